"""Decisions that stand, and which sentences they are of."""

from __future__ import annotations

from dataclasses import replace

from sayso.compare import Links, LinkStatus, Said, quoted, sentences
from sayso.record import LinkDecision, LinkKind

from .made import HALE, statement

[HELD] = sentences(statement("that the hinge had held", article="a"))
[FAILED] = sentences(statement("that the hinge had failed", HALE, article="b"))
[AGAIN] = sentences(statement("the hinge had held", article="a", at=5))


def decided(n: int, *, is_so: bool, what: LinkKind = LinkKind.SAME) -> LinkDecision:
    return LinkDecision(n, "2024-03-20T10:00:00+00:00", what, is_so, quoted(HELD), quoted(FAILED))


def status(*decisions: LinkDecision, one: Said = HELD, other: Said = FAILED) -> LinkStatus:
    return Links(decisions).status(LinkKind.SAME, [one], [other])


def test_what_nobody_decided_is_a_suggestion() -> None:
    assert status() == "suggested"
    assert status(decided(1, is_so=True, what=LinkKind.AT_ODDS)) == "suggested"


def test_the_later_decision_counts_and_an_undone_one_no_more() -> None:
    yes, no = decided(1, is_so=True), decided(2, is_so=False)
    assert status(yes) == "confirmed"
    assert status(yes, no) == "rejected"
    assert status(yes, replace(no, undone="2024-03-21T10:00:00+00:00")) == "confirmed"


def test_either_may_be_named_first() -> None:
    assert status(decided(1, is_so=True), one=FAILED, other=HELD) == "confirmed"


def test_a_decision_outlives_other_ends_of_the_same_words() -> None:
    assert status(decided(1, is_so=False), one=AGAIN) == "rejected"


def test_the_places_of_those_that_were_joined_and_kept_apart() -> None:
    said = [[FAILED], [HELD, AGAIN]]
    links = Links([decided(1, is_so=True)])
    assert links.together(LinkKind.SAME, said) == [(0, 1)]
    assert links.apart(LinkKind.SAME, said) == []
    assert Links([decided(2, is_so=False)]).apart(LinkKind.SAME, said) == [(0, 1)]


def test_of_two_articles_with_the_same_words_the_decision_is_of_its_own() -> None:
    [elsewhere] = sentences(statement("that the hinge had held", article="c"))
    assert status(decided(1, is_so=True), one=elsewhere) == "suggested"


def test_two_that_stand_together_anyway_are_no_pair() -> None:
    links = Links([decided(1, is_so=True)])
    assert links.together(LinkKind.SAME, [[HELD, FAILED]]) == []


def test_without_decisions_nothing_is_told() -> None:
    assert Links().together(LinkKind.SAME, [[HELD], [FAILED]]) == []
    assert Links().apart(LinkKind.AT_ODDS, [[HELD], [FAILED]]) == []
