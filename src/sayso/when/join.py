"""Times that stand side by side and are one: “Friday morning”, “the end of last year”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso.when.reading import Reading

_NEAR = frozenset({"", ",", "at", "on", "of", "in", ", at", "at about", "at around", "in the"})
_TO = frozenset({"to", "and", "-", "–"})


class Piece(NamedTuple):
    """A reading of the tokens `first..last`, its words from `shown` on; `last` is not included."""

    first: int
    shown: int
    last: int
    reading: Reading


def joined(pieces: Sequence[Piece], words: Sequence[str]) -> list[Piece]:
    """The pieces, each joined with the one after it where both are one time.

    `words` are those that stand between each piece and the one before. From right to left, so
    that “the end of October last year” is the end of “October last year”. What is no time by
    itself and joins nothing is left out.
    """
    found: list[Piece] = []
    for k in reversed(range(len(pieces))):
        both = _both(pieces[k], found[-1], words[k + 1], words[k]) if found else None
        if both:
            found[-1] = both
        else:
            found.append(pieces[k])
    return [piece for piece in reversed(found) if piece.reading.alone]


def _both(left: Piece, right: Piece, between: str, before: str) -> Piece | None:
    a, b = left.reading, right.reading
    if a.opens and not a.unit and not between and not b.opens:
        return right._replace(first=left.first, reading=b._replace(opens=a.opens))
    reading, shown = None, left.shown
    if a.edge and not a.unit and not between and b.unit and not b.edge:
        reading = b._replace(edge=a.edge, alone=True)
    elif between in _NEAR:
        reading = _fits(a, b) if not b.opens else None
    if reading is None and _is_range(a, b, between, before):
        reading = a._replace(until=b._replace(opens=""), alone=True)
    return Piece(left.first, shown, right.last, reading) if reading else None


def _fits(a: Reading, b: Reading) -> Reading | None:
    """A day and its clock, a month and its year, a weekday and its week, as one."""
    if a.unit in ("day", "weekday") and b.clock and not b.unit and not a.clock:
        return a._replace(clock=b.clock, kind=b.kind)
    if a.clock and not a.unit and b.unit in ("day", "weekday") and not b.clock:
        return b._replace(clock=a.clock, kind=a.kind)
    if not a.value.startswith("XXXX") or a.within or a.until:
        return None
    of_a_year = a.unit in ("day", "month", "quarter", "season", "half") and b.unit == "year"
    if of_a_year or (a.unit == "weekday" and b.unit == "week"):
        return a._replace(within=b, alone=True)
    return None


def _is_range(a: Reading, b: Reading, between: str, before: str) -> bool:
    """“From A to B”, “between A and B”, “A-B”, “A through B”."""
    if b.opens == "until":
        fits = not between
    elif between in _TO:
        opening = {"to": "from", "and": "between"}.get(between, "")
        fits = before.endswith(opening)
    else:
        return False
    one_kind = _day_or(a.unit) == _day_or(b.unit) != ""
    return fits and one_kind and not (a.until or b.until or a.clock or b.clock)


def _day_or(unit: str) -> str:
    return "day" if unit == "weekday" else unit
