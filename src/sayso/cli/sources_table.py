"""A record's sources by outlet and month, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution import UNNAMED, SourceKind
from sayso.record import Sources
from sayso.show import NONE, Paint, table, visible, wrapped

_OUTLET = 10  # columns that an outlet's name has at least
_COLUMNS = {
    "named": (SourceKind.NAMED_PERSON,),
    "bodies": (SourceKind.NAMED_ORGANISATION,),
    "unnamed": tuple(sorted(UNNAMED)),
    "docs": (SourceKind.DOCUMENT,),
    "media": (SourceKind.OUTLET,),
}


def as_text(rows: Sequence[Sources], by: Sequence[str], width: int, colour: bool) -> str:
    """A row a key: articles, sources and roots, and the share of all words that rests on each
    kind; "own" on nobody but the article itself."""
    headings = [*by, "articles", "sources", "roots", *_COLUMNS, "own"]
    cells = [_row(row) for row in rows]
    needs = [max(len(row[n]) for row in [headings, *cells]) for n in range(len(headings))]
    fixed = sum(need for name, need in zip(headings, needs, strict=True) if name != "outlet")
    if width < fixed + 2 * (len(headings) - 1) + _OUTLET * ("outlet" in by):
        return _one_by_one(headings, cells, len(by), width, colour)
    shares = [1.0 if name == "outlet" else 0.0 for name in headings]
    if not any(shares):
        shares[0] = 1.0
    return "\n".join(table(headings, cells, shares, width, Paint(colour))) + "\n"


def _one_by_one(
    headings: Sequence[str], rows: Sequence[Sequence[str]], n_keys: int, width: int, colour: bool
) -> str:
    """For narrow screens: under each outlet or month its figures as running text."""
    paint = Paint(colour)
    lines = []
    for row in rows:
        lines += [paint.line(line) for line in wrapped([(", ".join(row[:n_keys]), "title")], width)]
        figures = zip(headings[n_keys:], row[n_keys:], strict=True)
        said = "; ".join(f"{name} {cell}" for name, cell in figures)
        lines += ["  " + paint.line(line) for line in wrapped([(said, "")], width - 2)]
    return "\n".join(lines) + "\n"


def _row(row: Sources) -> list[str]:
    words = {kind: use.n_words for kind, use in row.uses.items()}
    parts = [sum(words.get(kind, 0) for kind in kinds) for kinds in _COLUMNS.values()]
    own = max(0, row.n_words - sum(parts))
    return [
        *(visible(part) if part else NONE for part in row.key),
        f"{row.n_articles:,}",
        *(NONE if n is None else f"{n:,}" for n in (row.n_sources, row.n_roots)),
        *(f"{part / max(1, row.n_words):.0%}" for part in (*parts, own)),
    ]
