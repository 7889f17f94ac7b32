"""Scores and marked words written by hand: no network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest

from sayso.reader import Layer, Links, MentionScores, Piece, Scores, SyntaxScores
from sayso.reader.labels import DEEDS, LABELS, ROLES, begin, forbidden, inside
from sayso.reader.windows import Prepared, Window
from sayso.reader.wordpiece import Words
from sayso.text import Span

HandScores = Callable[..., Scores]


@pytest.fixture
def by_hand() -> HandScores:
    """`by_hand(n, cue_of={2: 1}, source_of={1: 0}, inner=[Piece("cue", 4, 5)], hangs_on={4: 1})`.

    n words of one letter; word -> the word that answers it, -1 for none, with probability .9.
    """
    return _by_hand


def _by_hand(
    n: int,
    cue_of: Mapping[int, int],
    source_of: Mapping[int, int],
    inner: Sequence[Piece] = (),
    hangs_on: Mapping[int, int] | None = None,
) -> Scores:
    window = Window(0, 0, n, n)

    def links(answers: Mapping[int, int]) -> Links:
        rows = np.full((n, n + 1), 0.1 / n, np.float32)
        for asking, answer in answers.items():
            rows[asking, answer + 1] = 0.9
        return Links((window,), (rows,))

    places = np.arange(n)
    words = Words(places, places + 1, tuple((i,) for i in range(n)))
    prepared = Prepared(words, np.zeros((n, 3), np.int64), np.zeros(n, np.int64))
    flat = np.zeros((n, len(LABELS)), np.float32)
    transitions = -1e4 * forbidden().astype(np.float32)
    outer = Layer(flat, np.zeros((7, 7), np.float32), links(cue_of))
    deep = np.full((n, len(LABELS)), -9.0, np.float32)
    deep[:, 0] = -0.1
    for piece in inner:
        role = ROLES.index(piece.role)
        deep[piece.start : piece.stop, inside(role)] = 0.0
        deep[piece.start, [begin(role), inside(role)]] = 0.0, -9.0
        deep[piece.start : piece.stop, 0] = -9.0
    none = np.zeros(n, np.int64)
    return Scores(
        prepared,
        outer,
        replace(outer, roles=deep, transitions=transitions, cue_of=links(hangs_on or {})),
        links(source_of),
        SyntaxScores(none, none),
        MentionScores(
            kinds=np.zeros((n, 11), np.float32),
            named=np.zeros(n, np.float32),
            first=none,
            last=none,
            asks=np.zeros((n, 2), np.float32),
            answers=np.zeros((n, 2), np.float32),
            new=np.zeros(n, np.float32),
        ),
        np.zeros((n, len(DEEDS)), np.float32),
    )


Marked = Callable[[str], tuple[str, tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]]

_CLOSES = {"[": "]", "{": "}", "<": ">"}


@pytest.fixture(scope="session")
def marked() -> Marked:
    """`marked("[Lund] {has denied} <that it rained>.")`: the text, then source, cue and content."""
    return _marked


def _marked(
    words: str,
) -> tuple[str, tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]]:
    text = "".join(c for c in words if c not in "[]{}<>")
    found: dict[str, list[Span]] = {mark: [] for mark in _CLOSES}
    at, start = 0, 0
    for c in words:
        if c in _CLOSES:
            start = at
        elif c in _CLOSES.values():
            mark = next(m for m, closing in _CLOSES.items() if closing == c)
            found[mark].append(Span(start, at))
        else:
            at += 1
    return text, tuple(found["["]), tuple(found["{"]), tuple(found["<"])
