"""Which sentences may speak of the same thing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.near import near

BRIDGE = "the bridge at Dreven was closed on Monday"
SHUT = "the Dreven bridge was closed at noon"
RAIN = "rain is expected on the coast"


def pairs(*sentences: str) -> set[frozenset[str]]:
    return {frozenset((sentences[i], sentences[j])) for i, j in near(sentences)}


def test_those_that_share_most_of_their_rare_words_are_candidates() -> None:
    assert pairs(BRIDGE, RAIN, SHUT) == {frozenset((BRIDGE, SHUT))}


def test_one_word_is_not_enough() -> None:
    assert pairs("the bridge was closed", "the bridge is old") == set()


def test_words_that_very_many_have_bring_nothing_together() -> None:
    many = [f"flood water in village{k}" for k in range(450)]
    assert list(near(many)) == []


@given(st.permutations([BRIDGE, SHUT, RAIN, "Monday at noon the Dreven bridge was closed"]))
def test_the_order_of_sentences_makes_no_difference(order: list[str]) -> None:
    assert pairs(*order) == pairs(*sorted(order))


def test_the_later_one_comes_first_in_a_pair() -> None:
    assert list(near([BRIDGE, RAIN, SHUT])) == [(2, 0)]


def test_more_is_asked_of_those_that_are_to_be_nearer() -> None:
    assert list(near([BRIDGE, SHUT, RAIN], shared=0.99)) == []


def test_of_nothing_nothing_is_near() -> None:
    assert list(near([])) == []
    assert list(near(["", "…", "the of and"])) == []
