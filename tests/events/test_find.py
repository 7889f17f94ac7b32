"""Every deed that an article tells of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

OneDeed = Callable[..., Any]
Deeds = Callable[[str], list[Any]]


@pytest.mark.parametrize(
    ("text", "kind", "mode"),
    [
        ("The president backed the plan of the envoy.", "SUPPORT", None),
        ("Germany sent medicines to Ukraine.", "AID", None),
        ("The army withdrew from the town on Monday.", "RETREAT", "withdraw"),
        ("President Edda Marsh visited Kem.", "CONSULT", "visit"),
        ("France demanded the release of Iskan sailors.", "REQUEST", "yield"),
        ("The president ruled out talks with the rebels.", "REJECT", "meet"),
        ("Protesters marched through Minsk on Sunday.", "PROTEST", "demo"),
        ("Workers went on strike in Athens on Monday.", "PROTEST", "strike"),
        ("The Foreign Ministry expelled three Russian diplomats.", "SANCTION", "expel"),
        ("France sent troops to Mali on Tuesday.", "MOBILIZE", "troops"),
        ("The government arrested 40 protesters in Minsk.", "COERCE", "arrest"),
        ("The king dissolved parliament and imposed a curfew.", "COERCE", "curfew"),
        ("Hackers attacked the ministry.", "COERCE", "cyber"),
        ("Rebels attacked the village.", "ASSAULT", None),
    ],
)
def test_each_type_by_an_example(deed: OneDeed, text: str, kind: str, mode: str | None) -> None:
    event = deed(text).event
    assert event.type == event.label == kind
    assert event.modes == ((mode,) if mode else ())


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("Ukraine accused Russia of shelling a hospital.", "accused", "ACCUSE"),
        ("Turkey threatened to break relations with Russia.", "threatened", "THREATEN"),
        ("The government vowed to release the prisoners.", "vowed", "CONCEDE"),
    ],
)
def test_deeds_done_in_words_stand_beside_what_the_words_are_about(
    deeds: Deeds, text: str, trigger: str, kind: str
) -> None:
    first, second = deeds(text)
    assert (first.trigger, first.event.type, first.event.status) == (trigger, kind, "happened")
    assert second.event.status != "happened"


def test_a_meeting_to_come_is_filed_as_an_agreement(deed: OneDeed) -> None:
    found = deed("The French president will meet the German chancellor in Geneva on Friday.")
    assert (found.event.type, found.event.label) == ("CONSULT", "AGREE")
    assert found.accounts == [("promised", "The French president")]


def test_who_says_that_another_must_go_asks_him_to(deed: OneDeed) -> None:
    found = deed(
        "Russia must withdraw its troops from Ukraine, the German chancellor said.", "must"
    )
    assert found.event.type == "REQUEST"
    assert (found.actors, found.recipients) == (["the German chancellor"], ["Russia"])


def test_an_article_s_events_come_in_its_order(deeds: Deeds) -> None:
    text = (
        "Jets bombed the port of Hodeidah on Monday.\n\n"
        "Germany sent medicines to Ukraine on Tuesday.\n\n"
        "The government arrested 40 protesters in Minsk."
    )
    assert [d.event.type for d in deeds(text)] == ["ASSAULT", "AID", "COERCE"]


def test_all_that_is_known_of_one_deed(deed: OneDeed) -> None:
    found = deed(
        "Militants attacked an army convoy in Mali with rockets on Tuesday, "
        "killing at least 12 soldiers."
    )
    assert (found.event.type, found.trigger) == ("ASSAULT", "attacked")
    assert (found.actors, found.place, found.day) == (["Militants"], "Mali", "2022-05-24")
    assert found.tolls == [("killed", "at least", 12)]
    assert found.weapons == ["rockets"]
    assert set(found.accounts) == {("happened", None)}
    assert found.event.score == -9.5
