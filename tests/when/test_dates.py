"""Days, months and years of the calendar, whole or without their year."""

from __future__ import annotations

import pytest

from sayso.when import Basis, Granularity, Interval, times

PUBLISHED = "2022-05-26T23:02+03:00"  # a Thursday


def values(text: str, published: str | None = PUBLISHED) -> dict[str, str]:
    return {t.span.of(text): t.value for t in times(text, published)}


@pytest.mark.parametrize(
    "words",
    [
        "26 May, 2022", "26 May 2022", "May 26, 2022", "May 26 2022", "26th May 2022",
        "26th of May, 2022", "the 26th of May 2022", "May 26th, 2022", "Thursday, May 26, 2022",
        "Thursday 26 May 2022", "Thu, 26 May 2022", "2022-05-26", "26/05/2022", "05/26/2022",
        "26.05.2022",
    ],
)  # fmt: skip
def test_a_day_is_read_in_all_usual_forms(words: str) -> None:
    [time] = times(f"Signed {words}, they say.", None)
    assert time.value == "2022-05-26"
    assert time.span.of(f"Signed {words}, they say.") == words
    assert time.interval == Interval("2022-05-26", "2022-05-26", Granularity.DAY)
    assert time.basis is Basis.STATED


def test_months_may_be_short_with_or_without_a_dot() -> None:
    assert values("On Oct. 7, 2023 and Sept 3, 2021") == {
        "Oct. 7, 2023": "2023-10-07",
        "Sept 3, 2021": "2021-09-03",
    }


def test_a_day_and_month_that_may_be_either_are_left_undecided() -> None:
    [time] = times("Signed 05/06/2022.", PUBLISHED)
    assert (time.value, time.interval) == ("2022-XX-XX", None)
    assert values("Signed 06/06/2022.") == {"06/06/2022": "2022-06-06"}


def test_a_day_that_there_is_not_is_no_date() -> None:
    assert values("February 30, 2022 and 31/02/2022 and 2022-13-01 and 45 May 2022") == {
        "May 2022": "2022-05"
    }
    assert values("in 0000 or 99999 or 9999") == {}


def test_a_day_without_its_year_is_the_latest_one() -> None:
    assert values("They met on October 3 and on May 26.") == {
        "October 3": "2021-10-03",
        "May 26": "2022-05-26",
    }


def test_a_day_without_its_year_is_the_coming_one_where_the_clause_looks_ahead() -> None:
    assert values("They will meet on October 3.") == {"October 3": "2022-10-03"}
    assert values("An event is to be held on June 12.") == {"June 12": "2022-06-12"}


def test_a_near_day_that_only_names_something_is_the_coming_one() -> None:
    assert values("A June 3 hearing was mentioned.") == {"June 3": "2022-06-03"}
    assert values("the September 11 massacre") == {"September 11": "2021-09-11"}


def test_without_a_publication_day_the_year_stays_unknown() -> None:
    [time] = times("They met on May 26.", None)
    assert (time.value, time.interval) == ("XXXX-05-26", None)
    [time] = times("They met in October.", "2022")
    assert (time.value, time.interval) == ("XXXX-10", None)


def test_a_month_is_enough_of_a_publication_date_for_a_day_of_it() -> None:
    assert values("It began on May 3.", "2022-05") == {"May 3": "2022-05-03"}


def test_a_month_may_take_its_year_from_the_words_after_it() -> None:
    assert values("in October last year and on May 3 of this year") == {
        "October last year": "2021-10",
        "May 3 of this year": "2022-05-03",
    }


def test_last_and_next_months_are_before_and_after_this_one() -> None:
    assert values("last May and next May, last October and next March") == {
        "last May": "2021-05",
        "next May": "2023-05",
        "last October": "2021-10",
        "next March": "2023-03",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Biden, 81, may visit.",
        "They march on Rome; the march was long.",
        "March for our lives, they said.",
        "May said so, and Theresa May left.",
        "April Lund met June Marsh, an august lady.",
        "The second man and a second tweet.",
        "A 20-year-old man, 81 years old, in his 80s.",
        "They paid $2010 and 2000 percent.",
        "About 2000 troops came.",
        "See https://example.org/2013/01/04/may-5 or mail may.2012@example.org.",
        "On Bloody Sunday, the Sunday Times wrote.",
        "Room 1505 and section 1812.",
        "It took 3:1 and 12:30.",
        "As soon as possible, soon enough.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert times(text, PUBLISHED) == []


def test_a_year_stands_alone_where_nothing_is_counted() -> None:
    assert values("In 1812, and since '82, the 2012 elections (2014).") == {
        "1812": "1812",
        "'82": "1982",
        "2012": "2012",
        "2014": "2014",
    }


def test_a_weekday_tells_the_year_of_the_day_that_it_stands_with() -> None:
    assert values("They meet Friday, May 26, and not Thursday, May 26.") == {
        "Friday, May 26": "2023-05-26",
        "Thursday, May 26": "2022-05-26",
    }


def test_last_may_stand_with_a_day() -> None:
    assert values("last September 11") == {"last September 11": "2021-09-11"}


def test_the_second_of_somebody_is_no_day() -> None:
    assert values("the second of May's ministers") == {}
