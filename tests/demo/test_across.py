"""What the demo pages have in common, and where they are at odds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from sayso import Record
from sayso.compare import Across, Claim, across, groups, odds, positions, story
from sayso.compare.pair import PairModel

PAGES = Path(__file__).resolve().parents[2] / "demo" / "pages"


@pytest.fixture(scope="module")
def dam(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("demo") / "dam.db") as record:
        for reading in sayso.read(PAGES):
            record.add(reading)
        yield record


def test_the_wire_s_text_in_three_outlets_is_one_account(dam: Record) -> None:
    [group] = groups(dam)
    assert [one.article.outlet for one in group.members] == [
        "Halyard",
        "Sarrin Tribune",
        "The Daily Lantern",
    ]
    assert [one.is_from_there for one in group.members] == [False, True, True]


def test_the_brigade_takes_back_what_it_claimed(dam: Record) -> None:
    found = odds(dam.find("", limit=None), PairModel.load())
    brigade = [
        (one.a.words, one.b.words, one.a.statement.published, one.b.statement.published)
        for one in found
        if one.type == "reversed"
    ]
    assert [(a, b) for a, b, _, _ in brigade] == [
        ("blast at Dreven dam", "the explosion at the Dreven dam")
    ]


def test_a_ministry_s_two_accounts_of_the_hinge_are_at_odds(dam: Record) -> None:
    found = odds(dam.find("", limit=None), PairModel.load())
    about = [one for one in found if "hinge" in one.a.words and "hinge" in one.b.words]
    assert about
    assert {d.kind for one in about for d in one.differs} == {"negation"}


@pytest.fixture(scope="module")
def found(dam: Record) -> Across:
    return across(dam)


def claim(found: Across, words: str) -> Claim:
    return next(c for c in found.claims if words in {a.said.words for a in c.appearances})


def test_a_mayor_and_a_widow_who_heard_the_siren_are_two_roots(found: Across) -> None:
    siren = claim(found, "The siren went at ten to two.")
    assert siren.level == "independent"
    assert [root.name for root in siren.roots] == ["Liese Amraud", "Magda Illes"]
    assert (siren.n_articles, [siren.heard_from(root) for root in siren.roots]) == (4, [1, 1])


def test_what_only_the_wire_s_copies_have_is_repeated_and_heard_once(found: Across) -> None:
    bomb = claim(found, "There was no bomb, and there was no order.")
    assert (bomb.level, bomb.n_articles) == ("repeated", 3)
    assert [bomb.heard_from(root) for root in bomb.roots] == [1]


def test_what_a_minister_is_quoted_for_by_three_is_confirmed_to_have_been_said(
    found: Across,
) -> None:
    crest = claim(found, "that not one of them would set foot on the crest")
    assert crest.level == "repeated"
    assert [(root.name, crest.heard_from(root)) for root in crest.roots] == [("Rurik Halden", 3)]


def test_a_ministry_through_two_outlets_is_two_roots_or_one(found: Across) -> None:
    assert claim(found, "a charge was placed from a boat").level == "undetermined"


def test_the_minister_s_first_account_of_the_hinge_is_disputed(found: Across) -> None:
    assert claim(found, "the hinge had failed").level == "disputed"


def test_the_minister_s_line_on_inspectors_has_its_days(dam: Record) -> None:
    line = positions(dam, ["Halden"], "inspectors", PairModel.load())
    assert [str(one.day) for one in line if one.day] == ["2024-03-19", "2024-03-19", "2024-03-20"]
    assert line[-1].words == "that no foreign inspector would be admitted"
    assert line[-1].day is None


def test_the_blast_is_a_story_that_six_outlets_tell(dam: Record) -> None:
    [wire] = [one for one in dam.some_told(30) if one.text.startswith("Marsh Brigade claims")]
    told = story(dam, wire.article.id, PairModel.load())
    assert [one.article.outlet for one in told.tellings] == [
        "Halyard",
        "Sarrin Tribune",
        "The Daily Lantern",
        "Halvesk Gazette",
        None,
        "Sarrin Tribune",
        "The Aldern Observer",
    ]
    assert [len(group.members) for group in told.groups] == [3]
