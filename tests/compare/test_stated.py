"""How much of a thing some words state, and which way it goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.stated import direction, stated

RATE = "bank rate"
WORDS = "bank rate at to from by 5 1/0 5-1/4 percent % twenty-two million cut , – ٤".split()


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("the bank rate was raised by 25 basis points to 5-1/4 percent", 5.25, 5.25, "percent"),
        ("keep its target range for the bank rate at 0 to 1/4 percent", 0, 0.25, "percent"),
        ("a decline in the bank rate from about 6 percent to about 5 3/4 percent", 5.75, 5.75,
         "percent"),
        ("the bank rate stands at 4.5%", 4.5, 4.5, "percent"),
    ],
)  # fmt: skip
def test_what_it_is_at_counts_and_not_by_how_much_or_from_where(
    words: str, low: float, high: float, unit: str
) -> None:
    found = stated(words, RATE)
    assert found is not None
    assert (found.low, found.high, found.unit) == (low, high, unit)
    assert found.span.of(words)[0].isdigit()


@pytest.mark.parametrize(
    "words",
    [
        "the bank rate was raised by 25 basis points",
        "inflation stood at 3 percent",
        "the bank rate will be discussed on 4 May by 12 members",
        "",
        "inflation stood at 3 percent when the bank rate was discussed",
        "the bank rate was discussed while inflation was at 3 percent",
        "the bank rate was 2 points higher",
        "the bank rate is set at one-quarter percent",
    ],
)
def test_where_no_amount_of_it_is_stated_nothing_is(words: str) -> None:
    assert stated(words, RATE) is None


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("decided to raise the bank rate", "up"),
        ("a further cut in the bank rate", "down"),
        ("left the bank rate unchanged", "kept"),
        ("made no change in the bank rate", "kept"),
        ("the bank rate would fall", "down"),
        ("discussed the bank rate", None),
        ("did not raise the bank rate", None),
        ("voted against raising the bank rate", None),
        ("refused to cut the bank rate", None),
    ],
)
def test_the_verb_nearest_before_it_tells_the_way(words: str, way: str | None) -> None:
    assert direction(words, RATE) == way


@given(st.lists(st.sampled_from(WORDS)).map(" ".join), st.sampled_from([RATE, "", "rate", "5"]))
def test_in_whatever_words_an_amount_stands_at_its_characters(words: str, thing: str) -> None:
    assert direction(words, thing) in (None, "up", "down", "kept")
    found = stated(words, thing)
    assert found is None or found.span.of(words).strip()
