"""`sayso copies`: articles that are copies of one another."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.contract import schema

from ..compare.test_copies import BOARD, DAM, article

Sayso = Callable[..., Any]
GROUP = jsonschema.Draft202012Validator(
    {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": "#/$defs/group"}
)


@pytest.fixture
def news(sayso: Sayso) -> str:
    """A record of an agency's article, and of a paper's that has it."""
    with Record("news.db") as record:
        record.add(article(f"DREVEN (Reuters) - {DAM}", "Reuters", "2024-03-12"))
        record.add(article(f"DREVEN (Reuters) - {DAM} {BOARD}", "The Lantern", "2024-03-12"))
    return "news.db"


def test_a_group_is_listed_with_whom_it_credits_and_what_is_shared(sayso: Sayso, news: str) -> None:
    ran = sayso("copies", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "2 articles, one account, credited to Reuters"
    assert lines[1].startswith("  2024-03-12 Reuters (no headline), article ")
    assert lines[2:4] == ["    outlet: Reuters", "    dateline: Reuters"]
    assert lines[4].startswith("  2024-03-12 The Lantern (no headline), article ")
    assert lines[5:7] == [
        "    dateline: Reuters",
        "    100% shared with Reuters, and may be from there:",
    ]
    assert lines[7].startswith("    “DREVEN (Reuters) - The spillway at Dreven gave way")


def test_json_is_as_the_schema_has_it_and_points_at_the_words(sayso: Sayso, news: str) -> None:
    [line] = sayso("copies", "--in", news, "--json").out.splitlines()
    group = json.loads(line)
    GROUP.validate(group)
    shares = group["articles"][1]["shares"]
    with Record(news) as record:
        told = record.told(group["articles"][1]["article"]["id"])
    start, end = shares["at"]
    assert told.text[start:end] == shares["words"]
    assert shares["article"] == group["articles"][0]["article"]["id"]


def test_a_record_without_copies_says_so(sayso: Sayso) -> None:
    with Record("one.db") as record:
        record.add(article(DAM))
    ran = sayso("copies", "--in", "one.db")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no two articles in one.db share 50 % of their words\n"


@pytest.mark.parametrize("least", ["0", "29", "101"])
def test_a_share_is_a_percentage(sayso: Sayso, news: str, least: str) -> None:
    ran = sayso("copies", "--in", news, "--least", least)
    assert ran.code == 2
    assert f"--least is a percentage from 30 to 100, was {least}" in ran.err


def test_dot_draws_who_has_it_from_whom(sayso: Sayso, news: str) -> None:
    ran = sayso("copies", "--dot", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("digraph copies {\n")
    assert ran.out.count(" -> ") == 1
    assert "dir=none" not in ran.out
