"""Statements that cannot both hold, and those that only look so.

The judge here is one who shares no words and knows "not" and numbers: what the pair model adds is
measured in bench/pairs.py.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution import Act, Attribution, Identity, Manner
from sayso.compare import Odds, odds, odds_of, sentences
from sayso.compare.words import carriers, is_negated
from sayso.record import Statement
from sayso.text import Span

LUND = Identity("person:ada lund", "Ada Lund", "person")
HALE = Identity("person:osk hale", "Osk Hale", "person")
_N = count()


class Sure:
    """Says that all are at odds, and all are the same."""

    def at_odds(self, a: str, b: str) -> float:
        return 0.97

    def same(self, a: str, b: str) -> float:
        return 0.95


class Unsure:
    def at_odds(self, a: str, b: str) -> float:
        return 0.89

    def same(self, a: str, b: str) -> float:
        return 0.89


def statement(
    content: str,
    who: Identity | None = LUND,
    day: str | None = "2024-03-12",
    act: Act = Act.SAYS,
    article: str = "",
    at: int = 0,
) -> Statement:
    n = next(_N)
    spans = (Span(at, at + max(len(content), 1)),)
    one = Attribution((), (), spans, Manner.INDIRECT, confidence=0.9, act=act, entity=who)
    name = who.name if who else "an official"
    return Statement(
        f"s{n:04}",
        article or f"a{n:04}",
        None,
        "Herald",
        None,
        day,
        name,
        "said",
        content,
        (),
        (),
        spans,
        Manner.INDIRECT,
        0.9,
        1,
        3,
        one,
    )


def types(*said: Statement, judge: Sure | Unsure | None = None) -> list[str]:
    return [str(one.type) for one in odds(said, judge or Sure())]


FAILED = "a hinge on the lower gate of the dam had failed"
HELD = "the hinge on the lower gate of the dam did not fail"


def test_one_who_says_otherwise_on_a_later_day_has_reversed() -> None:
    [one] = odds(
        [statement(HELD, day="2024-03-14"), statement(FAILED, day="2024-03-12")],
        Sure(),
    )
    assert one.type == "reversed"
    assert (one.a.words, one.b.words) == (FAILED, HELD)
    [told] = one.differs
    assert (told.kind, told.a, told.b) == ("negation", (), ("not",))


def test_on_one_day_he_only_differs() -> None:
    assert types(statement(FAILED), statement(HELD)) == ["differs"]


def test_without_a_day_nothing_is_later() -> None:
    assert types(statement(FAILED, day=None), statement(HELD)) == ["differs"]


def test_two_dispute() -> None:
    assert types(statement(FAILED), statement(HELD, HALE)) == ["disputed"]


def test_who_denies_is_at_odds_with_who_says() -> None:
    said = statement("that explosives had been found at the dam", HALE)
    denied = statement("that explosives had been found at the dam", act=Act.DENIES)
    assert types(said, denied) == ["denied"]


def test_who_denies_what_he_said_has_reversed() -> None:
    said = statement("the blast at the Dreven dam", day="2024-03-12")
    denied = statement("the blast at the Dreven dam", day="2024-03-14", act=Act.REJECTS)
    assert types(said, denied) == ["reversed"]


def test_who_rejects_a_plan_denies_nothing() -> None:
    plan = "the plan for a new dam above Pirek"
    assert types(statement(plan, HALE), statement(plan, act=Act.REJECTS)) == []


def test_who_rejects_sending_and_who_does_not_send_agree() -> None:
    rejected = statement("sending troops to the dam", act=Act.REJECTS)
    assert types(rejected, statement("they are not sending troops to the dam", HALE)) == []


def test_a_denial_of_a_denial_is_left_alone() -> None:
    turned = "that the hinge on the lower gate had not failed"
    assert types(statement(FAILED, HALE), statement(turned, act=Act.DENIES)) == []


def test_two_denials_are_not_at_odds() -> None:
    found = "that explosives had been found at the dam"
    both = [statement(found, who, act=Act.DENIES) for who in (LUND, HALE)]
    assert types(*both) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the board has 12 gates at the Dreven dam", "the board has 15 gates at the Dreven dam"),
        (
            "the gate broke on Monday at the Dreven dam",
            "the gate broke on Friday at the Dreven dam",
        ),
    ],
)
def test_numbers_and_days_tell_apart(one: str, other: str) -> None:
    assert types(statement(one), statement(other, HALE)) == ["disputed"]


def test_a_count_of_the_dead_that_grew_is_an_update() -> None:
    four = statement("four people were dead in Pirek", day="2024-03-12")
    nine = statement("nine people were dead in Pirek", day="2024-03-13")
    fewer = statement("three people were dead in Pirek", day="2024-03-15")
    assert types(four, nine) == ["updated"]
    assert types(nine, fewer) == ["reversed"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("four people died in Pirek", "nine people died in Pirek"),
        ("thirty people are missing in Pirek", "ninety-two people are missing in Pirek"),
        ("dozens of people were injured in Pirek", "300 people were injured in Pirek"),
        ("900,000 people are displaced in Pirek", "1.2 million people are displaced in Pirek"),
        ("nine people have drowned in Pirek", "a dozen people have drowned in Pirek"),
    ],
)
def test_a_count_of_harm_that_grew_is_an_update(before: str, after: str) -> None:
    assert types(statement(before, day="2024-03-12"), statement(after, day="2024-03-13")) == [
        "updated"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024-03", "2024-03-12"), ("2024", "2024-03-12"), ("2024-03-12", "2024-03-12T23:00")],
)
def test_a_day_within_a_month_is_not_later_than_it(one: str, other: str) -> None:
    assert types(statement(FAILED, day=one), statement(HELD, day=other)) == ["differs"]


def test_two_whose_days_are_not_known_are_not_compared() -> None:
    assert types(statement(FAILED, day=None), statement(HELD, HALE)) == []
    both = statement(FAILED, day=None, article="a"), statement(HELD, HALE, None, article="a", at=99)
    assert types(*both) == ["disputed"]


def test_numbers_of_different_things_are_not_compared() -> None:
    gates = "the dam at Dreven has five gates, its engineers say"
    doors = "the dam at Dreven has nine doors, its engineers say"
    assert types(statement(gates), statement(doors, HALE)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a leak at the lower gate of the dam", "a crack at the lower gate of the dam"),
        ("the dam will hold the water", "the dam would hold the water"),
        ("the hinge on the gate failed", "the hinge on the gate failed at night in the rain"),
        ("soldiers of Iska opened the lower gate", "soldiers of Ostra opened the lower gate"),
        ("the hinge failed", "the hinge that failed does not change the plan"),
        ("the lower gate of Pirek was not open", "the lower gate of Kolm was open"),
        ("whether the hinge had failed at the dam", "the hinge had not failed at the dam"),
        ("Did the hinge fail at the dam?", "the hinge did not fail at the dam"),
    ],
)  # fmt: skip
def test_what_words_alone_tell_apart_is_not_shown(one: str, other: str) -> None:
    assert types(statement(one), statement(other, HALE)) == []


@pytest.mark.parametrize("act", [Act.ASKS, Act.DEMANDS, Act.DECLINES])
def test_who_asks_or_demands_says_nothing(act: Act) -> None:
    assert types(statement(FAILED, act=act), statement(HELD, HALE)) == []


def test_a_hope_is_at_odds_only_with_ones_own_words() -> None:
    hope = statement(HELD, act=Act.BELIEVES, day="2024-03-13")
    assert types(hope, statement(FAILED, HALE)) == []
    assert types(hope, statement(FAILED)) == ["reversed"]


def test_years_apart_two_speak_of_something_else() -> None:
    assert types(statement(FAILED), statement(HELD, HALE, "2021-03-12")) == []
    assert types(statement(FAILED), statement(HELD, LUND, "2021-03-12")) == ["reversed"]


def test_what_stands_within_another_is_not_at_odds_with_it() -> None:
    outer = statement(FAILED, article="a", at=0)
    inner = statement(HELD, HALE, article="a", at=5)
    assert types(outer, inner) == []


def test_what_is_not_sure_is_not_shown() -> None:
    assert types(statement(FAILED), statement(HELD, HALE), judge=Unsure()) == []


def test_copies_count_once_and_are_named_as_repeats() -> None:
    again = [statement(FAILED) for _ in range(3)]
    [one] = odds([*again, statement(HELD, HALE)], Sure())
    assert len(one.repeats) == 2
    assert {s.id for s in again} == {one.a.statement.id, *(s.id for s in one.repeats)}


def test_unnamed_sources_of_two_articles_are_two() -> None:
    assert types(statement(FAILED, None), statement(HELD, None)) == ["disputed"]


def test_who_picks_the_pairs_in_which_he_speaks() -> None:
    found = odds([statement(FAILED), statement(HELD, HALE)], Sure())
    assert odds_of(found, "hale") == list(found)
    assert odds_of(found, "Marsh") == []
    assert odds_of(found, "ha") == []


def test_each_sentence_stands_for_itself() -> None:
    long = statement(f"The water is high. {HELD[0].upper()}{HELD[1:]}. Mr. Hale knows it.", HALE)
    [one] = odds([statement(FAILED), long], Sure())
    assert {one.a.words, one.b.words} == {FAILED, f"{HELD[0].upper()}{HELD[1:]}."}


@given(st.lists(st.sampled_from([FAILED, HELD, "", "…", "U.S.", "no"]), max_size=6), st.randoms())
def test_in_whatever_order_they_come_the_pairs_are_the_same(
    contents: list[str], random: object
) -> None:
    own = [statement(text, (LUND, HALE)[k % 2]) for k, text in enumerate(contents)]
    mixed = list(own)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert ids(odds(own, Sure())) == ids(odds(mixed, Sure()))


def ids(found: tuple[Odds, ...]) -> list[tuple[str, str]]:
    return [(one.a.statement.id, one.b.statement.id) for one in found]


def test_the_judge_is_asked_of_words_that_carry() -> None:
    assert carriers(FAILED) >= {"hing", "gate", "dam"}
    assert is_negated(HELD)


def test_a_sentence_stands_at_its_characters_though_the_article_has_marks_of_its_own() -> None:
    text = "“Big price … to pay.” he said. “The gate is shut.”"
    spans = tuple(
        Span(text.index(words), text.index(words) + len(words))
        for words in ("Big price … to pay.", "The gate is shut.")
    )
    one = replace(statement(" … ".join(s.of(text) for s in spans)), content_spans=spans)
    assert [said.span for said in sentences(one)] == list(spans)
    assert [said.words for said in sentences(one)] == [s.of(text) for s in spans]
