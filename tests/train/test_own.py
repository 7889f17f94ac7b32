"""The texts of our own writing that training learns from."""

import re
from pathlib import Path

import pytest

from sayso.corpora.cast import cast
from sayso.corpora.inline import inline
from sayso.train.__main__ import CASTS, OWN

MEASURES = Path(__file__).parents[2] / "bench" / "sets" / "nested.txt"


@pytest.mark.parametrize("path", sorted(OWN.glob("*.txt")), ids=lambda path: path.stem)
def test_every_mark_has_words_in_one_paragraph_and_says_something(path: Path) -> None:
    for item in inline(path):
        for mark in item.attributions:
            assert mark.content
            assert mark.source or mark.cue
            for span in (*mark.source, *mark.cue, *mark.content):
                words = span.of(item.text)
                assert words == words.strip() != ""
                assert "\n" not in words


@pytest.mark.parametrize("path", sorted(CASTS.glob("*.txt")), ids=lambda path: path.stem)
def test_in_texts_that_say_who_is_meant_no_pronoun_for_one_person_is_left_out(path: Path) -> None:
    for item in cast(path):
        marked = {(m.span.start, m.span.end) for m in item.mentions}
        pronouns = {
            match.span()
            for match in re.finditer(r"(?i)\b(he|him|his|himself|she|hers?|herself)\b", item.text)
        }
        assert pronouns <= marked, item.name
        for mention in item.mentions:
            words = mention.span.of(item.text)
            assert words == words.strip() != ""
            assert "\n" not in words


def test_nothing_that_is_learnt_from_is_in_the_set_that_measures() -> None:
    def sentences(path: Path) -> set[str]:
        return {s for item in inline(path) for s in item.text.split(". ") if len(s) > 30}

    measured = sentences(MEASURES)
    assert len(measured) > 100
    for path in OWN.glob("*.txt"):
        assert not measured & sentences(path), path.name
