"""Where and when: of the deed's own clause, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.events.place import Places
from sayso.text import Span

OneDeed = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The government arrested 40 protesters in Minsk.", "Minsk"),
        ("A suicide bomber killed nine people at a mosque in Kandahar.", "Kandahar"),
        ("Jets bombed the port of Hodeidah.", "Hodeidah"),
        ("Rebels attacked the village.", None),
    ],
)
def test_a_deed_is_where_its_own_clause_says(deed: OneDeed, text: str, place: str | None) -> None:
    assert deed(text).place == place


def test_where_it_was_said_is_not_where_it_was_done(deed: OneDeed) -> None:
    found = deed("The army attacked the village of Kem, the president said in Geneva.")
    assert (found.place, found.actors) == ("Kem", ["The army"])


def test_when_it_was_said_is_not_when_it_was_done(deed: OneDeed) -> None:
    found = deed("The army attacked the village on Monday, the minister said on Tuesday.")
    assert found.day == "2022-05-23"


def test_a_day_is_told_with_its_words(deed: OneDeed) -> None:
    found = deed("France sent troops to Mali on Tuesday.")
    assert found.event.when.span.of(found.text) == "Tuesday"
    assert found.day == "2022-05-24"


def test_no_day_is_made_up(deed: OneDeed) -> None:
    assert deed("Jets bombed the port of Hodeidah.").day is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("London expelled two diplomats.", "expelled"),
        ("Berlin condemned the arrest of the journalist.", "condemned"),
        ("Kyiv accused Moscow of shelling the town.", "accused"),
    ],
)
def test_a_capital_that_stands_for_its_government_is_no_place(
    deed: OneDeed, text: str, trigger: str
) -> None:
    found = deed(text, trigger)
    assert found.actors == [text.split()[0]]
    assert found.place is None


def test_a_place_lies_on_the_map(deed: OneDeed) -> None:
    location = deed("The government arrested 40 protesters in Minsk.").event.place.location
    assert (location.id, location.country) == ("city:minsk", "BY")


def test_places_within_a_stretch_come_in_order() -> None:
    places = Places({Span(20, 24): None, Span(0, 4): None, Span(10, 14): None})
    assert places.within(Span(0, 24)) == [Span(0, 4), Span(10, 14), Span(20, 24)]
    assert places.within(Span(1, 23)) == [Span(10, 14)]
    assert places.within(Span(5, 9)) == []
