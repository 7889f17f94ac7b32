"""What the demo pages have in common, and where they are at odds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from sayso import Record
from sayso.compare import groups, odds
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
