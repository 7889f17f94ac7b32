"""What is of another beat than news of the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from sayso.events.beat import Beats, is_long_ago
from sayso.reader import Words

from ..clauses.grown import grown

Deeds = Callable[[str], list[Any]]


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


INVADED = grown(
    """
    Iska    iska    PROPN invaded nsubj
    invaded invade  VERB  -       root
    Kem     kem     PROPN invaded obj
    in      in      ADP   2013    case
    2013    2013    NUM   invaded obl
    """
)


@pytest.mark.parametrize(
    ("published", "is_it"),
    [
        ("2022-05-26", True),
        ("2014-01-02", False),  # the year before is news still
        ("2015-01-02", True),
        ("2013-06-01", False),
        (None, False),  # 2013 may be today
    ],
)
def test_a_deed_of_years_before_the_article_is_long_ago(published: str | None, is_it: bool) -> None:
    assert is_long_ago(INVADED, 1, published) is is_it


def test_without_a_date_only_the_last_century_is_long_ago() -> None:
    tree = grown("fell fall VERB - root; in in ADP 1974 case; 1974 1974 NUM fell obl")
    assert is_long_ago(tree, 0, None)


def test_since_a_year_is_of_today() -> None:
    tree = grown("met meet VERB - root; since since ADP 1974 case; 1974 1974 NUM met obl")
    assert not is_long_ago(tree, 0, "2022-05-26")


def test_a_year_of_another_clause_does_not_count() -> None:
    tree = grown(
        """
        shelled shell   VERB  -       root
        the     the     DET   fort    det
        fort    fort    NOUN  shelled obj
        built   build   VERB  fort    acl
        in      in      ADP   1974    case
        1974    1974    NUM   built   obl
        """
    )
    assert is_long_ago(tree, 3, "2022-05-26")
    assert not is_long_ago(tree, 0, "2022-05-26")


def test_a_sentence_s_score_lies_between_its_own_and_the_article_s() -> None:
    places = np.array([0, 10, 20, 30])
    words = Words(places, places + 9, ((0,), (1,), (0,), (1,)))
    beats = Beats(words, np.array([-1.0, 3.0]), bias=0.5)
    assert beats.score(0, 40) == 1.5
    assert -0.5 < beats.score(0, 10) < 1.5  # alone it would be -0.5
    assert 1.5 < beats.score(10, 20) < 3.5


def test_an_article_without_words_has_the_bias_for_its_score() -> None:
    none = np.zeros(0, np.int64)
    assert Beats(Words(none, none, ()), np.array([-1.0]), bias=0.5).score(0, 0) == 0.5
