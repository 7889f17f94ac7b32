"""Paragraphs side by side, so that one round serves the same word of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sayso.reader.scores import Floats
from sayso.reader.wordpiece import Ints


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Some paragraphs of about one length: X (n, T, L), zeros past a paragraph's end.

    starts, lengths (n,): where their words stand in the article.
    """

    X: Floats
    starts: Ints
    lengths: Ints


def edges_of(paragraph_of: Ints) -> Ints:
    """Where each paragraph's words start, and where the last one's stop."""
    if not len(paragraph_of):
        return np.zeros(1, np.int64)
    return np.concatenate([[0], np.flatnonzero(np.diff(paragraph_of)) + 1, [len(paragraph_of)]])


def side_by_side(X: Floats, edges: Ints) -> Iterator[SideBySide]:
    """X (W, L) cut at `edges`, in groups in which none is more than twice as long as another.

    All at once would take as much memory as there are paragraphs times the longest one's words.
    """
    lengths = np.diff(edges)
    group_of = np.frexp(lengths)[1]
    for size in np.unique(group_of[lengths > 0]):
        own = np.flatnonzero(group_of == size)
        out = np.zeros((len(own), int(lengths[own].max()), X.shape[1]), np.float32)
        for row, k in enumerate(own):
            out[row, : lengths[k]] = X[edges[k] : edges[k + 1]]
        yield SideBySide(out, edges[own], lengths[own])
