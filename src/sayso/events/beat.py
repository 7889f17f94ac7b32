"""Whether a sentence is of another beat than news of the day: sport, courts, history, plots …

Their sentences are full of attacks, raids and treaties. Each word piece has a weight, learnt from
short texts of our own (`sayso.train.beats`); their mean over a sentence, and over the article that
it stands in, decides. What is dated to long ago is no event of the day, either.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import numpy as np

from sayso.clauses import Tree
from sayso.reader import Floats, PieceSums, WordPiece, Words

# Chosen with the halves in view that are marked as seen, between what is caught of no-events.txt
# and what is lost of PLOVER's records, CAMEO's sentences and status.txt.
AT_MOST = 0.1
SURE = -0.2  # at most so much is news for sure, and a deed in it need not say who took part
ARTICLE = 0.7  # of the score is the article's mean
_LONG_AGO_YEARS = 2
_NO_DATE = 2000  # where an article has none: years before are long ago
_YEAR = re.compile(r"\b(1\d{3}|20\d\d)s?\b")


class Beats:
    """An article's sentences, asked whether they are news of the day."""

    def __init__(self, words: Words, weights: Floats, bias: float) -> None:
        """`weights` (V,) are by piece."""
        self._sums, self._bias = PieceSums(words, weights[:, None]), bias
        self._article = self._mean(0, int(words.start[-1]) + 1 if len(words) else 0)

    def score(self, start: int, end: int) -> float:
        """How much the text from `start` to `end` looks like another beat's: news is about -0.5,
        the others 0.5. Most of that is the article's say: a report of war may speak of films."""
        return (1 - ARTICLE) * self._mean(start, end) + ARTICLE * self._article

    def _mean(self, start: int, end: int) -> float:
        return (self._sums.mean(start, end) or 0.0) + self._bias


def beats(words: Words, wordpiece: WordPiece) -> Beats:
    return Beats(words, *_weights(wordpiece))


@cache
def _table() -> dict[str, float]:
    lines = (files("sayso.events") / "tables" / "beats.tsv").read_text("utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("# "))
    return {piece: float(weight) for piece, weight in pairs}


@cache
def _weights(wordpiece: WordPiece) -> tuple[Floats, float]:
    table = _table()
    weights = np.zeros(len(wordpiece.ids), np.float32)
    for piece, i in wordpiece.ids.items():
        weights[i] = table.get(piece, 0.0)
    return weights, table[""]


def is_long_ago(tree: Tree, at: int, published: str | None) -> bool:
    """Whether the deed at `at` is dated to years before the article.

    Only a year of the same clause counts: "the first visit since 1961" is of today.
    """
    today = int(published[:4]) if published and published[:4].isdigit() else None
    oldest = _NO_DATE if today is None else today - _LONG_AGO_YEARS + 1
    own = _clause(tree, at)
    for found in _YEAR.finditer(tree.text, tree.span.start, tree.span.end):
        i = tree.at(found.start())
        if i is None or int(found[1]) >= oldest or _clause(tree, i) != own:
            continue
        before = tree.text[max(tree.span.start, found.start() - 16) : found.start()].lower()
        if not any(word in before.split() for word in ("since", "after", "until")):
            return True
    return False


def _clause(tree: Tree, i: int) -> int:
    """The verb of the clause that a word stands in; without one the sentence's head."""
    if tree.is_verb(i):
        return i
    return next((k for k in tree.above(i) if tree.is_verb(k)), tree.root())
