"""Groups, and what is kept apart."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.joined import Joined

PAIRS = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]))


def groups(n: int, pairs: dict[tuple[int, int], float]) -> list[tuple[list[int], float]]:
    joined = Joined(n, pairs)
    for pair in sorted(pairs, key=lambda p: (-pairs[p], p)):
        joined.join(*pair, pairs[pair])
    return joined.groups()


def test_each_is_alone_at_first() -> None:
    assert Joined(2, []).groups() == [([0], 1.0), ([1], 1.0)]


def test_a_group_is_as_sure_as_its_least_sure_join() -> None:
    assert groups(3, {(0, 1): 0.99, (0, 2): 0.95, (1, 2): 0.91}) == [([0, 1, 2], 0.95)]


def test_no_chain_of_steps_makes_a_group() -> None:
    steps = {(k, k + 1): 0.9 for k in range(4)}
    assert [own for own, _ in groups(5, steps)] == [[0, 1, 2], [3, 4]]


def test_what_is_kept_apart_stays_apart_whatever_is_decided() -> None:
    joined = Joined(3, [(0, 1), (1, 2), (0, 2)])
    joined.keep_apart(0, 2)
    assert joined.join(0, 1, 0.95)
    assert not joined.join(1, 2, 1.0, is_decided=True)


def test_a_decision_joins_what_is_not_alike() -> None:
    joined = Joined(4, [(0, 1), (2, 3)])
    for one, other in ((0, 1), (2, 3)):
        joined.join(one, other, 0.9)
    assert not joined.join(0, 2, 0.9)
    assert joined.join(0, 2, 1.0, is_decided=True)
    assert joined.groups() == [([0, 1, 2, 3], 0.9)]


@given(PAIRS)
def test_every_thing_is_in_one_group(pairs: set[tuple[int, int]]) -> None:
    found = groups(8, dict.fromkeys(pairs, 0.9))
    assert sorted(k for own, _ in found for k in own) == list(range(8))


@given(PAIRS, PAIRS)
def test_nothing_kept_apart_is_in_one_group(
    pairs: set[tuple[int, int]], apart: set[tuple[int, int]]
) -> None:
    joined = Joined(8, pairs)
    for i, j in apart:
        joined.keep_apart(i, j)
    for i, j in sorted(pairs):
        joined.join(i, j, 1.0, is_decided=True)
    for own, _ in joined.groups():
        assert not [pair for pair in apart if {*pair} <= {*own}]


@given(PAIRS, st.permutations(range(8)), st.randoms())
def test_the_surest_first_makes_the_same_groups_whatever_the_things_are_numbered(
    pairs: set[tuple[int, int]], number: list[int], random: Random
) -> None:
    sure = dict(zip(sorted(pairs), random.sample(range(100), len(pairs)), strict=True))
    straight = groups(8, {pair: n / 100 for pair, n in sure.items()})
    turned = groups(8, {(number[i], number[j]): n / 100 for (i, j), n in sure.items()})
    again = [(sorted(number[k] for k in own), least) for own, least in straight]
    assert sorted(again) == sorted(turned)
