"""`sayso find` and `sayso show`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.contract import schema
from sayso.reading import Reading

Sayso = Callable[..., Any]
Told = Callable[..., Reading]
READING = jsonschema.Draft202012Validator(schema())
STATEMENT = jsonschema.Draft202012Validator(
    {**schema(), "$ref": "#/$defs/statement", "anyOf": [{}]}
)


@pytest.fixture
def news(sayso: Sayso, told: Told) -> str:
    """A record of two articles: its name and the id of the first."""
    first = told(
        "Talks resume\n\nBlinken said the door was open.",
        ("Blinken", "said", "the door was open"),
        outlet="The Herald",
        published="2022-05-26T23:02+03:00",
    )
    second = told("Talks fail\n\nThe door is shut.", (None, None, "The door is shut"))
    with Record("news.db") as record:
        record.add(first)
        record.add(second)
    assert first.article is not None
    return first.article.id


def test_a_statement_is_found_with_its_source_and_place(sayso: Sayso, news: str) -> None:
    ran = sayso("find", "open", "door", "--in", "news.db")
    assert ran.code == 0
    assert (
        ran.out
        == f"""\
[Blinken] {{said}}
  «the door was open»
  “Talks resume”, The Herald, 2022-05-26 23:02 +03:00
  paragraph 1 of 1, characters 27–44 of article {news[:12]}

"""
    )
    assert ran.err == f"the whole article: sayso show {news[:12]} --in news.db\n"


def test_what_is_not_known_of_a_statement_is_said(sayso: Sayso, news: str) -> None:
    out = sayso("find", "shut", "--in", "news.db").out
    assert out.startswith(
        "[—]\n  «The door is shut»\n  “Talks fail”, outlet unknown, date unknown\n"
    )


def test_options_narrow_what_is_found(sayso: Sayso, news: str) -> None:
    found = {
        option: sayso("find", "door", "--in", "news.db", *option.split("=")).out.count("«")
        for option in (
            "--who=Blinken",
            "--who=Reuters",
            "--outlet=the herald",
            "--since=2022-05",
            "--until=2022-04",
            "--limit=1",
        )
    }
    assert list(found.values()) == [1, 0, 1, 1, 0, 1]


def test_more_than_are_shown_are_announced(sayso: Sayso, news: str) -> None:
    assert sayso("find", "door", "--in", "news.db", "--limit", "1").err == (
        "the first 1; --limit 5 shows more\n"
    )


def test_no_words_find_all_there_is(sayso: Sayso, news: str) -> None:
    assert sayso("find", "--in", "news.db").out.count("«") == 2


def test_nothing_found_is_no_error(sayso: Sayso, news: str) -> None:
    ran = sayso("find", "window", "--in", "news.db")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no statement in news.db is like that; fewer words find more\n"


def test_statements_come_as_json_an_object_a_line(sayso: Sayso, news: str) -> None:
    ran = sayso("find", "open", "--in", "news.db", "--json")
    (made,) = map(json.loads, ran.out.splitlines())
    STATEMENT.validate(made)
    assert made["words"]["content"] == "the door was open"
    assert made["article"]["id"] == news
    assert ran.err == ""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--since", "May"], 'a date is "2022", "2022-05" or "2022-05-26", was \'May\''),
        (["--limit", "0"], "a search has a limit of 1 or more, was 0"),
        (["--in", "gone.db"], "there is no record at gone.db"),
    ],
)
def test_what_cannot_be_searched_is_said(
    sayso: Sayso, news: str, wrong: list[str], said: str
) -> None:
    ran = sayso("find", "door", "--in", "news.db", *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not Path("gone.db").exists()


def test_an_article_is_shown_as_it_was_read(sayso: Sayso, news: str) -> None:
    ran = sayso("show", news[:6], "--in", "news.db")
    assert ran.code == 0
    assert "[¹Blinken] {¹said} «¹the door was open»¹." in ran.out
    made = json.loads(sayso("show", news, "--in", "news.db", "--json").out)
    READING.validate(made)
    assert made["article"]["id"] == news


def test_an_id_that_is_none_is_said(sayso: Sayso, news: str) -> None:
    ran = sayso("show", "xyz", "--in", "news.db")
    assert ran.code == 2
    assert ran.err.startswith("sayso: an article's id is 32 hexadecimal digits")
