"""`sayso sources`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.attribution import SourceKind
from sayso.contract import schema
from sayso.reading import Reading

Sayso = Callable[..., Any]
Told = Callable[..., Reading]

SOURCED, SOURCES = (
    jsonschema.Draft202012Validator(
        {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": f"#/$defs/{name}"}
    )
    for name in ("sourced", "sources")
)
PAGE = "Blinken said “no”. Lund said “not at all”. It rained.\n"
FRENCH = (
    "Le gouvernement a démenti mercredi toute négociation avec les rebelles du nord. "
    "Le porte-parole du ministère a ajouté que rien ne serait décidé avant la fin du mois.\n"
)


@pytest.fixture
def news(sayso: Sayso, told: Told) -> str:
    """A record of three articles of two outlets and two months."""
    for n, (outlet, published) in enumerate(
        (("RT", "2022-05-26"), ("RT", "2022-06-01"), ("The Herald", "2022-06-02"))
    ):
        reading = told(
            "Talks\n\nOfficials said no. It rained.",
            ("Officials", "said", "no"),
            outlet=outlet,
            published=published,
        )
        [one] = reading.attributions
        one = replace(one, source_kind=SourceKind.UNNAMED_GROUP, source_count=2, count_exact=False)
        with Record("news.db") as record:
            record.add(replace(reading, origin=f"{n}.html", attributions=(one,)))
    return "news.db"


def test_a_page_is_told_by_how_it_is_sourced(sayso: Sayso) -> None:
    Path("a.txt").write_text(PAGE, "utf-8")
    ran = sayso("sources", "a.txt", "--as", "text")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "(no headline)\n"
        "Sources             2 named, none unnamed, 2 roots, in 2 statements\n"
        "named people        2: 40% of the words, 2 statements\n"
        "the article itself  60% of the words\n\n"
    )


def test_pages_come_as_json_an_object_a_line(sayso: Sayso) -> None:
    Path("a.txt").write_text(PAGE, "utf-8")
    ran = sayso("sources", "a.txt", "gone.txt", "--as", "text", "--json")
    read, gone = map(json.loads, ran.out.splitlines())
    SOURCED.validate(read)
    SOURCED.validate(gone)
    assert read["sourcing"]["n_named"] == 2
    assert read["page"]["origin"] == "a.txt"
    assert gone["unreadable"]["reason"] == "not found"


def test_a_page_that_cannot_be_read_is_named_and_the_code_is_1(sayso: Sayso) -> None:
    Path("a.txt").write_text(PAGE, "utf-8")
    Path("b.txt").write_text(FRENCH, "utf-8")
    ran = sayso("sources", "gone.txt", "b.txt", "a.txt", "--as", "text")
    assert ran.code == 1
    assert "gone.txt: not found: No such file or directory\n" in ran.err
    assert "b.txt: not English: fr\n" in ran.err
    assert ran.out.count("Sources ") == 1


def test_a_record_is_told_by_its_outlets(sayso: Sayso, news: str) -> None:
    ran = sayso("sources", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "outlet      articles  sources  roots  named  bodies  unnamed  docs  media  own\n"
        "----------  --------  -------  -----  -----  ------  -------  ----  -----  ---\n"
        "RT          2         4        2      0%     0%      17%      0%    0%     83%\n"
        "The Herald  1         2        1      0%     0%      17%      0%    0%     83%\n"
    )


def test_a_record_is_told_by_its_months_and_by_both(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    months = sayso("sources", "--in", news, "--by", "month").out.splitlines()
    assert [line.split()[:3] for line in months[2:]] == [
        ["2022-05", "1", "2"],
        ["2022-06", "2", "4"],
    ]
    monkeypatch.setenv("COLUMNS", "100")
    both = sayso("sources", "--in", news, "--by", "outlet", "--by", "month").out.splitlines()
    assert [line.split()[:3] for line in both[2:4]] == [
        ["RT", "2022-05", "1"],
        ["RT", "2022-06", "1"],
    ]
    assert both[4].startswith("The Herald  2022-06  1 ")


def test_its_rows_come_as_json_too(sayso: Sayso, news: str) -> None:
    ran = sayso("sources", "--in", news, "--by", "outlet", "--json")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    for row in rows:
        SOURCES.validate(row)
    assert rows[0] == {
        "outlet": "RT",
        "n_articles": 2,
        "n_words": 12,
        "n_statements": 2,
        "n_sources": 4,
        "n_named": 0,
        "n_roots": 2,
        "kinds": [{"kind": "unnamed group", "n_sources": 4, "n_statements": 2, "n_words": 2}],
    }


def test_an_outlet_and_a_month_that_are_not_known_are_dashes(
    sayso: Sayso, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    with Record("news.db") as record:
        record.add(told("Talks\n\nIt rained."))
    out = sayso("sources", "--in", "news.db", "--by", "outlet", "--by", "month").out
    assert out.splitlines()[2].split()[:3] == ["—", "—", "1"]


def test_an_empty_record_is_a_heading(sayso: Sayso) -> None:
    Record("news.db").close()
    ran = sayso("sources", "--in", "news.db")
    assert (ran.code, len(ran.out.splitlines())) == (0, 2)


def test_an_outlets_name_cannot_command_the_terminal(sayso: Sayso, told: Told) -> None:
    with Record("news.db") as record:
        record.add(told("Talks\n\nIt rained.", outlet="\x1b[2JRT"))
    assert "\x1b" not in sayso("sources", "--in", "news.db").out


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_what_is_said_of_a_page_is_no_wider_than_the_terminal(
    sayso: Sayso, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    headline = "Talks resume in the capital of Velda " * 5
    Path("a.html").write_text(
        f"<html lang=en><body><article><h1>{headline}</h1><p>{PAGE * 9}</p></article>"
    )
    lines = sayso("sources", "a.html").out.splitlines()
    assert len(lines) > 3
    assert [line for line in lines if len(line) > columns] == []


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
@pytest.mark.parametrize("by", [["outlet"], ["month"], ["outlet", "month"]])
def test_what_is_said_of_a_record_is_no_wider_than_the_terminal(
    sayso: Sayso, told: Told, monkeypatch: pytest.MonkeyPatch, columns: int, by: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outlet = "The Halvesk Evening Gazette of the Northern Towns"
    with Record("news.db") as record:
        record.add(told("Talks\n\nIt rained.", outlet=outlet, published="2022-05-26"))
    options = [word for name in by for word in ("--by", name)]
    lines = sayso("sources", "--in", "news.db", *options).out.splitlines()
    assert len(lines) >= 3
    assert [line for line in lines if len(line) > columns] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "`sayso sources` takes pages, or a record with --in FILE.db; was given neither"),
        (["a.txt", "--in", "news.db"], "was given both"),
        (["a.txt", "--by", "month"], "--by is for a record: give one with --in FILE.db"),
        (["--in", "gone.db"], "there is no record at gone.db"),
        (["--in", "news.db", "--by", "year"], "argument --by: invalid choice: 'year'"),
        (["a.txt", "--model", "huge"], "argument --model: invalid choice: 'huge'"),
    ],
)
def test_wrong_use_is_2_and_says_what_to_do(
    sayso: Sayso, news: str, arguments: list[str], said: str
) -> None:
    ran = sayso("sources", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not Path("gone.db").exists()
