"""Outlets of news: by name, by the form of a name, by generic words."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.claims import Known
from sayso.entities.outlets import claims, house, is_outlet, outlet, says_outlet
from sayso.entities.table import listed, rows


def _id(words: str, context: Iterable[str] = ()) -> str | None:
    found = outlet(words, context)
    return found.id if found else None


def test_an_outlet_has_a_name_a_kind_and_a_state() -> None:
    reuters = outlet("Reuters")
    assert reuters == Known("outlet:reuters", "Reuters", "agency", "state:GB")
    assert reuters is not None
    assert reuters.is_outlet


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("the AP", "ap"),
        ("AP’s", "ap"),
        ("A.P.", "ap"),
        ("The Associated Press", "ap"),
        ("N.Y. Times", "nyt"),
        ("THE NEW YORK TIMES", "nyt"),
        ("al-Jazeera", "al-jazeera"),
        ("Qatar-based Al Jazeera", "al-jazeera"),
        ("El Pais", "el-pais"),
        ("Sueddeutsche Zeitung", "sz"),
        ("St. Louis Post-Dispatch", "post-dispatch"),
        ("the Reuters news agency", "reuters"),
        ("Russia's Interfax news agency", "interfax"),
        ("Russian state news agency TASS", "tass"),
    ],
)
def test_an_outlet_is_found_by_its_names(words: str, id_: str) -> None:
    assert _id(words) == f"outlet:{id_}"


@pytest.mark.parametrize(
    "words", ["reuters", "ap", "the guardian", "time", "Time", "People", "Sky"]
)
def test_small_letters_and_common_words_name_no_outlet(words: str) -> None:
    assert outlet(words) is None
    assert not is_outlet(words)


def test_a_common_word_is_an_outlets_name_where_another_word_says_so() -> None:
    assert _id("Time magazine") == "outlet:time"
    assert _id("the journal Nature") == "outlet:nature"


def test_one_word_needs_its_article() -> None:
    assert _id("the Economist") == "outlet:economist"
    assert _id("Economist") is None


def test_a_name_that_several_have_is_left_open() -> None:
    assert outlet("the Times") is None
    assert {claim.known.id for claim in claims("the Times")} > {"outlet:nyt", "outlet:times-uk"}


def test_the_article_tells_whose_short_name_it_is() -> None:
    assert _id("the Times", ["The New York Times", "London"]) == "outlet:nyt"
    assert _id("the Times", ["London"]) == "outlet:times-uk"
    assert _id("the Herald", ["Harare"]) == "outlet:herald-zw"
    assert _id("the Post", ["The Washington Post", "New York Post"]) is None


def test_a_sole_name_gives_way_only_to_a_namesake_named_in_full() -> None:
    assert _id("the Guardian") == "outlet:guardian"
    assert _id("the Guardian", ["Guardian Nigeria"]) == "outlet:guardian-ng"
    assert _id("the Guardian", ["Nigeria"]) is None


def test_sisters_share_a_house() -> None:
    assert house("outlet:wsj") == house("outlet:ny-post") == "News Corp"
    assert house("outlet:le-monde") is None
    assert house("org:nato") is None


@pytest.mark.parametrize(
    "words",
    [
        "Halvesk Gazette",
        "the Halvesk Times-Courier",
        "Radio Velda",
        "Channel 9",
        "Velda News Agency",
        "The Post and Courier",
        "Sunday Star",
        "KLVD-TV",
        "veldanews.com",
        "The Post",
        "Washington Post",
    ],
)
def test_a_name_of_the_right_form_is_an_outlets(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "Emily Post",
        "Ada Lund of Velda News",
        "Lund and Velda News",
        "Jim Courier",
        "Mrs. Post",
        "Canada Post",
        "Central Intelligence Agency",
        "Oxford University Press",
        "Radio Shack",
        "Fake News",
        "Federal Register",
        "North Star",
        "Times",
        "news",
        "a herald",
        "",
    ],
)
def test_people_and_firms_of_such_names_are_none(words: str) -> None:
    assert not is_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "the newspaper",
        "the agency",
        "the network",
        "the paper",
        "the daily",
        "the website",
        "state television",
        "local media",
        "a wire service",
        "the Lomerian broadcaster",
        "several Lomerian news outlets",
        "a newspaper in Velda",
        "its news organisation's",
    ],
)
def test_generic_words_say_outlet(words: str) -> None:
    assert says_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "the space agency",
        "a drug network",
        "the police station",
        "social media",
        "a research paper",
        "the intelligence service",
        "liberal organizations",
        "news",
        "the",
        "",
    ],
)
def test_other_agencies_and_papers_say_none(words: str) -> None:
    assert not says_outlet(words)


def test_every_name_of_the_table_finds_its_outlet_or_several() -> None:
    for id_, name, _, _, _, aliases, short in rows("outlets"):
        for words in (name, *listed(aliases), *listed(short)):
            assert id_ in {claim.known.id for claim in claims(words)}, words
        for words in (name, *listed(aliases)):
            assert _id(words) in (id_, None), words
        assert _id(name) == id_, name


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_may_be_asked_for(text: str, context: list[str]) -> None:
    outlet(text, context)
    is_outlet(text)
    says_outlet(text)
