"""Days by their names, by the day of writing, and by the day that the text told before."""

from __future__ import annotations

import pytest

from sayso.when import Basis, Granularity, Interval, Kind, times

PUBLISHED = "2022-05-26"  # a Thursday


def values(text: str, published: str | None = PUBLISHED) -> dict[str, str]:
    return {t.span.of(text): t.value for t in times(text, published)}


def test_a_bare_weekday_is_the_latest_up_to_the_publication_day() -> None:
    assert values("It fell on Friday, rose on Tuesday and said Thursday it won.") == {
        "Friday": "2022-05-20",
        "Tuesday": "2022-05-24",
        "Thursday": "2022-05-26",
    }


@pytest.mark.parametrize(
    "text",
    [
        "They will meet on Friday.",
        "They are to meet on Friday.",
        "On Friday, they will meet.",
        "The vote is scheduled for Friday.",
        "They plan to meet Friday.",
        "Markets will remain closed until Friday.",
        "It will be decided on Friday.",
        "They meet next Friday.",
        "They meet this coming Friday.",
    ],
)
def test_a_weekday_is_the_coming_one_where_words_or_tense_look_ahead(text: str) -> None:
    assert [t.value for t in times(text, PUBLISHED)] == ["2022-05-27"]


@pytest.mark.parametrize(
    "text",
    [
        "He said Friday it will rain.",
        "He will resign, he said on Friday.",
        "Last Friday he left.",
        "This past Friday he left.",
        "The plan that was drawn up on Friday will work.",
    ],
)
def test_the_verb_nearest_before_a_weekday_decides(text: str) -> None:
    assert [t.value for t in times(text, PUBLISHED)] == ["2022-05-20"]


def test_who_knows_the_tense_may_say_it() -> None:
    text = "Talks on Friday."
    [time] = times(text, PUBLISHED, is_future=lambda place: text[place:].startswith("Friday"))
    assert time.value == "2022-05-27"


def test_last_is_never_the_publication_day_itself() -> None:
    assert values("last Thursday, next Thursday") == {
        "last Thursday": "2022-05-19",
        "next Thursday": "2022-06-02",
    }


def test_a_weekday_may_take_its_week_from_the_words_after_it() -> None:
    assert values("Friday last week, Monday of next week") == {
        "Friday last week": "2022-05-20",
        "Monday of next week": "2022-05-30",
    }


def test_days_are_counted_from_the_publication_day() -> None:
    assert values("yesterday, today, tomorrow, the day before yesterday, three days ago") == {
        "yesterday": "2022-05-25",
        "today": "2022-05-26",
        "tomorrow": "2022-05-27",
        "the day before yesterday": "2022-05-24",
        "three days ago": "2022-05-23",
    }


def test_the_day_earlier_counts_from_the_day_told_before() -> None:
    text = "On April 27, 2022 he spoke. The day earlier, she had. Three days later it ended."
    assert values(text) == {
        "April 27, 2022": "2022-04-27",
        "The day earlier": "2022-04-26",
        "Three days later": "2022-04-29",
    }


def test_the_day_earlier_counts_from_the_publication_where_no_day_was_told() -> None:
    assert values("The day before, she left. In 2019 it began; the following day it rained.") == {
        "The day before": "2022-05-25",
        "2019": "2019",
        "the following day": "2022-05-26",
    }


def test_the_day_before_something_is_no_day_of_ours() -> None:
    assert values("the day after the attack, the week before the vote") == {}


def test_later_than_the_publication_is_undecided() -> None:
    [_, time] = times("On Tuesday she came. Two decades later he followed.", PUBLISHED)
    assert time.interval is None


def test_relative_words_without_a_publication_day_have_no_interval() -> None:
    assert [t.interval for t in times("yesterday, last week, on Friday, overnight", None)] == [
        None
    ] * 4


def test_parts_of_a_day_run_from_hour_to_hour() -> None:
    [time] = times("It burnt on Tuesday night.", PUBLISHED)
    assert (time.value, time.kind) == ("2022-05-24TNI", Kind.TIME)
    assert time.interval == Interval(
        "2022-05-24T18:00", "2022-05-25T05:59", Granularity.PART_OF_DAY
    )


def test_overnight_is_the_night_before_the_publication() -> None:
    [time] = times("It burnt overnight.", PUBLISHED)
    assert time.interval == Interval(
        "2022-05-25T18:00", "2022-05-26T05:59", Granularity.PART_OF_DAY
    )


def test_late_on_a_day_is_its_second_half() -> None:
    text = "It began late on Tuesday."
    [time] = times(text, PUBLISHED)
    assert time.span.of(text) == "late on Tuesday"
    assert time.interval == Interval(
        "2022-05-24T12:00", "2022-05-24T23:59", Granularity.PART_OF_DAY
    )
    assert time.basis is Basis.INFERRED


def test_a_clock_belongs_to_the_day_beside_it() -> None:
    assert values("at 3 p.m. local time on Friday; on Monday at 11.02 pm; 16:08 UTC today") == {
        "3 p.m. local time on Friday": "2022-05-20T15:00",
        "Monday at 11.02 pm": "2022-05-23T23:02",
        "16:08 UTC today": "2022-05-26T16:08Z",
    }


def test_a_bare_clock_is_a_time_only_beside_its_day() -> None:
    assert values("26 May, 2022 23:02") == {"26 May, 2022 23:02": "2022-05-26T23:02"}
    assert values("They won 12:30.") == {}


def test_a_clock_alone_belongs_to_the_day_that_its_paragraph_told_last() -> None:
    assert values("On Monday it began at 0900 GMT.\nUpdated at 5:10 p.m.") == {
        "Monday": "2022-05-23",
        "0900 GMT": "2022-05-23T09:00Z",
        "5:10 p.m.": "2022-05-26T17:10",
    }


def test_an_hour_without_minutes_is_no_more_than_an_hour() -> None:
    [time] = times("It begins at 3 p.m. today.", PUBLISHED)
    assert time.interval == Interval("2022-05-26T15:00", "2022-05-26T15:00", Granularity.HOUR)
