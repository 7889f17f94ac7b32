"""Through whom the words came."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.articles import Article
from sayso.sourcing import in_words, own_chain

ByHand = Callable[..., Any]
LUND = [("Ada Lund",)]


def chains(by_hand: ByHand, marked: str, **known: Any) -> list[str]:
    made = by_hand(marked, **{"outlet": "RT", **known})
    return [in_words(one, made.text) for one in made.sourced()]


@pytest.mark.parametrize(
    ("said", "chain"),
    [
        ("[1 Three officials] {1 said} <1 no>.", "RT ← Three officials (unnamed)"),
        (
            "<1 No>, [1 three officials] {1 told} Reuters.",
            "RT ← Reuters ← three officials (unnamed)",
        ),
        ("[1 Reuters] {1 reported} <1 that it rained>.", "RT ← Reuters"),
        (
            "<1 It rained>, [1 Reuters] {1 reported}, citing two officials.",
            "RT ← Reuters ← two officials",
        ),
        (
            "[1 The Velda Commission] {1 said} in an interview with Reuters <1 no>.",
            "RT ← Reuters ← Velda Commission",
        ),
        ("[1 A report] in the Halvesk Gazette {1 said} <1 no>.", "RT ← Halvesk Gazette ← report"),
        ("SARRIN (Reuters) - [1 Officials] {1 said} <1 no>.", "RT ← Reuters ← Officials (unnamed)"),
        ("It {1 is said} <1 to rain>.", "RT"),
        ("[1 I] {1 think} <1 it rained>.", "RT"),
        ("[1 Officials] {1 told} RT <1 no>.", "RT ← Officials (unnamed)"),
        ("[1 Officials] {1 told} this newspaper <1 no>.", "RT ← Officials (unnamed)"),
        ("[1 RT] {1 reported} <1 that it rained>.", "RT"),
        ("[1 Officials] {1 told} the Senate <1 no>.", "RT ← Officials (unnamed)"),
        ("[1 A Halyard report] {1 said} <1 no>. The agency Halyard wrote it.", "RT ← Halyard"),
        (
            "[1 A source], who asked not to be named, {1 told} Reuters <1 no>.",
            "RT ← Reuters ← source (unnamed: asked not to be named)",
        ),
    ],
)
def test_it_is_everybody_from_the_articles_outlet_to_the_source(
    by_hand: ByHand, said: str, chain: str
) -> None:
    assert chains(by_hand, said)[0] == chain


def test_what_is_said_in_anothers_words_came_through_him(by_hand: ByHand) -> None:
    said = "[1 Reuters] {1 reported} <1 that [2 officials] {2 told} the AP <2 that it rained>>."
    assert chains(by_hand, said) == ["RT ← Reuters", "RT ← Reuters ← AP ← officials (unnamed)"]


def test_who_speaks_of_himself_in_his_own_words_is_one_link(by_hand: ByHand) -> None:
    said = "[1 Ada Lund] {1 said}: <1 [2 I] {2 think} <2 it rained>>."
    assert chains(by_hand, said, people=LUND) == ["RT ← Ada Lund"] * 2


def test_what_somebody_adds_came_the_same_way(by_hand: ByHand) -> None:
    said = "[1 Ada Lund] {1 told} Reuters <1 no>. [2 She] {2 added} <2 it rained>."
    assert chains(by_hand, said, people=[("Ada Lund", "She")])[1] == "RT ← Reuters ← She"
    said = (
        "<1 No>, [1 three officials] {1 told} Reuters. [2 One of the officials] {2 said} <2 yes>."
    )
    assert chains(by_hand, said)[1] == "RT ← Reuters ← One of the officials (unnamed)"


def test_an_agency_in_the_byline_had_the_words_first(by_hand: ByHand) -> None:
    said = "[1 Officials] {1 said} <1 no>."
    assert chains(by_hand, said, authors=("Reuters",)) == ["RT ← Reuters ← Officials (unnamed)"]
    assert chains(by_hand, said, authors=("Ann Lee",)) == ["RT ← Officials (unnamed)"]
    assert chains(by_hand, said, authors=("RT",)) == ["RT ← Officials (unnamed)"]


def test_an_outlet_that_is_not_known_is_the_article(by_hand: ByHand) -> None:
    said = "[1 Officials] {1 said} <1 no>."
    assert chains(by_hand, said, outlet=None) == ["the article ← Officials (unnamed)"]


def test_every_link_but_the_page_itself_has_its_place(by_hand: ByHand) -> None:
    made = by_hand("<1 No>, [1 three officials] {1 told} Reuters.", outlet="RT")
    home, *links = made.sourced()[0].chain
    assert home.span is None
    assert [(link.name, str(link.kind)) for link in links] == [
        ("Reuters", "outlet"),
        ("three officials", "unnamed group"),
    ]
    assert [made.words(link.span) for link in links] == ["Reuters", "three officials"]


def test_an_articles_own_words_come_from_the_agency_of_its_byline() -> None:
    article = Article("It rained.", (), outlet="RT", authors=("Reuters",))
    assert [link.name for link in own_chain(article)] == ["Reuters"]
    assert own_chain(Article("It rained.", (), outlet="RT", authors=("Ann Lee",))) == ()


def test_a_chain_in_words_is_one_line(by_hand: ByHand) -> None:
    assert chains(by_hand, "[1 Three\n officials] {1 said} <1 no>.", outlet="The\nHerald") == [
        "The Herald ← Three officials (unnamed)"
    ]
