"""Patterns made of lists of words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.sourcing.patterns import any_of, maybe, verbs


def test_phrases_stand_between_commas_and_the_longest_is_tried_first() -> None:
    assert any_of("ad, news conference, address") == r"(?:news\s+conference|address|ad)"


def test_what_stands_in_brackets_may_be_left_out() -> None:
    assert any_of("e(-)mail(s)") == r"(?:e\-mails|e\-mail|emails|email)"


def test_a_blank_is_any_white_space_and_an_apostrophe_of_either_kind() -> None:
    assert re.fullmatch(any_of("didn't wish"), "didn’t \n wish")


def test_a_phrase_is_meant_as_it_stands() -> None:
    assert re.fullmatch(any_of("q&a, co.uk"), "q&a")
    assert re.fullmatch(any_of("q&a, co.uk"), "coxuk") is None


def test_a_verb_stands_for_its_forms() -> None:
    assert verbs("say, tell") == "(?:telling|saying|tells|said|says|tell|told|say)"


def test_what_may_stand_takes_the_white_space_behind_it() -> None:
    assert re.sub(maybe("the, a") + "Lamp", "-", "the  Lamp, Lamp") == "-, -"


@given(st.lists(st.text("ab -", min_size=1).map(str.strip).filter(bool), min_size=1))
def test_each_phrase_is_matched_as_a_whole(phrases: list[str]) -> None:
    pattern = re.compile(any_of(",\n  ".join(phrases)))
    for phrase in phrases:
        found = pattern.match(phrase)
        assert found is not None
        assert found.end() == len(phrase)
