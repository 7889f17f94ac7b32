"""Events and conditions at any places of a text, with any attributions, for hypothesis."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from sayso.attribution import Attribution, Identity
from sayso.conditions import Condition, ConditionKind
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
from sayso.record import CONDITION_PARTS, condition_id
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval
from sayso.where import Location

Spans = st.SearchStrategy[Span]
Words = st.SearchStrategy[str]

# An id is of one kind everywhere, and in each article of whatever name.
KINDS = {"person:ivo renn": "person", "state:VE": "state", "organisation:velda rail": "body"}


def some_events(
    places: Spans, said: Sequence[Attribution], words: Words
) -> st.SearchStrategy[tuple[Event, ...]]:
    """Up to three, each known by its type and trigger; `words` are names."""
    place = st.none() | places
    several = st.lists(places, max_size=2).map(tuple)
    days = st.none() | st.dates().map(str)
    identity = st.sampled_from(sorted(KINDS)).flatmap(
        lambda id: words.map(lambda name: Identity(id, name, KINDS[id]))
    )
    people = st.lists(st.builds(Participant, places, place, st.none() | identity), max_size=2).map(
        tuple
    )
    location = st.builds(
        Location,
        words,
        words,
        words,
        st.none() | words,
        st.none() | st.floats(-90, 90),
        st.none() | st.floats(-180, 180),
    )
    interval = st.builds(Interval, days, days, st.sampled_from(Granularity))
    one_said = st.sampled_from([None, *said])
    account = st.builds(Account, st.sampled_from(Status), places, one_said, place, place)
    toll = st.builds(
        Toll,
        st.sampled_from(Counted),
        places,
        st.none() | st.integers(0, 2**63 - 1),
        st.sampled_from(Bound),
        st.booleans(),
        place,
    )

    def event(kind: EventType) -> st.SearchStrategy[Event]:
        return st.builds(
            Event,
            st.just(kind),
            places,
            st.lists(account, min_size=1, max_size=2).map(tuple),
            st.lists(st.sampled_from(sorted(modes(kind)) or [""]), max_size=2).map(
                lambda own: tuple(mode for mode in own if mode)
            ),
            several,
            people,
            people,
            st.none() | st.builds(Place, places, st.none() | location),
            st.none() | st.builds(When, places, interval, st.sampled_from(Basis)),
            st.lists(toll, max_size=2).map(tuple),
            several,
            st.lists(st.sampled_from(said), max_size=2).map(tuple) if said else st.just(()),
        )

    events = st.sampled_from(EventType).flatmap(event)
    return st.lists(events, max_size=3, unique_by=lambda one: one.id("")).map(tuple)


def some_conditions(
    places: Spans, said: Sequence[Attribution]
) -> st.SearchStrategy[tuple[Condition, ...]]:
    """Up to three, each known by its kind, trigger and consequence."""
    conditions = st.builds(
        Condition,
        st.sampled_from(ConditionKind),
        is_vague=st.booleans(),
        attribution=st.sampled_from([None, *said]),
        **{name: st.none() | places for name in CONDITION_PARTS},
    ).filter(lambda one: one.trigger is not None or one.consequence is not None)
    return st.lists(conditions, max_size=3, unique_by=lambda one: condition_id(one, "")).map(tuple)
