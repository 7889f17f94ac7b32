"""The room's own tables: tab-separated lines in `tables/`, read when first asked."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """The lines of `tables/NAME.tsv` as cells, without the heading; empty cells at the end too."""
    table = files("sayso.entities").joinpath("tables", f"{name}.tsv")
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.split("\t")


def listed(cell: str) -> list[str]:
    """What a cell lists: "a; b" → a, b."""
    return [word for word in cell.split("; ") if word]
