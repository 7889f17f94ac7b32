"""A name behind a title, in one run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.sourcing.phrase import phrase
from sayso.sourcing.titled import titled
from sayso.text import Span


def name(words: str) -> str | None:
    lead = phrase(words, Span(0, len(words)))
    found = titled(lead, words) if lead else None
    return found.of(words) if found else None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("British Armed Forces Minister James Heap", "James Heap"),
        ("Foreign Minister Mirela Costane", "Mirela Costane"),
        ("the mayor Ada Lund", "Ada Lund"),
        ("spokeswoman Ada M. Lund, who left", "Ada M. Lund"),
        ("Ada Lund", None),  # no title
        ("Mayor Lund", None),  # one word may be more of the title
        ("Officials Ada Lund", None),  # several
        ("Prime Minister", None),
        ("Lund campaign officials", None),
        ("", None),
    ],
)
def test_a_title_is_what_one_person_can_be_and_a_name_two_words_that_are_no_nouns(
    words: str, found: str | None
) -> None:
    assert name(words) == found


@given(
    st.lists(st.sampled_from("Mayor the Ada Lund minister of , Jr. “ x 3".split())).map(" ".join)
)
def test_a_name_is_words_of_the_phrase(words: str) -> None:
    found = name(words)
    assert found is None or (found in words and len(found.split()) >= 2)
