"""A sentence that stands alone: what is added to it, and what stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import Manner, Named
from sayso.compare import Said, alone, in_brackets, sentences
from sayso.compare.alone import is_open, named_in_full
from sayso.text import Span

from .made import LUND, statement


def said(content: str, manner: Manner = Manner.DIRECT) -> Said:
    [one] = sentences(statement(content, LUND, "2024-03-12", manner=manner))
    return one


def naming(content: str, words: str, name: str) -> Said:
    """`words` of the content stand for `name`, which stands elsewhere in the article."""
    one = statement(content, LUND, "2024-03-12")
    at = content.index(words)
    named = Named(Span(at, at + len(words)), Span(500, 500 + len(name)))
    attribution = replace(one.attribution, named=(named,))
    [made] = sentences(replace(one, attribution=attribution, words_at={named.name: name}))
    return made


def test_who_i_is_is_added_once() -> None:
    one = said("I know that I was wrong")
    assert in_brackets(alone(one)) == "I [Ada Lund] know that I was wrong"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the mine at Kolm was flooded", "the mine at Kolm was flooded"),
        ("World War I ended in Velda", "World War I ended in Velda"),
        ("I’m sure that it was flooded", "I’m [Ada Lund] sure that it was flooded"),
        ("My view is that it was flooded", "My [Ada Lund] view is that it was flooded"),
    ],
)
def test_only_who_speaks_is_i(words: str, told: str) -> None:
    assert in_brackets(alone(said(words))) == told


def test_in_the_reporter_s_words_i_is_the_reporter() -> None:
    one = said("I met the minister twice", Manner.INDIRECT)
    assert in_brackets(alone(one)) == "I met the minister twice"


def test_a_day_of_the_week_gets_its_date() -> None:
    one = said("the bridge was closed on Monday")
    assert in_brackets(alone(one)) == "the bridge was closed on Monday [2024-03-11]"


def test_a_date_that_is_whole_gets_nothing() -> None:
    one = said("the bridge was closed on 4 March 2024")
    assert in_brackets(alone(one)) == "the bridge was closed on 4 March 2024"


def test_he_and_a_surname_get_the_full_name() -> None:
    one = naming("that Hale had closed the bridge", "Hale", "Osk Hale")
    assert in_brackets(alone(one)) == "that Hale [Osk Hale] had closed the bridge"
    assert named_in_full(one) == "that Osk Hale had closed the bridge"


@pytest.mark.parametrize(
    "words",
    [
        "It was under investigation",
        "that they had closed the bridge",
        "Its gates were shut on Monday",
        "and then it was flooded again",
    ],
)
def test_what_begins_with_a_pronoun_is_open(words: str) -> None:
    assert is_open(said(words))


def test_a_pronoun_whose_name_is_known_is_not_open() -> None:
    assert not is_open(naming("that he had closed the bridge", "he", "Osk Hale"))


@given(st.text(max_size=80), st.sampled_from(["I", "on Monday", "yesterday", "my", ""]))
def test_without_what_was_added_it_is_as_it_stands(before: str, word: str) -> None:
    for one in sentences(statement(f"{before} {word} the bridge closed", manner=Manner.DIRECT)):
        assert "".join(p.words for p in alone(one) if not p.is_added) == one.words
