"""Pieces in order, and those of them near another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

from sayso.reader import Piece

REACH = 256  # words: no link goes further


class Places:
    """Pieces in reading order, with where they start and stop as arrays."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = sorted(pieces, key=lambda p: p.start)
        self.starts = np.array([p.start for p in self.pieces], np.int64)
        self.stops = np.array([p.stop for p in self.pieces], np.int64)

    def near(self, piece: Piece) -> slice:
        """Which begin within a window's reach of `piece`, so that a long article costs no square
        of its pieces."""
        low = bisect_left(self.pieces, piece.start - REACH, key=lambda p: p.start)
        return slice(low, bisect_left(self.pieces, piece.stop + REACH, low, key=lambda p: p.start))

    def with_(self, piece: Piece) -> Places:
        """These and one more."""
        return Places([*self.pieces, piece])
