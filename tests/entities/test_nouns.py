"""Common nouns: what they tell of a source."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.nouns import Noun, NounKind, noun, plural
from sayso.entities.table import rows


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("spokeswoman", "person"),
        ("diplomat", "person"),
        ("seismologist", "person"),
        ("goalkeeper", "person"),
        ("delegation", "group"),
        ("jury", "group"),
        ("ministry", "organisation"),
        ("airline", "organisation"),
        ("hospital", "organisation"),
        ("indictment", "document"),
        ("email", "document"),
        ("poll", "document"),
        ("newspaper", "outlet"),
        ("broadcaster", "outlet"),
        ("electorate", "public"),
        ("everyone", "public"),
    ],
)
def test_a_noun_tells_what_kind_of_source_it_is(word: str, kind: NounKind) -> None:
    assert noun(word) == Noun(kind, plural=False)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("officials", "person"),
        ("gunmen", "person"),
        ("attorneys general", "person"),
        ("passers-by", "person"),
        ("MPs", "person"),
        ("wives", "person"),
        ("authorities", "group"),
        ("troops", "group"),
        ("police", "organisation"),
        ("armies", "organisation"),
        ("analyses", "document"),
        ("data", "document"),
        ("media", "outlet"),
        ("dailies", "outlet"),
        ("voters", "public"),
        ("people", "public"),
        ("Americans", "public"),
    ],
)
def test_a_plural_is_told_from_one(word: str, kind: NounKind) -> None:
    assert noun(word) == Noun(kind, plural=True)


def test_a_compound_is_what_it_ends_in() -> None:
    assert noun("vice-president") == noun("president")
    assert noun("ex-wife") == noun("wife")
    assert noun("a senior defence official") == noun("official")
    assert noun("the police") == noun("police")


def test_a_compound_that_is_listed_is_more_than_its_last_word() -> None:
    assert noun("rights group") == Noun("organisation", plural=False)
    assert noun("group") == Noun("group", plural=False)


def test_people_are_told_by_endings_that_no_list_would_exhaust() -> None:
    assert noun("tugboatman") == Noun("person", plural=False)
    assert noun("glaciologists") == Noun("person", plural=True)
    assert noun("omen") is None


def test_capitals_count_only_in_acronyms() -> None:
    assert noun("Minister") == noun("minister")
    assert noun("MP") == Noun("person", plural=False)
    assert noun("mp") is None
    assert noun("pm") is None


def test_a_genitive_and_marks_do_not_hide_a_noun() -> None:
    assert noun("judges’") == Noun("person", plural=True)


@pytest.mark.parametrize("word", ["", " ", "-", "'", "Velda", "said", "blue", "\x00", "2022"])
def test_what_is_no_such_noun_is_none(word: str) -> None:
    assert noun(word) is None


def test_no_word_is_listed_twice() -> None:
    words = [w.partition("/")[0] or w for _, _, cell in rows("nouns") for w in cell.split(", ")]
    assert len(words) == len(set(words)) > 1500


def test_every_word_of_the_table_is_found_as_itself() -> None:
    for kind, _, cell in rows("nouns"):
        for entry in cell.split(", "):
            found = noun(entry.strip("/").split("/")[0])
            assert found is not None
            assert found.kind == kind, entry


@pytest.mark.parametrize(
    ("one", "several"),
    [("study", "studies"), ("day", "days"), ("spokesman", "spokesmen"), ("boss", "bosses")],
)
def test_plurals_that_follow_the_rule_are_formed(one: str, several: str) -> None:
    assert plural(one) == several


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    found = noun(text)
    assert found is None or found.kind in get_args(NounKind)
