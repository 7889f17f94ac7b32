"""Whatever the text, nothing is raised, and all spans lie in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import read
from sayso.clauses import Tree
from sayso.conditions import Condition, conditions
from sayso.reader import Token
from sayso.text import Span

Found = Callable[[str], tuple[Condition, ...]]

WORDS = st.sampled_from(
    """if unless until as long soon once or else otherwise and should were had the any such
    attack we they will would could not threatened to vowed promised offer ready red line cross
    warned that , . “ ” said Kestria weapons in exchange for without failing pain of on must
    whoever""".split()
)
RELATIONS = st.sampled_from(
    """nsubj obj iobj obl nmod advcl mark aux cop xcomp ccomp conj cc punct det amod
    acl:relcl""".split()
)
UPOS = st.sampled_from("VERB NOUN PROPN PRON AUX ADJ ADV SCONJ CCONJ PUNCT DET ADP PART".split())


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, Tree]:
    """Words in any order under any tree."""
    words = draw(st.lists(WORDS, min_size=1, max_size=14))
    text = " ".join(words)
    tokens, at = [], 0
    for i, word in enumerate(words):
        head = draw(st.integers(-1, i - 1)) if i else -1  # on what stands before: no cycle
        tokens.append(
            Token(Span(at, at + len(word)), word.lower(), draw(UPOS), head, draw(RELATIONS))
        )
        at += len(word) + 1
    return text, Tree(text, tuple(tokens))


def spans_of(one: Condition) -> list[Span]:
    values = [getattr(one, field.name) for field in fields(one)]
    return [value for value in values if isinstance(value, Span)]


@given(sentences())
@settings(max_examples=150)
def test_whatever_the_tree_spans_lie_in_the_text(given_: tuple[str, Tree]) -> None:
    text, tree = given_
    for one in conditions(text, [tree, tree], ()):
        assert one.trigger or one.consequence
        assert all(0 <= span.start < span.end <= len(text) for span in spans_of(one))


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=25)
def test_whatever_the_words_spans_lie_in_the_text(text: str) -> None:
    for reading in read(f"{text} ".encode(), form="text", syntax=True):
        if reading.article is None:
            continue
        own = reading.article.text
        trees = [Tree(own, sentence) for sentence in reading.sentences]
        every = conditions(own, trees, reading.attributions)
        assert all(span.end <= len(own) and len(span) for one in every for span in spans_of(one))
        cut = [(one.trigger, one.consequence) for one in every]
        assert len(cut) == len(set(cut))


def test_nothing_is_found_in_nothing() -> None:
    assert conditions("", [], ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "If",
        "“If they cross, we will shoot, he said",
        "”If they cross,“ we will“ shoot” he said.",
        "If \u202ethey cross\u202c the \u2067river\u2069, we will shoot, the general said.",
        "or else or else or else. Otherwise. If not, he said.",
        "Should. Were. Unless. Until. The moment. In exchange for.",
        "threatened to to to if if if",
        "The council must explain it. Then why are there four dead there and what is that?",
        "Tell us the truth. Otherwise why are there four dead soldiers there?",
    ],
)
def test_broken_words_raise_nothing(found: Found, text: str) -> None:
    for one in found(text):
        assert one.trigger or one.consequence


def test_three_thousand_ifs_take_no_time() -> None:
    text = "if " * 3000 + "they cross, we will shoot, the general said."
    [reading] = read(text.encode(), form="text", syntax=True)
    assert reading.article is not None
    trees = [Tree(reading.article.text, sentence) for sentence in reading.sentences]
    start = time.perf_counter()
    conditions(reading.article.text, trees, reading.attributions)
    assert time.perf_counter() - start < 10


def test_the_same_words_at_another_place_are_another_condition(found: Found) -> None:
    one = "If a drone crosses the river, we will close our airspace, the general said. "
    assert len(found(one * 20)) == 20
