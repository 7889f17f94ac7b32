"""GAP: which of two names a pronoun stands for (Webster et al. 2018)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span


@dataclass(frozen=True, slots=True)
class GapText:
    """A snippet, its pronoun, two names, and whether the pronoun stands for each."""

    name: str
    text: str
    pronoun: Span
    names: tuple[Span, Span]
    right: tuple[bool, bool]

    @property
    def feminine(self) -> bool:
        return self.pronoun.of(self.text).lower() in ("she", "her", "hers")


def gap(path: Path) -> Iterator[GapText]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            spans = [
                Span(int(row[f"{column}-offset"]), int(row[f"{column}-offset"]) + len(row[column]))
                for column in ("Pronoun", "A", "B")
            ]
            right = (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE")
            yield GapText(row["ID"], row["Text"], spans[0], (spans[1], spans[2]), right)
