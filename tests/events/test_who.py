"""Who did it and to whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Deeds = Callable[[str], list[Any]]
OneDeed = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        ("Rebels attacked the village.", "attacked", ["Rebels"], ["the village"]),
        ("The village was attacked by rebels.", "attacked", ["rebels"], ["The village"]),
        (
            "The village was attacked by rebels and militiamen.",
            "attacked",
            ["rebels", "militiamen"],
            ["The village"],
        ),
        ("Germany sent medicines to Ukraine.", "sent", ["Germany"], ["Ukraine"]),
        ("Russia reportedly fired missiles at Odesa.", "fired", ["Russia"], ["Odesa"]),
        ("The king and the emir signed an accord.", "signed", ["The king", "the emir"], []),
        (
            "The president backed the plan of the envoy.",
            "backed",
            ["The president"],
            ["the envoy"],
        ),
        ("Ukraine accused Russia of shelling a hospital.", "accused", ["Ukraine"], ["Russia"]),
    ],
)
def test_actors_and_recipients_stand_in_the_slots_of_the_verb(
    deed: OneDeed, text: str, trigger: str, actors: list[str], recipients: list[str]
) -> None:
    found = deed(text, trigger)
    assert (found.actors, found.recipients) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "trigger", "recipients"),
    [
        ("France demanded that Iran release the sailors.", "demanded", ["Iran"]),
        ("Turkey threatened to break relations with Russia.", "threatened", ["Russia"]),
        ("France urged Iran to release the sailors.", "urged", ["Iran"]),
        (
            "The president rejected the demands of the rebels.",
            "rejected",
            ["the rebels"],
        ),
    ],
)
def test_the_recipient_of_words_stands_in_what_was_asked_or_refused(
    deed: OneDeed, text: str, trigger: str, recipients: list[str]
) -> None:
    assert deed(text, trigger).recipients == recipients


def test_whoever_is_urged_to_do_it_is_its_actor(deed: OneDeed) -> None:
    assert deed("France urged Iran to release the sailors.", "release").actors == ["Iran"]
    accused = "Ukraine accused Russia of shelling a hospital."
    assert deed(accused, "shelling").actors == ["Russia"]


def test_a_pronoun_has_the_name_that_the_article_gives_it(deeds: Deeds) -> None:
    [_, met] = deeds("President Edda Marsh visited Kem. She met Prime Minister Tomas Vukic there.")
    assert met.event.actors[0].span.of(met.text) == "She"
    assert met.actors == ["Edda Marsh", "Tomas Vukic"]
    assert met.event.actors[0].identity.id == "person:edda marsh"


def test_a_capital_that_acts_is_its_government(deed: OneDeed) -> None:
    [actor] = deed("Washington imposed sanctions on Velda.").event.actors
    assert actor.identity.id == "state:US"
    [actor] = deed("Russian forces shelled a hospital in Kherson.").event.actors
    assert (actor.name, actor.identity.id) == (None, "state:RU")


def test_those_who_meet_are_all_actors(deed: OneDeed) -> None:
    met = deed("Prime Minister Viktor Orban met President Emmanuel Macron in Paris on Monday.")
    assert met.actors == ["Viktor Orban", "Emmanuel Macron"]
    assert met.recipients == []


def test_who_launches_an_assault_does_it(deed: OneDeed) -> None:
    launched = deed("Rebels launched an assault on the town on Monday.")
    assert (launched.actors, launched.recipients) == (["Rebels"], ["the town"])


def test_a_nation_before_the_noun_does_it(deed: OneDeed) -> None:
    found = deed("Israeli strikes on Gaza killed nine people.", "strikes")
    assert (found.actors, found.recipients) == (["Israeli"], ["Gaza"])
