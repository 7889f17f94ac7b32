"""Whose name it may be."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayso.where import How, Named, PlaceKind, named, place
from sayso.where.gazetteer import aliases
from sayso.where.tables import TABLES, rows

ALIASES = sorted({words for t in TABLES for row in rows(t) for words, _ in aliases(row)})


def ids(words: str) -> set[str]:
    return {claim.place.id for claim in named(words)}


def hows(words: str, id: str) -> set[How]:
    return {claim.how for claim in named(words) if claim.place.id == id}


def test_a_state_goes_by_its_name_its_people_and_its_acronym() -> None:
    assert hows("Ukraine", "state:UA") == {How.NAME}
    assert hows("Ukrainian", "state:UA") == {How.DEMONYM}
    assert hows("Ukrainians", "state:UA") == {How.PEOPLE}
    assert hows("DPRK", "state:KP") == {How.ACRONYM}


def test_a_capital_is_a_city_and_may_stand_for_the_state() -> None:
    assert named("Kiev") == (
        Named(place("city:kyiv"), How.NAME),
        Named(place("state:UA"), How.CAPITAL),
    )


def test_a_seat_is_a_building_and_may_stand_for_the_state() -> None:
    assert named("the Kremlin") == (
        Named(place("seat:kremlin"), How.NAME),
        Named(place("state:RU"), How.SEAT),
    )


def test_brussels_may_be_belgium_or_the_union() -> None:
    assert ids("Brussels") == {"city:brussels", "state:BE", "org:eu"}


@pytest.mark.parametrize(
    "words",
    ["Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire", "the Ivory Coast", " Ivory  Coast’s "],
)
def test_spelling_blanks_the_and_a_genitive_do_not_matter(words: str) -> None:
    assert ids(words) == {"state:CI"}


@pytest.mark.parametrize("words", ["US", "U.S.", "U.S", "the US", "U.S.’s", "USA", "U.S.A."])
def test_an_acronym_may_have_full_stops(words: str) -> None:
    assert ids(words) == {"state:US"}


@pytest.mark.parametrize("words", ["us", "Us", "u.s.", "IN", "in", "it", "uae", "Uk"])
def test_an_acronym_needs_its_case_and_codes_are_no_names(words: str) -> None:
    assert named(words) == ()


def test_an_abbreviation_needs_its_full_stop() -> None:
    assert ids("Man.") == {"region:manitoba"}
    assert named("Man") == ()


@pytest.mark.parametrize("words", ["turkey", "china", "polish", "chad", "west bank"])
def test_a_name_begins_with_a_capital(words: str) -> None:
    assert named(words) == ()


def test_an_article_of_arabic_may_be_small() -> None:
    assert ids("al-Bab") == ids("Al-Bab") == {"city:al-bab"}


def test_headlines_in_capitals_are_read_from_five_letters_on() -> None:
    assert ids("UKRAINE’S") == {"state:UA"}
    assert named("MALI") == named("CHAD") == ()


def test_some_names_need_their_the() -> None:
    assert ids("The Hague") == {"city:the-hague", "state:NL"}
    assert named("Hague") == ()
    assert ids("the Gulf") == {"region:gulf-states"}
    assert named("Gulf") == ()


def test_an_s_that_is_part_of_the_name_stays() -> None:
    assert ids("St. John's") == ids("Saint John’s") == {"city:saint-johns", "state:AG"}


def test_what_follows_a_comma_is_where_it_lies() -> None:
    assert named("Paris, Texas") == (Named(place("city:paris-texas"), How.NAME),)
    assert ids("Birmingham, Ala.") == {"city:birmingham-alabama"}
    assert ids("Kiev, Ukraine") == {"city:kyiv"}
    assert named("France, Germany") == named("Paris, Germany") == ()


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Niger", "state:NE"),
        ("Nigerien", "state:NE"),
        ("Nigerian", "state:NG"),
        ("Guinea", "state:GN"),
        ("Equatorial Guinea", "state:GQ"),
        ("Guinea Bissau", "state:GW"),
        ("Papua New Guinea", "state:PG"),
        ("Sudan", "state:SD"),
        ("South Sudan", "state:SS"),
        ("Dominica", "state:DM"),
        ("Dominican Republic", "state:DO"),
        ("Republic of China", "state:TW"),
        ("People's Republic of China", "state:CN"),
        ("Northern Ireland", "region:northern-ireland"),
        ("American Samoa", "territory:AS"),
    ],
)
def test_look_alikes_are_told_apart(words: str, id: str) -> None:
    assert ids(words) == {id}


@pytest.mark.parametrize(
    ("words", "claimants"),
    [
        ("Georgia", {"state:GE", "region:US-GA"}),
        ("Congo", {"state:CD", "state:CG"}),
        ("Korean", {"state:KP", "state:KR"}),
        ("Dominican", {"state:DM", "state:DO"}),
        ("Virgin Islands", {"territory:VG", "territory:VI"}),
    ],
)
def test_a_name_of_two_is_claimed_by_both(words: str, claimants: set[str]) -> None:
    assert ids(words) == claimants


def test_a_place_is_one_by_all_its_spellings() -> None:
    assert ids("Severodonetsk") == ids("Syeverodonetsk") == {"city:sievierodonetsk"}
    assert ids("Artyomovsk") == ids("Artemovsk") == ids("Bakhmut") == {"city:bakhmut"}
    assert ids("Halab") == ids("Aleppo") == {"city:aleppo"}
    assert ids("Calcutta") == ids("Kolkata") == {"city:kolkata"}


def test_a_contested_place_is_its_own_and_says_who_claims_it() -> None:
    crimea = place("region:crimea")
    assert (crimea.state, crimea.claimants) == (None, ("state:RU", "state:UA"))
    assert place("city:sevastopol").claimants == crimea.claimants
    assert place("territory:FK").claimants == ("state:AR", "state:GB")
    assert place("region:senkaku-islands").states == ("state:CN", "state:JP", "state:TW")


def test_a_state_that_others_do_not_recognise_says_so() -> None:
    taiwan = place("state:TW")
    assert (taiwan.kind, taiwan.state) == (PlaceKind.UNRECOGNISED, None)
    assert taiwan.claimants == ("state:CN",)
    assert place("city:taipei").states == ("state:CN", "state:TW")
    assert "2008" in place("state:XK").status


def test_a_city_lies_in_a_state_by_way_of_its_region() -> None:
    atlanta = place("city:atlanta")
    assert (atlanta.within, atlanta.state) == ("region:US-GA", "state:US")


@given(st.text(max_size=120))
def test_any_words_may_be_asked_for(words: str) -> None:
    for claim in named(words):
        assert place(claim.place.id) is claim.place


@given(st.sampled_from(ALIASES), st.sampled_from(["", "'s", "’s"]), st.sampled_from(["", "the "]))
def test_a_name_is_found_with_the_and_with_a_genitive(words: str, end: str, the: str) -> None:
    assume(f"the {words}" not in ALIASES)  # "the Baltic" is a sea
    assert {claim.place for claim in named(words)} <= {
        claim.place for claim in named(f" {the}{words}{end} ")
    }


@pytest.mark.parametrize("words", ["", " ", "the", "'s", "the 's", ", ", "-", "al-", "\x00"])
def test_scraps_are_nobodys_names(words: str) -> None:
    assert named(words) == ()


def test_a_name_of_a_million_letters_is_nobodys() -> None:
    assert named("U" * 1_000_000) == named(", " * 500_000) == ()
