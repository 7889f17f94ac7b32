from pathlib import Path

import pytest

from sayso.corpora import MarkedTime, TimesText, meantime
from sayso.measure.times import matched, times_score
from sayso.text import Span
from sayso.when import times

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "time" / "meantime"


def marked(text: str, **values: str) -> TimesText:
    """`marked("On Friday …", Friday="2022-05-20")`, published on May 26, 2022."""
    found = (
        MarkedTime(Span(text.index(w), text.index(w) + len(w)), "DATE", value)
        for w, value in values.items()
    )
    return TimesText("rain", text, "2022-05-26", tuple(sorted(found, key=lambda t: t.span)))


def test_what_was_found_dated_and_right_is_counted() -> None:
    text = marked(
        "It rained on Friday, today and all spring.", Friday="2022-05-20", spring="2022-SP"
    )
    rows = times_score([text]).rows()
    assert rows["times"] == 2
    assert rows["found, precision"] == 50.0  # “today” was not marked
    assert rows["found, recall"] == 50.0
    assert rows["value right, of those found"] == 100.0
    assert rows["bare weekdays right"] == 100.0


def test_a_weekday_of_another_week_is_wrong_and_so_is_one_that_was_not_found() -> None:
    text = marked("On Friday. On the Sunday Times.", Friday="2022-05-13", Sunday="2022-05-22")
    rows = times_score([text]).rows()
    assert (rows["bare weekdays"], rows["bare weekdays right"]) == (2, 0.0)


def test_the_date_line_counts_only_where_asked_for() -> None:
    own = MarkedTime(Span(0, 12), "DATE", "2022-05-26", is_publication=True)
    text = TimesText("rain", "May 26, 2022\nIt rained.", "2022-05-26", (own,))
    assert times_score([text]).rows()["times"] == 0
    assert times_score([text], date_lines=True).rows()["found, F1"] == 100.0


def test_a_time_said_matches_one_marked_time_only() -> None:
    text = "Friday morning"
    both = [MarkedTime(Span(0, 6), "DATE", "x"), MarkedTime(Span(7, 14), "TIME", "y")]
    assert matched(both, times(text, "2022-05-26")) == [(0, 0)]


@pytest.mark.skipif(not DATA.exists(), reason="MEANTIME is not at ../shared")
def test_times_are_found_and_dated_as_well_as_they_were() -> None:
    rows = times_score(list(meantime(DATA))[::2]).rows()
    assert rows["found, F1"] >= 85
    assert rows["value right, of those found"] >= 78
