"""`sayso events`: a record's events, for a person and for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.contract import FIELDS, schema
from sayso.events import Account, Status
from sayso.reading import Reading

from .. import strike
from ..strike import at

Sayso = Callable[..., Any]
FOUND = jsonschema.Draft202012Validator(
    {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": "#/$defs/foundevent"}
)


def threatened() -> Reading:
    """Another article, in which the deed is only threatened, nobody knows where and when."""
    read = strike.reading(outlet="RT", published="2022-06-02", url="https://a.example/2")
    [event] = read.events
    account = Account(Status.THREATENED, at("strike"), by=at("its envoy"))
    one = replace(event, accounts=(account,), modes=(), place=None, when=None, recipients=())
    return replace(read, events=(one,))


@pytest.fixture
def news(sayso: Sayso) -> str:
    """A record of the strike, and of an article in which it is threatened."""
    with Record("news.db") as record:
        record.add(strike.reading())
        record.add(threatened())
    return "news.db"


def articles() -> list[str]:
    ids = [read.article.id for read in (threatened(), strike.reading()) if read.article]
    return [id[:6] for id in ids]


def test_events_are_a_table_the_latest_articles_first(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    ran = sayso("events", "--in", news)
    later, first = articles()
    assert (ran.code, ran.err) == (0, "")
    assert [line.rstrip() for line in ran.out.splitlines()] == [
        "date          type              who → to whom                                      "
        "place  status      by         article",
        "------------  ----------------  -------------------------------------------------  "
        "-----  ----------  ---------  -------",
        "(2022-06-02)  THREATEN/ASSAULT  The troops of Velda, Ada Lund → — (shelled)        "
        f"—      threatened  its envoy  {later}",
        "2022-05-24    ASSAULT           The troops of Velda, Ada Lund → a depot (shelled)  "
        f"Liman  disputed    Ostra      {first}",
    ]


def test_on_a_narrow_screen_each_is_a_few_lines(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    assert sayso("events", "--in", news, "--type", "assault", "--place", "Liman").out == (
        "2022-05-24 ASSAULT disputed\n"
        "  The troops of Velda, Ada Lund → a depot\n"
        "  (shelled); place: Liman; by: Ostra;\n"
        f"  article {articles()[1]}\n"
    )


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = sayso("events", "--in", news).out.splitlines()
    assert len(lines) >= 4
    assert [line for line in lines if len(line) > columns] == []


def test_an_article_is_shown_by_what_the_table_calls_it(sayso: Sayso, news: str) -> None:
    assert "Depot hit" in sayso("show", articles()[0], "--in", news).out


@pytest.mark.parametrize(
    ("options", "n"),
    [
        (["--status", "denied"], 1),
        (["--status", "Threatened"], 1),
        (["--status", "did-not-happen"], 0),
        (["--type", "THREATEN"], 1),
        (["--who", "Lund"], 2),
        (["--place", "Lyman"], 1),
        (["--outlet", "rt"], 1),
        (["--since", "2022-06"], 1),
        (["--until", "2022-06-01"], 1),
        (["--limit", "1"], 1),
    ],
)
def test_options_narrow_what_is_found(sayso: Sayso, news: str, options: list[str], n: int) -> None:
    ran = sayso("events", "--in", news, "--to", "jsonl", *options)
    assert (ran.code, len(ran.out.splitlines())) == (0, n)


def test_more_than_are_shown_are_announced(sayso: Sayso, news: str) -> None:
    assert sayso("events", "--in", news, "--limit", "1").err == (
        "the first 1; --limit 5 shows more\n"
    )


def test_nothing_found_is_no_error(sayso: Sayso, news: str) -> None:
    ran = sayso("events", "--in", news, "--who", "Nobody")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no event in news.db is like that; fewer options find more\n"


def test_events_come_as_json_an_object_a_line(sayso: Sayso, news: str) -> None:
    ran = sayso("events", "--in", news, "--json")
    made = [json.loads(line) for line in ran.out.splitlines()]
    for one in made:
        FOUND.validate(one)
    assert [one["status"] for one in made] == ["threatened", "claimed"]
    assert ran.err == ""


def test_flat_rows_have_the_same_fields_as_csv_and_as_jsonl(sayso: Sayso, news: str) -> None:
    table = sayso("events", "--in", news, "--to", "csv").out
    cells = list(csv.DictReader(io.StringIO(table)))
    objects = [
        json.loads(line) for line in sayso("events", "--in", news, "--to", "jsonl").out.splitlines()
    ]
    assert [tuple(row) for row in (*cells, *objects)] == [FIELDS] * 4
    assert [row["event_type"] for row in cells] == ["THREATEN", "ASSAULT"]
    assert [row["deed_type"] for row in objects] == ["ASSAULT", "ASSAULT"]
    assert (cells[1]["magnitude"], objects[1]["magnitude"]) == ("-9.5", -9.5)
    assert (cells[0]["latitude"], objects[0]["latitude"]) == ("", None)


def test_csv_of_a_record_without_events_has_its_heading(sayso: Sayso) -> None:
    Record("news.db").close()
    assert sayso("events", "--in", "news.db", "--to", "csv").out == ",".join(FIELDS) + "\n"


def test_those_with_coordinates_are_geojson_and_the_others_are_counted(
    sayso: Sayso, news: str
) -> None:
    ran = sayso("events", "--in", news, "--to", "geojson")
    made = json.loads(ran.out)
    assert made["type"] == "FeatureCollection"
    [feature] = made["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [37.81, 48.98]}
    assert feature["properties"]["event_loc"] == "Liman"
    assert ran.err == "1 of 2 have no coordinates and are left out\n"


def test_geojson_of_no_events_is_an_empty_collection(sayso: Sayso) -> None:
    Record("news.db").close()
    made = json.loads(sayso("events", "--in", "news.db", "--to", "geojson").out)
    assert made == {"type": "FeatureCollection", "features": []}


HOSTILE = '=HYPERLINK("https://evil.example","pay")'


def test_what_a_page_says_commands_neither_spreadsheet_nor_terminal(sayso: Sayso) -> None:
    with Record("news.db") as record:
        record.add(strike.reading(outlet=HOSTILE, url="\x1b]0;owned\x07\u202e"))
    table = sayso("events", "--in", "news.db").out
    made = sayso("events", "--in", "news.db", "--to", "csv").out
    objects = sayso("events", "--in", "news.db", "--to", "jsonl").out
    for out in (table, made, objects):
        assert not {"\x1b", "\x07"} & set(out)
    [row] = csv.DictReader(io.StringIO(made))
    assert row["publication"] == "'" + HOSTILE
    assert row["url"] == "␛]0;owned␇\ufffd"
    assert json.loads(objects)["publication"] == HOSTILE


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--type", "dance"], "a type is one of AGREE, "),
        (["--status", "true"], "a status is one of happened, "),
        (["--since", "May"], 'a date is "2022", "2022-05" or "2022-05-26", was \'May\''),
        (["--limit", "0"], "a search has a limit of 1 or more, was 0"),
        (["--in", "gone.db"], "there is no record at gone.db"),
        (["--to", "xml"], "argument --to: invalid choice: 'xml'"),
        (["--to", "csv", "--json"], "argument --json: not allowed with argument --to"),
    ],
)
def test_wrong_use_is_2_and_says_what_is_right(
    sayso: Sayso, news: str, wrong: list[str], said: str
) -> None:
    ran = sayso("events", "--in", news, *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not Path("gone.db").exists()
