"""Kinds, acts, chains and speakers against labels, on a few words with the network that ships."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.attribution import Attribution, Manner
from sayso.corpora import Asked, Item
from sayso.corpora.inline import unmarked
from sayso.measure import (
    act_score,
    aside_score,
    chain_score,
    innermost,
    kind_score,
    labels,
)
from sayso.measure.authority import Label, read_item, same_person
from sayso.reader import MODELS, Network
from sayso.text import Span

TEXT = unmarked(
    "1",
    "[1 The Velda Commission] {1 has denied} <1 it>. [2 Officials] {2 reportedly said} <2 so>."
    " [3 Two diplomats] {3 did not admit} <3 that>.",
)
SAYS = (
    {"act": "denies", "negated": False, "hedged": False, "kind": "named organisation"},
    {"act": "says", "negated": False, "hedged": True, "kind": "unnamed group"},
    {"act": "admits", "negated": True, "hedged": False, "kind": "unnamed group"},
)


@pytest.fixture(scope="module")
def network() -> Network:
    return Network.load(MODELS["full"])


def marks(**other: object) -> list[Label]:
    """What people said of the three, with `other` in the first's place."""
    return [
        Label("1", mark.source, mark.cue, mark.content, says | (other if n == 0 else {}), "seen")
        for n, (mark, says) in enumerate(zip(TEXT.attributions, SAYS, strict=True))
    ]


def test_labels_are_read_with_their_places(tmp_path: Path) -> None:
    row = {
        "article": "a",
        "source": [[0, 4]],
        "cue": [[5, 9], [12, 14]],
        "content": [[10, 12]],
        "act": "says",
        "negated": False,
        "hedged": True,
        "note": "left out",
        "half": "kept",
    }
    path = tmp_path / "acts.json"
    path.write_text(json.dumps([row]))
    assert labels(path) == [
        Label(
            "a",
            (Span(0, 4),),
            (Span(5, 9), Span(12, 14)),
            (Span(10, 12),),
            {"act": "says", "negated": False, "hedged": True},
            "kept",
        )
    ]


def test_acts_as_they_are_labelled_score_100() -> None:
    rows = act_score(marks(), {"1": TEXT})
    assert rows == {
        "act, macro F1 of the ten commonest": 100.0,
        "act right": 100.0,
        "… denies (1)": 100.0,
        "… says (1)": 100.0,
        "… admits (1)": 100.0,
        "negated or not, right": 100.0,
        "… of 1 negated, found": 100.0,
        "hedged or not, right": 100.0,
        "… of 1 hedged, found": 100.0,
        "attributions": 3,
    }


def test_a_wrong_act_is_wrong_for_both_acts() -> None:
    rows = act_score(marks(act="says", negated=True), {"1": TEXT})
    assert rows["act right"] == 66.7
    assert rows["… says (2)"] == 66.7  # one of two found, none beside: F1 of 1 and 1/2
    assert rows["act, macro F1 of the ten commonest"] == 83.3
    assert rows["negated or not, right"] == 66.7
    assert rows["… of 2 negated, found"] == 50.0


def test_of_no_labels_there_is_nothing_right(network: Network) -> None:
    assert set(act_score([], {}).values()) == {0.0}
    assert set(kind_score([], {}, network).values()) == {0.0}
    assert set(chain_score([], network).values()) == {0.0}
    assert set(aside_score([], network).values()) == {0.0}


def test_kinds_as_they_are_labelled_score_100(network: Network) -> None:
    assert kind_score(marks(), {"1": TEXT}, network) == {
        "kind right": 100.0,
        "unnamed or not, right": 100.0,
        "sources": 3,
    }


def test_a_wrong_kind_may_still_be_right_about_the_name(network: Network) -> None:
    rows = kind_score(marks(kind="outlet"), {"1": TEXT}, network)
    assert rows["kind right"] == 66.7
    assert rows["unnamed or not, right"] == 100.0
    rows = kind_score(marks(kind="unnamed person"), {"1": TEXT}, network)
    assert rows["unnamed or not, right"] == 66.7


def item(answer: str, words: str = "would be emptied") -> Item:
    text = "The dam would be emptied in the autumn, three officials told Reuters on Monday."
    start = text.index(words)
    facts = {"outlet": "Ashmere Courier", "published": "2022-05-26"}
    return Item(text, facts, (Asked(Span(start, start + len(words)), answer),))


def test_a_chain_is_right_where_every_link_is_and_no_other(network: Network) -> None:
    right = {
        answer: chain_score([item(answer)], network)["chain exact, of all"]
        for answer in (
            "Reuters ← three officials",
            "reuters ← the three officials",
            "three officials",
            "Reuters",
            "Halyard ← three officials",
            "Reuters ← Halyard ← three officials",
            "none",
        )
    }
    assert list(right.values()) == [100.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0]


def test_an_item_is_an_article_of_its_outlet(network: Network) -> None:
    reading = read_item(item("none"), network)
    assert reading.article
    assert (reading.article.outlet, reading.article.published) == ("Ashmere Courier", "2022-05-26")
    assert [b.span.of(reading.article.text) for b in reading.article.blocks] == [item("").text]


def test_a_speaker_is_right_or_left_open_or_neither(network: Network) -> None:
    text = "Ada Lund arrived late. She said it had rained."
    at = Span(text.index("it had"), len(text) - 1)

    def rows(answer: str) -> dict[str, float]:
        return aside_score([Item(text, {}, (Asked(at, answer),))], network)

    assert rows("Ada Lund")["of those answered, right"] == 100.0
    assert rows("Ida Moss")["of those answered, right"] == 0.0
    assert rows("unknown")["of those answered, right"] == 0.0
    assert rows("Ada Lund")["unknown, of those with a name"] == 0.0


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("Ada Lund", "Ada Lund", True),
        ("Ada M. Lund", "Ada Lund", True),
        ("Lund", "Lund", True),
        ("Lund", "Ada Lund", False),
        ("Ida Lund", "Ada Lund", False),
        ("“Ada” Lund", "Ada Lund", True),
        ("", "Ada Lund", False),
    ],
)
def test_a_surname_alone_is_not_the_person(ours: str, theirs: str, same: bool) -> None:
    assert same_person(ours, theirs) is same


def said(*content: Span) -> Attribution:
    return Attribution((), (), content, Manner.INDIRECT, 1.0)


def test_words_are_said_by_whoever_has_most_of_them_and_of_several_by_the_innermost() -> None:
    outer, inner, other = said(Span(0, 40)), said(Span(10, 30)), said(Span(28, 60))
    assert innermost([outer, inner, other], Span(12, 20)) is inner
    assert innermost([outer, inner, other], Span(26, 40)) is outer
    assert innermost([outer, inner, other], Span(50, 55)) is other
    assert innermost([outer, inner, other], Span(70, 75)) is None
    assert innermost([], Span(0, 5)) is None


def test_of_two_that_have_the_same_words_the_later_one_is_inside() -> None:
    first, second = said(Span(0, 10)), said(Span(0, 10))
    assert innermost([first, second], Span(0, 5)) is second


def test_of_two_that_are_equal_in_all_but_their_parent_no_comparison_fails() -> None:
    one = said(Span(0, 10))
    assert innermost([one, one, one], Span(0, 5)) is one
