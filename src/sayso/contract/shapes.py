"""The objects of the contract. Fields may be added; none is taken away or changes its meaning.

`docs/schema.json` is made from these types, their docstrings and their notes.
"""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.articles import BlockKind
from sayso.attribution import Act, Manner, SourceKind
from sayso.compare import Bearing
from sayso.contract.condition_shapes import ConditionObject
from sayso.contract.event_shapes import EventObject
from sayso.contract.words import EntityObject, Id, Place, Some, SpanPair, WordsAtObject
from sayso.pages import Form, Reason
from sayso.when import Basis, Granularity

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


class PrincipalObject(TypedDict):
    """Whom a source speaks for: the words, and the state or body they name, where that is known."""

    words: str
    at: SpanPair
    id: NotRequired[Annotated[str, {"description": "As in “state:UA”, “org:nato”."}]]
    name: NotRequired[str]


class SpeakerObject(TypedDict):
    """Who the source is, as the same article names it in full; absent where that is not known."""

    name: str
    at: SpanPair
    role: NotRequired[WordsAtObject]
    speaks_for: NotRequired[PrincipalObject]


class AuthorityObject(TypedDict):
    """One through whom the words came. Without a place: the outlet or the credit of the page."""

    name: str
    kind: SourceKind
    at: NotRequired[SpanPair]


class SaidOnObject(TypedDict):
    """When it was said: the first and the last day, both included, null where open.

    With the granularity of the words that tell it; without words it is the article's own day,
    which it was said on or before.
    """

    start: str | None
    end: str | None
    granularity: Granularity
    basis: Basis
    words: NotRequired[str]
    at: NotRequired[SpanPair]


class NamedObject(TypedDict):
    """Words of a content that leave open who is meant, and the name where the article has it."""

    words: str
    at: SpanPair
    name: str
    name_at: SpanPair


class OnAuthorityObject(TypedDict):
    """On whose authority: what an attribution says of its saying and of its source."""

    act: Act
    negated: bool
    negation: NotRequired[WordsAtObject]
    hedged: bool
    hedge: NotRequired[WordsAtObject]
    source_kind: SourceKind
    source_count: Annotated[
        int, {"minimum": 0, "description": "At least so many, unless count_exact."}
    ]
    count_exact: bool
    entity: NotRequired[EntityObject]
    anonymity: NotRequired[WordsAtObject]
    speaks_for: NotRequired[PrincipalObject]
    chain: Annotated[
        list[AuthorityObject], {"description": "From the article's outlet to the source."}
    ]
    chain_words: str
    addressee: NotRequired[WordsAtObject]
    occasion: NotRequired[WordsAtObject]
    said_on: NotRequired[SaidOnObject]
    named: NotRequired[list[NamedObject]]


class AttributionObject(OnAuthorityObject):
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


class ShareObject(TypedDict):
    """Of one kind of source: how many sources, statements, and words that rest on them."""

    kind: SourceKind
    n_sources: int
    count_exact: bool
    n_statements: int
    n_words: int


class StretchObject(TypedDict):
    """Statements in a row that rest on one unnamed source."""

    at: SpanPair
    n_words: int
    source: WordsAtObject


class SourcingObject(TypedDict):
    """How the article is sourced; of outermost statements, since what is said inside them rests on
    them. A root is who first had the words: three officials through one agency are one."""

    n_words: int
    n_own_words: Annotated[int, {"description": "Of the article, on nobody's say-so."}]
    n_statements: int
    n_named: int
    n_unnamed: int
    unnamed_exact: bool
    n_roots: int
    shares: list[ShareObject]
    longest_unnamed: NotRequired[StretchObject]


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
    events: NotRequired[list[EventObject]]
    conditions: NotRequired[list[ConditionObject]]
    sourcing: NotRequired[SourcingObject]
    unreadable: NotRequired[UnreadableObject]
    page: NotRequired[PageObject]
    model: NotRequired[Annotated[str | None, {"description": "The network that read it."}]]


class WordsObject(TypedDict):
    """The words at the places, " … " between pieces."""

    source: str
    cue: str
    content: str


class FoundInObject(TypedDict):
    """What is known of an article, without its text."""

    id: Id
    url: str | None
    outlet: str | None
    headline: str | None
    published: str | None
    n_paragraphs: int


class SourcedObject(TypedDict):
    """How one page is sourced: a line of `sayso sources --json`."""

    article: NotRequired[FoundInObject]
    sourcing: NotRequired[SourcingObject]
    unreadable: NotRequired[UnreadableObject]
    page: PageObject


class ActorObject(TypedDict):
    """One who speaks in a record: a line of `sayso who --json`."""

    id: str
    name: str
    kind: str
    called: list[str]
    n_statements: int
    n_articles: int
    perhaps: Annotated[list[str], {"description": "Ids of others spelled alike."}]


class DecisionObject(TypedDict):
    """What a person decided about who is who: a line of `sayso decide --json`."""

    n: int
    made: str
    what: str
    entity: str
    into: NotRequired[str]
    article: NotRequired[str]
    name: NotRequired[str]
    undone: NotRequired[str]


_COUNTED = "Summed over articles; null where some were written before sources were counted."


class UseObject(TypedDict):
    """Of one kind: how many sources, how many statements, how many words rest on them."""

    kind: SourceKind
    n_sources: Annotated[int | None, {"description": _COUNTED}]
    n_statements: int
    n_words: int


class SourcesObject(TypedDict):
    """A row of `sayso sources --in`: the articles of an outlet, a month, or both."""

    outlet: NotRequired[str | None]
    month: NotRequired[str | None]
    n_articles: int
    n_words: int
    n_statements: int
    n_sources: Annotated[int | None, {"description": _COUNTED}]
    n_named: Annotated[
        int | None, {"description": "Of the sources, those with a name. " + _COUNTED}
    ]
    n_roots: Annotated[int | None, {"description": "Who first had the words. " + _COUNTED}]
    kinds: list[UseObject]


class StatementObject(AttributionObject):
    """An attribution found again, with its words."""

    words: WordsObject
    paragraph: Annotated[
        int | None, {"description": "From 1; null in a headline, lede or caption."}
    ]
    article: FoundInObject


class FoundEventObject(EventObject):
    """An event found again: a line of `sayso events --json`."""

    paragraph: Annotated[
        int | None, {"description": "From 1; null in a headline, lede or caption."}
    ]
    text: Annotated[str, {"description": "The paragraph in which its trigger stands."}]
    article: FoundInObject


class FoundConditionObject(ConditionObject):
    """A condition found again: a line of `sayso conditions --json`."""

    entity: NotRequired[Annotated[EntityObject, {"description": "Of who commits or warns."}]]
    said_on: NotRequired[SaidOnObject]
    paragraph: Annotated[
        int | None, {"description": "From 1; null in a headline, lede or caption."}
    ]
    article: FoundInObject


class ReportObject(TypedDict):
    """A later event that bears on a condition, and whose word that is: the outlet where it is the
    article's own, "" where nobody is named."""

    bearing: Bearing
    by: list[str]
    event: FoundEventObject


class EntryObject(FoundConditionObject):
    """A condition of the register: a line of `sayso conditions --json`. It stands where it was
    first said in the record; nothing in it is ever closed."""

    restated: Annotated[
        list[FoundConditionObject], {"description": "The same, said later, in whatever words."}
    ]
    reports: list[ReportObject]
