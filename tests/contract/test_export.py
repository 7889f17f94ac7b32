"""Events as flat rows: PLOVER's field names, CSV that is only words, GeoJSON."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.contract import FIELDS, csv_row, feature_collection, plover_row
from sayso.events import Event, EventType, Place, Status
from sayso.record import FoundEvent, Record
from sayso.where import Location

from .. import strike


def found(event: Event | None = None, **facts: object) -> FoundEvent:
    reading = strike.reading(**facts)
    record = Record(":memory:")
    record.add(reading if event is None else replace(reading, events=(event,)))
    [one] = record.events()
    return one


def test_a_row_has_plovers_names_of_fields_and_ours() -> None:
    event = found()
    assert plover_row(event) == {
        "event_id": event.id,
        "event_date": "2022-05-24",
        "event_type": "ASSAULT",
        "event_mode": "heavy-weapons",
        "actor": "The troops of Velda; Ada Lund",
        "actor_id": "state:VE; person:ada lund",
        "recipient": "a depot",
        "recipient_id": None,
        "event_loc": "Liman",
        "latitude": 48.98,
        "longitude": 37.81,
        "geoname_id": 702320,
        "country": "UA",
        "killed": 12,
        "injured": None,
        "magnitude": -9.5,
        "text": strike.TEXT.split("\n\n")[1],
        "headline": "Depot hit",
        "url": "https://a.example/1",
        "publication": "The Herald",
        "publication_date": "2022-05-26",
        "status": "claimed",
        "authority": "Ostra",
        "chain": "The Herald ← Ostra",
        "disputed": True,
        "deed_type": "ASSAULT",
        "date_from": "2022-05-24",
        "date_until": "2022-05-24",
        "date_basis": "inferred",
        "trigger_start": 31,
        "trigger_end": 38,
    }
    assert tuple(plover_row(event)) == FIELDS


def test_without_words_for_when_the_day_is_that_of_publication() -> None:
    [event] = strike.reading().events
    row = plover_row(found(replace(event, when=None)))
    assert row["event_date"] == "2022-05-26"
    assert row["date_basis"] == "publication date"
    assert row["date_from"] is row["date_until"] is None
    row = plover_row(found(replace(event, when=None), published=None))
    assert row["event_date"] is row["date_basis"] is None


def test_an_announced_deed_has_both_types_and_no_mode_of_the_other() -> None:
    [event] = strike.reading().events
    [first, *_] = event.accounts
    threatened = replace(event, accounts=(replace(first, status=Status.THREATENED),))
    row = plover_row(found(threatened))
    assert (row["event_type"], row["deed_type"]) == ("THREATEN", "ASSAULT")
    assert (row["event_mode"], row["magnitude"]) == (None, -3.5)


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "' =1"),
        ("\r=1", "' =1"),
        ("\tplain", "' plain"),
        (" =1", "' =1"),
        ("＝1+1", "'＝1+1"),
        ("plain = 1", "plain = 1"),
        ("", ""),
        ("two\nlines", "two lines"),
        ("\x1b[2Jcleared", "␛[2Jcleared"),
        ("txt\u202egnp.exe", "txt\ufffdgnp.exe"),
        ("half \ud800", "half \ufffd"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ('say "no", twice', 'say "no", twice'),
    ],
)
def test_words_are_words_to_a_spreadsheet_and_to_a_terminal(words: str, cell: str) -> None:
    assert next(csv.reader([csv_row([words, 1])])) == [cell, "1"]


def test_numbers_stay_numbers() -> None:
    assert csv_row([-3.5, 7, None, True, False]) == "-3.5,7,,true,false"


@given(st.lists(st.text(), min_size=1))
def test_every_row_is_one_line_of_as_many_cells_and_no_formula(values: list[str]) -> None:
    made = csv_row(values)
    assert len(made.splitlines()) <= 1
    rows = list(csv.reader(io.StringIO(made))) or [[""]]
    assert len(rows) == 1
    assert len(rows[0]) == len(values)
    assert not any(cell.lstrip()[:1] in set("=+-@＝＋－＠") - {""} for cell in rows[0] if cell)


def test_events_with_coordinates_are_features_east_before_north() -> None:
    event = found()
    assert feature_collection([event]) == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": event.id,
                "geometry": {"type": "Point", "coordinates": [37.81, 48.98]},
                "properties": plover_row(event),
            }
        ],
    }


def test_events_without_coordinates_are_no_features() -> None:
    [event] = strike.reading().events
    assert event.place
    for place in (
        None,
        replace(event.place, location=None),
        Place(event.place.span, Location("region:x", "X", "region", None, None, None)),
    ):
        assert feature_collection([found(replace(event, place=place))])["features"] == []


def test_the_documentation_has_every_field() -> None:
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
    [table] = re.findall(r"\| field \| \|\n(.*?)\n\n", page, re.S)
    named = [re.findall(r"`(\w+)`", row.split("|")[1]) for row in table.splitlines()]
    assert sorted(name for names in named for name in names) == sorted(FIELDS)


def test_every_type_has_its_row() -> None:
    [event] = strike.reading().events
    rows = [plover_row(found(replace(event, type=kind, modes=()))) for kind in EventType]
    assert [row["event_type"] for row in rows] == list(EventType)
