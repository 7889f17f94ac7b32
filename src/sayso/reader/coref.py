"""Which mention is another one again: what is told of a pair besides the network's vectors.

A pair's score is the product of two vectors, plus what two tables have for the forms of the two
(pronoun, name, other) with how far their words agree, and for how far apart they stand. Written
here once; training learns the tables, and the reader uses them on all windows of an article.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

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
    """.split()  # noqa: SIM905 - a list of words reads best as words
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


def pair_classes(asking: Sequence[Referring], answering: Sequence[Referring]) -> tuple[Ints, Ints]:
    """(M, N) classes of forms and agreement, and of distance, for the two tables."""
    forms_a, places_a = _numbers(asking)
    forms_b, places_b = _numbers(answering)
    pronoun = (forms_a == PRONOUN)[:, None] | (forms_b == PRONOUN)[None, :]
    heads: dict[str, int] = {}
    same_head = _ids([m.head for m in asking], heads)[:, None] == _ids(
        [m.head for m in answering], heads
    )
    whole: dict[frozenset[str], int] = {}
    all_words = _ids([m.words for m in asking], whole)[:, None] == _ids(
        [m.words for m in answering], whole
    )
    some = np.array([bool(m.words) for m in asking], bool)
    all_words &= some[:, None] & ~pronoun
    vocabulary: dict[str, int] = {}
    a = _incidence(asking, vocabulary)
    b = _incidence(answering, vocabulary)[:, : a.shape[1]]  # words that a has not match nothing
    shares = (a @ b.T > 0) & ~pronoun
    match = np.select([all_words, same_head, shares], [3, 2, 1], 0)
    distance = np.abs(places_a[:, None] - places_b[None, :])
    bucket = np.minimum(np.log2(distance + 1.0).astype(np.int64), N_DISTANCES - 1)
    agree = (forms_a[:, None] * len(FORMS) + forms_b[None, :]) * len(MATCHES) + match
    return agree, forms_a[:, None] * N_DISTANCES + bucket


N_AGREE = len(FORMS) ** 2 * len(MATCHES)
N_APART = len(FORMS) * N_DISTANCES
PRONOUN = FORMS.index("pronoun")

T = TypeVar("T", bound=Hashable)


def _numbers(mentions: Sequence[Referring]) -> tuple[Ints, Ints]:
    forms = np.array([m.form for m in mentions], np.int64)
    return forms, np.array([m.at for m in mentions], np.int64)


def _ids(keys: Sequence[T], known: dict[T, int]) -> Ints:
    return np.array([known.setdefault(key, len(known)) for key in keys], np.int64)


def _incidence(mentions: Sequence[Referring], vocabulary: dict[str, int]) -> Floats:
    """(M, V) which words each has; `vocabulary` gets those that it lacks."""
    rows = [[vocabulary.setdefault(w, len(vocabulary)) for w in m.words] for m in mentions]
    out = np.zeros((len(mentions), len(vocabulary)), np.float32)
    for k, row in enumerate(rows):
        out[k, row] = 1.0
    return out
