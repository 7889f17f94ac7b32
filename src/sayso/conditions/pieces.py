"""What the words of a stretch speak for, learnt word piece by word piece.

By the tables that `sayso.train.conditions` writes. Words that no list has are told by those like
them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import numpy as np

from sayso.reader import MODELS, Floats, PieceSums, WordPiece, Words
from sayso.text import Span

# Of a trigger, a consequence and the sentence around them: whether it is of a condition.
AXES = ("trigger", "consequence", "sentence")


class Means:
    """An article's words, asked for their mean on an axis."""

    def __init__(self, words: Words, weights: Floats, biases: Floats) -> None:
        """`weights` (V, A) and `biases` (A,) are by piece and axis."""
        self._sums, self._biases = PieceSums(words, weights), biases

    def of(self, span: Span | None, axis: str) -> float:
        """0 where there are no words."""
        if span is None:
            return 0.0
        k = AXES.index(axis)
        mean = self._sums.mean(span.start, span.end, k)
        return 0.0 if mean is None else mean + float(self._biases[k])


def means(text: str, words: Words | None = None, wordpiece: WordPiece | None = None) -> Means:
    """Of a text, or of its words where they are cut into pieces already."""
    if words is None or wordpiece is None:
        wordpiece = _wordpiece()
        words = wordpiece.words(text)
    return Means(words, *_weights(wordpiece))


@cache
def _wordpiece() -> WordPiece:
    return WordPiece.load(MODELS["full"] / "vocabulary.txt")


@cache
def _weights(wordpiece: WordPiece) -> tuple[Floats, Floats]:
    weights = np.zeros((len(wordpiece.ids), len(AXES)), np.float32)
    biases = np.zeros(len(AXES), np.float32)
    for k, axis in enumerate(AXES):
        for piece, weight in rows(f"{axis}.tsv"):
            if not piece:
                biases[k] = weight
            elif (i := wordpiece.ids.get(piece)) is not None:
                weights[i, k] = weight
    return weights, biases


def rows(name: str) -> list[tuple[str, float]]:
    """The lines of one of the room's tables of weights; that of "" is the bias."""
    lines = (files("sayso.conditions") / "tables" / name).read_text("utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if not line.startswith("# "))
    return [(word, float(weight)) for word, weight in pairs]
