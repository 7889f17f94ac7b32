"""The likeliest sequence of labels that the rules allow (Viterbi 1967)."""

from __future__ import annotations

from dataclasses import dataclass

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
    return _pieces(viterbi(layer, edges), edges)


def viterbi(layer: Layer, edges: Ints) -> Ints:
    """(W,) labels; the paragraphs are `edges[k]` to `edges[k + 1]`, each with its best path."""
    path = np.zeros(len(layer.roles), np.int64)
    for group in side_by_side(layer.roles, edges):
        for start, labels in zip(group.starts, _paths(group, layer.transitions), strict=True):
            path[start : start + len(labels)] = labels
    return path


def _paths(group: SideBySide, A: Floats) -> list[Ints]:
    X = group.X
    T, n = X.shape[:2]
    best = A[OUTSIDE] + X[0]
    came = np.zeros(X.shape, np.int64)
    came[:] = np.arange(A.shape[0])  # past a paragraph's end labels stay as they are
    columns = np.ascontiguousarray(A.T)
    for t in range(1, T):
        k = group.n_open[t]
        through = best[:k, None, :] + columns
        through.argmax(2, out=came[t, :k])
        through.max(2, out=best[:k])
        best[:k] += X[t, :k]
    path = np.zeros((T, n), np.int64)
    path[-1] = best.argmax(1)
    rows = np.arange(n)
    for t in range(T - 1, 0, -1):
        path[t - 1] = came[t, rows, path[t]]
    return [path[:length, k] for k, length in enumerate(group.lengths.tolist())]


def _pieces(labels: Ints, edges: Ints) -> list[Piece]:
    path: list[int] = labels.tolist()
    ends = set(edges.tolist())
    found: list[Piece] = []
    for at in np.flatnonzero(np.isin(labels, _BEGINS)).tolist():
        role = _BEGINS.index(path[at])
        stop = at + 1
        while stop not in ends and path[stop] == inside(role):
            stop += 1
        found.append(Piece(ROLES[role], at, stop))
    return found


_BEGINS = [begin(role) for role in range(len(ROLES))]
