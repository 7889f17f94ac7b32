"""How sure sayso is of an attribution."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from sayso.attribution.join import Joined
from sayso.reader import ROLES, Piece, Scores, begin, inside

SIGNS = (
    "content",
    "content start",
    "content end",
    "cue",
    "source",
    "link",
    "source link",
    "no cue",
    "no source",
)


def confidence(joined: Joined, scores: Scores, weights: Sequence[float]) -> float:
    """The chance, 0..1, that the content is right by half or more and the source is right.

    A logistic model over the network's own probabilities; `weights` has a bias first. Fitted
    on articles kept back from training. Rounded, so that it prints and compares as it is.
    """
    z = weights[0] + sum(w * s for w, s in zip(weights[1:], signs(joined, scores), strict=True))
    return round(1.0 / (1.0 + math.exp(-z)), 3)


def signs(joined: Joined, scores: Scores) -> list[float]:
    """What the confidence is reckoned from, in the order of SIGNS; each 0..1."""
    contents = [_sure(p, scores) for p in joined.contents]
    first, last = joined.contents[0], joined.contents[-1]
    return [
        min(contents),
        _prob(scores, first.start, begin(ROLES.index("content"))),
        _end(last, scores),
        _sure(joined.cue, scores) if joined.cue else 0.0,
        _sure(joined.source, scores) if joined.source else 0.0,
        joined.link,
        joined.source_link,
        float(joined.cue is None),
        float(joined.source is None),
    ]


def _sure(piece: Piece, scores: Scores) -> float:
    """The mean probability of the role over the piece's words."""
    role = ROLES.index(piece.role)
    both = scores.roles[piece.words][:, [begin(role), inside(role)]]
    return float(np.exp(both).sum(1).mean())


def _prob(scores: Scores, word: int, label: int) -> float:
    return float(np.exp(scores.roles[word, label]))


def _end(piece: Piece, scores: Scores) -> float:
    """How sure it is that the piece goes no further."""
    if piece.stop == len(scores.roles):
        return 1.0
    return 1.0 - _prob(scores, piece.stop, inside(ROLES.index(piece.role)))
