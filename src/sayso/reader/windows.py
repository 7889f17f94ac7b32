"""An article cut into stretches that the network can take, none without its context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reader.features import features
from sayso.reader.wordpiece import Ints, WordPiece, Words
from sayso.text import paragraphs
from sayso.text.span import Span

MAX_PIECES = 256  # as in training; a window of 512 costs 20 % more a piece
CONTEXT_PIECES = 48  # of what stands before: one or two sentences


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text's words with their features and paragraphs.

    words: W of them; classes (W, 3); paragraph_of (W,) counts from 0, never falling.
    """

    words: Words
    classes: Ints
    paragraph_of: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Words `start:stop` go in together; what is said of `core_start:core_stop` is kept."""

    start: int
    core_start: int
    core_stop: int
    stop: int


@dataclass(frozen=True, slots=True)
class Inputs:
    """One window as the network takes it: T pieces with [CLS] and [SEP], W words.

    ids (T,), classes (T, 3), first (W + 1,): the place of [CLS], then of each word's first piece.
    """

    ids: Ints
    classes: Ints
    first: Ints


def prepare(text: str, spans: Sequence[Span], wordpiece: WordPiece) -> Prepared:
    """The words of every paragraph inside `spans` (an article's blocks), in order."""
    found = [
        (p, wordpiece.words(text, p.start, p.end))
        for s in spans
        for p in paragraphs(text, s.start, s.end)
    ]
    found = [(p, words) for p, words in found if len(words)]
    if not found:
        empty = np.zeros(0, np.int64)
        return Prepared(Words(empty, empty, ()), np.zeros((0, 3), np.int64), empty)
    words = Words(
        np.concatenate([w.start for _, w in found]),
        np.concatenate([w.end for _, w in found]),
        tuple(piece for _, w in found for piece in w.pieces),
    )
    classes = np.concatenate([features(text, w, p) for p, w in found])
    return Prepared(words, classes, np.repeat(np.arange(len(found)), [len(w) for _, w in found]))


def windows(
    prepared: Prepared, max_pieces: int = MAX_PIECES, context: int = CONTEXT_PIECES
) -> list[Window]:
    """Whole paragraphs packed together, with the words before them as context.

    Every word is in exactly one core. A paragraph longer than a window is cut, and each cut
    has context on both sides.
    """
    n = np.array([len(p) for p in prepared.words.pieces], np.int64)
    room = max_pieces - 2  # [CLS] and [SEP]
    n = np.minimum(n, room)
    total = np.concatenate([[0], np.cumsum(n)])
    found: list[Window] = []
    at = 0
    while at < len(n):
        start = at if at == 0 else _back(total, at, context)
        reach = int(np.searchsorted(total, total[start] + room, side="right")) - 1
        stop = _last_paragraph_end(prepared.paragraph_of, at, reach)
        core_stop = stop
        if stop <= at:  # not one whole paragraph: leave context after the cut too
            stop = reach
            core_stop = reach if reach == len(n) else max(at + 1, _back(total, reach, context))
        found.append(Window(start, at, core_stop, stop))
        at = core_stop
    return found


def inputs(prepared: Prepared, window: Window, wordpiece: WordPiece) -> Inputs:
    """The window's pieces, each with its word's classes."""
    pieces = prepared.words.pieces[window.start : window.stop]
    pieces = tuple(p[: MAX_PIECES - 2] for p in pieces)
    n = np.array([len(p) for p in pieces])
    ids = np.array([wordpiece.begin, *(i for p in pieces for i in p), wordpiece.stop], np.int64)
    classes = np.zeros((len(ids), prepared.classes.shape[1]), np.int64)
    classes[1:-1] = np.repeat(prepared.classes[window.start : window.stop], n, axis=0)
    first = np.concatenate([[0], 1 + np.cumsum(n) - n]).astype(np.int64)
    return Inputs(ids, classes, first)


def _back(total: Ints, at: int, n_pieces: int) -> int:
    """The first word at most `n_pieces` before word `at`."""
    return int(np.searchsorted(total, total[at] - n_pieces, side="left"))


def _last_paragraph_end(paragraph_of: Ints, at: int, reach: int) -> int:
    """The end of the last whole paragraph in `at:reach`, or `at`."""
    if reach == len(paragraph_of):
        return reach
    return max(at, int(np.searchsorted(paragraph_of, paragraph_of[reach], side="left")))
