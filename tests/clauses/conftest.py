"""Sentences read through the network, and asked of one word how it is told."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from sayso.clauses import Standing, Tree, standing
from sayso.measure.text import read_text
from sayso.reader import Network

Read = Callable[[str], Tree]
Stands = Callable[[str, str], Standing]


@pytest.fixture(scope="session")
def read() -> Read:
    """`read("Rebels attacked the village.")`: the tree of a text of one sentence."""
    return _read


@pytest.fixture(scope="session")
def stands() -> Stands:
    """`stands("Rebels did not attack.", "attack")`: how that word of the sentence is told."""

    def standing_of(text: str, word: str) -> Standing:
        tree = _read(text)
        at = tree.at(text.index(word))
        assert at is not None
        return standing(tree, at)

    return standing_of


@cache
def _read(text: str) -> Tree:
    [sentence] = read_text(text, Network.load()).sentences
    return Tree(text, sentence)
