"""Offices: who held which when, and what nobody knows."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.offices import bearer, holder, offices_of
from sayso.entities.table import listed, rows
from sayso.errors import WrongUse


def _who(office: str, state: str, day: str) -> str | None:
    held = holder(office, state, day)
    return held.person if held else None


@pytest.mark.parametrize(
    ("office", "state", "day", "person"),
    [
        ("president", "state:US", "2016-11-09", "Barack Obama"),
        ("head of state", "state:US", "2017-01-20", "Donald Trump"),
        ("secretary of state", "state:US", "2022-05-26", "Antony Blinken"),
        ("foreign minister", "state:US", "2022-05-26", "Antony Blinken"),
        ("Secretary of Defense", "state:US", "2023-01-01", "Lloyd Austin"),
        ("foreign secretary", "state:GB", "2017-03-01", "Boris Johnson"),
        ("chancellor", "state:DE", "2010-01-01", "Angela Merkel"),
        ("president", "state:DE", "2013-01-01", "Joachim Gauck"),
        ("president", "state:IR", "2010-01-01", "Mahmoud Ahmadinejad"),
        ("secretary-general", "org:nato", "2022-05-26", "Jens Stoltenberg"),
    ],
)
def test_an_office_is_asked_for_by_its_kind_or_its_title(
    office: str, state: str, day: str, person: str
) -> None:
    assert _who(office, state, day) == person


def test_the_day_of_the_handover_is_the_successors() -> None:
    assert _who("president", "state:US", "2021-01-19") == "Donald Trump"
    assert _who("president", "state:US", "2021-01-20") == "Joe Biden"


def test_an_end_that_is_not_known_is_not_made_up() -> None:
    held = holder("foreign minister", "state:RU", "2022-05-26")
    assert held is not None
    assert held.person == "Sergei Lavrov"
    assert held.until is None
    assert holder("foreign minister", "state:RU", held.seen) == held
    assert holder("foreign minister", "state:RU", "2090-01-01") is None


def test_between_two_nobody_is_made_up() -> None:
    assert holder("secretary of state", "state:US", "2018-04-10") is None


def test_a_disputed_office_has_no_holder_and_two_who_claim_it() -> None:
    assert holder("president", "state:VE", "2020-06-01") is None
    assert [held.disputed for held in offices_of("Nicolás Maduro", "2020-06-01")] == [True]
    assert [held.disputed for held in offices_of("Juan Guaido", "2020-06-01")] == [True]


def test_a_person_has_the_offices_of_the_day() -> None:
    assert [h.title for h in offices_of("Boris Johnson", "2017-03-01")] == ["foreign secretary"]
    assert [h.title for h in offices_of("Boris Johnson", "2020-03-01")] == ["prime minister"]
    assert offices_of("Boris Johnson", "2023-03-01") == ()


def test_a_person_is_found_by_any_spelling_of_the_full_name() -> None:
    for name in ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "VOLODYMYR ZELENSKY"):
        assert [h.state for h in offices_of(name, "2022-05-26")] == ["state:UA"]
    assert offices_of("Recep Tayyip Erdogan", "2022-05-26")
    assert offices_of("Kim Jong-un", "2022-05-26")


def test_a_surname_alone_is_too_many_peoples() -> None:
    assert offices_of("Putin", "2022-05-26") == ()
    assert offices_of("Clinton", "2010-01-01") == ()
    assert offices_of("", "2022-05-26") == ()


@pytest.mark.parametrize("day", ["", "yesterday", "26 May 2022", "2022-13-01", "2022"])
def test_a_day_is_a_day(day: str) -> None:
    with pytest.raises(WrongUse, match="a day is written like"):
        holder("president", "state:US", day)
    with pytest.raises(WrongUse, match="a day is written like"):
        offices_of("Barack Obama", day)


def test_dates_of_the_table_run_forward() -> None:
    for _, _, _, person, since, until, seen, _ in rows("offices"):
        date.fromisoformat(since)
        end = until if until not in ("", "unknown") else seen
        assert since <= date.fromisoformat(end).isoformat(), person
        assert bool(seen) == (until in ("", "unknown")), person


def test_holders_of_one_office_do_not_overlap() -> None:
    by_office: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for state, offices, _, person, since, until, seen, source in rows("offices"):
        end = until if until not in ("", "unknown") else seen + "~"
        if source != "disputed":
            for office in listed(offices):
                by_office.setdefault((state, office), []).append((since, end, person))
    for of, held in by_office.items():
        for one, other in combinations(held, 2):
            assert one[1] <= other[0] or other[1] <= one[0], (of, one, other)


def test_not_known_to_have_ended_is_said_of_the_last_holder_only() -> None:
    for state, offices, _, person, since, until, _, source in rows("offices"):
        later = [
            row[3]
            for row in rows("offices")
            if row[0] == state and row[4] > since and set(listed(row[1])) & set(listed(offices))
        ]
        assert until or source == "disputed" or not later, (person, later)


@given(st.text(), st.text(), st.dates())
def test_any_text_may_be_asked_for(office: str, state: str, day: date) -> None:
    assert holder(office, state, day.isoformat()) is None
    assert offices_of(office, day.isoformat()) == ()


@pytest.mark.parametrize(
    ("surname", "title", "day", "person"),
    [
        ("Putin", "President", "2021-05-03", "Vladimir Putin"),
        ("Putin", "Russian President", "2021-05-03", "Vladimir Putin"),
        ("Blinken", "Secretary of State", "2022-05-26", "Antony Blinken"),
        ("Merkel", "German Chancellor", "2021-05-03", "Angela Merkel"),
        ("Bush", "President", "2005-01-01", "George W. Bush"),
    ],
)
def test_a_surname_is_somebody_by_office_and_day(
    surname: str, title: str, day: str, person: str
) -> None:
    held = bearer(surname, title, day)
    assert held is not None
    assert held.person == person


@pytest.mark.parametrize(
    ("surname", "title", "day"),
    [
        ("Merkel", "", "2021-05-03"),
        ("Merkel", "French Chancellor", "2021-05-03"),
        ("Merkel", "Foreign Minister", "2021-05-03"),
        ("Putin", "Former President", "2021-05-03"),
        ("Lavrov", "Deputy Foreign Minister", "2021-05-03"),
        ("Trump", "Executive Vice President", "2018-05-03"),
        ("Blinken", "Secretary of State", "2016-05-26"),
        ("Nobody", "President", "2016-05-26"),
    ],
)
def test_a_surname_with_another_title_is_nobody_of_the_table(
    surname: str, title: str, day: str
) -> None:
    assert bearer(surname, title, day) is None
