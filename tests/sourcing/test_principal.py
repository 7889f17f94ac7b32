"""What somebody is, and whom he speaks for by being that."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

ByHand = Callable[..., Any]
LUND = [("Ada Lund",)]


def principal(by_hand: ByHand, marked: str, **known: Any) -> tuple[str, str | None] | None:
    made = by_hand(marked, **known)
    one = made.sourced()[0]
    return (made.words(one.speaks_for.span), one.speaks_for.id) if one.speaks_for else None


def role(by_hand: ByHand, marked: str, **known: Any) -> str | None:
    made = by_hand(marked, **known)
    found: str | None = made.words(made.sourced()[0].role)
    return found


@pytest.mark.parametrize(
    ("said", "what"),
    [
        (
            "[1 Ada Lund, a fellow of the Dreven Institute,] {1 said} <1 no>.",
            "a fellow of the Dreven Institute",
        ),
        ("[1 Ada Lund, 73, a retired teacher,] {1 said} <1 no>.", "a retired teacher"),
        (
            "[1 Ada Lund, adviser to the Ministry of Ports,] {1 said} <1 no>.",
            "adviser to the Ministry of Ports",
        ),
        ("[1 Ada Lund (Velda), a teacher,] {1 said} <1 no>.", "a teacher"),
        ("[1 Mayor Ada Lund] {1 said} <1 no>.", "Mayor"),
        ("Then [1 deputy mayor Ada Lund] {1 said} <1 no>.", "deputy mayor"),
        ("Then [1 the mayor, Ada Lund,] {1 said} <1 no>.", "mayor"),
        ("[1 Ada Lund] {1 said} <1 no>.", None),
        ("[1 Ada Lund, who was late,] {1 said} <1 no>.", None),
        ("[1 Ada Lund, speaking in Sarrin,] {1 said} <1 no>.", None),
        ("[1 Ada Lund, her voice low,] {1 said} <1 no>.", None),
    ],
)
def test_a_role_is_the_words_that_say_what_a_speaker_is(
    by_hand: ByHand, said: str, what: str | None
) -> None:
    assert role(by_hand, said, people=LUND) == what


def test_a_role_may_stand_where_the_name_stands_first(by_hand: ByHand) -> None:
    said = "Ada Lund, the mayor of Sarrin, came late. [1 She] {1 said} <1 no>."
    assert role(by_hand, said, people=[("Ada Lund", "She")]) == "the mayor of Sarrin"
    said = "US Secretary of State Ada Lund came. [1 Lund] {1 said} <1 no>."
    assert role(by_hand, said, people=[("Ada Lund", "Lund")]) == "US Secretary of State"


def test_who_has_no_name_has_no_role_beside_what_he_is_called(by_hand: ByHand) -> None:
    assert role(by_hand, "[1 A diplomat, an old hand,] {1 said} <1 no>.") is None


@pytest.mark.parametrize(
    ("source", "whom"),
    [
        ("a spokesman for the Ministry of Ports", ("Ministry of Ports", None)),
        ("A spokesman for the Ministry of Ports", ("Ministry of Ports", None)),
        ("an official at the Ministry of Trade and Ports", ("Ministry of Trade and Ports", None)),
        ("Ukrainian officials", ("Ukrainian", "state:UA")),
        ("US officials", ("US", "state:US")),
        ("Three US officials", ("US", "state:US")),
        ("A Ukrainian official", ("Ukrainian", "state:UA")),
        ("A Kremlin spokesman", ("Kremlin", "state:RU")),
        ("Justice Department officials", ("Justice Department", "org:justice-us")),
        ("A NATO spokeswoman", ("NATO", "org:nato")),
        ("Kiev", ("Kiev", "state:UA")),
        ("The Kremlin", ("Kremlin", "state:RU")),
        ("The Biden administration", ("Biden administration", "state:US")),
        ("Ukraine’s foreign ministry", ("Ukraine’s foreign ministry", "state:UA")),
    ],
)
def test_whom_a_source_speaks_for_and_the_state_where_it_is_known(
    by_hand: ByHand, source: str, whom: tuple[str, str | None]
) -> None:
    assert principal(by_hand, f"[1 {source}] {{1 said}} <1 no>.") == whom


@pytest.mark.parametrize(
    "source",
    [
        "A senior official",
        "An official",
        "The three officials",
        "At least five officials",
        "One of the officials",
        "Officials",
        "The chief of staff",
        "A resident of Velda",
        "A former adviser to the Ministry of Ports",
        "A retired Ukrainian general",
        "A report",
    ],
)
def test_who_speaks_for_nobody_that_is_named(by_hand: ByHand, source: str) -> None:
    assert principal(by_hand, f"[1 {source}] {{1 said}} <1 no>.") is None


def test_a_named_person_speaks_for_whom_his_role_says(by_hand: ByHand) -> None:
    said = "[1 Ada Lund, an adviser to the Ministry of Ports,] {1 said} <1 no>."
    assert principal(by_hand, said, people=LUND) == ("Ministry of Ports", None)
    said = "[1 Ada Lund, a former adviser to the Ministry of Ports,] {1 said} <1 no>."
    assert principal(by_hand, said, people=LUND) is None
    said = "[1 Ukrainian Foreign Minister Ada Lund] {1 said} <1 no>."
    assert principal(by_hand, said, people=LUND) == ("Ukrainian", "state:UA")
    said = "US Secretary of State Ada Lund came. [1 Lund] {1 said} <1 no>."
    assert principal(by_hand, said, people=[("Ada Lund", "Lund")]) == ("US", "state:US")


def test_who_speaks_a_thousand_times_is_looked_up_at_once(by_hand: ByHand) -> None:
    n = 1_500
    marked = "".join(f"[{k} Lund] {{{k} said}} <{k} no>. " for k in range(1, n))
    made = by_hand(marked, people=[("Lund",) * (n - 1)], outlet="RT")
    start = time.perf_counter()
    made.sourced()  # with the square of the number of mentions 20 s
    assert time.perf_counter() - start < 8.0
