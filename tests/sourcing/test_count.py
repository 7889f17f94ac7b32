"""How many sources there are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import SourceKind
from sayso.sourcing.count import count_of, number

ByHand = Callable[..., Any]


def count(by_hand: ByHand, marked: str, **known: Any) -> tuple[int, bool]:
    [one] = by_hand(marked, **known).sourced()
    return one.source_count, one.count_exact


@pytest.mark.parametrize(
    ("source", "n", "exact"),
    [
        ("Three US officials", 3, True),
        ("The two brothers", 2, True),
        ("Both officials", 2, True),
        ("A dozen villagers", 12, True),
        ("12 villagers", 12, True),
        ("1,200 villagers", 1200, True),
        ("A group of 20 officials", 20, True),
        ("Two of the officials", 2, True),
        ("Two reports", 2, True),
        ("Officials", 2, False),
        ("Reports", 2, False),
        ("Voters", 2, False),
        ("Several officials", 3, False),
        ("At least five officials", 5, False),
        ("More than 30 families", 30, False),
        ("Dozens of villagers", 24, False),
        ("A senior official", 1, True),
        ("A report", 1, True),
        ("The Velda Commission", 1, True),
        ("Reuters", 1, True),
        ("I", 1, True),
    ],
)
def test_so_many_are_meant(by_hand: ByHand, source: str, n: int, exact: bool) -> None:
    assert count(by_hand, f"[1 {source}] {{1 said}} <1 no>.") == (n, exact)


@pytest.mark.parametrize(
    "source",
    [
        "One of the three officials",
        "Only one of the 20 officials",
        "An official of the 36 states",
        "A man of 60",
    ],
)
def test_one_is_never_several(by_hand: ByHand, source: str) -> None:
    assert count(by_hand, f"[1 {source}] {{1 said}} <1 no>.") == (1, True)


def test_nobody_is_0(by_hand: ByHand) -> None:
    assert count(by_hand, "It {1 is said} <1 to rain>.") == (0, True)


def test_people_named_side_by_side_are_counted(by_hand: ByHand) -> None:
    people = [("Ada Lund",), ("Joaquim Este",), ("Ida Moss",)]
    said = "Then [1 Ada Lund and Joaquim Este] {1 said} <1 no> to Ida Moss."
    assert count(by_hand, said, people=people) == (2, True)
    said = "Then [1 Ada Lund, Joaquim Este and Ida Moss] {1 said} <1 no>."
    assert count(by_hand, said, people=people) == (3, True)


def test_who_is_named_beside_others_without_names_is_one_of_at_least_three(
    by_hand: ByHand,
) -> None:
    said = "Then [1 Ada Lund and other officials] {1 said} <1 no>."
    assert count(by_hand, said, people=[("Ada Lund",)]) == (3, False)


def test_whose_somebody_is_makes_no_two_of_him(by_hand: ByHand) -> None:
    said = "Then [1 Ada Lund, a friend of Ida Moss,] {1 said} <1 no>."
    assert count(by_hand, said, people=[("Ada Lund",), ("Ida Moss",)]) == (1, True)


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("three", 3),
        ("one of the three", 3),
        ("1,200", 1200),
        ("a couple of", 2),
        ("dozens", 24),
        ("a", None),
        ("another", None),
        ("", None),
        ("12345678", None),
    ],
)
def test_the_largest_number_in_the_words_is_meant(words: str, n: int | None) -> None:
    assert number(words) == n


@given(st.text())
def test_in_any_words_there_is_a_number_or_none(words: str) -> None:
    n = number(words)
    assert n is None or n >= 0


@given(st.text(st.characters(exclude_characters="[]{}<>"), min_size=1), st.sampled_from(SourceKind))
def test_of_any_words_of_any_kind_there_is_a_count(
    by_hand: ByHand, words: str, kind: SourceKind
) -> None:
    made = by_hand(f"[1 {words}] {{1 said}} <1 no>.")
    n, exact = count_of(made.one, kind, made.told.cast)
    assert n >= (kind != SourceKind.NONE)
    assert isinstance(exact, bool)
