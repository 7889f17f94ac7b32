"""Nested attributions are decoded where some are likely, as a decoding of all has them there."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution.nest import _pieces_near
from sayso.reader import Network, decode
from sayso.text import Span

PARAGRAPHS = [
    "Halyard reported that two officials had said the dam was safe.",
    "It rained.",
    "Lund said she hoped that Moss would not ask why the gate had been opened.",
    "“They told us nothing,” the mayor wrote.",
]
TEXT = "\n".join(PARAGRAPHS)
SCORES = Network.load().scores(TEXT, [Span(0, len(TEXT))])
PARAGRAPH_OF = SCORES.prepared.paragraph_of


@given(st.sets(st.integers(0, len(PARAGRAPH_OF) - 1)))
@settings(max_examples=20)
def test_the_pieces_of_some_paragraphs_are_those_that_all_have_there(words: set[int]) -> None:
    at = np.array(sorted(words), np.int64)
    paragraphs = set(PARAGRAPH_OF[at].tolist())
    expected = [
        p for p in decode(SCORES.inner, PARAGRAPH_OF) if PARAGRAPH_OF[p.start] in paragraphs
    ]
    assert _pieces_near(at, SCORES) == expected
    assert len(decode(SCORES.inner, PARAGRAPH_OF)) > 8
