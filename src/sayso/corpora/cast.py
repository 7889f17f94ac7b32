"""Mentions marked in the text itself: `[p1 Mara Holt] met [p2 [p1 her] aunt] in [l3 Dreven].`

A letter for the kind (p person, o organisation, l place), a number for who it is, the words. Every
name is marked, every pronoun for one person, and whatever else speaks of somebody who has a number.
Paragraphs of an item are lines, items stand a blank line apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span

LETTERS = {"p": "person", "o": "organization", "l": "place"}
_MARK = re.compile(r"\[([a-z])(\d+) |[\[\]]")


@dataclass(frozen=True, slots=True)
class Named:
    """Words that speak of somebody or something; the same `entity` in one text is the same one."""

    entity: str
    kind: str  # of LETTERS
    span: Span


@dataclass(frozen=True, slots=True)
class CastText:
    name: str
    text: str
    mentions: tuple[Named, ...]


def cast(path: Path) -> Iterator[CastText]:
    """The items of one file, named by their number in it."""
    items = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    for n, item in enumerate(filter(None, map(str.strip, items)), start=1):
        yield uncast(f"{path.stem} {n}", item)


def uncast(name: str, marked: str) -> CastText:
    """The text without its marks, and what they say. Raises ValueError where they do not nest."""
    text, length, at = [], 0, 0
    opened: list[tuple[str, str, int]] = []
    found: list[Named] = []
    for match in _MARK.finditer(marked):
        text.append(marked[at : match.start()])
        length += len(text[-1])
        at = match.end()
        if match[1] is not None and match[1] in LETTERS:
            opened.append((match[2], LETTERS[match[1]], length))
        elif match[0] == "]" and opened:
            entity, kind, start = opened.pop()
            found.append(Named(entity, kind, Span(start, length)))
        else:
            raise ValueError(
                f"a mark is [p1 …], [o1 …] or [l1 …] and closed once, {match[0]!r} is not "
                f"in {name}: {marked!r}"
            )
    if opened:
        raise ValueError(f"every mark is closed, number {opened[-1][0]} is not in {name}")
    text.append(marked[at:])
    return CastText(name, "".join(text), tuple(sorted(found, key=lambda m: m.span)))
