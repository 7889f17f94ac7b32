"""The objects that tell of an event."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.contract.words import EntityObject, Id, SpanPair, WordsAtObject
from sayso.events import Bound, Counted, EventType, Status
from sayso.when import Basis, Granularity


class ParticipantObject(TypedDict):
    """Who did it, or to whom it was done: the words at the event; the full name, where the article
    has one; and who that is in other articles."""

    words: str
    at: SpanPair
    name: NotRequired[str]
    name_at: NotRequired[SpanPair]
    entity: NotRequired[EntityObject]


class LocationObject(TypedDict):
    """A place on the map; null where only what it is is known."""

    id: Annotated[str, {"description": "As in “state:UA”, “geonames:703448”."}]
    name: str
    kind: str
    country: Annotated[str | None, {"description": "ISO 3166-1, two letters; null if contested."}]
    latitude: Annotated[float | None, {"minimum": -90, "maximum": 90}]
    longitude: Annotated[float | None, {"minimum": -180, "maximum": 180}]


class WhereObject(TypedDict):
    """Where: the words, and the place they mean, absent where that stays open."""

    words: str
    at: SpanPair
    location: NotRequired[LocationObject]


class WhenObject(TypedDict):
    """When: the words, and the first and the last day they mean, both included, null where open."""

    start: str | None
    end: str | None
    granularity: Granularity
    basis: Basis
    words: str
    at: SpanPair


class TollObject(TypedDict):
    """How many were killed, wounded …; null where no number is told. `so_far`: it may rise."""

    counted: Counted
    number: Annotated[int | None, {"minimum": 0}]
    bound: Bound
    so_far: bool
    words: str
    at: SpanPair
    who: NotRequired[WordsAtObject]


class AccountObject(TypedDict):
    """What one authority says of the event. Without `attribution` and `by` that is the article.

    `trigger` are the words that this authority has for it, `by` names who says so, `words` make it
    less than a fact: “not”, “could”, “if”.
    """

    status: Status
    trigger: WordsAtObject
    attribution: NotRequired[Annotated[Id, {"description": "In whose content it stands."}]]
    chain_words: str
    by: NotRequired[WordsAtObject]
    words: NotRequired[WordsAtObject]


class EventObject(TypedDict):
    """What happened, to whom, where, when, and by whose account.

    `type` and `modes` are of the deed, whether or not it came about; `label` is PLOVER's type
    where it is only announced. `status` is that of the first account.
    """

    id: Id
    type: EventType
    label: EventType
    modes: list[str]
    score: Annotated[float, {"minimum": -10, "maximum": 10}]
    status: Status
    disputed: bool
    trigger: WordsAtObject
    mentions: Annotated[list[WordsAtObject], {"description": "Further words for the same."}]
    actors: list[ParticipantObject]
    recipients: list[ParticipantObject]
    place: NotRequired[WhereObject]
    when: NotRequired[WhenObject]
    tolls: list[TollObject]
    weapons: list[WordsAtObject]
    accounts: Annotated[list[AccountObject], {"minItems": 1}]
    silent: Annotated[
        list[Id], {"description": "Attributions that say who has not confirmed or commented."}
    ]
