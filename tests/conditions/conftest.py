"""Texts read through the network, as pages are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from sayso import read
from sayso.clauses import Tree
from sayso.conditions import Condition, conditions

Found = Callable[[str], tuple[Condition, ...]]


@pytest.fixture(scope="session")
def found() -> Found:
    """`found("If it rains, we leave, she said.")`: what is found in a text as it stands."""
    return _found


@cache
def _found(text: str) -> tuple[Condition, ...]:
    [reading] = read(text.encode("utf-8", "replace"), form="text", syntax=True)
    if reading.article is None:
        return ()
    trees = [Tree(reading.article.text, sentence) for sentence in reading.sentences]
    return conditions(reading.article.text, trees, reading.attributions)


Told = Callable[[str], dict[str, str]]


@pytest.fixture(scope="session")
def told() -> Told:
    """The one condition of a text, in words: {"kind": …, "trigger": …, "by": …}; {} for none."""
    return _told


def _told(text: str) -> dict[str, str]:
    every = _found(text)
    assert len(every) < 2, every
    said = {}
    for one in every:
        said["kind"] = str(one.kind)
        for name in ("trigger", "consequence", "opener", "by", "to", "deadline"):
            if span := getattr(one, name):
                said[name] = span.of(text)
    return said
