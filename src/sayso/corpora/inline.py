"""Attributions marked in the text itself: `[1 Reuters] {1 reported} <1 that [2 officials] …>`.

A number ties source, cue and content together; the same number again is a further piece. What
stands inside a content may be marked in turn, to any depth. One paragraph an item, items a blank
line apart; lines that begin with "#" say something to the reader of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sayso.corpora.annotated import AnnotatedText, Marked
from sayso.text import Span

_OPENING = re.compile(r"([\[{<])(\d+) ?")
_CLOSES = {"[": "]", "{": "}", "<": ">"}
_ROLE = {"[": "source", "{": "cue", "<": "content"}


def inline(path: Path) -> Iterator[AnnotatedText]:
    """The items of one file, named by their number in it."""
    lines = path.read_text(encoding="utf-8").split("\n")
    bare = "\n".join(line for line in lines if not line.startswith("#"))
    for n, item in enumerate(filter(None, map(str.strip, re.split(r"\n\s*\n", bare))), start=1):
        yield unmarked(f"{path.stem} {n}", item)


def unmarked(name: str, marked: str) -> AnnotatedText:
    """The text without its marks, and what they say. Raises ValueError where they do not nest."""
    text: list[str] = []
    length = 0
    opened: list[tuple[str, int, int]] = []
    parts: dict[int, dict[str, list[Span]]] = {}
    at = 0
    while at < len(marked):
        if match := _OPENING.match(marked, at):
            opened.append((match[1], int(match[2]), length))
            at = match.end()
            continue
        char = marked[at]
        if char in "[]{}<>":
            if not opened or _CLOSES[opened[-1][0]] != char:
                raise ValueError(f"marks nest, {char!r} closes nothing in {name}: {marked!r}")
            mark, k, start = opened.pop()
            roles = parts.setdefault(k, {"source": [], "cue": [], "content": []})
            roles[_ROLE[mark]].append(Span(start, length))
        else:
            text.append(char)
            length += 1
        at += 1
    if opened:
        raise ValueError(f"every mark is closed, {opened[-1][0]}{opened[-1][1]} is not in {name}")
    marks = _with_parents([parts[k] for k in sorted(parts)])
    return AnnotatedText(name, "".join(text), marks, nested_too=True)


def _with_parents(parts: list[dict[str, list[Span]]]) -> tuple[Marked, ...]:
    """Each attribution's parent: the one with the smallest content around its cue."""
    marks = []
    for k, own in enumerate(parts):
        [place, *_] = own["cue"] or own["content"]
        around = [
            (len(span), j)
            for j, other in enumerate(parts)
            for span in other["content"]
            if j != k and span.start <= place.start and place.end <= span.end
        ]
        parent = min(around)[1] if around else None
        source, cue, content = (tuple(sorted(own[r])) for r in ("source", "cue", "content"))
        marks.append(Marked(source, cue, content, parent))
    return tuple(marks)
