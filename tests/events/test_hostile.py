"""Whatever the text, nothing is raised, and all spans lie in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.clauses import Tree, standing
from sayso.events import Event
from sayso.events.match import matches
from sayso.events.tolls import tolls
from sayso.reader import Token
from sayso.text import Span

from .conftest import read

WORDS = st.sampled_from(
    """attacked killed the army rebels Ukraine Russia Kabul Moscow it not will could if said denied
    claimed responsibility reportedly vowed to refused agreed failed sanctions on talks with by and
    twelve at least 40 people wounded so far Monday in 1974 raid bomb rockets must , . ? “ ” It had
    who that of was""".split()
)
RELATIONS = st.sampled_from(
    """nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss advcl mark aux aux:pass cop xcomp
    ccomp conj cc punct det amod advmod compound acl acl:relcl nummod case""".split()
)
UPOS = st.sampled_from("VERB NOUN PROPN PRON AUX ADJ ADV NUM SCONJ CCONJ PUNCT DET ADP".split())


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Words in any order under any tree."""
    words = draw(st.lists(WORDS, min_size=1, max_size=12))
    order = draw(st.permutations(range(len(words))))
    tokens: dict[int, Token] = {}
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    for n, i in enumerate(order):
        head = order[draw(st.integers(0, n - 1))] if n else -1  # on one placed before: no cycle
        span = Span(starts[i], starts[i] + len(words[i]))
        tokens[i] = Token(span, words[i].lower(), draw(UPOS), head, draw(RELATIONS))
    return Tree(" ".join(words), tuple(tokens[i] for i in range(len(words))))


def spans_of(event: Event) -> list[Span]:
    found = [event.trigger, *event.mentions, *event.weapons]
    for account in event.accounts:
        found += [span for span in (account.trigger, account.by, account.words) if span]
    for one in (*event.actors, *event.recipients):
        found += [one.span, *([one.name] if one.name else [])]
    for toll in event.tolls:
        found += [toll.span, *([toll.who] if toll.who else [])]
    found += [one.span for one in (event.place, event.when) if one]
    return found


def events_of(text: str) -> tuple[Event, ...]:
    """The events of a text, all that must hold of any of them checked."""
    events = read(text).events
    for event in events:
        assert event.accounts
        assert all(0 <= span.start < span.end <= len(text) for span in spans_of(event))
        assert -10 <= event.score <= 10
    ids = [(event.type, event.trigger) for event in events]
    assert len(ids) == len(set(ids))
    return events


@given(trees())
@settings(max_examples=200)
def test_any_tree_is_asked_anything(tree: Tree) -> None:
    assert all(0 <= found.at < len(tree) for found in matches(tree))
    for counting in tolls(tree):
        assert 0 <= counting.toll.span.start < counting.toll.span.end <= len(tree.text)
    for i in range(len(tree)):
        told = standing(tree, i)
        assert all(0 <= k < len(tree) for k in told.of)
        assert told.by_word is None or 0 <= told.by_word < len(tree)


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
@settings(max_examples=40)
def test_spans_lie_in_the_text_and_no_two_events_share_type_and_trigger(text: str) -> None:
    events_of(text)


@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join))
@settings(max_examples=15)
def test_to_read_twice_gives_the_same(text: str) -> None:
    first = read(text).events
    read.cache_clear()
    assert read(text).events == first


@given(st.text(max_size=80))
@settings(max_examples=40)
def test_any_characters_at_all_are_read(text: str) -> None:
    events_of(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Attacked", "?", "“", "not not not", "12", "…"])
def test_nothing_is_found_in_next_to_nothing(text: str) -> None:
    assert events_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“Rebels attacked the village of Kem, the army said. “They killed nine people.",
        "Rebels \u202eattacked\u202c the \u2067village\u2069, the army said.",
        "Rebels \U0001f680 attacked \U0001f525 the \U0001f468\u200d\U0001f469\u200d\U0001f467.",
        "Rebels\u00a0attacked\u2003the\u200bvillage.",
        "Killed\t12\nWounded\t30\nMissing\t4\n| Attacked | by | whom |\n|---|---|---|",
        "Re\u0301bels a\u0301ttacked the vi\u0301llage.",
        "REBELS ATTACKED THE VILLAGE AND KILLED TWELVE PEOPLE",
        "attacked attacked attacked by by by it had not. It had not. It had not.",
    ],
)
def test_broken_words_raise_nothing(text: str) -> None:
    for event in events_of(text):
        assert event.trigger.of(text).strip()


def test_five_thousand_attacks_are_no_attack() -> None:
    assert events_of("attacked " * 5000) == ()


def test_the_same_words_at_another_place_are_another_event_or_a_mention_of_one() -> None:
    text = "Jets bombed the port of Hodeidah on Monday. " * 4
    events = events_of(text)
    triggers = [span for event in events for span in (event.trigger, *event.mentions)]
    assert len(triggers) == len(set(triggers)) == 4
