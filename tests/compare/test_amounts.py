"""How much some words say."""

from __future__ import annotations

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.amounts import amounts

WORDS = "half a dozen twenty -two 1,200 1.2.3 million dozens five ٣ twenty-".split()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nine were missing", [9]),
        ("twenty-two villages and three towns", [22, 3]),
        ("1.2 million crowns", [1_200_000]),
        ("three hundred thousand people", [300_000]),
        ("a dozen, half a million, a hundred", [12, 500_000, 100]),
        ("dozens of houses, hundreds of sheep", [24, 200]),
        ("12,000 men in 2024", [12_000, 2024]),
        ("twenty men", [20]),
        ("two and a half million, one and a half", [2_500_000, 1.5]),
        ("five hundred and twelve", [512]),
        ("hundreds of thousands, tens of thousands", [200_000, 20_000]),
        ("1.2 bn crowns", [1_200_000_000]),
        ("400 and 5 sheep", [400, 5]),
        ("nobody knows how many", []),
        ("", []),
    ],
)
def test_numbers_are_read_in_words_and_in_digits(words: str, told: list[float]) -> None:
    assert amounts(words) == pytest.approx(told)


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_words_may_be_asked(words: str) -> None:
    assert all(isfinite(n) for n in amounts(words))
