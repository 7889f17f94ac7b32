"""Events in a record: written, read again, found."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.attribution import Attribution
from sayso.errors import NotGrounded, RecordError, WrongUse
from sayso.events import Account, Event, EventType, Participant, Place, Status
from sayso.record import Record, event_search, filters
from sayso.record.migrations import known_steps, migrate
from sayso.record.opening import APPLICATION
from sayso.text import Span
from sayso.where import Location

from .. import strike
from ..strike import at

CHILDREN = ("participant", "account", "silent", "toll", "event_span")


def rows(record: Record, sql: str) -> list[tuple[Any, ...]]:
    return record._db.execute(sql).fetchall()


def test_events_and_conditions_come_back_as_they_were_read(record: Record) -> None:
    read = strike.reading()
    assert record.add(read)
    assert read.article
    assert record.article(read.article.id) == read
    assert not record.add(read)


def test_an_event_that_both_readings_found_keeps_its_row(record: Record) -> None:
    read = strike.reading()
    [event] = read.events
    other = replace(event, type=EventType.COERCE, modes=(), trigger=at("hit"))
    record.add(replace(read, events=(other, event)))
    [(key,)] = rows(record, "SELECT key FROM event WHERE type = 'ASSAULT'")
    fewer = replace(event, tolls=(), weapons=(), accounts=event.accounts[:1])
    again = replace(read, events=(fewer,), model="model-2")
    assert record.add(again)
    assert list(record) == [again]
    assert rows(record, "SELECT key, n, model FROM event") == [(key, 1, "model-2")]
    assert rows(record, "SELECT count(*) FROM toll") == [(0,)]


def test_a_reading_by_no_model_that_found_nothing_leaves_events_as_they_are(
    record: Record,
) -> None:
    read = strike.reading()
    record.add(read)
    bare = replace(read, attributions=(), events=(), conditions=(), model=None)
    assert not record.add(bare)
    assert list(record) == [read]


def test_what_hangs_on_an_event_goes_with_it(record: Record) -> None:
    read = strike.reading()
    record.add(read)
    record.add(replace(read, events=(), conditions=(), model="model-2"))
    for table in ("event", *CHILDREN, "condition", "condition_span"):
        assert rows(record, f"SELECT count(*) FROM {table}") == [(0,)]
    assert rows(record, "SELECT count(*) FROM attribution") == [(4,)]


def test_an_account_goes_with_its_attribution_and_a_condition_does_not(record: Record) -> None:
    record.add(strike.reading())
    record._db.execute("DELETE FROM attribution")
    assert rows(record, "SELECT status, attribution FROM account") == [("happened", None)]
    assert rows(record, "SELECT count(*) FROM silent") == [(0,)]
    assert rows(record, "SELECT kind, attribution FROM condition") == [("deterrent threat", None)]


def test_events_go_with_their_article(record: Record, path: Path, is_sound: Any) -> None:
    record.add(strike.reading())
    record._db.execute("DELETE FROM page")
    record._db.execute("DELETE FROM article")
    for table in ("event", *CHILDREN, "condition", "condition_span"):
        assert rows(record, f"SELECT count(*) FROM {table}") == [(0,)]
    assert is_sound(path)


def test_who_is_not_known_elsewhere_is_no_entity(record: Record) -> None:
    record.add(strike.reading())
    assert rows(record, "SELECT id FROM entity ORDER BY id") == [
        ("person:ada lund",),
        ("state:OS",),
        ("state:VE",),
    ]
    assert rows(record, "SELECT words, entity FROM participant WHERE role = 'recipient'") == [
        ("a depot", None)
    ]


def test_an_entity_keeps_its_first_name_and_each_article_what_it_calls_it(record: Record) -> None:
    record.add(strike.reading())
    read = strike.reading(url="https://a.example/2")
    [event] = read.events
    velda = replace(strike.VELDA, name="VELDA")
    silence = replace(event.silent[0], entity=velda)
    other = replace(
        event,
        actors=(Participant(at("The troops of Velda"), identity=velda),),
        silent=(silence,),
    )
    claim, _, *rest = read.attributions
    later = replace(read, attributions=(claim, silence, *rest), events=(other,))
    record.add(later)
    assert later.article
    assert record.article(later.article.id) == later
    assert not record.add(later)
    assert rows(record, "SELECT name FROM entity WHERE id = 'state:VE'") == [("Velda",)]


def test_everything_can_be_asked_in_sql(record: Record) -> None:
    record.add(strike.reading())
    assert rows(
        record,
        'SELECT date_from, label, status, disputed, actors, "trigger", recipients, place_name,'
        " country, chain, headline, outlet, published FROM reported_event",
    ) == [
        (
            *("2022-05-24", "ASSAULT", "claimed", 1, "The troops of Velda; its envoy", "shelled"),
            *("a depot", "Lyman", "UA", "The Herald ← Ostra", "Depot hit", "The Herald"),
            "2022-05-26",
        )
    ]
    assert rows(record, 'SELECT n, status, "trigger", "by", words FROM account') == [
        (1, "claimed", "shelled", "Ostra", None),
        (2, "denied", "strike", "Ada Lund", "denied"),
        (3, "happened", "hit", None, None),
    ]
    assert rows(record, "SELECT role, words FROM event_span") == [
        ("mention", "hit"),
        ("mention", "attack"),
        ("mention", "strike"),
        ("weapon", "howitzers"),
    ]
    assert rows(record, "SELECT counted, number, bound, so_far, words, who FROM toll") == [
        ("killed", 12, "at least", 1, "at least 12 people", "people")
    ]


def event() -> Event:
    [one] = strike.reading().events
    return one


NOWHERE = Span(5, 5)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(event(), trigger=NOWHERE),
        replace(event(), mentions=(Span(9, 11),)),
        replace(event(), weapons=(Span(9, 9_999),)),
        replace(event(), actors=(Participant(NOWHERE),)),
        replace(event(), recipients=(Participant(at("a depot"), NOWHERE),)),
        replace(event(), place=Place(NOWHERE)),
        replace(event(), when=replace(event().when, span=NOWHERE)),  # type: ignore[type-var]
        replace(event(), tolls=(replace(event().tolls[0], span=NOWHERE),)),
        replace(event(), tolls=(replace(event().tolls[0], who=NOWHERE),)),
        replace(event(), accounts=(Account(Status.CLAIMED, NOWHERE),)),
        replace(event(), accounts=(Account(Status.CLAIMED, at("hit"), by=NOWHERE),)),
        replace(event(), accounts=(Account(Status.CLAIMED, at("hit"), words=NOWHERE),)),
    ],
)
def test_a_place_of_an_event_that_is_not_words_is_refused(record: Record, wrong: Event) -> None:
    with pytest.raises(NotGrounded):
        record.add(replace(strike.reading(), events=(wrong,)))
    assert len(record) == 0


NORTH = Location("x", "X", "city", None, 91.0, 0.0)
STRANGE = Attribution((), (), (at("people"),), strike.reading().attributions[0].manner, 0.5)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (replace(event(), accounts=()), "an event has an account"),
        (replace(event(), modes=("beat", "curfew")), "a mode of ASSAULT is one of"),
        (
            replace(event(), accounts=(Account(Status.CLAIMED, at("hit"), STRANGE),)),
            "an attribution is one of its reading's",
        ),
        (replace(event(), silent=(STRANGE,)), "an attribution is one of its reading's"),
        (replace(event(), tolls=(replace(event().tolls[0], number=2**63),)), "a number of people"),
        (replace(event(), tolls=(replace(event().tolls[0], number=-1),)), "a number of people"),
        (replace(event(), place=Place(at("Liman"), NORTH)), "a latitude is from -90 to 90"),
        (
            replace(
                event(),
                place=Place(at("Liman"), replace(NORTH, latitude=0.0, longitude=float("nan"))),
            ),
            "a longitude is from -180 to 180, was nan",
        ),
    ],
)
def test_an_event_that_contradicts_itself_is_refused(
    record: Record, wrong: Event, message: str
) -> None:
    with pytest.raises(WrongUse, match=message):
        record.add(replace(strike.reading(), events=(wrong,)))
    assert len(record) == 0


def test_two_events_of_one_type_have_triggers_of_their_own(record: Record) -> None:
    twice = (event(), replace(event(), modes=()))
    with pytest.raises(WrongUse, match="two events of one type have triggers of their own"):
        record.add(replace(strike.reading(), events=twice))


@pytest.fixture
def two(record: Record) -> Record:
    """The strike as it is told in May, and an announced meeting in Ostra, told in June."""
    record.add(strike.reading())
    later = strike.reading(outlet="RT", published="2022-06-02", url="https://a.example/2")
    meeting = Event(
        EventType.CONSULT,
        at("told"),
        (Account(Status.PROMISED, at("told"), by=at("she", "respond")),),
        actors=(Participant(at("she", "respond"), at("Ada Lund"), strike.LUND),),
        recipients=(Participant(at("the Senate")),),
        place=Place(at("Kem"), Location("state:UA", "Ukraine", "state", "UA", None, None)),
    )
    record.add(replace(later, events=(meeting,), conditions=()))
    return record


@pytest.mark.parametrize(
    ("filters", "types"),
    [
        ({}, ["CONSULT", "ASSAULT"]),
        ({"limit": 1}, ["CONSULT"]),
        ({"type": "ASSAULT"}, ["ASSAULT"]),
        ({"type": "CONSULT"}, ["CONSULT"]),
        ({"type": "AGREE"}, ["CONSULT"]),
        ({"type": "AID"}, []),
        ({"status": "claimed"}, ["ASSAULT"]),
        ({"status": "denied"}, ["ASSAULT"]),
        ({"status": "promised"}, ["CONSULT"]),
        ({"who": "lund"}, ["CONSULT", "ASSAULT"]),
        ({"who": "velda"}, ["ASSAULT"]),
        ({"who": "Senat"}, ["CONSULT"]),
        ({"who": "he"}, []),
        ({"who": " "}, ["CONSULT", "ASSAULT"]),
        ({"place": "Lyman"}, ["ASSAULT"]),
        ({"place": "liman"}, ["ASSAULT"]),
        ({"place": "Ukraine"}, ["CONSULT", "ASSAULT"]),
        ({"place": "Kem"}, ["CONSULT"]),
        ({"place": "Russia"}, []),
        ({"outlet": "rt"}, ["CONSULT"]),
        ({"since": "2022-06"}, ["CONSULT"]),
        ({"until": "2022-05"}, ["ASSAULT"]),
        ({"who": "lund", "type": "ASSAULT", "place": "Ukraine", "until": "2022"}, ["ASSAULT"]),
    ],
)
def test_events_are_found_by_what_is_known_of_them(
    two: Record, filters: dict[str, Any], types: list[str]
) -> None:
    assert [str(found.event.type) for found in two.events(**filters)] == types


def test_an_event_is_found_with_its_words_its_article_and_who_says_so(record: Record) -> None:
    read = strike.reading()
    record.add(read)
    [found] = record.events()
    assert read.article
    assert found.id == read.events[0].id(read.article.id)
    assert found.event == read.events[0]
    assert (found.article.id, found.article.outlet) == (read.article.id, "The Herald")
    assert (found.article.headline, found.article.published) == ("Depot hit", "2022-05-26")
    assert (found.article.url, found.paragraph) == ("https://a.example/1", 1)
    assert found.text == strike.TEXT.split("\n\n")[1]
    assert found.names(found.event.actors) == ["The troops of Velda", "Ada Lund"]
    assert found.place == "Liman"
    assert [(one.authority, one.chain) for one in found.accounts] == [
        ("Ostra", "The Herald ← Ostra"),
        ("Ada Lund", "The Herald ← Ada Lund"),
        ("The Herald", "The Herald"),
    ]


def test_outside_of_all_blocks_the_text_of_an_event_is_its_line(record: Record) -> None:
    read = strike.reading()
    assert read.article
    record.add(replace(read, article=replace(read.article, blocks=())))
    [found] = record.events()
    assert (found.text, found.paragraph) == (strike.TEXT.split("\n\n")[1], None)


def test_who_did_it_is_who_a_person_decided(record: Record) -> None:
    record.add(strike.reading())
    record.rename("state:OS", "Republic of Ostra")
    record.merge("state:VE", "state:OS")
    [found] = record.events()
    assert found.event.actors[0].identity == replace(
        strike.VELDA, id="state:OS", name="Republic of Ostra"
    )
    assert found.accounts[0].authority == "Republic of Ostra"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"type": "DANCE"}, "a type is one of AGREE, .*, was 'DANCE'"),
        ({"status": "true"}, "a status is one of happened, .*, was 'true'"),
        ({"since": "May"}, 'a date is "2022"'),
        ({"limit": 0}, "a search has a limit of 1 or more, was 0"),
    ],
)
def test_what_cannot_be_searched_for_is_wrong_use(
    record: Record, wrong: dict[str, Any], message: str
) -> None:
    with pytest.raises(WrongUse, match=message):
        record.events(**wrong)


def test_a_search_that_takes_too_long_says_so(two: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_search, "SEARCH_S", -1.0)
    monkeypatch.setattr(filters, "STEPS", 1)
    with pytest.raises(RecordError, match="give another filter"):
        two.events()


def test_a_record_from_before_there_were_events_opens_and_takes_them(path: Path) -> None:
    old = sqlite3.connect(path, isolation_level=None)
    old.execute(f"PRAGMA application_id = {APPLICATION}")
    migrate(old, [step for step in known_steps() if step.number <= 9])
    old.execute(
        "INSERT INTO article (id, authors, date_reliable, n_paragraphs, text)"
        " VALUES ('0f' || hex(zeroblob(15)), '[]', 0, 1, 'Moss said no.')"
    )
    old.execute("INSERT INTO page (id, origin, article) VALUES (hex(zeroblob(16)), 'old.html', 1)")
    old.close()
    with Record(path) as record:
        [read] = record
        assert (read.events, read.conditions) == ((), ())
        assert record.events() == []
        assert record.add(strike.reading())
        assert len(record.events()) == 1
