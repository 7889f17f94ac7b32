"""Whether it was said at all, and whether the article holds back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.polarity import hedged, negated
from sayso.text import Span

Marked = Callable[[str], Any]


def words(found: Span | None, text: str) -> str | None:
    return found.of(text) if found else None


def negation(marked: Marked, said: str) -> str | None:
    parts = marked(said)
    return words(negated(*parts), parts[0])


def hedge(marked: Marked, said: str) -> str | None:
    parts = marked(said)
    return words(hedged(*parts), parts[0])


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("[Kestria] {has not admitted} <opening the gates>.", "not"),
        ("[She] {never promised} <a bridge>.", "never"),
        ("[No one] {believes} <that it was rain>.", "No one"),
        ("[Nobody in the hall] {thought} <so>.", "Nobody"),
        ("[None of the officials] {said} <so>.", "None"),
        ("[The letter] {failed to mention} <the wall>.", "failed to"),
        ("[There] {were no calls for} <a new wall>.", "no calls"),
        ("[He] {has yet to confirm} <it>.", "yet to"),
        ("[He] {didn’t say} <it>.", "n’t"),
        ("[He] {no longer supports} <the rota>.", "no longer"),
        ("[He] {stopped short of calling} <it a lie>.", "stopped short"),
        ("[He] {left without accusing} <anybody>.", "without"),
        ("[He] {has not declined to comment} <on it>.", "not"),
        ("[He] {has avoided criticising} <the crew>.", "avoided"),
        ("[He] {stopped insulting} <the crew>.", "stopped insulting"),
        ("[He] {found no fault with} <it>.", "no fault"),
        ("[He] {made no specific mention of} <it>.", "no specific mention"),
        ("[He] {had little interest in} <the rota>.", "little interest"),
    ],
)
def test_what_is_said_not_to_have_been_done_is_negated(marked: Marked, said: str, by: str) -> None:
    assert negation(marked, said) == by


@pytest.mark.parametrize(
    "said",
    [
        "[Lund] {said} <it rained>.",
        "[Lund] {not only said} <it rained> but wept.",
        "[Lund] {did not just warn} <of rain>.",
        "[Lund] {denied} <it>.",
        "[Lund] {declined to comment} <on it>.",
        "[Lund] {would not say} <why>.",
        "[Lund] {neither confirmed nor denied} <it>.",
        "[Lund] {did not respond} <to questions>.",
        "[Lund] {refused to say} <why>.",
        "[Lund] {avoided the question of} <cost>.",
        "[Lund] {never replied} <to questions>.",
        "[Lund] {has yet to respond} <to questions>.",
        "[Lund] {has little hope for} <the bridge>.",
        "[Lund] {is far from certain} <that it rained>.",
        "[Lund] {is wary, if not opposed,} <to the plan>.",
    ],
)
def test_what_was_done_is_not_negated_and_refusing_is_done(marked: Marked, said: str) -> None:
    assert negation(marked, said) is None


@pytest.mark.parametrize(
    "said",
    [
        "[Lund] {said} <it was not so>.",
        "[A man who would not be named] {said} <it rained>.",
        "[Norway] {said} <it rained>.",
        "It did not rain, and [Lund] {said} <so>.",
    ],
)
def test_not_of_something_else_negates_no_saying(marked: Marked, said: str) -> None:
    assert negation(marked, said) is None


@pytest.mark.parametrize(
    ("said", "by"),
    [
        ("[Kestria] {reportedly admitted} <it>.", "reportedly"),
        ("Apparently [he] {said} <no>.", "Apparently"),
        ("[He] allegedly {said} <no>.", "allegedly"),
        ("It was not clear whether [he] {said} <so>.", "not clear"),
        ("It is unclear if [he] {said} <so>.", "unclear"),
        ("[He] {appeared to concede} <it>.", "appeared to"),
        ("[He] {doesn’t seem} <ready>.", "doesn’t seem"),
        ("It isn’t clear whether [he] {said} <so>.", "isn’t clear"),
        ("It was [his] {an apparent reversal of} <the plan>.", "an apparent"),
        ("[He] {is said to have told} <them no>.", "is said to"),
        ("[He] {may have told} <them no>.", "may"),
        ("[He] {might say} <no>.", "might"),
        ("It looks like [somebody] {told} <them no>.", "looks like"),
    ],
)
def test_where_the_article_holds_back_it_is_hedged(marked: Marked, said: str, by: str) -> None:
    assert hedge(marked, said) == by


@pytest.mark.parametrize(
    "said",
    [
        "[He] {said} <it was reportedly late>.",
        "[He] {said} <that he may go>.",
        "<Perhaps it rained>, {said} [Lund].",
    ],
)
def test_a_doubt_inside_the_content_is_the_sources_own(marked: Marked, said: str) -> None:
    assert hedge(marked, said) is None


@pytest.mark.parametrize(
    "said",
    [
        "It was reportedly late. [He] {said} <no>.",
        "The gate was apparently shut; [he] {said} <no>.",
        "[He] {said} <no>. It was perhaps late.",
        "[He] {said on May 5} <it rained>.",
        "[He] {announced in May} <that it rained>.",
        "[Theresa May] {said} <it rained>.",
        "[He] {appeared on a late show to praise} <the crew>.",
        "[He] seems uneasy when {asked about} <the mine>.",
        "[They] {make an effort to appear} <calm>.",
    ],
)
def test_what_is_not_of_the_saying_hedges_nothing(marked: Marked, said: str) -> None:
    assert hedge(marked, said) is None


letters = st.text() | st.lists(
    st.sampled_from(
        [
            "not",
            "No one",
            "never",
            "may",
            "May 5",
            "reportedly",
            "said",
            "told",
            ".",
            "“",
            "\n",
            "n’t",
        ]
    )
).map(" ".join)


@given(letters, st.data())
def test_in_any_text_what_says_so_is_words_of_it(text: str, data: st.DataObject) -> None:
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = st.lists(place.map(lambda p: Span(*p)), max_size=3).map(sorted)
    source, cue, content = data.draw(spans), data.draw(spans), data.draw(spans)
    for found in (negated(text, source, cue, content), hedged(text, source, cue, content)):
        assert found is None or (found.of(text).strip() and found.end <= len(text))


@given(letters)
def test_without_a_cue_nothing_is_negated_or_hedged(text: str) -> None:
    whole = [Span(0, len(text))]
    assert negated(text, whole, [], whole) is None
    assert hedged(text, whole, [], whole) is None
