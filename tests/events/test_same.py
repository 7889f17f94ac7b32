"""Deeds told more than once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sayso.events import Account, Event, EventType, Participant, Place, Status, When
from sayso.events.same import Told, is_same, joined, together
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

OneDeed = Callable[..., Any]
Deeds = Callable[[str], list[Any]]

TEXT = "Iska attacked Kem on Monday. Velda shelled it on Friday. Iska hit Kem badly. The attack"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def told(trigger: str, sentence: int, status: str = "happened", **facts: Any) -> Told:
    """One ASSAULT; `facts` are fields of the event."""
    span = at(trigger)
    event = Event(EventType.ASSAULT, span, (Account(Status(status), span),))
    return Told(replace(event, **facts), sentence, trigger)


ISKA, VELDA, KEM = ((Participant(at(name)),) for name in ("Iska", "Velda", "Kem"))
FIRST = told("attacked", 0, actors=ISKA, recipients=KEM)


def on(day: str, words: str) -> When:
    return When(at(words), Interval(day, day, Granularity.DAY), Basis.INFERRED)


def test_two_things_in_common_make_one_deed_of_two() -> None:
    again = told("hit", 2, actors=ISKA, recipients=KEM)
    assert is_same(FIRST, again, TEXT)
    [event] = joined([FIRST, again], TEXT)
    assert (event.trigger, event.mentions) == (at("attacked"), (at("hit"),))


def test_what_the_article_says_twice_it_says_once_and_what_others_say_is_kept() -> None:
    again = told("hit", 2, actors=ISKA, recipients=KEM)
    denied = told("shelled", 1, "denied", actors=ISKA, recipients=KEM)
    [event] = joined([FIRST, denied, again], TEXT)
    assert [str(account.status) for account in event.accounts] == ["happened", "denied"]


@pytest.mark.parametrize(
    "fact",
    [
        {"actors": VELDA, "recipients": KEM},
        {"actors": ISKA, "recipients": VELDA},
        {"actors": ISKA, "recipients": KEM, "type": EventType.COERCE},
    ],
)
def test_another_actor_recipient_or_type_is_another_deed(fact: dict[str, Any]) -> None:
    assert not is_same(FIRST, told("hit", 2, **fact), TEXT)


def test_another_day_or_place_is_another_deed() -> None:
    both: dict[str, Any] = {"actors": ISKA, "recipients": KEM}
    monday, friday = on("2022-05-23", "Monday"), on("2022-05-20", "Friday")
    here, there = Place(at("Kem")), Place(at("Velda"))
    first = told("attacked", 0, when=monday, place=here, **both)
    assert is_same(first, told("hit", 2, when=monday, place=here, **both), TEXT)
    assert not is_same(first, told("hit", 2, when=friday, **both), TEXT)
    assert not is_same(first, told("hit", 2, place=there, **both), TEXT)


def test_the_attack_points_back() -> None:
    pointing = replace(FIRST.event, trigger=Span(len(TEXT) - 6, len(TEXT)), actors=())
    assert is_same(FIRST, Told(pointing, 3, "attack"), TEXT)
    assert not is_same(FIRST, Told(pointing, 3, "attack"), TEXT.replace("The", "One"))


def test_another_one_is_another_deed(deeds: Deeds) -> None:
    found = deeds(
        "Gunmen killed 12 people in Kabul on Monday. Gunmen killed another 30 people in Kabul."
    )
    assert [deed.tolls[0][2] for deed in found] == [12, 30]


def test_a_denial_right_after_a_claim_is_of_the_same_deed_and_a_later_one_is_not() -> None:
    claimed = told("attacked", 0, "claimed", actors=ISKA, recipients=KEM)
    assert is_same(claimed, told("shelled", 1, "denied"), TEXT)
    assert not is_same(claimed, told("shelled", 4, "denied"), TEXT)
    assert not is_same(FIRST, told("shelled", 1, "denied"), TEXT)


def test_what_the_first_leaves_open_is_as_the_second_has_it() -> None:
    second = told("hit", 2, actors=VELDA, place=Place(at("Kem")), modes=("drone",)).event
    event = together(replace(FIRST.event, modes=("aerial",)), second)
    assert event.actors == ISKA
    assert event.place == Place(at("Kem"))
    assert event.modes == ("aerial", "drone")


def test_a_loose_deed_counts_only_where_it_is_told_again_of_another() -> None:
    loose = replace(told("hit", 2, actors=ISKA, recipients=KEM), is_loose=True)
    assert joined([loose], TEXT) == ()
    assert [len(e.mentions) for e in joined([FIRST, loose], TEXT)] == [1]


def test_what_the_army_says_of_an_attack_is_a_second_account_of_it(deed: OneDeed) -> None:
    found = deed(
        "Rebels attacked the village on Monday. The army said that rebels had attacked the village."
    )
    assert found.accounts == [("happened", None), ("claimed", "The army")]
    assert len(found.event.mentions) == 1


def test_a_claim_and_its_denial_are_two_accounts_of_one_deed(deed: OneDeed) -> None:
    found = deed(
        "Soldiers attacked the village, residents said. "
        "The general said the soldiers had not attacked the village."
    )
    assert found.accounts == [("claimed", "residents"), ("denied", "The general")]
    assert found.event.is_disputed


def test_shelled_killing_and_wounding_are_one_deed(deed: OneDeed) -> None:
    found = deed("The army shelled Kem, killing at least 12 people and wounding about 30 others.")
    assert found.trigger == "shelled"
    assert [span.of(found.text) for span in found.event.mentions] == ["killing", "wounding"]


def test_the_same_deed_done_to_another_is_another(deeds: Deeds) -> None:
    text = "Rebels attacked the village on Monday. Rebels attacked the barracks on Tuesday."
    assert [one.recipients for one in deeds(text)] == [["the village"], ["the barracks"]]
