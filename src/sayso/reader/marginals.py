"""How likely each word has each label, given all the words of its paragraph.

The forward-backward algorithm (Rabiner 1989), all paragraphs of an article together. A word's own
scores know nothing of its neighbours' labels; these do, and are what a confidence is made of.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.reader.labels import OUTSIDE
from sayso.reader.scores import Floats, Layer
from sayso.reader.side_by_side import SideBySide, edges_of, side_by_side
from sayso.reader.wordpiece import Ints

Doubles = npt.NDArray[np.float64]


def marginals(layer: Layer, paragraph_of: Ints) -> Floats:
    """(W, L) probabilities that add up to 1 for each word."""
    P = np.zeros(layer.roles.shape, np.float32)
    for group in side_by_side(layer.roles, edges_of(paragraph_of)):
        shares = _shares(group, layer.transitions)
        for start, length, rows in zip(group.starts, group.lengths, shares, strict=True):
            P[start : start + length] = rows[:length]
    return P


def _shares(group: SideBySide, transitions: Floats) -> Doubles:
    A = np.exp(np.clip(transitions, -60, 60).astype(np.float64))
    E = np.exp(group.X.astype(np.float64))
    forward, backward = np.zeros(E.shape), np.ones(E.shape)
    forward[:, 0] = _even(A[OUTSIDE] * E[:, 0])
    for t in range(1, E.shape[1]):
        forward[:, t] = _even((forward[:, t - 1] @ A) * E[:, t])
    for t in range(E.shape[1] - 2, -1, -1):
        back = _even((backward[:, t + 1] * E[:, t + 1]) @ A.T)
        backward[:, t] = np.where((t + 1 < group.lengths)[:, None], back, 1.0)
    return _even(forward * backward)


def _even(X: Doubles) -> Doubles:
    result: Doubles = X / np.maximum(X.sum(-1, keepdims=True), 1e-30)
    return result
