"""Events and conditions as JSON, and back."""

from __future__ import annotations

import json

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import Article
from sayso.contract import (
    found_condition_object,
    found_event_object,
    line,
    reading_from_json,
    reading_object,
    schema,
)
from sayso.errors import WrongUse
from sayso.reading import Reading
from sayso.record import Record, condition_id
from sayso.text import Span

from .. import strike
from ..made import some_conditions, some_events
from ..strike import at
from .test_contract import said

READING = jsonschema.Draft202012Validator(schema())
FOUND_EVENT, FOUND_CONDITION = (
    jsonschema.Draft202012Validator(
        {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": f"#/$defs/{name}"}
    )
    for name in ("foundevent", "foundcondition")
)


def words_at(words: str, after: str = "") -> dict[str, object]:
    span = at(words, after)
    return {"words": words, "at": [span.start, span.end]}


def test_an_event_is_an_object_with_its_words_and_their_places() -> None:
    reading = strike.reading()
    made = json.loads(line(reading_object(reading)))
    READING.validate(made)
    claim, silence, denial, _ = (one["id"] for one in made["attributions"])
    lund = at("Ada Lund")
    assert made["events"] == [
        {
            "id": reading.events[0].id(made["article"]["id"]),
            "type": "ASSAULT",
            "label": "ASSAULT",
            "modes": ["heavy-weapons"],
            "score": -9.5,
            "status": "claimed",
            "disputed": True,
            "trigger": words_at("shelled"),
            "mentions": [words_at("hit"), words_at("attack"), words_at("strike")],
            "actors": [
                {
                    **words_at("The troops of Velda"),
                    "entity": {"id": "state:VE", "name": "Velda", "kind": "state"},
                },
                {
                    **words_at("its envoy"),
                    "name": "Ada Lund",
                    "name_at": [lund.start, lund.end],
                    "entity": {"id": "person:ada lund", "name": "Ada Lund", "kind": "person"},
                },
            ],
            "recipients": [words_at("a depot")],
            "place": {
                **words_at("Liman"),
                "location": {
                    "id": "geonames:702320",
                    "name": "Lyman",
                    "kind": "city",
                    "country": "UA",
                    "latitude": 48.98,
                    "longitude": 37.81,
                },
            },
            "when": {
                **words_at("on Tuesday"),
                "start": "2022-05-24",
                "end": "2022-05-24",
                "granularity": "day",
                "basis": "inferred",
            },
            "tolls": [
                {
                    **words_at("at least 12 people"),
                    "counted": "killed",
                    "number": 12,
                    "bound": "at least",
                    "so_far": True,
                    "who": words_at("people"),
                }
            ],
            "weapons": [words_at("howitzers")],
            "accounts": [
                {
                    "status": "claimed",
                    "trigger": words_at("shelled"),
                    "attribution": claim,
                    "chain_words": "The Herald ← Ostra",
                    "by": words_at("Ostra"),
                },
                {
                    "status": "denied",
                    "trigger": words_at("strike"),
                    "attribution": denial,
                    "chain_words": "The Herald ← Ada Lund",
                    "by": words_at("Ada Lund"),
                    "words": words_at("denied"),
                },
                {
                    "status": "happened",
                    "trigger": words_at("hit"),
                    "chain_words": "The Herald",
                },
            ],
            "silent": [silence],
        }
    ]
    assert reading_from_json(made).events == reading.events


def test_a_condition_is_an_object_with_its_parts() -> None:
    reading = strike.reading()
    made = json.loads(line(reading_object(reading)))
    [one] = made["conditions"]
    assert one == {
        "id": condition_id(reading.conditions[0], made["article"]["id"]),
        "kind": "deterrent threat",
        "trigger": words_at("Ostra hits the bridge at Kem before June"),
        "consequence": words_at("we will respond"),
        "opener": words_at("If"),
        "by": words_at("we", "June"),
        "to": words_at("the Senate"),
        "deadline": words_at("before June"),
        "vague": True,
        "trigger_actor": words_at("Ostra", "If"),
        "trigger_act": words_at("hits"),
        "trigger_object": words_at("the bridge"),
        "trigger_place": words_at("Kem"),
        "consequence_actor": words_at("we", "June"),
        "consequence_act": words_at("respond"),
        "attribution": made["attributions"][3]["id"],
        "chain_words": "The Herald ← Ada Lund",
    }
    assert reading_from_json(made).conditions == reading.conditions


def test_what_the_articles_own_voice_tells_has_its_outlet_for_a_chain() -> None:
    made = reading_object(strike.reading(outlet=None))
    own = made["events"][0]["accounts"][2]
    assert "attribution" not in own
    assert own["chain_words"] == "the article"


def test_an_object_from_before_there_were_events_is_still_read() -> None:
    made = reading_object(strike.reading())
    del made["events"], made["conditions"]
    read = reading_from_json(made)
    assert (read.events, read.conditions) == ((), ())
    assert read.attributions == strike.reading().attributions


SHORTEST = 12
places = st.tuples(st.integers(0, SHORTEST), st.integers(0, SHORTEST)).map(
    lambda p: Span(*sorted(p))
)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=SHORTEST, max_size=40))
    some = draw(st.lists(said, max_size=3, unique_by=lambda one: one.id("")))
    return Reading(
        "talks.html",
        article=Article(text, (), outlet=draw(st.none() | words)),
        attributions=tuple(some),
        events=draw(some_events(places, some, words)),
        conditions=draw(some_conditions(places, some)),
    )


