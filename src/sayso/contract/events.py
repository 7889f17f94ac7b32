"""Events as JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.attribution import Attribution, Identity
from sayso.contract.event_shapes import (
    AccountObject,
    EventObject,
    LocationObject,
    ParticipantObject,
    TollObject,
    WhenObject,
    WhereObject,
)
from sayso.contract.source import Source, said_in
from sayso.contract.words import Words, pair, words_at
from sayso.errors import WrongUse
from sayso.events import (
    Account,
    Bound,
    Counted,
    Event,
    EventType,
    Participant,
    Place,
    Status,
    Toll,
    When,
)
from sayso.events.plover import modes
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval
from sayso.where import Location

Said = Mapping[str, Attribution]


def event_object(event: Event, of: Source) -> EventObject:
    """What is known of an event, with the words at each place."""
    words = of.words
    made: EventObject = {
        "id": event.id(of.article_id),
        "type": event.type,
        "label": event.label,
        "modes": list(event.modes),
        "score": event.score,
        "status": event.status,
        "disputed": event.is_disputed,
        "trigger": words_at(event.trigger, words),
        "mentions": [words_at(span, words) for span in event.mentions],
        "actors": [_participant(one, words) for one in event.actors],
        "recipients": [_participant(one, words) for one in event.recipients],
        "tolls": [_toll(one, words) for one in event.tolls],
        "weapons": [words_at(span, words) for span in event.weapons],
        "accounts": [_account(one, of) for one in event.accounts],
        "silent": [one.id(of.article_id) for one in event.silent],
    }
    if event.place is not None:
        made["place"] = _place(event.place, words)
    if event.when is not None:
        made["when"] = _when(event.when, words)
    return made


def _participant(one: Participant, words: Words) -> ParticipantObject:
    made: ParticipantObject = {"words": words(one.span), "at": pair(one.span)}
    if one.name is not None:
        made["name"], made["name_at"] = words(one.name), pair(one.name)
    if one.identity is not None:
        made["entity"] = {
            "id": one.identity.id,
            "name": one.identity.name,
            "kind": one.identity.kind,
        }
    return made


def _place(place: Place, words: Words) -> WhereObject:
    made: WhereObject = {"words": words(place.span), "at": pair(place.span)}
    if (location := place.location) is not None:
        made["location"] = {
            "id": location.id,
            "name": location.name,
            "kind": location.kind,
            "country": location.country,
            "latitude": location.latitude,
            "longitude": location.longitude,
        }
    return made


def _when(when: When, words: Words) -> WhenObject:
    return {
        "start": when.interval.start,
        "end": when.interval.end,
        "granularity": when.interval.granularity,
        "basis": when.basis,
        "words": words(when.span),
        "at": pair(when.span),
    }


def _toll(toll: Toll, words: Words) -> TollObject:
    made: TollObject = {
        "counted": toll.counted,
        "number": toll.number,
        "bound": toll.bound,
        "so_far": toll.so_far,
        "words": words(toll.span),
        "at": pair(toll.span),
    }
    if toll.who is not None:
        made["who"] = words_at(toll.who, words)
    return made


def _account(one: Account, of: Source) -> AccountObject:
    made: AccountObject = {
        "status": one.status,
        "trigger": words_at(one.trigger, of.words),
        "chain_words": of.chain(one.attribution),
    }
    if one.attribution is not None:
        made["attribution"] = one.attribution.id(of.article_id)
    if one.by is not None:
        made["by"] = words_at(one.by, of.words)
    if one.words is not None:
        made["words"] = words_at(one.words, of.words)
    return made


def event_from(value: EventObject, said: Said) -> Event:
    """The event that `event_object` wrote; `said` are the reading's attributions by their ids."""
    kind, own = EventType(value["type"]), tuple(value["modes"])
    if unknown := sorted(set(own) - modes(kind)):
        raise WrongUse(f"a mode of {kind} is one of {sorted(modes(kind))}, was {unknown}", unknown)
    if not value["accounts"]:
        raise WrongUse("an event has an account, this one has none", value)
    return Event(
        type=kind,
        trigger=Span(*value["trigger"]["at"]),
        accounts=tuple(_account_from(one, said) for one in value["accounts"]),
        modes=own,
        mentions=tuple(Span(*one["at"]) for one in value["mentions"]),
        actors=tuple(_participant_from(one) for one in value["actors"]),
        recipients=tuple(_participant_from(one) for one in value["recipients"]),
        place=_place_from(value["place"]) if "place" in value else None,
        when=_when_from(value["when"]) if "when" in value else None,
        tolls=tuple(_toll_from(one) for one in value["tolls"]),
        weapons=tuple(Span(*one["at"]) for one in value["weapons"]),
        silent=tuple(said_in(said, id) for id in value["silent"]),
    )


def _account_from(value: AccountObject, said: Said) -> Account:
    return Account(
        status=Status(value["status"]),
        trigger=Span(*value["trigger"]["at"]),
        attribution=said_in(said, value["attribution"]) if "attribution" in value else None,
        by=Span(*value["by"]["at"]) if "by" in value else None,
        words=Span(*value["words"]["at"]) if "words" in value else None,
    )


def _participant_from(value: ParticipantObject) -> Participant:
    return Participant(
        span=Span(*value["at"]),
        name=Span(*value["name_at"]) if "name_at" in value else None,
        identity=Identity(**value["entity"]) if "entity" in value else None,
    )


def _place_from(value: WhereObject) -> Place:
    location = _location_from(value["location"]) if "location" in value else None
    return Place(Span(*value["at"]), location)


def _location_from(value: LocationObject) -> Location:
    return Location(
        id=value["id"],
        name=value["name"],
        kind=value["kind"],
        country=value["country"],
        latitude=value["latitude"],
        longitude=value["longitude"],
    )


def _when_from(value: WhenObject) -> When:
    interval = Interval(value["start"], value["end"], Granularity(value["granularity"]))
    return When(Span(*value["at"]), interval, Basis(value["basis"]))


def _toll_from(value: TollObject) -> Toll:
    return Toll(
        counted=Counted(value["counted"]),
        span=Span(*value["at"]),
        number=value["number"],
        bound=Bound(value["bound"]),
        so_far=value["so_far"],
        who=Span(*value["who"]["at"]) if "who" in value else None,
    )
