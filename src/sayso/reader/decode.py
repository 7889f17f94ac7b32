"""The likeliest sequence of labels that the rules allow (Viterbi 1967)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.reader.labels import OUTSIDE, ROLES, begin, inside
from sayso.reader.scores import Floats, Scores
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


def decode(scores: Scores) -> list[Piece]:
    """The article's spans, in order; none crosses a paragraph's end."""
    paragraph_of = scores.prepared.paragraph_of
    edges = [0, *np.flatnonzero(np.diff(paragraph_of)) + 1, len(paragraph_of)]
    found: list[Piece] = []
    for start, stop in pairwise(edges):
        if stop > start:
            found += _pieces(viterbi(scores.roles[start:stop], scores.transitions), start)
    return found


def viterbi(X: Floats, transitions: Floats) -> Ints:
    """X (W, L), transitions (L, L) -> (W,) labels; W is at least 1."""
    best = transitions[OUTSIDE] + X[0]
    came = np.zeros(X.shape, np.int64)
    for t in range(1, len(X)):
        through = best[:, None] + transitions
        came[t] = through.argmax(0)
        best = through.max(0) + X[t]
    path = np.zeros(len(X), np.int64)
    path[-1] = best.argmax()
    for t in range(len(X) - 1, 0, -1):
        path[t - 1] = came[t, path[t]]
    return path


def _pieces(path: Ints, offset: int) -> list[Piece]:
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
