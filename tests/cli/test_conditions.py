"""`sayso conditions`: a record's threats, promises and warnings."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.conditions import Condition, ConditionKind
from sayso.contract import schema

from .. import strike
from ..strike import at

Sayso = Callable[..., Any]
FOUND = jsonschema.Draft202012Validator(
    {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": "#/$defs/foundcondition"}
)


@pytest.fixture
def news(sayso: Sayso) -> str:
    """A record of a threat, and of a red line in the article's own voice."""
    read = strike.reading()
    line = Condition(ConditionKind.RED_LINE, trigger=at("the strike"))
    with Record("news.db") as record:
        record.add(replace(read, conditions=(line, *read.conditions)))
    return "news.db"


def test_conditions_are_listed_with_who_to_whom_what_and_through_whom(
    sayso: Sayso, news: str
) -> None:
    article = strike.reading().article
    assert article
    ran = sayso("conditions", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "(2022-05-26) red line The Herald\n"
        "  “the strike” → —\n"
        "  The Herald\n"
        f"  “Depot hit”, The Herald, article {article.id[:12]}\n"
        "\n"
        "2022-05-23 deterrent threat Ada Lund → the Senate\n"
        "  “Ostra hits the bridge at Kem before June” → “we will respond”\n"
        "  deadline: before June\n"
        "  The Herald ← Ada Lund\n"
        f"  “Depot hit”, The Herald, article {article.id[:12]}\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("options", "n"),
    [
        (["--who", "Velda"], 1),
        (["--who", "Ostra"], 0),
        (["--to", "senate"], 1),
        (["--kind", "red-line"], 1),
        (["--kind", "vow"], 0),
        (["--since", "2022-05"], 2),
        (["--until", "2022-04"], 0),
    ],
)
def test_options_narrow_what_is_found(sayso: Sayso, news: str, options: list[str], n: int) -> None:
    ran = sayso("conditions", "--in", news, "--json", *options)
    assert (ran.code, len(ran.out.splitlines())) == (0, n)
    assert ran.err == (
        "" if n else "no condition in news.db is like that; fewer options find more\n"
    )


def test_conditions_come_as_json_an_object_a_line(sayso: Sayso, news: str) -> None:
    made = [
        json.loads(line) for line in sayso("conditions", "--in", news, "--json").out.splitlines()
    ]
    for one in made:
        FOUND.validate(one)
    assert [one["kind"] for one in made] == ["red line", "deterrent threat"]
    assert "consequence" not in made[0]
    assert made[1]["entity"]["id"] == "person:ada lund"


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_nothing_commands_it(
    sayso: Sayso, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    with Record("news.db") as record:
        record.add(strike.reading(outlet="\x1b[2JThe Herald\u202e", published="\x1b[2J2022"))
    lines = sayso("conditions", "--in", "news.db").out.splitlines()
    assert len(lines) >= 5
    assert [line for line in lines if len(line) > columns] == []
    assert not {"\x1b", "\u202e"} & set("".join(lines))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--kind", "curse"], "a kind is one of deterrent threat, "),
        (["--until", "May"], 'a date is "2022"'),
        (["--in", "gone.db"], "there is no record at gone.db"),
    ],
)
def test_wrong_use_is_2_and_says_what_is_right(
    sayso: Sayso, news: str, wrong: list[str], said: str
) -> None:
    ran = sayso("conditions", "--in", news, *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
