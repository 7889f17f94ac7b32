"""The shapes of pairs at odds in JSON."""

from __future__ import annotations

from typing import Annotated, TypedDict

from sayso.compare import DifferenceKind, LinkStatus, OddsType
from sayso.contract.shapes import Chance, StatementObject
from sayso.contract.words import Id, SpanPair


class DifferenceObject(TypedDict):
    """What differs, with the words of each side that the other has not."""

    kind: DifferenceKind
    a: list[str]
    b: list[str]


class OddsObject(TypedDict):
    """Two statements that cannot both hold, a line of `sayso odds --json`. A suggestion: nothing in
    it says which of the two is right."""

    type: OddsType
    sure: Chance
    status: Annotated[LinkStatus, {"description": "Whose word it is that they are at odds."}]
    differs: list[DifferenceObject]
    a: Annotated[StatementObject, {"description": "The one said earlier, as far as is known."}]
    b: StatementObject
    sentence_a: Annotated[str, {"description": "The sentence of its content that is meant."}]
    sentence_b: str
    at_a: SpanPair
    at_b: SpanPair
    repeats: Annotated[
        list[Id],
        {"description": "Statements in which the same one says either in the same words."},
    ]
