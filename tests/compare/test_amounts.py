"""How much some words say."""

from __future__ import annotations

import pytest

from sayso.compare.amounts import amounts


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
        ("nobody knows how many", []),
        ("", []),
    ],
)
def test_numbers_are_read_in_words_and_in_digits(words: str, told: list[float]) -> None:
    assert amounts(words) == pytest.approx(told)
