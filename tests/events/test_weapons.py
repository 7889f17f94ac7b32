"""What it was done with, and the modes that this tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.events import EventType
from sayso.events.weapons import weapons

from ..clauses.grown import grown

OneDeed = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "words", "mode"),
    [
        ("Militants attacked the convoy with rockets.", "rockets", "heavy-weapons"),
        ("The mob killed the mayor with machetes.", "machetes", "primitive"),
        ("Drones struck an oil depot in Russia.", "Drones", "drone"),
        ("Two helicopters attacked the village.", "Two helicopters", "aerial"),
        (
            "A suicide bomber killed nine people at a mosque in Kandahar.",
            "A suicide bomber",
            "suicide-attack",
        ),
        ("A car bomb exploded in Baghdad, killing three soldiers.", "A car bomb", "explosives"),
        ("Police fired tear gas at protesters in Nairobi.", "tear gas", "crowd-control"),
    ],
)
def test_a_weapon_tells_the_mode_of_an_assault(
    deed: OneDeed, text: str, words: str, mode: str
) -> None:
    found = deed(text)
    assert found.weapons == [words]
    assert mode in found.event.modes


def test_a_weapon_may_stand_in_the_verb_itself(deed: OneDeed) -> None:
    found = deed("Russian forces shelled a hospital in Kherson.")
    assert found.weapons == ["shelled"]
    assert found.event.modes == ("heavy-weapons",)


BOMB_ATTACK = grown("bomb bomb NOUN attack compound; attack attack NOUN - root")


def test_a_weapon_may_stand_before_the_noun() -> None:
    [(span, mode)] = weapons(BOMB_ATTACK, 1, None, EventType.ASSAULT)
    assert (span.of(BOMB_ATTACK.text), mode) == ("bomb", "explosives")


def test_only_an_assault_is_made_with_weapons() -> None:
    assert weapons(BOMB_ATTACK, 1, None, EventType.ACCUSE) == []


def test_two_words_together_go_before_one() -> None:
    tree = grown(
        "killed kill VERB - root; water water NOUN cannon compound; cannon cannon NOUN killed obl"
    )
    assert [mode for _, mode in weapons(tree, 0, None, EventType.ASSAULT)] == ["crowd-control"]


def test_a_weapon_may_hang_on_the_verb_that_carries_the_deed() -> None:
    tree = grown(
        """
        launched launch VERB - root
        raid     raid   NOUN launched obj
        with     with   ADP  knives case
        knives   knife  NOUN launched obl
        """
    )
    assert weapons(tree, 1, None, EventType.ASSAULT) == []
    assert [mode for _, mode in weapons(tree, 1, 0, EventType.ASSAULT)] == ["primitive"]
