"""What kind of source it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.attribution import SourceKind
from sayso.sourcing.kind import kind_of

ByHand = Callable[..., Any]
PAGE = Path(__file__).parents[2] / "docs" / "sources.md"


def kind(by_hand: ByHand, marked: str, **known: Any) -> str:
    made = by_hand(marked, **known)
    return str(kind_of(made.one, made.entity, made.told.cast, made.told.outlets))


def test_the_page_has_every_kind_in_order() -> None:
    names = re.findall(r"^\| `([a-z ]+)` \|", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    assert names == list(SourceKind)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Lomeria", "named organisation"),
        ("The Velda Commission", "named organisation"),
        ("A senior official", "unnamed person"),
        ("A spokesman for the ministry", "unnamed person"),
        ("Three diplomats", "unnamed group"),
        ("Lomerian officials", "unnamed group"),
        ("Villagers", "unnamed group"),
        ("A report", "document"),
        ("Court records", "document"),
        ("The poll", "document"),
        ("The newspaper", "outlet"),
        ("Voters", "public"),
        ("Most people", "public"),
        ("Lomerians", "public"),
        ("Ukrainians", "public"),
        ("I", "author"),
    ],
)
def test_the_examples_of_the_page_are_of_their_kinds(
    by_hand: ByHand, source: str, name: str
) -> None:
    assert kind(by_hand, f"[1 {source}] {{1 said}} <1 no>.") == name


def test_without_a_source_it_is_nobody(by_hand: ByHand) -> None:
    assert kind(by_hand, "It {1 is said} <1 to rain>.") == "none"


@pytest.mark.parametrize(
    "said",
    [
        "[1 Ada Lund] {1 said} <1 no>.",
        "Then Ada Lund, who was late, came. [1 The mayor] {1 said} <1 no>.",
        "Then [1 the mayor, Ada Lund,] {1 said} <1 no>.",
        "Then [1 Mayor Ada Lund] {1 said} <1 no>.",
    ],
)
def test_who_has_a_name_in_the_words_is_a_named_person(by_hand: ByHand, said: str) -> None:
    assert kind(by_hand, said, people=[("Ada Lund",)]) == "named person"


def test_who_has_a_name_elsewhere_is_a_named_person(by_hand: ByHand) -> None:
    lund = [("Ada Lund", "She")]
    assert kind(by_hand, "Ada Lund left. [1 She] {1 said} <1 no>.", people=lund) == "named person"
    lund = [("Ada Lund", "The official")]
    said = "Ada Lund left. [1 The official] {1 said} <1 no>."
    assert kind(by_hand, said, people=lund) == "named person"


def test_who_is_called_by_an_office_without_a_name_has_none(by_hand: ByHand) -> None:
    official = [("An official", "He")]
    said = "An official left. [1 He] {1 said} <1 no>."
    assert kind(by_hand, said, people=official) == "unnamed person"


def test_he_of_whom_nothing_is_known_most_often_has_a_name(by_hand: ByHand) -> None:
    assert kind(by_hand, "[1 He] {1 said} <1 no>.") == "named person"


def test_it_is_what_the_article_calls_so(by_hand: ByHand) -> None:
    said = "The Velda Commission met. [1 It] {1 said} <1 no>."
    assert kind(by_hand, said, bodies=[("Velda Commission", "It")]) == "named organisation"


def test_they_are_a_group_though_one_of_them_has_a_name(by_hand: ByHand) -> None:
    said = "Two officials came. [1 They] {1 said} <1 no>."
    assert kind(by_hand, said, people=[("Two officials", "They")]) == "unnamed group"


def test_one_of_several_is_one(by_hand: ByHand) -> None:
    said = "[1 One of the three officials] {1 said} <1 no>."
    assert kind(by_hand, said) == "unnamed person"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("A resident of Velda", "unnamed person"),
        ("A voter", "unnamed person"),
        ("A spokesman for Ada Lund", "unnamed person"),
        ("More than 30 families", "unnamed group"),
        ("1,200 villagers", "unnamed group"),
        ("A dozen villagers", "unnamed group"),
        ("Members of the Velda Commission", "unnamed group"),
        ("A statement by the ministry", "document"),
        ("Everybody", "public"),
    ],
)
def test_people_without_names_are_one_or_several(by_hand: ByHand, source: str, name: str) -> None:
    said = f"Ada Lund left. [1 {source}] {{1 said}} <1 no>."
    assert kind(by_hand, said, people=[("Ada Lund",)]) == name


@pytest.mark.parametrize(
    "said",
    [
        "[1 Reuters] {1 said} <1 no>.",
        "[1 Halyard] {1 reported} <1 that it rained>.",
        "[1 The Halvesk Gazette] {1 said} <1 no>.",
        "The agency Halyard wrote. [1 A report by Halyard] {1 said} <1 no>.",
        "The agency Halyard wrote. [1 A Halyard report] {1 said} <1 no>.",
        "[1 State television] {1 said} <1 no>.",
    ],
)
def test_who_publishes_news_is_an_outlet_and_so_is_a_report_of_theirs(
    by_hand: ByHand, said: str
) -> None:
    assert kind(by_hand, said) == "outlet"


def test_what_an_outlet_saw_is_a_document_still(by_hand: ByHand) -> None:
    said = "The agency Halyard wrote. [1 E-mails seen by Halyard] {1 said} <1 no>."
    assert kind(by_hand, said) == "document"


def test_i_in_somebodys_words_is_of_his_kind(by_hand: ByHand) -> None:
    made = by_hand(
        "[1 An official] {1 said}: <1 [2 I] {2 think} <2 it rained>>.", people=[("An official",)]
    )
    assert [str(one.source_kind) for one in made.sourced()] == ["unnamed person"] * 2
