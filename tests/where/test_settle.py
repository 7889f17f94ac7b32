"""Which of its claimants a name means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.where import adjective, government, settle


def settled(words: str, *context: str) -> str | None:
    found = settle(words, context)
    return found.id if found else None


def test_the_only_claimant_is_meant() -> None:
    assert settled("Ukrainians") == "state:UA"


def test_a_name_of_two_stays_open_where_nothing_speaks_for_one() -> None:
    assert settled("Georgia") is None
    assert settled("Congolese", "France") is None


def test_a_city_speaks_for_its_state() -> None:
    assert settled("Georgia", "Tbilisi") == "state:GE"
    assert settled("Georgia", "Atlanta’s") == "region:US-GA"
    assert settled("Korea", "Seoul") == "state:KR"
    assert settled("Congo", "Goma") == "state:CD"


def test_cities_of_both_leave_it_open() -> None:
    assert settled("Georgia", "Tbilisi", "Atlanta") is None


def test_a_region_speaks_for_its_city() -> None:
    assert settled("Birmingham", "Alabama") == "city:birmingham-alabama"
    assert settled("Cambridge", "Boston") == "city:cambridge-massachusetts"
    assert settled("Hyderabad", "Karachi") == "city:hyderabad-pakistan"


def test_the_united_states_are_in_too_much_news_to_tell_by() -> None:
    assert settled("Georgia", "Washington", "the US", "Moscow") is None
    assert settled("Birmingham", "US") is None


def test_neighbours_speak_for_a_name_of_two() -> None:
    assert settled("Georgia", "Armenia", "Turkey") == "state:GE"
    assert settled("Congo", "Rwanda") == "state:CD"


def test_in_a_list_of_american_states_a_name_is_one_of_them() -> None:
    assert settled("Georgia", "Arizona", "Michigan") == "region:US-GA"
    assert settled("Washington", "Oregon", "Idaho") == "region:US-WA"
    assert settled("Washington", "Oregon") == "city:washington"


def test_a_greater_place_is_meant_where_nothing_speaks_for_its_namesake() -> None:
    assert settled("Paris") == "city:paris"
    assert settled("London", "Canada") == "city:london"
    assert settled("Lebanon", "Beirut") == "state:LB"


def test_a_namesake_is_meant_where_all_around_is_of_its_state() -> None:
    assert settled("Paris", "Texas", "Dallas") == "city:paris-texas"
    assert settled("London", "Ont.") == "city:london-ontario"


def test_a_namesake_with_something_abroad_beside_it_stays_open() -> None:
    assert settled("Paris", "Texas", "Moscow") is None
    assert settled("Paris", "Texas", "France") is None


def test_a_city_with_nothing_around_but_another_states_region_stays_open() -> None:
    assert settled("London", "Kentucky", "Ky.") is None
    assert settled("Edmonton", "Cairns", "Queensland") is None
    assert settled("London", "Kentucky", "Britain") == "city:london"
    assert settled("London", "Kentucky", "Moscow") == "city:london"
    assert settled("Minsk", "Kursk") == "city:minsk"


def test_a_name_that_is_also_a_persons_needs_company() -> None:
    assert settled("Chad") is settled("Chad", "Michigan") is None
    assert settled("Chad", "N’Djamena") == settled("Chad", "Niger") == "state:TD"
    assert settled("Jordan", "Israel", "Syria") == "state:JO"
    assert settled("Liman") is None
    assert settled("Liman", "Slavyansk") == "city:lyman"


def test_a_name_does_not_speak_for_itself() -> None:
    assert settled("Chad", "Chad", "chad", "the Chad", "Chad's") is None


def test_a_capital_is_a_city_until_its_government_is_asked_for() -> None:
    assert settled("Kiev") == "city:kyiv"
    assert settled("Washington", "Moscow") == "city:washington"


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("Kiev", "state:UA"),
        ("Washington", "state:US"),
        ("Beijing’s", "state:CN"),
        ("Tel Aviv", "state:IL"),
        ("the Kremlin", "state:RU"),
        ("the White House", "state:US"),
        ("Foggy Bottom", "state:US"),
        ("Downing Street", "state:GB"),
        ("the Élysée", "state:FR"),
        ("Zhongnanhai", "state:CN"),
        ("the Blue House", "state:KR"),
        ("Taipei", "state:TW"),
        ("the Berlaymont", "org:eu"),
    ],
)
def test_a_capital_or_a_seat_may_stand_for_a_government(words: str, id: str) -> None:
    found = government(words)
    assert found
    assert found.id == id


@pytest.mark.parametrize(
    "words", ["Brussels", "Jerusalem", "Sanaa", "Kharkov", "Ukraine", "Georgetown", "us", ""]
)
def test_other_names_stand_for_none(words: str) -> None:
    assert government(words) is None


@pytest.mark.parametrize(
    ("phrase", "id"),
    [
        ("Ukrainian officials", "state:UA"),
        ("US officials", "state:US"),
        ("the U.S. envoy", "state:US"),
        ("South Korean diplomats", "state:KR"),
        ("Russia's foreign ministry", "state:RU"),
        ("Democratic Republic of Congo's army", "state:CD"),
        ("American Samoa's governor", "territory:AS"),
        ("UK Prime Minister", "state:GB"),
        ("Kyiv officials", "city:kyiv"),
        ("Kremlin spokesman", "seat:kremlin"),
        ("Chinese", "state:CN"),
    ],
)
def test_the_first_words_say_whose_they_are(phrase: str, id: str) -> None:
    found = adjective(phrase)
    assert found
    assert found.id == id


@pytest.mark.parametrize(
    "phrase",
    [
        "Jordan Peterson",
        "Israel Katz",
        "Paris Saint-Germain",
        "Russian-backed separatists",
        "us officials",
        "officials of Ukraine",
        "Korean officials",
        "",
    ],
)
def test_words_that_only_look_like_it_say_nothing(phrase: str) -> None:
    assert adjective(phrase) is None


def test_the_article_helps_with_an_adjective_too() -> None:
    found = adjective("Korean officials", ["Seoul"])
    assert found
    assert found.id == "state:KR"


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=5))
def test_any_words_in_any_article_may_be_asked_for(words: str, context: list[str]) -> None:
    settle(words, context)
    government(words, context)
    adjective(words, context)
