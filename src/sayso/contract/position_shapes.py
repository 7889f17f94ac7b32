"""The shapes of positions in JSON."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.compare import Direction, Moved
from sayso.contract.shapes import FoundInObject, StatementObject
from sayso.contract.words import SpanPair


class AmountObject(TypedDict):
    """How much of the subject there is by the words, and where in them that is told."""

    low: float
    high: Annotated[float, {"description": "As low, where it is no range."}]
    unit: str
    at: Annotated[SpanPair, {"description": "In the words of the position."}]


class PositionObject(TypedDict):
    """What somebody said of a subject on a day, a line of `sayso positions --json`."""

    day: Annotated[str | None, {"description": "The last day on which it may have been said."}]
    by: Annotated[str, {"description": "What the article calls whoever says it."}]
    words: str
    at: SpanPair
    article: FoundInObject
    statement: NotRequired[
        Annotated[
            StatementObject,
            {"description": "Absent where the article tells in its own words what was decided."},
        ]
    ]
    amount: NotRequired[AmountObject]
    direction: NotRequired[Direction]
    moved: NotRequired[Moved]
    before: NotRequired[
        Annotated[int, {"minimum": 0, "description": "The line, from 0, that it moved against."}]
    ]
    turned: bool
