"""Texts with labelled lines below them, parted in two halves of which one is never looked at.

A text, then lines that begin with "> ", items apart by a line of three hyphens; lines that begin
with # are comments. Which half an item is in its own text decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

HALVES = ("seen", "later", "all")


@dataclass(frozen=True, slots=True)
class LabelledText:
    text: str
    lines: tuple[str, ...]

    @property
    def half(self) -> str:
        return HALVES[int(sha256(self.text.encode()).hexdigest()[:8], 16) % 2]


def labelled(path: Path, half: str = "all") -> Iterator[LabelledText]:
    """The items of one half, or all. Raises ValueError for a half there is not."""
    if half not in HALVES:
        raise ValueError(f"a half is one of {', '.join(HALVES)}, was {half!r}")
    for block in path.read_text("utf-8").split("\n---\n"):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("#")]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip("\n")
        item = LabelledText(text, tuple(line[2:] for line in lines if line.startswith("> ")))
        if text and half in ("all", item.half):
            yield item
