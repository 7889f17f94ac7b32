"""Killed, wounded, captured, missing: how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.clauses import Tree
from sayso.events.tolls import tolls

from ..clauses.grown import grown

OneDeed = Callable[..., Any]
Toll = tuple[str, str, int | None]


def told(tree: Tree) -> list[Toll]:
    return [(str(c.toll.counted), str(c.toll.bound), c.toll.number) for c in tolls(tree)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed a soldier in Kem on Tuesday.", [("killed", "exact", 1)]),
        ("Rebels killed twelve soldiers in Kem.", [("killed", "exact", 12)]),
        ("Rebels killed at least 12 soldiers in Kem.", [("killed", "at least", 12)]),
        ("Rebels killed more than 300 soldiers in Kem.", [("killed", "at least", 300)]),
        ("Rebels killed about 20 soldiers in Kem.", [("killed", "about", 20)]),
        ("Rebels killed up to 20 soldiers in Kem.", [("killed", "at most", 20)]),
        ("The army shelled Kem, killing dozens of civilians.", [("killed", "exact", None)]),
        (
            "The army shelled Kem, killing at least 12 people and wounding about 30 others.",
            [("killed", "at least", 12), ("wounded", "about", 30)],
        ),
        ("The raid left 14 soldiers dead.", [("killed", "exact", 14)]),
        ("Rebels captured 40 soldiers in Kem.", [("captured", "exact", 40)]),
        ("Rebels killed nobody in Kem.", []),
    ],
)
def test_a_deed_has_the_tolls_that_its_clause_tells(
    deed: OneDeed, text: str, expected: list[Toll]
) -> None:
    assert deed(text).tolls == expected


def test_so_far_is_told_and_whom_the_number_counts(deed: OneDeed) -> None:
    found = deed("The army shelled Kem, killing about 20 civilians so far.")
    [toll] = found.event.tolls
    assert toll.so_far
    assert toll.span.of(found.text) == toll.who.of(found.text) == "about 20 civilians"


def test_a_number_alone_is_of_people() -> None:
    tree = grown("killing kill VERB - root; three three NUM killing obj")
    assert told(tree) == [("killed", "exact", 3)]


def test_killed_or_wounded_is_one_number_and_not_two() -> None:
    tree = grown(
        """
        killed  kill    VERB -       root
        or      or      CCONJ wounded cc
        wounded wound   VERB killed  conj
        nine    nine    NUM  men     nummod
        men     man     NOUN killed  obj
        """
    )
    assert [toll[2] for toll in told(tree)] == [9]


def test_a_death_toll_of_forty_is_forty_killed() -> None:
    tree = grown("toll toll NOUN - root; of of ADP 40 case; 40 40 NUM toll nmod")
    assert told(tree) == [("killed", "exact", 40)]


def test_who_died_and_who_is_missing_are_counted_too() -> None:
    died = grown("Nine nine NUM men nummod; men man NOUN died nsubj; died die VERB - root")
    missing = grown(
        "Nine nine NUM men nummod; men man NOUN missing nsubj; missing missing ADJ - root"
    )
    assert told(died) == [("killed", "exact", 9)]
    assert told(missing) == [("missing", "exact", 9)]


@pytest.mark.parametrize("word", ["could", "not", "will"])
def test_what_is_feared_denied_or_to_come_is_not_counted(word: str) -> None:
    upos, relation = ("PART", "advmod") if word == "not" else ("AUX", "aux")
    tree = grown(
        f"Nine nine NUM men nummod; men man NOUN die nsubj;"
        f"{word} {word} {upos} die {relation}; die die VERB - root"
    )
    assert told(tree) == []
