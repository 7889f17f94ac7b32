"""`sayso review`: a person decides what is suggested, by keys or by ids."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from sayso import Record
from sayso.contract import schema

from ..record.conftest import make_reading
from .test_odds import FAILED, HELD

Sayso = Callable[..., Any]


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


@pytest.fixture
def ids() -> Callable[[str], list[str]]:
    def ids(path: str) -> list[str]:
        with Record(path) as record:
            return [one.id for one in record.find("")]

    return ids


def keys(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{key}\n" for key in typed)))


def test_a_pair_is_shown_asked_about_and_decided(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "n")
    ran = sayso("review", "--in", news)
    assert ran.code == 0
    assert "[Marsh] {said}" in ran.out
    assert ran.err.splitlines() == [
        "1 of 1: can these not both hold? y, n, s, u, q",
        "1 decided, 0 left; sayso review list --in news.db shows all decisions",
    ]
    assert sayso("odds", "--in", news).out == ""
    assert "rejected" in sayso("odds", "--rejected", "--in", news, "--json").out


def test_what_was_decided_is_not_asked_again(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "y")
    sayso("review", "--in", news)
    keys(monkeypatch, "n")
    ran = sayso("review", "--in", news)
    assert ran.out == ""
    assert ran.err.startswith("0 decided, 0 left")


def test_u_takes_the_last_one_back_and_s_leaves_it_for_later(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys(monkeypatch, "u", "?", "s")
    assert sayso("review", "--in", news).err.splitlines()[-1].startswith("0 decided, 1 left")
    with Record(news) as record:
        assert record.link_decisions() == []


@pytest.mark.parametrize("typed", [(), ("q",)])
def test_without_keys_nothing_is_decided(
    sayso: Sayso, news: str, monkeypatch: pytest.MonkeyPatch, typed: tuple[str, ...]
) -> None:
    keys(monkeypatch, *typed)
    ran = sayso("review", "--in", news)
    assert ran.code == 0
    assert ran.err.splitlines()[-1].startswith("0 decided, 1 left")


def test_two_statements_are_merged_by_their_ids(
    sayso: Sayso, news: str, ids: Callable[[str], list[str]]
) -> None:
    ran = sayso("review", "same", *ids(news), "--in", news)
    assert ran.code == 0
    [line] = sayso("claims", "--in", news, "--json").out.splitlines()
    assert len(json.loads(line)["appearances"]) == 2


def test_a_decision_is_undone_by_its_number_and_stays_in_the_list(
    sayso: Sayso, news: str, ids: Callable[[str], list[str]]
) -> None:
    sayso("review", "not-odds", *ids(news), "--in", news)
    assert sayso("review", "undo", "1", "--in", news).code == 0
    [line] = sayso("review", "list", "--json", "--in", news).out.splitlines()
    whole = schema()
    one = json.loads(line)
    jsonschema.Draft202012Validator(
        {"$schema": whole["$schema"], "$defs": whole["$defs"], "$ref": "#/$defs/linkdecision"}
    ).validate(one)
    assert "undone" in one
    assert sayso("odds", "--in", news).out != ""


@pytest.mark.parametrize(
    ("arguments", "rule"),
    [
        (("same", "a"), "`sayso review same` takes 2 words, was given 1"),
        (("undo",), "`sayso review undo` takes 1 word, was given 0"),
        (("undo", "first"), "a decision has a number, was 'first'"),
        (("undo", "7"), "only a decision that stands is undone, 7 is none"),
        (("same", "x", "y"), "x"),
        (("maybe",), "maybe"),
    ],
)
def test_wrong_use_is_told_with_the_rule(
    sayso: Sayso, news: str, arguments: tuple[str, ...], rule: str
) -> None:
    ran = sayso("review", *arguments, "--in", news)
    assert ran.code == 2
    assert rule in ran.err
