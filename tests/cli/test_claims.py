"""`sayso claims`, `sayso story`, `sayso positions`: what a record's articles say, and who."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.contract import schema

from ..record.conftest import make_reading

Sayso = Callable[..., Any]
SAME = "the spillway gates of the Dreven dam were closed on Monday by the water board"
OTHER = "the lake had been kept full for the whole of the summer"


def valid(name: str, line: str) -> dict[str, Any]:
    """The object of a line, which is as the schema has it."""
    whole = schema()
    one: dict[str, Any] = json.loads(line)
    jsonschema.Draft202012Validator(
        {"$schema": whole["$schema"], "$defs": whole["$defs"], "$ref": f"#/$defs/{name}"}
    ).validate(one)
    return one


@pytest.fixture
def news(sayso: Sayso) -> str:
    """A record of two articles that have one utterance, and of one that has another."""
    with Record("news.db") as record:
        for outlet, who, words in (
            ("Herald", "Marsh", SAME),
            ("Lantern", "Marsh", SAME),
            ("Gazette", "Hale", OTHER),
        ):
            text = f"Dam\n\nIn the {outlet} it was told at length. {who} said that {words}."
            said = ((who, "said", f"that {words}"),)
            record.add(make_reading(text, said, origin=outlet, outlet=outlet))
    return "news.db"


def test_a_claim_has_its_level_its_wording_and_who_has_it(sayso: Sayso, news: str) -> None:
    ran = sayso("claims", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("repeated, 2 articles, claim ")
    assert " ".join(ran.out.split()).count(f"“that {SAME.split(' on ')[0]}") == 1
    assert "Monday [2022-05-23]" in " ".join(ran.out.split())
    outlets = [line.split(":")[0].split()[-1] for line in lines if "Marsh, article" in line]
    assert sorted(outlets) == [
        "Herald",
        "Lantern",
    ]


def test_json_is_as_the_schema_has_it_and_points_at_the_words(sayso: Sayso, news: str) -> None:
    [line] = sayso("claims", "--in", news, "--json").out.splitlines()
    claim = valid("claim", line)
    with Record(news) as record:
        for one in claim["appearances"]:
            start, end = one["at"]
            text = record.told(one["statement"]["article"]["id"]).text
            assert text[start:end] == one["sentence"]


def test_claims_of_one_article_are_shown_when_they_are_asked_for(sayso: Sayso, news: str) -> None:
    assert len(sayso("claims", "--in", news, "--all", "--json").out.splitlines()) == 2
    [line] = sayso("claims", "lake", "--in", news, "--all", "--json").out.splitlines()
    assert json.loads(line)["level"] == "single-source"
    ran = sayso("claims", "lake", "--in", news)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "nothing that two articles have in news.db was found by that\n"


def test_only_what_somebody_says(sayso: Sayso, news: str) -> None:
    assert sayso("claims", "--who", "hale", "--all", "--json", "--in", news).out.count("\n") == 1
    assert sayso("claims", "--level", "independent", "--in", news).out == ""


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("--level", "true"), "--level is one of single-source, repeated, independent, disputed,"),
        (("--limit", "0"), "--limit is 1 or more, was 0"),
    ],
)
def test_wrong_use_is_told_with_the_rule(
    sayso: Sayso, news: str, arguments: tuple[str, ...], rule: str
) -> None:
    ran = sayso("claims", "--in", news, *arguments)
    assert ran.code == 2
    assert rule in ran.err


def test_a_story_has_its_articles_and_what_several_of_them_say(sayso: Sayso, news: str) -> None:
    with Record(news) as record:
        [first, *_] = record.some_told(1)
    story = valid("story", sayso("story", first.article.id, "--in", news, "--json").out)
    assert len(story["tellings"]) >= 2
    ran = sayso("story", first.article.id[:6], "--in", news)
    assert ran.code == 0
    assert f"{len(story['tellings'])} articles of {len(story['tellings'])} outlets" in ran.out


def test_an_article_that_is_not_there_has_no_story(sayso: Sayso, news: str) -> None:
    ran = sayso("story", "ffffff", "--in", news)
    assert ran.code == 2
    assert "ffffff" in ran.err


def test_a_line_of_positions_is_printed_with_where_each_stands(sayso: Sayso, news: str) -> None:
    ran = sayso("positions", "Marsh", "--about", "gates", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("2022-05-26 Marsh\n")
    for line in sayso("positions", "Marsh", "--in", news, "--json").out.splitlines():
        valid("position", line)


def test_where_nobody_said_anything_of_it_that_is_told(sayso: Sayso, news: str) -> None:
    ran = sayso("positions", "Marsh", "Hale", "--about", "cheese", "--in", news)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "nothing that Marsh or Hale said of that is in news.db; fewer words find more\n"
    )


def test_terminal_codes_in_an_article_are_not_printed_as_such(sayso: Sayso) -> None:
    words = "the \x1b[31mgates\u202e of the Dreven dam were closed by the board"
    with Record("odd.db") as record:
        for outlet in ("A\x1b[2J", "B"):
            text = f"Dam\n\nMarsh said that {words}."
            said = (("Marsh", "said", f"that {words}"),)
            record.add(make_reading(text + outlet, said, origin=outlet, outlet=outlet))
        [first, *_] = record.some_told(1)
    for arguments in (("claims",), ("story", first.article.id), ("positions", "Marsh")):
        out = sayso(*arguments, "--in", "odd.db").out
        assert out
        assert "\x1b" not in out
        assert "\u202e" not in out
