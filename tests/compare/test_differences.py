"""What two statements differ in, by their words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.differences import counts, differences


def told(a: str, b: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(str(d.kind), d.a, d.b) for d in differences(a, b)]


@pytest.mark.parametrize(
    ("a", "b", "what"),
    [
        ("four people died", "nine people died", ("number", ("four",), ("nine",))),
        ("1,200 men left", "800 men left", ("number", ("1200",), ("800",))),
        ("it broke on Monday", "it broke on Tuesday", ("date", ("monday",), ("tuesday",))),
        ("it fell in 1974", "it fell in 1981", ("date", ("1974",), ("1981",))),
        ("the hinge failed", "the hinge did not fail", ("negation", (), ("not",))),
        ("they will leave", "they may leave", ("modality", ("will",), ("may",))),
        ("the army of Iska", "the army of Ostra", ("name", ("Iska",), ("Ostra",))),
        ("a blast at the dam", "a leak at the dam", ("words", ("blast",), ("leak",))),
    ],
)
def test_a_difference_has_the_words_of_both_sides(
    a: str, b: str, what: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert told(a, b) == [what]


def test_will_told_later_is_would_and_no_difference() -> None:
    assert told("it will leave Kem", "it would leave Kem") == [("words", (), ())]


def test_a_number_that_only_one_side_has_is_no_difference() -> None:
    assert [d.kind for d in differences("people died", "nine people died")] == ["words"]


def test_a_number_counts_the_words_behind_it() -> None:
    assert counts("killed 12 villagers and wounded nine soldiers in 2014, 1,200 in all") == {
        "12": {"villager", "wound"},
        "nine": {"soldier"},
        "1200": set(),
    }


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_other_way_round_the_sides_change_places(a: str, b: str) -> None:
    there, back = told(a, b), told(b, a)
    assert sorted(there) == sorted((kind, two, one) for kind, one, two in back)
    assert there
