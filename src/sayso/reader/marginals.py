"""How likely each word has each label, given all the words of its paragraph.

The forward-backward algorithm (Rabiner 1989), all paragraphs of an article together. A word's own
scores know nothing of its neighbours' labels; these do, and are what a confidence is made of.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sayso.reader.labels import OUTSIDE
from sayso.reader.scores import Floats, Layer
from sayso.reader.wordpiece import Ints

Doubles = npt.NDArray[np.float64]


def marginals(layer: Layer, paragraph_of: Ints) -> Floats:
    """(W, L) probabilities that add up to 1 for each word."""
    W = len(paragraph_of)
    if not W:
        return np.zeros(layer.roles.shape, np.float32)
    edges = np.array([0, *(np.flatnonzero(np.diff(paragraph_of)) + 1), W])
    lengths = np.diff(edges)
    n, T, L = len(lengths), int(lengths.max()), layer.transitions.shape[0]
    X = np.zeros((n, T, L))
    for k, (start, length) in enumerate(zip(edges, lengths, strict=False)):
        X[k, :length] = layer.roles[start : start + length]
    A = np.exp(np.clip(layer.transitions, -60, 60))
    E = np.exp(X)
    forward = np.zeros((n, T, L))
    forward[:, 0] = _even(A[OUTSIDE] * E[:, 0])
    for t in range(1, T):
        forward[:, t] = _even((forward[:, t - 1] @ A) * E[:, t])
    backward = np.ones((n, T, L))
    for t in range(T - 2, -1, -1):
        going = (t + 1 < lengths)[:, None]
        back = _even((backward[:, t + 1] * E[:, t + 1]) @ A.T)
        backward[:, t] = np.where(going, back, 1.0)
    P = _even(forward * backward)
    return np.concatenate([P[k, :length] for k, length in enumerate(lengths)]).astype(np.float32)


def _even(X: Doubles) -> Doubles:
    result: Doubles = X / np.maximum(X.sum(-1, keepdims=True), 1e-30)
    return result
