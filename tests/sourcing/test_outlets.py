"""The outlets of an article."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from sayso.sourcing.outlets import same_outlet
from sayso.text import Span

ByHand = Callable[..., Any]


def found(by_hand: ByHand, text: str, **known: Any) -> list[str]:
    outlets = by_hand(text, **known).told.outlets
    return [span.of(text) for span in outlets.find(Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Reuters and the AP said so.", ["Reuters", "AP"]),
        ("He read the Halvesk Gazette.", ["Halvesk Gazette"]),
        ("On Thursday CNN was told.", ["CNN"]),
        ("He told CNN Thursday that it rained.", ["CNN"]),
        ("The magazine Glance wrote it.", ["Glance"]),
        ("He told Halyard that it rained.", ["Halyard"]),
        ("Halyard reported that it rained. Halyard is old.", ["Halyard", "Halyard"]),
        ("SARRIN (Halyard) - It rained.", ["Halyard"]),
        ("By Ann Lee, Halyard\nIt rained.", ["Halyard"]),
        ("The newspaper said the local radio was right.", ["The newspaper", "the local radio"]),
        ("He wrote to the Ledger.", ["Ledger"]),
        ("A Halyard report said so.", ["Halyard"]),
        ("Officials said it rained.", []),
    ],
)
def test_outlets_are_found_by_the_tables_by_their_names_and_by_how_they_are_treated(
    by_hand: ByHand, text: str, names: list[str]
) -> None:
    assert found(by_hand, text) == names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("He told Ada Lund that it rained.", [("Ada Lund",)]),
        ("He told Ukraine that it rained.", []),
        ("He told NATO that it rained.", []),
        ("Halyard reported to the police.", []),
        ("He told Lomeria’s parliament that it rained.", []),
        ("They told Parliament that it rained.", []),
        ("He told She that it rained.", []),
    ],
)
def test_who_is_known_as_something_else_is_no_outlet(
    by_hand: ByHand, text: str, people: list[tuple[str, ...]]
) -> None:
    assert found(by_hand, text, people=people) == []


def test_the_agency_is_the_one_named_last(by_hand: ByHand) -> None:
    text = "Reuters was there. Halyard reported that it rained. He told the agency so."
    outlets = by_hand(text).told.outlets
    start = text.index("the agency")
    assert outlets.named(Span(start, start + 10)) == "Halyard"
    assert by_hand("He told the agency so.").told.outlets.named(Span(8, 18)) == "the agency"


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("RT", True),
        ("rt.com", True),
        ("this newspaper", True),
        ("our reporter", True),
        ("Reuters", False),
        ("the newspaper", False),
    ],
)
def test_the_articles_own_outlet_is_at_home(by_hand: ByHand, name: str, home: bool) -> None:
    assert by_hand("It rained.", outlet="RT").told.outlets.is_home(name) is home


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Reuters", "Reuters news agency", True),
        ("AP", "Associated Press", True),
        ("the Lamp", "Evening Lamp", True),
        ("The Herald", "Herald", True),
        ("Halyard", "halyard.example", True),
        ("RT", "Reuters", False),
        ("Halvesk Gazette", "Halvesk Times", False),
        ("", "RT", False),
        ("’", "—", False),
    ],
)
def test_an_outlet_goes_by_several_names(one: str, other: str, same: bool) -> None:
    assert same_outlet(one, other) is same
    assert same_outlet(other, one) is same
    assert same_outlet(one, one) is any(c.isalnum() for c in one)


def test_a_long_run_of_capitals_is_looked_through_at_once(by_hand: ByHand) -> None:
    start = time.perf_counter()
    by_hand("Reuters Halyard CNN The " * 1_200)  # 0.1 s; with the square of its length 30 s
    assert time.perf_counter() - start < 5.0


@pytest.mark.parametrize(
    ("name", "outlet", "home"),
    [
        ("The Times", "The Washington Times", True),
        ("Israel", "The Times of Israel", False),
        ("CNN", "CNN (Web News)", True),
        ("Fox News", "Fox Online News", True),
        ("Boston", "CBS Boston", False),
    ],
)
def test_an_outlet_is_at_home_under_its_short_names_and_no_place_is(
    by_hand: ByHand, name: str, outlet: str, home: bool
) -> None:
    assert by_hand("It rained.", outlet=outlet).told.outlets.is_home(name) is home


def test_a_long_word_of_capitals_is_looked_through_at_once(by_hand: ByHand) -> None:
    start = time.perf_counter()
    by_hand("A" * 20_000)
    assert time.perf_counter() - start < 2
