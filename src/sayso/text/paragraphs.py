"""Paragraphs: what stands between line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.text.span import Span, trimmed

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Every line of `text[start:end]` that has something in it, without its outer white space."""
    for line in _LINE.finditer(text, start, len(text) if end is None else end):
        span = trimmed(text, *line.span())
        if span:
            yield span
