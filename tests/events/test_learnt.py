"""What is learnt of words: whether they tell of an event of the day, and with which standing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sayso.attribution import Attribution
from sayso.events import Account, Event, EventType, Status
from sayso.events.learnt import Deeds as Learnt
from sayso.events.learnt import as_learnt, as_told
from sayso.reader import DEEDS
from sayso.text import Span

from ..clauses.grown import grown

Deeds = Callable[[str], list[Any]]
OneDeed = Callable[..., Any]


@pytest.mark.parametrize(
    "text",
    [
        "In the second half Arsenal attacked and Chelsea retreated, but the striker shot wide.",
        "The boxer attacked his rival in the third round and won the title.",
        "The court heard that the defendant attacked his wife with a knife in 2011.",
        "The judge sentenced the burglar to four years for the robbery of a jeweller.",
        "The novel tells how the king invaded his neighbour and seized the throne.",
        "In the film the hero attacks the castle and rescues the princess.",
        "Napoleon invaded Russia in 1812.",
        "The Vikings raided the monastery of Lindisfarne in 793.",
    ],
)
def test_sport_courts_plots_and_history_have_no_events(deeds: Deeds, text: str) -> None:
    assert deeds(text) == []


def test_news_of_the_day_has(deeds: Deeds) -> None:
    assert len(deeds("Soldiers killed nine people in Kabul on Monday.")) == 1


def test_a_noun_is_no_claim_where_it_is_known_to_have_happened(deed: OneDeed) -> None:
    text = "The minister said on Monday that the attack on the embassy in Kabul was a tragedy."
    assert deed(text, "attack").accounts == [("happened", None)]


RAID = grown("the the DET raid det; raid raid NOUN failed nsubj; failed fail VERB - root")


def raid(status: Status = Status.HAPPENED, said: Attribution | None = None) -> Event:
    trigger = Span(4, 8)
    return Event(EventType.ASSAULT, trigger, (Account(status, trigger, said),))


def learnt(weights: dict[str, dict[str, float]], **columns: float) -> Learnt:
    """Of RAID's three words, each with the same number in a column."""
    said = np.zeros((3, len(DEEDS)), np.float32)
    for name, number in columns.items():
        said[:, DEEDS.index(name.replace("_", " "))] = number
    none = {name: {"": 0.0} for name in ("chance", *DEEDS[3:])}
    return Learnt(np.array([0, 4, 9]), said, none | weights)


def test_a_chance_is_one_half_where_nothing_is_known() -> None:
    assert learnt({}).chance(RAID, 1, raid()) == 0.5


def test_a_chance_sums_word_sentence_article_and_traits() -> None:
    weights = {"chance": {"": 0.5, "type ASSAULT": 0.25, "place": 9.0}}
    own = learnt(weights, at=1.0, sentence=2.0, article=-3.0)
    assert own.chance(RAID, 1, raid()) == pytest.approx(1 / (1 + np.exp(-0.75)))


def test_a_noun_is_told_as_what_is_learnt_where_that_is_likely() -> None:
    own = learnt({}, hypothetical=3.0)
    assert as_learnt(raid(), RAID, 1, own).status == "hypothetical"


def test_a_noun_stays_as_the_rules_have_it_where_nothing_is_likely() -> None:
    own = learnt({}, hypothetical=0.1)
    assert as_learnt(raid(), RAID, 1, own).status == "happened"


def test_a_verb_stays_as_the_rules_have_it() -> None:
    own = learnt({}, hypothetical=9.0)
    assert as_learnt(raid(), RAID, 2, own).status == "happened"


def test_nobody_s_claim_is_made_of_the_article_s_own_words() -> None:
    assert as_told(raid(), Status.CLAIMED) == raid()


def test_a_hostile_deed_is_threatened_where_a_friendly_one_is_promised() -> None:
    assert as_told(raid(), Status.PROMISED).status == "threatened"
