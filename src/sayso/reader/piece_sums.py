"""Weights of word pieces, summed up once, so that the mean of any stretch is two look-ups.

A linear classifier by the mean of the pieces' own vectors is one number for each piece.
"""

from __future__ import annotations

import numpy as np

from sayso.reader.scores import Floats
from sayso.reader.wordpiece import Words


class PieceSums:
    """An article's words, asked for the mean of their pieces' weights."""

    def __init__(self, words: Words, weights: Floats) -> None:
        """`weights` (V, A) are by piece and axis."""
        counts = np.array([len(p) for p in words.pieces], np.int64)
        own = np.array([i for pieces in words.pieces for i in pieces], np.int64)
        self._sums = np.zeros((len(own) + 1, weights.shape[1]))
        np.cumsum(weights[own], axis=0, out=self._sums[1:])
        self._stops = np.concatenate([[0], np.cumsum(counts)])
        self._starts = words.start

    def mean(self, start: int, end: int, axis: int = 0) -> float | None:
        """Of the words that begin in the half-open stretch of text; None where there are none."""
        first, last = np.searchsorted(self._starts, [start, end])
        a, b = int(self._stops[first]), int(self._stops[last])
        return float(self._sums[b, axis] - self._sums[a, axis]) / (b - a) if a < b else None
