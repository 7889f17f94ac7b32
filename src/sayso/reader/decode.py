"""The likeliest sequence of labels that the rules allow (Viterbi 1967)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.reader.labels import OUTSIDE, ROLES, begin, inside
from sayso.reader.scores import Floats, Layer
from sayso.reader.side_by_side import SideBySide, edges_of, side_by_side
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
    edges = edges_of(paragraph_of)
    path = viterbi(layer, edges)
    return [piece for start, stop in pairwise(edges) for piece in _pieces(path[start:stop], start)]


def viterbi(layer: Layer, edges: Ints) -> Ints:
    """(W,) labels; the paragraphs are `edges[k]` to `edges[k + 1]`, each with its best path."""
    path = np.zeros(len(layer.roles), np.int64)
    for group in side_by_side(layer.roles, edges):
        for start, labels in zip(group.starts, _paths(group, layer.transitions), strict=True):
            path[start : start + len(labels)] = labels
    return path


def _paths(group: SideBySide, A: Floats) -> list[Ints]:
    X, lengths = group.X, group.lengths
    n, T = X.shape[:2]
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
