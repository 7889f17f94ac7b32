"""Short items with a condition or none, in one readable file.

A text, then a line `> none`, or lines `> trigger: words`, `> consequence: words`, `> kind: …`,
`> by: words`, `> to: words`, `> deadline: words`; items apart by a line of three hyphens. Words
stand once in their text. Lines that begin with # are comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from sayso.text import Span

Half = Literal["seen", "later"]
PARTS = ("trigger", "consequence", "by", "to", "deadline")


@dataclass(frozen=True, slots=True)
class ConditionItem:
    """A text, and the kind and the parts of its one condition; kind None where it has none."""

    text: str
    kind: str | None
    parts: Mapping[str, Span]

    @property
    def half(self) -> Half:
        """ "seen" was looked at while the rules were made; by a hash, so that none is chosen."""
        return "later" if int(sha256(self.text.encode()).hexdigest()[:8], 16) % 2 else "seen"


def condition_items(path: Path) -> Iterator[ConditionItem]:
    """The items of one file; raises ValueError for a line it doesn't know."""
    for block in path.read_text("utf-8").split("\n---\n"):
        lines = [line for line in block.strip("\n").split("\n") if not line.startswith("#")]
        text = "\n".join(line for line in lines if not line.startswith("> ")).strip("\n")
        labels = [line[2:] for line in lines if line.startswith("> ")]
        if text and labels:
            yield _item(text, labels)


def _item(text: str, labels: list[str]) -> ConditionItem:
    kind = None
    parts: dict[str, Span] = {}
    for label in labels:
        name, colon, words = label.partition(": ")
        place = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text)
        if label == "none":
            continue
        if name == "kind":
            kind = words
        elif not colon or name not in PARTS or place is None:
            raise ValueError(f"a label is a part and words of its text, was {label!r}")
        else:
            parts[name] = Span(*place.span())
    return ConditionItem(text, kind, parts)
