"""PLOVER's types, modes and scores."""

from __future__ import annotations

import pytest

from sayso.events import EventType
from sayso.events.plover import HOSTILE, SCORES, modes, score, undertaken


def test_there_are_sixteen_types_and_each_has_a_score() -> None:
    assert len(EventType) == 16
    assert set(SCORES) == set(EventType)


def test_every_score_lies_between_minus_ten_and_ten() -> None:
    every = [n for own, of_modes in SCORES.values() for n in (own, *of_modes.values())]
    assert min(every) == -10
    assert max(every) == 10


def test_what_is_hostile_scores_below_nought_in_every_mode() -> None:
    every = [n for kind in HOSTILE for n in (SCORES[kind][0], *SCORES[kind][1].values())]
    assert [n for n in every if n >= 0] == []


@pytest.mark.parametrize(
    ("kind", "own", "expected"),
    [
        ("ASSAULT", (), -9.0),
        ("ASSAULT", ("beat",), -7.5),
        ("ASSAULT", ("beat", "drone"), -9.5),  # the worse of two
        ("CONSULT", ("phone", "visit"), 4.0),
        ("REQUEST", ("assist",), 0.5),
        ("AID", (), 10.0),
    ],
)
def test_a_mode_has_a_score_of_its_own(kind: str, own: tuple[str, ...], expected: float) -> None:
    assert score(EventType(kind), own) == expected


@pytest.mark.parametrize(
    ("deed", "hostile", "filed"),
    [
        ("COOPERATE", False, "AGREE"),
        ("AID", False, "AGREE"),
        ("CONSULT", False, "AGREE"),
        ("RETREAT", False, "CONCEDE"),
        ("CONCEDE", False, "CONCEDE"),
        ("REQUEST", False, "REQUEST"),
        ("ASSAULT", True, "THREATEN"),
        ("SANCTION", True, "THREATEN"),
    ],
)
def test_what_is_only_announced_is_filed_under_another_type(
    deed: str, hostile: bool, filed: str
) -> None:
    assert undertaken(EventType(deed), hostile=hostile) == filed


def test_modes_are_those_of_the_type_alone() -> None:
    assert modes(EventType.REQUEST) == {"assist", "change", "yield", "meet"}
    assert modes(EventType.AID) == frozenset()
