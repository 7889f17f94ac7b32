"""The likeliest sequence of labels that the rules allow (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reader.labels import OUTSIDE, ROLES, begin, inside
from sayso.reader.scores import Layer
from sayso.reader.wordpiece import Ints


@dataclass(frozen=True, slots=True)
class Piece:
    """Words `start:stop` that are one span of `role`."""

    role: str
    start: int
    stop: int

    @property
    def words(self) -> slice:
        return slice(self.start, self.stop)


def decode(layer: Layer, paragraph_of: Ints) -> list[Piece]:
    """The article's spans, in order; none crosses a paragraph's end."""
    edges = [0, *(np.flatnonzero(np.diff(paragraph_of)) + 1).tolist(), len(paragraph_of)]
    found: list[Piece] = []
    for start, path in zip(edges, viterbi(layer, edges), strict=False):
        found += _pieces(path, start)
    return found


def viterbi(layer: Layer, edges: Sequence[int]) -> list[Ints]:
    """The labels of each paragraph, `edges[k]` to `edges[k + 1]`.

    All paragraphs go on together, word by word: as many rounds as the longest has words.
    """
    lengths = np.diff(np.array(edges, np.int64))
    if not len(lengths) or not lengths.max():
        return []
    n, T, A = len(lengths), int(lengths.max()), layer.transitions
    X = np.zeros((n, T, A.shape[0]), np.float32)
    for k, (start, length) in enumerate(zip(edges, lengths, strict=False)):
        X[k, :length] = layer.roles[start : start + length]
    best = A[OUTSIDE] + X[:, 0]
    came = np.zeros(X.shape, np.int64)
    came[:] = np.arange(A.shape[0])  # past a paragraph's end labels stay as they are
    for t in range(1, T):
        going = np.flatnonzero(lengths > t)
        through = best[going, :, None] + A
        came[going, t] = through.argmax(1)
        best[going] = through.max(1) + X[going, t]
    path = np.zeros((n, T), np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(n)
    for t in range(T - 1, 0, -1):
        path[:, t - 1] = came[rows, t, path[:, t]]
    return [path[k, :length] for k, length in enumerate(lengths)]


def _pieces(labels: Ints, offset: int) -> list[Piece]:
    path: list[int] = labels.tolist()
    found: list[Piece] = []
    at = 0
    while at < len(path):
        for role, name in enumerate(ROLES):
            if path[at] == begin(role):
                stop = at + 1
                while stop < len(path) and path[stop] == inside(role):
                    stop += 1
                found.append(Piece(name, offset + at, offset + stop))
                at = stop - 1
        at += 1
    return found
