"""Which mention is another one again: what is told of a pair besides the network's vectors.

A pair's score is the product of two vectors, plus what `Tables` has for the forms of the two
(pronoun, name, other), how far their words agree, and how far apart they stand. Written here
once; training learns the tables, and the reader uses them on all windows of an article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.reader.wordpiece import Ints

Floats = npt.NDArray[np.float32]

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
    """(M, N) classes of forms and agreement, and of distance, for rows of `Tables`."""
    forms_a = np.array([m.form for m in asking], np.int64)
    forms_b = np.array([m.form for m in answering], np.int64)
    match = np.array([[_match(a, b) for b in answering] for a in asking], np.int64)
    match = match.reshape(len(asking), len(answering))
    places_a = np.array([m.at for m in asking], np.int64)
    places_b = np.array([m.at for m in answering], np.int64)
    distance = np.abs(places_a[:, None] - places_b[None, :])
    bucket = np.minimum(np.log2(distance + 1.0).astype(np.int64), N_DISTANCES - 1)
    agree = (forms_a[:, None] * len(FORMS) + forms_b[None, :]) * len(MATCHES) + match
    return agree, forms_a[:, None] * N_DISTANCES + bucket


N_AGREE = len(FORMS) ** 2 * len(MATCHES)
N_APART = len(FORMS) * N_DISTANCES


def _match(a: Referring, b: Referring) -> int:
    if a.form == 0 or b.form == 0:
        return MATCHES.index("the head") if a.head == b.head else 0
    if a.words and a.words == b.words:
        return MATCHES.index("all words")
    if a.head == b.head:
        return MATCHES.index("the head")
    return MATCHES.index("a word") if a.words & b.words else 0
