"""`sayso odds`: statements that cannot both hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.compare.pair import PairModel
from sayso.contract import schema

from ..record.conftest import make_reading

Sayso = Callable[..., Any]
ODDS = jsonschema.Draft202012Validator(
    {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": "#/$defs/odds"}
)
FAILED = "Dam\n\nMarsh said that a hinge on the lower gate of the dam had failed."
HELD = "Dam\n\nHale said that the hinge on the lower gate of the dam did not fail."


@pytest.fixture
def news(sayso: Sayso) -> str:
    """A record in which two dispute whether a hinge failed."""
    with Record("news.db") as record:
        for text, who, content in (
            (FAILED, "Marsh", "that a hinge on the lower gate of the dam had failed"),
            (HELD, "Hale", "that the hinge on the lower gate of the dam did not fail"),
        ):
            record.add(make_reading(text, ((who, "said", content),), origin=who))
    return "news.db"


def test_both_sides_are_printed_whole_with_what_differs(sayso: Sayso, news: str) -> None:
    ran = sayso("odds", "--in", news)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("disputed, ")
    assert lines[0].endswith(" sure: “not” on one side alone")
    told = "\n".join(lines)
    assert "[Marsh] {said}" in told
    assert "[Hale] {said}" in told
    assert told.count("characters") == 2


def test_json_is_as_the_schema_has_it(sayso: Sayso, news: str) -> None:
    [line] = sayso("odds", "--in", news, "--json").out.splitlines()
    one = json.loads(line)
    ODDS.validate(one)
    assert one["type"] == "disputed"
    assert {one["a"]["words"]["source"], one["b"]["words"]["source"]} == {"Marsh", "Hale"}
    assert one["differs"][0]["kind"] == "negation"


def test_only_pairs_in_which_he_speaks(sayso: Sayso, news: str) -> None:
    assert sayso("odds", "--who", "hale", "--in", news).out
    ran = sayso("odds", "--who", "Torvend", "--in", news)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "no two statements in news.db were found at odds; some may be\n"


def test_the_model_tells_a_pair_the_same_whatever_was_asked_before() -> None:
    model = PairModel.load()
    alone = model.at_odds(FAILED, HELD)
    model.at_odds("Rain is expected.", "Rain is not expected.")
    assert model.at_odds(FAILED, HELD) == alone
    assert model.at_odds(FAILED, HELD) == pytest.approx(model.at_odds(HELD, FAILED))


@pytest.mark.parametrize("words", ["", "\x00", "\ud800", "word " * 5000, "（" * 300])
def test_odd_words_are_judged_like_any(words: str) -> None:
    assert 0 <= PairModel.load().at_odds(words, HELD) <= 1
