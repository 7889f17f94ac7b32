"""What is one claim and what is not, and on how many roots it rests.

The judges here know no words: what the pair model adds is measured in bench/claims.py.
"""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import Act, Identity, Manner, SourceKind
from sayso.compare import Claim, Group, Links, Member, claims, claims_of, odds, sentences
from sayso.compare.links import quoted
from sayso.compare.roots import Roots
from sayso.record import FoundIn, LinkDecision, LinkKind, Statement

from .made import HALE, LUND, STRAKE, TALDOVIA, Only, Sure, statement

CLOSED = "the army had closed the bridge at Dreven on both banks"
SHUT = "Taldovian troops shut the Dreven bridge, and the army kept both banks closed"
GUARDED = "soldiers guarded the closed Dreven bridge on both banks of the river"
HINGE = "a hinge on the lower gate of the Dreven dam had failed"
NO_HINGE = "the hinge on the lower gate of the Dreven dam did not fail"


def found(*said: Statement, copies: tuple[str, ...] = ()) -> tuple[Claim, ...]:
    """The claims; the articles of the ids `copies` are copies of one another."""
    members = tuple(Member(FoundIn(id, None, "Herald", None, None, 1), ()) for id in copies)
    groups = [Group(members)] if members else []
    return claims(said, Sure(), Roots(said, groups), odds(said, Sure()))


def levels(*said: Statement, copies: tuple[str, ...] = ()) -> list[str]:
    return [str(one.level) for one in found(*said, copies=copies)]


def test_two_who_are_not_one_in_their_own_words_are_independent() -> None:
    [one] = found(statement(CLOSED), statement(SHUT, HALE, outlet="Lantern"))
    assert one.level == "independent"
    assert [root.name for root in one.roots] == ["Ada Lund", "Osk Hale"]
    assert one.outlets == ("Herald", "Lantern")


def test_one_who_says_it_to_two_outlets_is_one_root_that_said_it_twice() -> None:
    [one] = found(statement(CLOSED), statement(CLOSED, outlet="Lantern", day="2024-03-13"))
    assert one.level == "repeated"
    assert [one.heard_from(root) for root in one.roots] == [2]


def test_copies_confirm_nothing_not_even_that_it_was_said() -> None:
    both = (statement(CLOSED, article="a1"), statement(CLOSED, outlet="Lantern", article="a2"))
    [one] = found(*both, copies=("a1", "a2"))
    assert (one.level, one.n_articles) == ("repeated", 2)
    assert [one.heard_from(root) for root in one.roots] == [1]


def test_two_who_speak_for_one_state_are_one_root() -> None:
    [one] = found(
        statement(CLOSED, speaks_for=TALDOVIA), statement(SHUT, HALE, speaks_for=TALDOVIA)
    )
    assert one.level == "repeated"
    assert [root.name for root in one.roots] == ["Taldovia"]


def test_of_unnamed_sources_of_two_outlets_nobody_knows_whether_they_are_one() -> None:
    assert levels(statement(CLOSED, None), statement(SHUT, None, outlet="Lantern")) == [
        "undetermined"
    ]


def test_unnamed_sources_of_one_outlet_are_one_root() -> None:
    assert levels(statement(CLOSED, None), statement(SHUT, None)) == ["repeated"]


def test_whom_another_outlet_is_quoted_for_is_that_outlet_s_source() -> None:
    both = (
        statement(CLOSED, None, outlet="Lantern"),
        statement(SHUT, None, outlet="Herald", through=("Lantern",)),
    )
    assert levels(*both) == ["repeated"]


def test_what_only_one_article_has_is_single_source() -> None:
    assert levels(statement(CLOSED)) == ["single-source"]


def test_who_has_eight_words_of_another_in_a_row_has_them_from_one_mouth() -> None:
    assert levels(statement(CLOSED), statement(CLOSED, HALE, outlet="Lantern")) == ["repeated"]


def test_one_quotation_with_two_speakers_is_one_utterance() -> None:
    words = "we will not open the Dreven bridge"
    quotations = [statement(words, who, manner=Manner.DIRECT) for who in (LUND, HALE)]
    assert levels(*quotations) == ["repeated"]


def test_the_same_few_words_of_two_are_theirs_or_one_s_nobody_knows() -> None:
    words = "the Dreven bridge was closed"
    assert levels(statement(words), statement(words, HALE)) == ["undetermined"]


def test_a_title_alone_may_be_who_has_it_before_his_name() -> None:
    guard = Identity("organisation:river guard", "River Guard", "organisation")
    both = [
        statement(CLOSED, guard, kind=SourceKind.NAMED_ORGANISATION),
        statement(SHUT, HALE, source="River Guard Osk Hale"),
    ]
    assert levels(*both) == ["undetermined"]


def test_of_two_quotations_in_like_words_one_is_taken_for_the_other() -> None:
    quoted_ = [
        statement("the bridge at Dreven is closed on both banks", manner=Manner.DIRECT),
        statement("the Dreven bridge is now closed on all banks", HALE, manner=Manner.DIRECT),
    ]
    assert levels(*quoted_) == ["undetermined"]


def test_what_another_denies_is_disputed() -> None:
    [one, other] = found(statement(HINGE), statement(NO_HINGE, HALE))
    assert (one.level, other.level) == ("disputed", "disputed")
    assert [pair.type for pair in one.against] == ["disputed"]


