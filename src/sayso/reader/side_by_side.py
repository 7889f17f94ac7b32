"""Paragraphs side by side, so that one round serves the same word of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sayso.reader.scores import Floats
from sayso.reader.wordpiece import Ints

SPARE = 4  # places a group may have for each of its words; those past a paragraph's end are empty


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Some paragraphs, the longest first: X (T, n, L), zeros past a paragraph's end.

    starts, lengths (n,): where their words stand in the article. n_open (T,): how many of
    them have a word t; those are the first ones.
    """

    X: Floats
    starts: Ints
    lengths: Ints
    n_open: list[int]


def edges_of(paragraph_of: Ints) -> Ints:
    """Where each paragraph's words start, and where the last one's stop."""
    if not len(paragraph_of):
        return np.zeros(1, np.int64)
    return np.concatenate([[0], np.flatnonzero(np.diff(paragraph_of)) + 1, [len(paragraph_of)]])


def side_by_side(X: Floats, edges: Ints) -> Iterator[SideBySide]:
    """X (W, L) cut at `edges`, in groups of at most SPARE places for each of their words.

    All at once would take as much memory as there are paragraphs times the longest one's words.
    """
    lengths = np.diff(edges)
    order = np.argsort(-lengths, kind="stable")
    order = order[lengths[order] > 0]
    while len(order):
        words = np.cumsum(lengths[order])
        places = int(lengths[order[0]]) * np.arange(1, len(order) + 1)
        # The first paragraph over the limit ends the group; one alone is never over it.
        over = np.flatnonzero(places > SPARE * words)
        n = int(over[0]) if len(over) else len(order)
        yield _group(X, edges, order[:n])
        order = order[n:]


def _group(X: Floats, edges: Ints, own: Ints) -> SideBySide:
    starts, lengths = edges[own], np.diff(edges)[own]
    T = int(lengths[0])
    out = np.zeros((T, len(own), X.shape[1]), np.float32)
    for k, (start, length) in enumerate(zip(starts.tolist(), lengths.tolist(), strict=True)):
        out[:length, k] = X[start : start + length]
    still = np.searchsorted(-lengths, -np.arange(T), side="left").tolist()
    return SideBySide(out, starts, lengths, still)
