"""When it was said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.sourcing.said_on import published_on, whole
from sayso.when import Basis, Granularity

ByHand = Callable[..., Any]
Day = tuple[str | None, str | None, str, str | None]


def day(
    by_hand: ByHand, marked: str, published: str | None = "2022-05-26", nth: int = 0
) -> Day | None:
    lund = [("Ada Lund", *(["She"] if "She" in marked else []))]
    made = by_hand(marked, people=lund, published=published)
    one = made.sourced()[nth]
    if one.said_on is None:
        return None
    interval = one.said_on.interval
    return interval.start, interval.end, str(one.said_on.basis), made.words(one.said_on.span)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "[1 Ada Lund] {1 said} on 3 April 2021 <1 no>.",
            ("2021-04-03", "2021-04-03", "stated", "3 April 2021"),
        ),
        (
            "[1 Ada Lund] {1 said} on Tuesday <1 no>.",
            ("2022-05-24", "2022-05-24", "inferred", "Tuesday"),
        ),
        (
            "[1 Ada Lund] {1 said} on Tuesday <1 that it rained on Monday>.",
            ("2022-05-24", "2022-05-24", "inferred", "Tuesday"),
        ),
        (
            "<1 It rained on Monday>, [1 Ada Lund] {1 said}.",
            ("2022-05-26", "2022-05-26", "publication date", None),
        ),
        (
            "It rained on Monday. [1 Ada Lund] {1 said} <1 so>.",
            ("2022-05-26", "2022-05-26", "publication date", None),
        ),
        (
            "On Sunday it rained, and [1 Ada Lund] {1 said} on Monday <1 no>.",
            ("2022-05-23", "2022-05-23", "inferred", "Monday"),
        ),
    ],
)
def test_the_words_nearest_the_cue_tell_it_and_never_those_of_the_content(
    by_hand: ByHand, said: str, expected: Day
) -> None:
    assert day(by_hand, said) == expected


def test_without_a_date_of_the_article_only_whole_dates_tell(by_hand: ByHand) -> None:
    assert day(by_hand, "[1 Ada Lund] {1 said} on Tuesday <1 no>.", None) is None
    assert day(by_hand, "[1 Ada Lund] {1 said} <1 no>.", None) is None
    stated = day(by_hand, "[1 Ada Lund] {1 said} on 3 April 2021 <1 no>.", None)
    assert stated == ("2021-04-03", "2021-04-03", "stated", "3 April 2021")


def test_who_speaks_on_speaks_on_the_same_day(by_hand: ByHand) -> None:
    said = "[1 Ada Lund] {1 said} on Tuesday <1 it rained>. [2 She] {2 added} <2 it snowed>."
    assert day(by_hand, said, nth=1) == ("2022-05-24", "2022-05-24", "inferred", "Tuesday")
    said = (
        "[1 Ada Lund] {1 said} on Tuesday <1 it rained>.\nIt did.\n[2 She] {2 added} <2 it snowed>."
    )
    assert day(by_hand, said, nth=1) == ("2022-05-26", "2022-05-26", "publication date", None)


@pytest.mark.parametrize(
    ("published", "first", "last", "granularity"),
    [
        ("2022", "2022-01-01", "2022-12-31", Granularity.YEAR),
        ("2022-02", "2022-02-01", "2022-02-28", Granularity.MONTH),
        ("2024-02", "2024-02-01", "2024-02-29", Granularity.MONTH),
        ("2022-05-26", "2022-05-26", "2022-05-26", Granularity.DAY),
        ("2022-05-26T23:02+03:00", "2022-05-26", "2022-05-26", Granularity.DAY),
    ],
)
def test_the_articles_own_day_is_as_fine_as_it_is_known(
    published: str, first: str, last: str, granularity: Granularity
) -> None:
    found = published_on(published)
    assert found
    assert (found.interval.start, found.interval.end) == (first, last)
    assert (found.interval.granularity, found.basis) == (granularity, Basis.PUBLICATION)
    assert whole(published[:10]) == (first, last)


@pytest.mark.parametrize("published", [None, "", "May"])
def test_what_is_no_date_is_none(published: str | None) -> None:
    assert published_on(published) is None
