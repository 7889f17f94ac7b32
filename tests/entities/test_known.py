"""Bodies, outlets and places by the names that news gives them."""

import time
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.known import Known, claimants, known
from sayso.entities.table import listed, rows


def _id(words: str, context: Iterable[str] = ()) -> str | None:
    found = known(words, context)
    return found.id if found else None


def test_a_body_has_a_name_a_kind_and_the_state_it_belongs_to() -> None:
    assert known("the Knesset") == Known("org:knesset", "Knesset", "legislature", "state:IL")
    nato = known("NATO")
    assert nato is not None
    assert nato.state is None
    assert not nato.is_outlet


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("ISIS", "org:is"),
        ("Daesh", "org:is"),
        ("the Islamic State group", "org:is"),
        ("al-Qaida", "org:al-qaeda"),
        ("Hizbollah’s", "org:hezbollah"),
        ("C.I.A.", "org:cia"),
        ("the Fed", "org:fed"),
        ("the GOP", "org:republicans-us"),
        ("Doctors Without Borders", "org:msf"),
        ("Medecins Sans Frontieres", "org:msf"),
        ("U.S. Senate", "org:us-senate"),
        ("Israel's Supreme Court", "org:israel-supreme-court"),
        ("Xinhua", "outlet:xinhua"),
        ("Kiev", "city:kyiv"),
        ("the U.S.", "state:US"),
        ("the EU", "org:eu"),
    ],
)
def test_it_is_found_by_any_of_its_names(words: str, id_: str) -> None:
    assert _id(words) == id_


@pytest.mark.parametrize("words", ["who", "Who", "is", "us", "nato", "the fed", "apple", "Let"])
def test_names_need_their_capitals(words: str) -> None:
    assert known(words) is None


def test_what_several_claim_is_left_open() -> None:
    assert known("the Senate") is None
    assert [one.id for one in claimants("Republicans")] == ["org:republicans-us", "org:lr"]


def test_the_article_tells_which_one_it_is() -> None:
    assert _id("the Senate", ["Washington", "Ada Lund"]) == "org:us-senate"
    assert _id("the Senate", ["Paris"]) == "org:senat"
    assert known("the Senate", ["Paris", "the U.S."]) is None
    assert _id("Labor", ["Australian Labor Party"]) == "org:alp"


def test_nobody_is_known_by_an_invented_name() -> None:
    assert known("Halvesk Council") is None
    assert claimants("Halvesk Council") == ()


def test_every_name_of_the_table_finds_its_body_or_several() -> None:
    for id_, name, _, _, aliases, short in rows("bodies"):
        for words in (name, *listed(aliases), *listed(short)):
            assert id_ in {one.id for one in claimants(words)}, words
        assert _id(name) == id_, name


def test_states_are_written_as_ids() -> None:
    states = {row[3] for table in ("bodies", "outlets") for row in rows(table)}
    assert all(not s or s == "org:eu" or (s[:6] == "state:" and len(s) == 8) for s in states)


def test_no_id_is_given_twice() -> None:
    ids = [row[0] for table in ("bodies", "outlets") for row in rows(table)]
    assert len(ids) == len(set(ids))


def test_a_hostile_name_takes_no_time() -> None:
    started = time.perf_counter()
    for words in ("A" * 100_000, "the " * 20_000, "Post " * 20_000, "’s" * 20_000):
        known(words)
    assert time.perf_counter() - started < 1.0


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text_may_be_asked_for(text: str, context: list[str]) -> None:
    found = known(text, context)
    assert found is None or (found.id and found.name)
    assert len(claimants(text)) == len(set(claimants(text)))
