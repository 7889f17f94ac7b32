"""What the network says of an article's words, before anything is decided."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.reader.windows import Prepared, Window
from sayso.reader.wordpiece import Ints

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Links:
    """Of each word, how likely each word near it answers: its cue, or its source.

    A row is kept for the window its word was the core of, so an article of W words takes
    W rows of a window's length, not W × W.
    """

    windows: tuple[Window, ...]
    rows: tuple[Floats, ...]  # a window's (core words, 1 + words); column 0 is "none"

    def __post_init__(self) -> None:
        for window, rows in zip(self.windows, self.rows, strict=True):
            shape = (window.core_stop - window.core_start, 1 + window.stop - window.start)
            if rows.shape != shape:
                raise ValueError(f"a window's links are {shape}, were {rows.shape}")

    def to(self, asking: slice, answering: slice) -> float:
        """How likely any of `answering` answers the words `asking`; 0 where out of reach."""
        total = 0.0
        for window, rows in self._cores(asking):
            lo, hi = max(answering.start, window.start), min(answering.stop, window.stop)
            if lo < hi:
                total += float(rows[:, 1 + lo - window.start : 1 + hi - window.start].sum())
        return total / _n(asking)

    def to_none(self, asking: slice) -> float:
        """How likely nothing answers the words `asking`."""
        total = sum(float(rows[:, 0].sum()) for _, rows in self._cores(asking))
        return total / _n(asking)

    def best(self, asking: slice) -> tuple[int, float]:
        """The word that most likely answers `asking`, and how likely; -1 for none."""
        votes: dict[int, float] = {}
        for window, rows in self._cores(asking):
            summed = rows.sum(0)
            for column in np.argsort(summed)[-3:]:
                word = int(column) - 1 + window.start if column else -1
                votes[word] = votes.get(word, 0.0) + float(summed[column])
        word = max(votes, key=lambda w: (votes[w], -w))
        return word, votes[word] / _n(asking)

    def matrix(self, words: Ints) -> Floats:
        """(n, 1 + n): how likely each of `words` (rising) answers each; column 0 is "none"."""
        out = np.zeros((len(words), 1 + len(words)), np.float32)
        for window, rows in zip(self.windows, self.rows, strict=True):
            lo, hi = np.searchsorted(words, [window.core_start, window.core_stop])
            if lo < hi:
                asked = rows[words[lo:hi] - window.core_start]
                left, right = np.searchsorted(words, [window.start, window.stop])
                out[lo:hi, 0] = asked[:, 0]
                columns = 1 + words[left:right] - window.start
                out[lo:hi, 1 + left : 1 + right] = asked[:, columns]
        return out

    def _cores(self, asking: slice) -> list[tuple[Window, Floats]]:
        found = []
        k = max(0, bisect_right(self.windows, asking.start, key=lambda w: w.core_start) - 1)
        while k < len(self.windows) and self.windows[k].core_start < asking.stop:
            window, rows = self.windows[k], self.rows[k]
            lo, hi = max(asking.start, window.core_start), min(asking.stop, window.core_stop)
            if lo < hi:
                found.append((window, rows[lo - window.core_start : hi - window.core_start]))
            k += 1
        return found


def _n(words: slice) -> int:
    return int(words.stop) - int(words.start)


@dataclass(frozen=True, slots=True)
class Layer:
    """Roles of words, and which cue a word hangs on.

    roles (W, L): scores of LABELS, each word by itself, as log-probabilities; transitions (L, L):
    what to add for one label after another, row 0 at a paragraph's start too.
    """

    roles: Floats
    transitions: Floats
    cue_of: Links


@dataclass(frozen=True, slots=True)
class SyntaxScores:
    """Of each word (W,): its best unit, part of speech, lemma rule and relation, as classes."""

    units: Ints
    upos: Ints
    lemmas: Ints
    relations: Ints
    head_of: Links


@dataclass(frozen=True, slots=True)
class MentionScores:
    """Of each word: of what kind the mention is whose head it is, if any, and its ends.

    kinds (W, K) probabilities of KINDS; named (W,) a probability; first, last (W,) words of the
    article; asks, answers (W, C) and new (W,): see `reader.coref`.
    """

    kinds: Floats
    named: Floats
    first: Ints
    last: Ints
    asks: Floats
    answers: Floats
    new: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """One article through the network.

    `outer` is of outermost attributions; `inner` of the innermost at every word, so that in a
    content where nobody else is said to say anything the two agree.
    """

    prepared: Prepared
    outer: Layer
    inner: Layer
    source_of: Links
    syntax: SyntaxScores
    mentions: MentionScores
