"""Given names: who can be "she", who "he"."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.claims import spelled
from sayso.entities.given import gender
from sayso.entities.table import rows


@pytest.mark.parametrize("name", ["Ada Lund", "Oksana Velda", "Fatima al-Sarif", "Mette Solm"])
def test_a_name_that_women_have_is_she(name: str) -> None:
    assert gender(name) == "she"


@pytest.mark.parametrize("name", ["Henrik Lund", "Mykola Velda", "Khaled al-Sarif", "Kofi Este"])
def test_a_name_that_men_have_is_he(name: str) -> None:
    assert gender(name) == "he"


@pytest.mark.parametrize(
    "name",
    ["Alex Lund", "Andrea Costa", "Jean Velda", "Kim Solm", "Jan Este", "Sasha Oren", "Noor Sarif"],
)
def test_a_name_that_both_have_tells_nothing(name: str) -> None:
    assert gender(name) is None


@pytest.mark.parametrize("name", ["Virginia Lund", "Jordan Lund", "Chad Lund", "German Lund"])
def test_a_name_that_is_a_place_or_a_nation_tells_nothing(name: str) -> None:
    assert gender(name) is None


@pytest.mark.parametrize("name", ["Dr. Ada Lund", "Vice-President Ada Lund", "Lt. Gov. Ada Lund"])
def test_titles_are_passed_over(name: str) -> None:
    assert gender(name) == "she"


def test_what_stands_before_a_title_is_passed_over_too() -> None:
    assert gender("Marine Solm") == "she"
    assert gender("Marine Gen. Joe Solm") == "he"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Mr. Lund", "he"),
        ("Sir Keir", "he"),
        ("Lord Este", "he"),
        ("Mrs Lund", "she"),
        ("Ms. Alex Lund", "she"),
        ("Dame Este", "she"),
        ("First Lady Jo Lund", "she"),
        ("Mrs Henrik Lund", "she"),
    ],
)
def test_some_titles_tell_by_themselves(name: str, told: str) -> None:
    assert gender(name) == told


@pytest.mark.parametrize("name", ["Lund", "Martin", "Ada", "Dr. Martin", "Mr", "Martin Jr."])
def test_one_word_may_be_a_surname_so_it_tells_nothing(name: str) -> None:
    assert gender(name) is None


def test_a_last_word_is_a_name_though_a_title_is_spelled_so() -> None:
    assert gender("Henrik King") == "he"
    assert gender("Henrik King Jr.") == "he"
    assert gender("Ada King") == "she"


def test_a_title_behind_the_first_name_may_be_a_surname_and_tells_nothing() -> None:
    assert gender("Ada King Lund") is None


def test_initials_are_passed_over_if_a_first_name_is_left() -> None:
    assert gender("A. Lund") is None
    assert gender("J. Edgar Lund") == "he"
    assert gender("J. Edgar") is None


def test_a_double_name_is_what_its_first_half_is() -> None:
    assert gender("Anne-Marie Lund") == "she"
    assert gender("José María Este") == "he"
    assert gender("María José Este") == "she"


def test_a_double_name_may_tell_where_its_first_half_does_not() -> None:
    assert gender("Jean-Claude Velda") == "he"
    assert gender("Jean Velda") is None


def test_capitals_and_diacritics_do_not_matter() -> None:
    assert gender("ZOË SOLM") == gender("zoe solm") == "she"
    assert gender("Łukasz Este") == gender("Lukasz Este") == "he"
    assert gender("İbrahim Este") == gender("Ibrahim Este") == "he"


def test_a_surname_in_front_is_not_taken_for_the_first_name() -> None:
    assert gender("Martin, Ada") is None


def test_the_names_of_two_tell_nothing() -> None:
    assert gender("Ada and Henrik Lund") is None
    assert gender("Mr. & Mrs. Lund") is None


@pytest.mark.parametrize("name", ["", " ", ",", "-", "- -", "Ada " * 1000, "\x00 \x00", "’ ’"])
def test_what_is_no_name_tells_nothing(name: str) -> None:
    assert gender(name) is None


def test_no_name_is_in_two_rows() -> None:
    names = [{spelled(n).casefold() for n in cell.split(", ")} for _, cell in rows("given")]
    assert not [a & b for a, b in combinations(names, 2) if a & b]


def test_no_row_has_a_name_twice() -> None:
    for _, cell in rows("given"):
        names = [spelled(n).casefold() for n in cell.split(", ")]
        assert len(names) == len(set(names)), cell


def test_every_name_of_the_table_tells_what_its_row_says() -> None:
    for said, cell in rows("given"):
        for name in cell.split(", "):
            assert gender(f"{name} Lund") == said, name


@given(st.text())
def test_any_text_may_be_asked_for(text: str) -> None:
    assert gender(text) in ("she", "he", None)
    assert gender(f"Dr. {text} Lund") in ("she", "he", None)
