"""Fingerprints: what two texts share, by eight words in a row."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text.shingles import GUARANTEED, shared, shingles, winnowed

WORDS = [f"word{n}" for n in range(60)]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)


def test_a_text_of_nine_words_has_two_stretches_of_eight() -> None:
    assert len(shingles("one two three four five six seven eight nine")) == 2


def test_seven_words_have_none() -> None:
    assert len(shingles("one two three four five six seven")) == 0
    assert shared(shingles("one"), shingles("one")) == 0.0


def test_case_and_marks_make_no_other_stretch() -> None:
    one = shingles("The dam at Dreven broke on Monday, police said.")
    assert shingles("the DAM at Dreven broke – on Monday – police said").tolist() == one.tolist()


def test_hashes_are_the_same_on_every_machine() -> None:
    assert shingles("a b c d e f g h").tolist() == [8494123835354008993]


def test_what_is_shared_is_counted_of_the_shorter_text() -> None:
    short = " ".join(WORDS[:16])
    long = " ".join([*WORDS[8:16], *WORDS[20:60]])
    assert shared(shingles(short), shingles(long)) == 1 / 9
    assert shared(shingles(short), shingles(f"{long} {short}")) == 1.0


@given(TEXTS)
def test_a_text_shares_all_with_itself(text: str) -> None:
    own = shingles(text)
    assert shared(own, own) == (1.0 if len(own) else 0.0)
    assert set(winnowed(own).tolist()) <= set(own.tolist())


@given(TEXTS, TEXTS, st.integers(0, 45))
def test_a_shared_passage_of_the_guaranteed_length_leaves_a_fingerprint(
    before: str, after: str, at: int
) -> None:
    passage = " ".join(WORDS[at : at + GUARANTEED])
    a, b = (winnowed(shingles(f"{text} {passage}")) for text in (before, after))
    assert len(np.intersect1d(a, b)) > 0


@pytest.mark.parametrize(
    ("text", "n"), [("", 0), ("…", 0), ("\ud800 " * 9, 0), ("x" * 100_000, 0), ("İ " * 20, 13)]
)
def test_odd_texts_are_hashed_like_any(text: str, n: int) -> None:
    assert len(shingles(text)) == n


def test_fifteen_words_in_a_row_are_enough() -> None:
    assert GUARANTEED == 15
