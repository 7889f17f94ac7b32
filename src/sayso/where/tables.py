"""The tables, row by row: tables/README.md says what stands in which, and where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

TABLES = (
    "states",
    "former",
    "contested",
    "territories",
    "american",
    "regions",
    "capitals",
    "cities",
    "seats",
    "seas",
    "namesakes",
)


def rows(table: str) -> Iterator[dict[str, str]]:
    """What every row has under each heading that it fills.

    Lines that begin with # are comments; the first that does not names the columns.
    """
    text = files("sayso.where").joinpath("tables", f"{table}.tsv").read_text("utf-8")
    lines = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    heads = next(lines)
    for cells in lines:
        yield {head: cell for head, cell in zip(heads, cells, strict=False) if cell}


def listed(cell: str) -> tuple[str, ...]:
    """What a cell names, one after another: "Kiev; Kyyiv"."""
    return tuple(cell.split("; ")) if cell else ()
