"""Positions, as JSON."""

from __future__ import annotations

from sayso.compare import Position
from sayso.contract.found import found_in
from sayso.contract.position_shapes import PositionObject
from sayso.contract.write import statement_object


def position_object(one: Position) -> PositionObject:
    """What was said on a day, and how it moved."""
    made: PositionObject = {
        "day": one.day.isoformat() if one.day else None,
        "by": one.by,
        "words": one.words,
        "at": [one.span.start, one.span.end],
        "article": found_in(one.article),
        "turned": one.turned,
    }
    if one.statement is not None:
        made["statement"] = statement_object(one.statement)
    if one.amount is not None:
        made["amount"] = {
            "low": one.amount.low,
            "high": one.amount.high,
            "unit": one.amount.unit,
            "at": [one.amount.span.start, one.amount.span.end],
        }
    if one.direction is not None:
        made["direction"] = one.direction
    if one.moved is not None and one.before is not None:
        made["moved"], made["before"] = one.moved, one.before
    return made
