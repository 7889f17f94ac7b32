"""The objects of the contract. Fields may be added; none is taken away or changes its meaning.

`docs/schema.json` is made from these types, their docstrings and their notes.
"""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.articles import BlockKind
from sayso.attribution import Manner
from sayso.pages import Form, Reason

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
Chance = Annotated[float, {"minimum": 0, "maximum": 1}]


class BlockObject(TypedDict):
    """A stretch of article.text that is one thing."""

    kind: BlockKind
    start: Place
    end: Place


class ArticleObject(TypedDict):
    """The one text that every place points into, and what is known about it."""

    id: Id
    url: str | None
    outlet: str | None
    headline: str | None
    lede: str | None
    authors: list[str]
    published: Annotated[str | None, {"description": "ISO 8601 at the precision known."}]
    date_reliable: Annotated[
        bool, {"description": "Stated in a place meant for it, and not contradicted."}
    ]
    date_known_from: NotRequired[str | None]
    modified: str | None
    language: Annotated[str | None, {"description": "ISO 639-1."}]
    text: str
    blocks: list[BlockObject]


class SpeakerObject(TypedDict):
    """Who the source is, as the same article names it in full; absent where that is not known."""

    name: str
    at: SpanPair


class AttributionObject(TypedDict):
    """Who said what. Source and cue are empty where the article gives none."""

    id: Id
    source: list[SpanPair]
    cue: list[SpanPair]
    content: Some
    manner: Manner
    confidence: Chance
    parent: NotRequired[
        Annotated[
            str,
            {
                "pattern": "^[0-9a-f]{32}$",
                "description": "The attribution, earlier in the list, whose content this one "
                "stands in; an outermost one has none.",
            },
        ]
    ]
    speaker: NotRequired[SpeakerObject]


class UnreadableObject(TypedDict):
    """Why the page could not be read, or was not attributed."""

    reason: Reason
    detail: NotRequired[str]


class PageObject(TypedDict):
    """Where it came from. Only the origin is known of a page that gave no bytes."""

    origin: Annotated[str, {"description": 'The path, URL or "-" that was asked for.'}]
    id: NotRequired[Id]
    form: NotRequired[Form]
    url: NotRequired[str | None]
    encoding: NotRequired[str | None]
    retrieved: NotRequired[Annotated[str | None, {"format": "date-time"}]]


class ReadingObject(TypedDict):
    """One page as read: an article and its attributions, or why not; both if not in English."""

    article: NotRequired[ArticleObject]
    attributions: NotRequired[list[AttributionObject]]
    unreadable: NotRequired[UnreadableObject]
    page: NotRequired[PageObject]
    model: NotRequired[Annotated[str | None, {"description": "The network that read it."}]]


class WordsObject(TypedDict):
    """The words at the places, " … " between pieces."""

    source: str
    cue: str
    content: str


class FoundInObject(TypedDict):
    """The article that a statement was found in."""

    id: Id
    url: str | None
    outlet: str | None
    headline: str | None
    published: str | None
    n_paragraphs: int


class StatementObject(AttributionObject):
    """An attribution found again, with its words."""

    words: WordsObject
    paragraph: Annotated[
        int | None, {"description": "From 1; null in a headline, lede or caption."}
    ]
    article: FoundInObject
