"""The first noun phrase of some words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.sourcing.phrase import phrase
from sayso.text import Span


def lead(words: str) -> tuple[str, str] | None:
    found = phrase(words, Span(0, len(words)))
    return (found.span.of(words), found.head.of(words)) if found else None


@pytest.mark.parametrize(
    ("words", "span", "head"),
    [
        ("officials", "officials", "officials"),
        ("the mayor of Sarrin", "mayor", "mayor"),
        ("a senior official who was there", "senior official", "official"),
        ("Lomeria’s foreign minister", "Lomeria’s foreign minister", "minister"),
        ("Lomeria’s", "Lomeria", "Lomeria"),
        ("J. R. Este, who left", "J. R. Este", "Este"),
        ("anti-war and anti-dam groups", "anti-war and anti-dam groups", "groups"),
        ("Lund and Este", "Lund", "Lund"),
        ("even the mayor", "mayor", "mayor"),
        ("especially from voters in the north", "voters", "voters"),
        ("“Lund”", "Lund", "Lund"),
        ("1,200 villagers", "1,200 villagers", "villagers"),
        ("Reuters.", "Reuters", "Reuters"),
    ],
)
def test_a_phrase_ends_where_more_is_told_of_what_it_names(
    words: str, span: str, head: str
) -> None:
    assert lead(words) == (span, head)


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("three of the officials", "officials"),
        ("a group of rabbis", "rabbis"),
        ("20 percent of voters", "voters"),
        ("dozens of villagers in the valley", "villagers"),
        ("one of", "one"),
    ],
)
def test_a_share_of_some_is_of_those(words: str, head: str) -> None:
    found = lead(words)
    assert found
    assert found[1] == head


@pytest.mark.parametrize("words", ["", " ", "…", "the", "“ ”", "\n"])
def test_of_no_words_there_is_none(words: str) -> None:
    assert lead(words) is None


def test_only_the_words_asked_for_are_looked_at() -> None:
    text = "The mayor of Sarrin and the bishop left."
    found = phrase(text, Span(24, 34))
    assert found
    assert found.span.of(text) == "bishop"


@given(
    st.text()
    | st.lists(st.sampled_from("the one of and , “ officials’s Lund's 3 - the.".split())).map(
        " ".join
    )
)
def test_a_phrase_is_words_of_the_text_and_ends_in_its_head(words: str) -> None:
    if found := phrase(words, Span(0, len(words))):
        assert found.span.start <= found.head.start < found.head.end
        assert found.span.of(words).strip()


def test_a_share_of_a_share_of_thousands_ends() -> None:
    words = "one of the " * 300 + "officials"
    assert lead(words) == ("officials", "officials")
