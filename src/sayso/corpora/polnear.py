"""PolNeAR: political news with source, cue and content marked (Newell et al. 2018).

brat standoff: `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`. Where several annotators
read an article, the first file in sorted order is taken, as all published scores of ours do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from sayso.corpora.annotated import AnnotatedText, Marked
from sayso.text import Span

_SPAN = re.compile(r"(T\d+)\t\w+ ([\d ;]+)")
_EVENT = re.compile(r"E\d+\t(.*)")


def polnear(folder: Path) -> Iterator[AnnotatedText]:
    """The articles of one compartment (`…/polnear/train`), sorted by name."""
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted((folder / "attributions").glob(f"{escape(path.stem)}_*.ann"))
        if annotations:
            text = path.read_bytes().decode("utf-8")
            marks = annotations[0].read_text(encoding="utf-8")
            yield AnnotatedText(path.stem, text, tuple(_attributions(marks)))


def _attributions(marks: str) -> Iterator[Marked]:
    spans = {
        m[1]: [Span(*map(int, piece.split())) for piece in m[2].strip().split(";")]
        for m in map(_SPAN.match, marks.splitlines())
        if m
    }
    for event in filter(None, map(_EVENT.match, marks.splitlines())):
        roles: dict[str, list[Span]] = {"Source": [], "Cue": [], "Content": []}
        for part in event[1].split():
            role, _, name = part.partition(":")
            # brat numbers a second argument of one role: "Content2"
            roles.get(role.rstrip("0123456789"), []).extend(spans.get(name, []))
        yield Marked(tuple(roles["Source"]), tuple(roles["Cue"]), tuple(roles["Content"]))
