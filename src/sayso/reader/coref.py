"""Which mention is another one again: what is told of a pair besides the network's vectors.

A pair's score is the product of two vectors, plus what two tables have for the forms of the two
(pronoun, name, other) with how far their words agree, and for how far apart they stand. Written
here once; training learns the tables, and the reader uses them on all windows of an article.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reader.scores import Floats
from sayso.reader.wordpiece import Ints

FORMS = ("pronoun", "name", "other")
MATCHES = ("nothing", "a word", "the head", "all words")
N_DISTANCES = 12

_SMALL = frozenset(
    """
    a an the this that these those of in on at for and or to by with from his her its their my
    your our mr mrs ms dr sir s
    """.split()
)


@dataclass(frozen=True, slots=True)
class Referring:
    """A mention as pairs are told apart by: its head's place, its form, its words."""

    at: int  # the head's word, counted over the article
    form: int  # of FORMS
    head: str  # small letters
    words: frozenset[str]  # the words that say something

    @staticmethod
    def of(at: int, form: str, head: str, words: str) -> Referring:
        said = frozenset(re.findall(r"\w+", words.lower())) - _SMALL
        return Referring(at, FORMS.index(form), head.lower(), said)


N_AGREE = len(FORMS) ** 2 * len(MATCHES)
N_APART = len(FORMS) * N_DISTANCES
PRONOUN = FORMS.index("pronoun")


def pair_classes(asking: Sequence[Referring], answering: Sequence[Referring]) -> tuple[Ints, Ints]:
    """(M, N) classes of forms and agreement, and of distance, for the two tables."""
    both = Numbered.of([*asking, *answering])
    return compare(both.part(0, len(asking)), both.part(len(asking), len(both.form)))


@dataclass(frozen=True, slots=True)
class Numbered:
    """Mentions as numbers, so that pairs of them are compared many at once.

    form, at, head, whole (M,): the same head has one number and the same words have one, -1 for
    no words that say anything; a mention's words are words[edges[k] : edges[k + 1]].
    """

    form: Ints
    at: Ints
    head: Ints
    whole: Ints
    words: Ints
    edges: Ints

    @staticmethod
    def of(mentions: Sequence[Referring]) -> Numbered:
        """The mentions of one article, in order."""
        known: dict[Hashable, int] = {}

        def number(key: Hashable) -> int:
            return known.setdefault(key, len(known))

        return Numbered(
            _array(m.form for m in mentions),
            _array(m.at for m in mentions),
            _array(number(m.head) for m in mentions),
            _array(number(m.words) if m.words else -1 for m in mentions),
            _array(number(word) for m in mentions for word in m.words),
            np.cumsum([0, *(len(m.words) for m in mentions)]),
        )

    def part(self, start: int, stop: int) -> Numbered:
        """Mentions `start:stop` alone, with the numbers they have."""
        here = slice(start, stop)
        edges = self.edges[start : stop + 1]
        return Numbered(
            self.form[here],
            self.at[here],
            self.head[here],
            self.whole[here],
            self.words[edges[0] : edges[-1]],
            edges - edges[0],
        )


def compare(asking: Numbered, answering: Numbered) -> tuple[Ints, Ints]:
    """What `pair_classes` gives, of two parts of the same numbered mentions."""
    plain = (asking.form != PRONOUN)[:, None] & (answering.form != PRONOUN)
    known = np.unique(asking.words)  # words that none of the asking has match nothing
    shared = _incidence(asking, known) @ _incidence(answering, known).T > 0
    match = np.where(shared & plain, MATCHES.index("a word"), 0)
    match[asking.head[:, None] == answering.head] = MATCHES.index("the head")
    same = (asking.whole[:, None] == answering.whole) & (asking.whole >= 0)[:, None]
    match[same & plain] = MATCHES.index("all words")
    distance = np.abs(asking.at[:, None] - answering.at)
    bucket = np.minimum(np.frexp(distance + 1.0)[1] - 1, N_DISTANCES - 1).astype(np.int64)
    forms = asking.form[:, None]
    agree = (forms * len(FORMS) + answering.form) * len(MATCHES) + match
    return agree, forms * N_DISTANCES + bucket


def _array(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int64)


def _incidence(mentions: Numbered, known: Ints) -> Floats:
    """(M, V) which of the `known` words (V,), in rising order, each has."""
    out = np.zeros((len(mentions.form), len(known)), np.float32)
    if len(known):
        row = np.repeat(np.arange(len(mentions.form)), np.diff(mentions.edges))
        column = np.minimum(np.searchsorted(known, mentions.words), len(known) - 1)
        hit = known[column] == mentions.words
        out[row[hit], column[hit]] = 1.0
    return out
