"""Weeks to centuries, parts of them, ranges, and how long."""

from __future__ import annotations

import pytest

from sayso.when import Basis, Granularity, Interval, Kind, times

PUBLISHED = "2022-05-26"
MONTH_PART, SPAN = Granularity.PART_OF_MONTH, Granularity.SPAN
QUARTER, HALF = Granularity.QUARTER, Granularity.HALF


def values(text: str, published: str | None = PUBLISHED) -> dict[str, str]:
    return {t.span.of(text): t.value for t in times(text, published)}


@pytest.mark.parametrize(
    ("words", "value", "interval"),
    [
        ("last week", "2022-W20", Interval("2022-05-16", "2022-05-22", Granularity.WEEK)),
        ("two years ago", "2020", Interval("2020-01-01", "2020-12-31", Granularity.YEAR)),
        ("early April", "2022-04", Interval("2022-04-01", "2022-04-15", MONTH_PART)),
        ("late February", "2022-02", Interval("2022-02-15", "2022-02-28", MONTH_PART)),
        ("the end of March", "2022-03", Interval("2022-03-24", "2022-03-31", MONTH_PART)),
        ("the last week of March", "2022-03", Interval("2022-03-24", "2022-03-31", MONTH_PART)),
        ("mid-2014", "2014", Interval("2014-04-01", "2014-09-30", SPAN)),
        ("earlier this month", "2022-05", Interval("2022-05-01", "2022-05-26", MONTH_PART)),
        ("later this month", "2022-05", Interval("2022-05-26", "2022-05-31", MONTH_PART)),
        ("the first half of 2023", "2023-H1", Interval("2023-01-01", "2023-06-30", HALF)),
        ("the third quarter", "2021-Q3", Interval("2021-07-01", "2021-09-30", QUARTER)),
        ("the third quarter of 2009", "2009-Q3", Interval("2009-07-01", "2009-09-30", QUARTER)),
        ("first quarter of this year", "2022-Q1", Interval("2022-01-01", "2022-03-31", QUARTER)),
        ("the spring of 2014", "2014-SP", Interval("2014-03-01", "2014-05-31", Granularity.SEASON)),
        ("last fall", "2021-FA", Interval("2021-09-01", "2021-11-30", Granularity.SEASON)),
        ("the 1990s", "199", Interval("1990-01-01", "1999-12-31", Granularity.DECADE)),
        ("the late eighties", "198", Interval("1985-01-01", "1989-12-31", SPAN)),
        ("the 70s", "197", Interval("1970-01-01", "1979-12-31", Granularity.DECADE)),
        ("the 19th century", "18", Interval("1801-01-01", "1900-12-31", Granularity.CENTURY)),
        ("last weekend", "2022-W20-WE", Interval("2022-05-21", "2022-05-22", SPAN)),
        ("3 to 5 May", "2022-05-03/2022-05-05", Interval("2022-05-03", "2022-05-05", SPAN)),
        ("2010 and 2012", "2010/2012", Interval("2010-01-01", "2012-12-31", SPAN)),
        ("the past month", "P1M", Interval("2022-04-26", "2022-05-26", SPAN)),
        ("the past 24 hours", "PT24H", Interval("2022-05-25", "2022-05-26", SPAN)),
        ("the next three weeks", "P3W", Interval("2022-05-26", "2022-06-16", SPAN)),
    ],
)  # fmt: skip
def test_words_are_an_interval_no_finer_than_they_are(
    words: str, value: str, interval: Interval
) -> None:
    text = f"It happened between {words}." if " and " in words else f"It happened in {words}."
    [time] = times(text, PUBLISHED)
    assert (time.span.of(text), time.value, time.interval) == (words, value, interval)


def test_since_runs_to_the_publication_day_and_on_where_it_is_unknown() -> None:
    [time] = times("It has rained since Oct. 7, 2021.", PUBLISHED)
    assert time.interval == Interval("2021-10-07", "2022-05-26", SPAN)
    [time] = times("It has rained since Oct. 7, 2021.", None)
    assert time.interval == Interval("2021-10-07", None, SPAN)


def test_by_and_until_have_no_start() -> None:
    [time] = times("It must end by the end of the year.", PUBLISHED)
    assert (time.value, time.interval) == ("2022", Interval(None, "2022-12-31", SPAN))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("from May 3 to June 5, 2021", "2021-05-03/2021-06-05"),
        ("May 3-5, 2021", "2021-05-03/2021-05-05"),
        ("May 3 through May 5", "2022-05-03/2022-05-05"),
        ("2013-14", "2013/2014"),
        ("from 1975 through 2015", "1975/2015"),
    ],
)
def test_a_range_is_one_time(text: str, value: str) -> None:
    assert [t.value for t in times(text, PUBLISHED)] == [value]


def test_two_years_side_by_side_are_no_range() -> None:
    assert values("He won in 2009 and 2012.") == {"2009": "2009", "2012": "2012"}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("for three hours", "three hours", "PT3H"),
        ("a two-year sentence", "two-year", "P2Y"),
        ("half an hour", "half an hour", "PT30M"),
        ("two and a half years", "two and a half years", "P2.5Y"),
        ("more than a week", "a week", "P1W"),
        ("six straight days", "six straight days", "P6D"),
        ("twenty-four hours", "twenty-four hours", "PT24H"),
        ("two decades of peace", "two decades", "P20Y"),
        ("for years", "years", "PXY"),
        ("a 30-second clip", "30-second", "PT30S"),
        ("two to three years", "two to three years", "P2Y/P3Y"),
    ],
)
def test_how_long_has_no_interval(text: str, words: str, value: str) -> None:
    [time] = times(text, PUBLISHED)
    assert (time.span.of(text), time.value, time.interval) == (words, value, None)
    assert time.kind is Kind.DURATION


def test_again_and_again_is_a_set() -> None:
    text = "every Monday, annually, twice a week, every two years, on Sundays"
    found = times(text, PUBLISHED)
    assert [t.value for t in found] == ["XXXX-WXX-1", "P1Y", "P1W", "P2Y", "XXXX-WXX-7"]
    assert {t.kind for t in found} == {Kind.SET}


def test_vague_words_are_a_past_a_present_or_a_future_without_interval() -> None:
    found = times(
        "now, currently, recently, in the past, in the future, soon, years ago", PUBLISHED
    )
    assert [t.value.removesuffix("_REF") for t in found] == [
        "PRESENT", "PRESENT", "PAST", "PAST", "FUTURE", "FUTURE", "PAST",
    ]  # fmt: skip
    assert {t.interval for t in found} == {None}


def test_what_needs_no_other_date_is_stated() -> None:
    found = times("mid-2014, last week, the 1990s, early April", PUBLISHED)
    assert [t.basis for t in found] == [
        Basis.STATED, Basis.INFERRED, Basis.STATED, Basis.INFERRED,
    ]  # fmt: skip
