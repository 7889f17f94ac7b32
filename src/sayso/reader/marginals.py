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
        for k, (start, length) in enumerate(zip(group.starts, group.lengths, strict=True)):
            P[start : start + length] = shares[:length, k]
    return P


def _shares(group: SideBySide, transitions: Floats) -> Doubles:
    A = np.exp(np.clip(transitions, -60, 60).astype(np.float64))
    E = np.exp(group.X.astype(np.float64))
    forward, backward = np.zeros(E.shape), np.ones(E.shape)
    forward[0] = _even(A[OUTSIDE] * E[0])
    for t in range(1, len(E)):
        k = group.n_open[t]
        forward[t, :k] = _even((forward[t - 1, :k] @ A) * E[t, :k])
    back = np.ascontiguousarray(A.T)
    for t in range(len(E) - 2, -1, -1):
        k = group.n_open[t + 1]
        backward[t, :k] = _even((backward[t + 1, :k] * E[t + 1, :k]) @ back)
    return _even(forward * backward)


def _even(X: Doubles) -> Doubles:
    result: Doubles = X / np.maximum(X.sum(-1, keepdims=True), 1e-30)
    return result
