"""Words in the form that tables have them in."""

from __future__ import annotations

from importlib.resources import files

import pytest

from sayso.clauses.lemma import noun, verb

TABLES = files("sayso.clauses") / "tables"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("attacked", "attack"),
        ("Attacks", "attack"),
        ("fled", "flee"),
        ("struck", "strike"),
        ("shot", "shoot"),
        ("wounded", "wound"),
    ],
)
def test_any_form_of_a_listed_verb_has_its_base_form(form: str, base: str) -> None:
    assert verb(form, "otherwise") == base


def test_what_is_a_verb_itself_stays_one_but_for_a_few_that_are_more_often_a_past() -> None:
    assert verb("wound", "wind") == "wound"
    assert verb("found", "found") == "find"
    assert verb("killing", "killing") == "kill"


def test_a_verb_that_no_table_has_keeps_the_lemma_it_came_with() -> None:
    assert verb("grokked", "grok") == "grok"


def test_a_plural_is_one_of_the_tables_whatever_the_network_makes_of_it() -> None:
    assert noun("Troops", "troops") == "troop"
    assert noun("authorities", "authoritie") == "authority"
    assert noun("gunmen", "gunme") == "gunman"
    assert noun("zorps", "zorps") == "zorps"


@pytest.mark.parametrize("name", ["verbs.txt", "nouns.txt"])
def test_the_lists_have_each_word_once_in_small_letters(name: str) -> None:
    words = (TABLES / name).read_text("utf-8").split()
    assert words
    assert len(words) == len(set(words))
    assert [word for word in words if word != word.lower()] == []