@given(readings())
def test_every_event_and_condition_comes_back_from_its_json_as_it_was(reading: Reading) -> None:
    made = line(reading_object(reading))
    READING.validate(json.loads(made))
    assert reading_from_json(made) == reading


@pytest.mark.parametrize(
    ("name", "wrong", "message"),
    [
        ("type", "DANCE", "DANCE"),
        ("modes", ["aerobatic"], "a mode of ASSAULT is one of .*, was .*aerobatic"),
        ("accounts", [], "an event has an account, this one has none"),
        ("silent", ["0" * 32], "an attribution is one of its reading's, '000"),
        ("trigger", {"words": "shelled"}, "KeyError: 'at'"),
        ("mentions", [{"words": "hit", "at": [0, 9_999]}], r"was 0\.\.9999"),
        ("weapons", [{"words": "hit", "at": [5, 2]}], "runs forward from 0"),
        ("place", {"words": "Liman", "at": [0, 9_999]}, r"was 0\.\.9999"),
        ("place", {"words": "Liman", "at": [0, 5], "location": {"id": "x"}}, "KeyError"),
        ("when", None, "TypeError"),
        ("actors", [{"words": "x", "at": [0, 5], "name": "x", "name_at": [0, 9_999]}], "9999"),
        ("tolls", [{"words": "12", "at": [0, 5], "counted": "sheep"}], "sheep"),
    ],
)
def test_an_event_that_is_none_is_refused(name: str, wrong: object, message: str) -> None:
    made = json.loads(line(reading_object(strike.reading())))
    made["events"][0][name] = wrong
    with pytest.raises(WrongUse, match=message):
        reading_from_json(made)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "curse"}, "curse"),
        ({"to": {"words": "x", "at": [0, 9_999]}}, r"was 0\.\.9999"),
        ({"attribution": "f" * 32}, "an attribution is one of its reading's"),
        ({"trigger": None}, "TypeError"),
    ],
)
def test_a_condition_that_is_none_is_refused(change: dict[str, object], message: str) -> None:
    made = json.loads(line(reading_object(strike.reading())))
    made["conditions"][0].update(change)
    with pytest.raises(WrongUse, match=message):
        reading_from_json(made)


def test_a_condition_of_nothing_is_refused() -> None:
    made = json.loads(line(reading_object(strike.reading())))
    for name in ("trigger", "consequence"):
        del made["conditions"][0][name]
    with pytest.raises(WrongUse, match="a condition has a trigger or a consequence"):
        reading_from_json(made)


def test_what_is_found_again_is_the_object_of_its_reading_with_its_article() -> None:
    reading = strike.reading()
    record = Record(":memory:")
    record.add(reading)
    told = json.loads(line(reading_object(reading)))
    event = json.loads(line(found_event_object(record.events()[0])))
    condition = json.loads(line(found_condition_object(record.conditions()[0])))
    FOUND_EVENT.validate(event)
    FOUND_CONDITION.validate(condition)
    assert event == told["events"][0] | {
        "paragraph": 1,
        "text": strike.TEXT.split("\n\n")[1],
        "article": event["article"],
    }
    assert event["article"]["headline"] == "Depot hit"
    assert condition == told["conditions"][0] | {
        "paragraph": 2,
        "article": event["article"],
        "entity": {"id": "person:ada lund", "name": "Ada Lund", "kind": "person"},
        "said_on": told["attributions"][3]["said_on"],
    }
