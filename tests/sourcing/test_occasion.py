"""To whom it was said, and on what occasion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.sourcing.occasion import addressee_of, occasion_of

ByHand = Callable[..., Any]


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("[1 Lund] {1 told} reporters <1 that it rained>.", "reporters"),
        ("[1 Lund] {1 told} the Senate <1 that it rained>.", "the Senate"),
        ("<1 It rained>, [1 Lund] {1 told} Reuters.", "Reuters"),
        ("[1 Lund] {1 wrote} in a letter to the Senate <1 that it rained>.", "the Senate"),
        ("[1 Lund] {1 assured} her neighbours <1 that it rained>.", "her neighbours"),
        ("[1 Lund] {1 said} to Ida Moss <1 that it rained>.", "Ida Moss"),
        ("[1 Lund] {1 said} <1 that she told reporters>.", None),
        ("[1 Lund] {1 said} <1 it rained>.", None),
        ("Moss told reporters. [1 Lund] {1 said} <1 it rained>.", None),
        ("[1 Lund, who told Moss,] {1 said} <1 it rained>.", None),
    ],
)
def test_an_addressee_stands_right_behind_told_and_its_like(
    by_hand: ByHand, said: str, whom: str | None
) -> None:
    made = by_hand(said)
    assert made.words(addressee_of(made.one, made.told)) == whom


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("[1 Lund] {1 said} at a news conference <1 that it rained>.", "a news conference"),
        (
            "In an interview with Halyard, [1 Lund] {1 said} <1 it rained>.",
            "an interview with Halyard",
        ),
        ("[1 Lund] {1 wrote} on Twitter <1 that it rained>.", "Twitter"),
        ("[1 Lund] {1 wrote} on her Facebook page <1 that it rained>.", "her Facebook page"),
        ("[1 Lund] {1 tweeted} <1 that it rained>.", "tweeted"),
        ("[1 Lund] {1 said} at a rally on Tuesday <1 it rained>.", "a rally"),
        ("[1 Lund] {1 said} during a Senate hearing <1 it rained>.", "a Senate hearing"),
        ("[1 Lund] {1 said} <1 that she spoke at a news conference>.", None),
        ("There was a rally. [1 Lund] {1 said} <1 it rained>.", None),
        ("[1 Lund] {1 said} <1 it rained>.", None),
    ],
)
def test_an_occasion_is_a_speech_a_hearing_a_platform(
    by_hand: ByHand, said: str, what: str | None
) -> None:
    made = by_hand(said)
    assert made.words(occasion_of(made.one, made.told)) == what
