"""How common a word is in English, as far as the order of a vocabulary tells."""

from __future__ import annotations

from functools import cache

from sayso.compare.words import carriers
from sayso.reader import MODELS

_FIRST = 1996  # before it stand marks and single letters; behind it the words, commonest first
_IN_ALL = 40  # so many of the commonest words stand in any article (Zipf)
_UNKNOWN = 0.0005


def expected(word: str) -> float:
    """The share of articles that have a word of `carriers`, 0..1."""
    rank = _ranks().get(word)
    return _UNKNOWN if rank is None else min(0.9, _IN_ALL / (rank + 1))


@cache
def _ranks() -> dict[str, int]:
    lines = (MODELS["full"] / "vocabulary.txt").read_text("utf-8").splitlines()
    ranks: dict[str, int] = {}
    for rank, word in enumerate(lines[_FIRST:]):
        if word.isalpha():
            for stem in carriers(word):
                ranks.setdefault(stem, rank)
    return ranks
