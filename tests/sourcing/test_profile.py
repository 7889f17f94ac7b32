"""How an article is sourced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import SourceKind
from sayso.sourcing import Share, Sourcing, Stretch, sourcing
from sayso.text import Span

ByHand = Callable[..., Any]


def profile(by_hand: ByHand, marked: str, **known: Any) -> Sourcing:
    made = by_hand(marked, **{"outlet": "RT", **known})
    return sourcing(made.told.article, made.sourced())


def test_all_is_counted(by_hand: ByHand) -> None:
    said = (
        "<1 The gate is shut>, [1 three officials] {1 told} Reuters. [2 One of the officials]"
        " {2 said} <2 it was late>. [3 Ada Lund] {3 said} <3 it was not>. It rained."
    )
    assert profile(by_hand, said, people=[("Ada Lund",)]) == Sourcing(
        n_words=24,
        n_own_words=14,
        n_statements=3,
        n_named=1,
        n_unnamed=3,
        unnamed_exact=True,
        n_roots=2,
        shares=(
            Share(SourceKind.UNNAMED_GROUP, 3, True, 1, 4),
            Share(SourceKind.NAMED_PERSON, 1, True, 1, 3),
            Share(SourceKind.UNNAMED_PERSON, 0, True, 1, 3),
        ),
        longest_unnamed=Stretch(Span(0, 85), 7, Span(18, 33)),
    )


def test_an_article_that_nobody_speaks_in_is_its_own(by_hand: ByHand) -> None:
    made = by_hand("It rained.")
    assert sourcing(made.told.article, ()) == Sourcing(2, 2, 0, 0, 0, True, 0, (), None)


def test_one_person_is_one_source_by_whatever_name(by_hand: ByHand) -> None:
    said = "[1 Ada Lund] {1 said} <1 no>. [2 Lund] {2 said} <2 yes>. [3 She] {3 said} <3 no>."
    found = profile(by_hand, said, people=[("Ada Lund", "Lund", "She")])
    assert (found.n_named, found.n_roots, found.n_statements) == (1, 1, 3)


def test_unnamed_ones_who_are_called_the_same_are_one_by_the_largest_number(
    by_hand: ByHand,
) -> None:
    said = "[1 An official] {1 said} <1 no>. [2 The official] {2 said} <2 yes>."
    assert profile(by_hand, said).n_unnamed == 1
    said = "[1 Officials] {1 said} <1 no>. Then [2 four officials] {2 said} <2 yes>."
    found = profile(by_hand, said)
    assert (found.n_unnamed, found.unnamed_exact) == (4, True)
    said = "Then [1 one of the three officials] {1 said} <1 no>."
    assert profile(by_hand, said).n_unnamed == 3


def test_unnamed_ones_through_two_outlets_are_two(by_hand: ByHand) -> None:
    said = "<1 No>, [1 an official] {1 told} Reuters. <2 Yes>, [2 an official] {2 told} the AP."
    found = profile(by_hand, said)
    assert (found.n_unnamed, found.n_roots) == (2, 2)


def test_all_that_came_through_one_agency_is_one_root(by_hand: ByHand) -> None:
    said = (
        "<1 No>, [1 an official] {1 told} Reuters. <2 Yes>, [2 a diplomat] {2 told} Reuters."
        " [3 Reuters] {3 reported} <3 that it rained>."
    )
    assert profile(by_hand, said).n_roots == 1


def test_what_is_said_in_anothers_words_rests_on_that_other(by_hand: ByHand) -> None:
    said = "[1 Reuters] {1 said} <1 that [2 three officials] {2 said} <2 it rained>>. It snows."
    found = profile(by_hand, said)
    assert (found.n_statements, found.n_unnamed, found.n_roots) == (1, 0, 1)
    assert found.shares == (Share(SourceKind.OUTLET, 1, True, 1, 6),)
    assert (found.n_words, found.n_own_words) == (10, 4)


def test_words_that_two_contents_share_are_counted_once(by_hand: ByHand) -> None:
    made = by_hand("[1 Officials] {1 said} <1 it rained all day>.", outlet="RT")
    [one] = made.sourced()
    found = sourcing(made.told.article, (one, one))
    assert (found.n_statements, found.n_own_words, found.shares[0].n_words) == (2, 2, 4)


def test_nobody_is_no_source_and_his_words_have_a_share(by_hand: ByHand) -> None:
    found = profile(by_hand, "It {1 is said} <1 to rain>.")
    assert (found.n_named, found.n_unnamed, found.n_roots) == (0, 0, 0)
    assert found.shares == (Share(SourceKind.NONE, 0, True, 1, 2),)


def test_the_longest_stretch_on_one_unnamed_source_ends_where_another_speaks(
    by_hand: ByHand,
) -> None:
    said = (
        "[1 A diplomat] {1 said} <1 it rained>. [2 Ada Lund] {2 said} <2 no>. Then [3 an aide]"
        " {3 said} <3 it snowed>. Then [4 the aide] {4 said} <4 it was cold>."
    )
    made = by_hand(said, people=[("Ada Lund",)], outlet="RT")
    found = sourcing(made.told.article, made.sourced()).longest_unnamed
    assert found
    assert found.n_words == 5
    assert made.words(found.span) == "it snowed. Then the aide said it was cold"
    assert made.words(found.source) == "aide"


def test_the_order_of_attributions_does_not_matter(by_hand: ByHand) -> None:
    made = by_hand(
        "[1 Officials] {1 said} <1 no>. [2 Ada Lund] {2 said} <2 yes>. [3 A text] {3 said} <3 no>.",
        people=[("Ada Lund",)],
    )
    said = made.sourced()
    article = made.told.article
    assert sourcing(article, said) == sourcing(article, said[::-1])


SOURCES = ["Officials", "An official", "Three officials", "Ada Lund", "Reuters", "A report", "He"]


@given(st.lists(st.tuples(st.sampled_from(SOURCES), st.integers(1, 4)), max_size=6))
def test_shares_and_own_words_are_all_words_and_counts_agree(
    by_hand: ByHand, told: list[tuple[str, int]]
) -> None:
    marked = " ".join(
        f"[{n} {who}] {{{n} said}} <{n} {' '.join(['no'] * words)}>."
        for n, (who, words) in enumerate(told, start=1)
    )
    people = [("Ada Lund",)] if "Ada Lund" in marked else []
    found = profile(by_hand, marked or "It rained.", people=people)
    assert found.n_own_words + sum(share.n_words for share in found.shares) == found.n_words
    assert sum(share.n_statements for share in found.shares) == found.n_statements == len(told)
    named = [s.n_sources for s in found.shares if s.kind == SourceKind.NAMED_PERSON]
    assert sum(named) == found.n_named
    assert found.n_roots <= len(told)
    assert (found.longest_unnamed is None) == (found.n_unnamed == 0)


@pytest.mark.parametrize("n", [2_000])
def test_a_long_article_is_told_at_once(by_hand: ByHand, n: int) -> None:
    made = by_hand(" ".join(f"[{k} Officials] {{{k} said}} <{k} no>." for k in range(1, n)))
    assert sourcing(made.told.article, made.said).n_statements == n - 1
