"""Fingerprints of a text: hashes of eight words in a row, and a few of them that stand for all.

Two texts that share a stretch of words share the hashes of it. Winnowing keeps the smallest of
each few neighbours, so that any shared stretch of `GUARANTEED` words leaves one in common
(Schleimer, Wilkerson and Aiken 2003).
"""

from __future__ import annotations

import re
from zlib import crc32

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.int64]

N_WORDS = 8
_WINDOW = 8
GUARANTEED = N_WORDS + _WINDOW - 1
_WORD = re.compile(r"\w+")
_BASE = 0x9E3779B97F4A7C15
_MIX = 0xBF58476D1CE4E5B9


def shingles(text: str) -> Hashes:
    """The hash of each eight words in a row (N - 7,), in order, whatever their case and marks.

    63 bits, the same on every machine. A text of fewer words has none.
    """
    words = [crc32(w.casefold().encode("utf-8", "replace")) for w in _WORD.findall(text)]
    n = len(words) - N_WORDS + 1
    if n < 1:
        return np.zeros(0, np.int64)
    own = np.array(words, np.uint64)
    total = np.zeros(n, np.uint64)
    with np.errstate(over="ignore"):
        for k in range(N_WORDS):
            total = total * np.uint64(_BASE) + own[k : k + n]
        total = (total ^ (total >> np.uint64(31))) * np.uint64(_MIX)
    return (total >> np.uint64(1)).astype(np.int64)


def winnowed(hashes: Hashes) -> Hashes:
    """Of each eight in a row the smallest, each but once, sorted: some two ninths of all."""
    if len(hashes) <= _WINDOW:
        return np.unique(hashes)
    rows = np.lib.stride_tricks.sliding_window_view(hashes, _WINDOW)
    return np.unique(rows.min(1))


def shared(a: Hashes, b: Hashes) -> float:
    """0..1: of the shorter text's hashes those that the other has too."""
    one, other = np.unique(a), np.unique(b)
    if not len(one) or not len(other):
        return 0.0
    return len(np.intersect1d(one, other, assume_unique=True)) / min(len(one), len(other))
