"""Short items of our own with what should be read from them, in one readable file.

A text, then lines `> words || answer`, items apart by a line of three hyphens. Words are of the
content of one statement and stand once in the text. Lines `name: value` before the text say what is
known of the page; lines that begin with # are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span

_FACT = re.compile(r"(outlet|byline|published): (.+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement, by words of its content, and the answer."""

    at: Span
    answer: str


@dataclass(frozen=True, slots=True)
class Item:
    """A text, what is known of its page, and what is asked of it."""

    text: str
    facts: Mapping[str, str]
    asked: tuple[Asked, ...]


def items(path: Path) -> Iterator[Item]:
    """The items of one file; raises ValueError where words don't stand in their text."""
    for block in path.read_text("utf-8").split("\n---\n"):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("#")]
        facts: dict[str, str] = {}
        while lines and (fact := _FACT.fullmatch(lines[0])):
            facts[fact[1]] = fact[2]
            del lines[0]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip("\n")
        asked = tuple(_asked(line[2:], text) for line in lines if line.startswith("> "))
        if asked:
            yield Item(text, facts, asked)


def _asked(line: str, text: str) -> Asked:
    words, bars, answer = line.partition(" || ")
    start = text.find(words)
    if not bars or start < 0:
        raise ValueError(f"an item's line is words of its text || answer, was {line!r}")
    return Asked(Span(start, start + len(words)), answer.strip())
