"""What the network is told of each word besides its letters.

The encoder is uncased and sees a stretch of text with no layout. Casing, quotation marks and
paragraph starts are given as three small classes a word. Written here once; training uses them.
"""

from __future__ import annotations

import numpy as np

from sayso.reader.wordpiece import Ints, Words
from sayso.text import quotations
from sayso.text.span import Span

CASINGS = ("mark", "lower", "title", "upper", "mixed", "digit")
QUOTE_STATES = ("outside", "opening", "inside", "closing")
PLACES = ("within", "paragraph start", "paragraph end")
N_CLASSES = (len(CASINGS), len(QUOTE_STATES), len(PLACES))


def features(text: str, words: Words, paragraph: Span) -> Ints:
    """Classes of one paragraph's words: casing, quotation state, place. (W, 3)"""
    X = np.zeros((len(words), len(N_CLASSES)), np.int64)
    if not len(words):
        return X
    X[:, 0] = [_casing(text[s:e]) for s, e in zip(words.start, words.end, strict=True)]
    for quotation in quotations(text, paragraph.start, paragraph.end):
        inside = (words.start >= quotation.start) & (words.end <= quotation.end)
        X[inside, 1] = QUOTE_STATES.index("inside")
        X[words.start == quotation.start, 1] = QUOTE_STATES.index("opening")
        X[inside & (words.end == quotation.end), 1] = QUOTE_STATES.index("closing")
    X[-1, 2] = PLACES.index("paragraph end")
    X[0, 2] = PLACES.index("paragraph start")
    return X


def _casing(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return CASINGS.index("digit" if any(c.isdigit() for c in word) else "mark")
    if all(c.islower() for c in letters):
        return CASINGS.index("lower")
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return CASINGS.index("title")
    return CASINGS.index("upper" if all(c.isupper() for c in letters) else "mixed")