@pytest.mark.parametrize(
    "other",
    [
        "the army had not closed the bridge at Dreven on both banks",
        "the army had closed the bridge at Dreven on both banks by 9 March",
        "the army had closed 3 of the bridges at Dreven on both banks",
    ],
)
def test_a_not_a_day_a_number_make_another_claim_of_it(other: str) -> None:
    one = "the army had closed 2 of the bridges at Dreven on both banks on 4 March"
    assert len(found(statement(one), statement(other, HALE))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lomeria will pay tariffs of 25 percent on steel",
            "Aldern will pay tariffs of 25 percent on steel",
        ),
        (
            "the steel tariffs will hurt Lomeria on all days",
            "the steel tariffs will hurt Aldern on all days",
        ),
    ],
)
def test_of_another_he_says_another_thing(one: str, other: str) -> None:
    both = [statement(one), statement(other, day="2024-03-13")]
    assert len(claims(both, Only([]), Roots(both))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("was damaged before the flood", "was damaged after the flood"),
        ("entered the town from the north", "left the town from the north"),
        ("may free all of the prisoners", "must free all of the prisoners"),
        ("freed all of the prisoners held there", "freed some of the prisoners held there"),
        ("supported the treaty of the river", "opposed the treaty of the river"),
    ],
)
def test_a_word_that_turns_the_sense_is_left_to_the_model(one: str, other: str) -> None:
    both = [
        statement(f"the army of Taldovia at the Dreven dam {words}", day=day)
        for words, day in ((one, "2024-03-12"), (other, "2024-03-13"))
    ]
    assert len(claims(both, Only([]), Roots(both))) == 2


def test_nearly_the_same_words_of_one_are_one_claim_whatever_the_model_thinks() -> None:
    one, other = (
        "Lomeria’s steel tariffs will hurt us all",
        "the steel tariffs of Lomeria will hurt us",
    )
    both = [statement(one), statement(other, day="2024-03-13")]
    assert len(claims(both, Only([]), Roots(both))) == 2  # not in one order
    both = [statement(one), statement(f"and {one.replace('’', chr(39))} too", day="2024-03-13")]
    assert len(claims(both, Only([]), Roots(both))) == 1


def test_a_plan_and_a_hope_are_one_s_own() -> None:
    for act in (Act.INTENDS, Act.BELIEVES, Act.PROMISES):
        assert len(found(statement(CLOSED), statement(SHUT, HALE, act=act))) == 2


def test_of_another_season_it_is_another_claim() -> None:
    assert len(found(statement(CLOSED), statement(SHUT, day="2024-09-12"))) == 2


def test_what_somebody_passes_on_has_its_root_in_whom_he_quotes() -> None:
    outer = statement(f"Hale had found that {CLOSED}", article="a1", at=0)
    inner = statement(CLOSED, HALE, article="a1", at=20, parent=outer.id)
    [one] = found(outer, inner)
    assert [root.name for root in one.roots] == ["Osk Hale"]
    assert one.level == "single-source"


def test_no_chain_of_small_steps_leads_from_one_claim_to_another() -> None:
    steps = [CLOSED, SHUT, GUARDED, "on both banks soldiers guarded the closed Dreven bridge road"]
    said = [statement(words) for words in steps]
    pairs = [frozenset(both) for both in pairwise(steps)]
    groups = claims(said, Only(pairs), Roots(said))
    assert max(len(one.appearances) for one in groups) < 4


ALL = [
    statement(CLOSED, day="2024-03-14"),
    statement(SHUT, HALE, day="2024-03-12", outlet="Lantern"),
    statement(HINGE, STRAKE, day="2024-03-13"),
    statement(CLOSED, day=None, outlet="Gazette"),
    statement(NO_HINGE, HALE, day="2024-03-13"),
]


@given(st.permutations(ALL))
def test_in_whatever_order_articles_come_the_claims_are_the_same(said: list[Statement]) -> None:
    assert found(*said) == found(*ALL)


def test_first_is_what_was_said_first_and_what_has_no_day_is_last() -> None:
    for said in permutations([*ALL[:2], ALL[3]]):
        [one] = found(*said)
        assert one.first.said.words == SHUT
        assert one.appearances[-1].said.statement.published is None


def decision(one: Statement, other: Statement, *, is_so: bool) -> LinkDecision:
    a, b = (quoted(sentences(side)[0]) for side in (one, other))
    return LinkDecision(1, "2024-03-20T10:00:00+00:00", LinkKind.SAME, is_so, a, b)


def test_a_person_s_word_that_two_differ_splits_the_claim() -> None:
    one, other = statement(CLOSED), statement(SHUT, HALE)
    links = Links([decision(one, other, is_so=False)])
    assert len(claims([one, other], Sure(), Roots([one, other]), links=links)) == 2


def test_a_person_s_word_that_two_are_the_same_joins_what_nothing_else_would() -> None:
    one, other = statement(CLOSED), statement(HINGE, HALE, day="2021-01-01")
    links = Links([decision(one, other, is_so=True)])
    assert len(claims([one, other], Sure(), Roots([one, other]), links=links)) == 1


def test_claims_are_found_by_words_by_who_says_them_and_by_level() -> None:
    own = found(*ALL)
    bridge, *others = own
    hinge, no_hinge = sorted(others, key=lambda one: one.first.said.words == NO_HINGE)
    assert claims_of(own, "bridge troops") == [bridge]
    assert claims_of(own, who="hale") == [bridge, no_hinge]
    assert claims_of(own, level=hinge.level) == others


def test_without_days_two_who_are_not_one_are_never_joined() -> None:
    assert len(found(statement(CLOSED, day=None), statement(SHUT, HALE))) == 2


def test_an_outlet_that_says_it_itself_is_no_second_root() -> None:
    outlet = statement(CLOSED, None, kind=SourceKind.OUTLET, source="Herald")
    assert levels(outlet, statement(SHUT, LUND, outlet="Lantern")) == ["undetermined"]
