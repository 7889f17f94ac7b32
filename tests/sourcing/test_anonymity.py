"""Why a source has no name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.sourcing.anonymity import anonymity_of, stated
from sayso.text import Span

ByHand = Callable[..., Any]


def reason(by_hand: ByHand, marked: str) -> str | None:
    made = by_hand(marked)
    found: str | None = made.words(anonymity_of(made.one, made.told))
    return found


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            "[1 Aides] {1 said}, on condition of anonymity because the talks are private, <1 no>.",
            "on condition of anonymity because the talks are private",
        ),
        ("<1 No>, {1 said} [1 a diplomat], who asked not to be named.", "asked not to be named"),
        (
            "<1 No>, {1 said} [1 a diplomat who was not authorized to speak publicly].",
            "not authorized to speak publicly",
        ),
        (
            "[1 An aide], who declined to be identified for fear of reprisals, {1 said} <1 no>.",
            "declined to be identified for fear of reprisals",
        ),
        (
            "<1 No>, {1 said} [1 an aide who requested anonymity to discuss private talks].",
            "requested anonymity to discuss private talks",
        ),
        (
            "[1 A man whose name was withheld] {1 said} <1 no>.",
            "whose name was withheld",
        ),
        (
            "[1 An aide] {1 said} <1 no>. He spoke on condition of anonymity.",
            None,  # another sentence: nothing is guessed
        ),
    ],
)
def test_the_reason_goes_on_to_the_end_of_its_clause(
    by_hand: ByHand, said: str, why: str | None
) -> None:
    assert reason(by_hand, said) == why


@pytest.mark.parametrize(
    "said",
    [
        "[1 A diplomat] {1 said} <1 that he spoke on condition of anonymity>.",
        "[1 A diplomat] {1 said} <1 no>. [2 An aide], who asked not to be named, {2 said} <2 yes>.",
        "[1 A diplomat] {1 said} <1 no>.",
    ],
)
def test_what_is_said_of_another_or_in_the_content_is_no_reason(by_hand: ByHand, said: str) -> None:
    assert reason(by_hand, said) is None


def test_who_has_a_name_needs_no_reason(by_hand: ByHand) -> None:
    said = "[1 Ada Lund] {1 said} <1 no>, on condition of anonymity."
    [one] = by_hand(said, people=[("Ada Lund",)]).sourced()
    assert one.anonymity is None


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            "asked not to be named , who on condition of anonymity because — . “ x".split()
        )
    ).map(" ".join)
)
def test_in_any_text_the_reason_is_words_of_it(text: str) -> None:
    found = stated(text, Span(0, len(text)))
    assert found is None or found.of(text).strip()


def test_a_long_line_of_reasons_is_read_at_once() -> None:
    text = "asked " + "very much " * 20_000 + "not to be"
    assert stated(text, Span(0, len(text))) is None
