"""What the network says of an article's words, before anything is decided."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.reader.windows import Prepared, Window
from sayso.reader.wordpiece import Ints

Floats = npt.NDArray[np.float32]

HEAD = 0.35  # the least chance that makes a word the head of a mention, whose ends are then told


@dataclass(frozen=True, slots=True)
class Answers:
    """How likely each word answers some asking ones: their mean, summed up from the left.

    Of every window that has asking words in its core: what to add to a column to get its word, and
    the sums (1 + W,); column 0 is "none". So a span's chance is one difference, however many spans
    are compared.
    """

    sums: tuple[tuple[int, npt.NDArray[np.float64]], ...]

    def to(self, answering: slice) -> float:
        """How likely any of the words `answering` does; 0 where they are out of reach."""
        total = 0.0
        for offset, sums in self.sums:
            lo = max(answering.start - offset, 1)
            hi = min(answering.stop - offset, len(sums))
            if lo < hi:
                total += float(sums[hi - 1] - sums[lo - 1])
        return total

    def each(self, starts: Ints, stops: Ints) -> npt.NDArray[np.float64]:
        """How likely any word of `starts[k]:stops[k]` does, for each k."""
        total = np.zeros(len(starts))
        for offset, sums in self.sums:
            last = len(sums) - 1
            low, high = (
                np.minimum(np.maximum(at - (offset + 1), 0), last) for at in (starts, stops)
            )
            total += sums[high] - sums[low]
        return total

    @property
    def none(self) -> float:
        """How likely nothing does."""
        return sum(float(sums[0]) for _, sums in self.sums)

    def best(self) -> tuple[int, float]:
        """The word that most likely does, and how likely; -1 for none."""
        words = set()
        for offset, sums in self.sums:
            # A span over two windows asks each for its likeliest word.
            words.add(int((sums[1:] - sums[:-1]).argmax()) + 1 + offset)
        chances = {word: self.to(slice(word, word + 1)) for word in words} | {-1: self.none}
        word = max(chances, key=lambda w: (chances[w], -w))
        return word, chances[word]


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

    def asked(self, asking: slice) -> Answers:
        """What the words `asking` are answered, taken together."""
        n = _n(asking)
        return Answers(
            tuple(
                (window.start - 1, np.cumsum(rows.sum(0, np.float64)) / n)
                for window, rows in self._cores(asking)
            )
        )

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
class TreeScores:
    """Of each word (W,): its best lemma rule and relation, as classes, and what governs it."""

    lemmas: Ints
    relations: Ints
    head_of: Links


@dataclass(frozen=True, slots=True)
class SyntaxScores:
    """Of each word (W,): its best unit and part of speech, as classes; trees where asked for."""

    units: Ints
    upos: Ints
    trees: TreeScores | None = None


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
    content where nobody else is said to say anything the two agree. deeds (W, N): how much each
    word speaks for what `DEEDS` names.
    """

    prepared: Prepared
    outer: Layer
    inner: Layer
    source_of: Links
    syntax: SyntaxScores
    mentions: MentionScores
    deeds: Floats
