"""Words and where they stand: what all objects of the contract are made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypedDict

from sayso.text import Span

Words = Callable[[Span], str]

Id = Annotated[str, {"pattern": "^[0-9a-f]{32}$"}]
Place = Annotated[int, {"minimum": 0}]
SpanPair = Annotated[
    list[Place],
    {
        "minItems": 2,
        "maxItems": 2,
        "description": "Start and end in article.text: code points from 0, end not included.",
    },
]
Some = Annotated[list[SpanPair], {"minItems": 1}]


class WordsAtObject(TypedDict):
    """Words of the article, and where they stand."""

    words: str
    at: SpanPair


class EntityObject(TypedDict):
    """Who somebody is beyond the article."""

    id: Annotated[str, {"description": "As in “person:ada lund”, “state:UA”, “outlet:reuters”."}]
    name: str
    kind: str


def words_at(span: Span, words: Words) -> WordsAtObject:
    """The words at a place, and the place."""
    return {"words": words(span), "at": pair(span)}


def pair(span: Span) -> list[int]:
    return [span.start, span.end]
