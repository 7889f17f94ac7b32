"""Texts in which nobody is said to say anything: whatever is found there is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.corpora.annotated import AnnotatedText


def silent(folder: Path) -> Iterator[AnnotatedText]:
    """Every .txt file of `folder`, sorted by name."""
    for path in sorted(folder.glob("*.txt")):
        yield AnnotatedText(path.stem, path.read_text(encoding="utf-8"), ())
