"""A position of somebody, on some lines."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.cli.statement import N_ID
from sayso.compare import Amount, Moved, Position
from sayso.show import Paint, visible, wrapped

_MARGIN = "  "


def as_text(line: Sequence[Position], k: int, width: int, colour: bool) -> str:
    """The day, whose words, and how it moved; the words; where they stand. Ended by a line end."""
    one, paint = line[k], Paint(colour)
    day = one.day.isoformat() if one.day else "date unknown"
    head = f"{day} {' '.join(one.by.split())}"
    if moved := _told(one, line):
        head += f": {moved}"
    place = f"{one.article.outlet or 'outlet unknown'}, characters {one.span.start}–{one.span.end}"
    place += f" of article {one.article.id[:N_ID]}"
    told_by = "" if one.statement is not None else ", as the article tells it"
    words = f"“{' '.join(one.words.split())}”"
    lines = [paint.line(part) for part in wrapped([(visible(head), "title")], width)]
    for told, style in ((words, "content"), (place + told_by, "quiet")):
        runs = [(visible(told), style)]
        lines += [_MARGIN + paint.line(part) for part in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"


def _told(one: Position, line: Sequence[Position]) -> str:
    if one.moved is None or one.before is None:
        return _amount(one.amount) if one.amount else str(one.direction or "")
    before = line[one.before]
    if one.moved == Moved.REVERSED or one.amount is None or before.amount is None:
        return f"cannot hold beside what was said on {before.day}"
    told = f"moved from {_amount(before.amount)} ({before.day}) to {_amount(one.amount)}"
    if one.direction is not None:
        told += f", {one.direction}"
    if one.turned:
        told += ", turned"
    return told + (", a step between is not in this record" if one.has_gap(before) else "")


def _amount(one: Amount) -> str:
    low, high = f"{one.low:g}", f"{one.high:g}"
    return f"{low if low == high else f'{low} to {high}'} {one.unit}"
