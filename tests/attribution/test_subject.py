"""Sources that stand right before their cue, or in it."""

from __future__ import annotations

import pytest

from sayso.attribution import Attribution, Manner
from sayso.attribution.somebody import Somebody
from sayso.attribution.subject import with_subject
from sayso.reader import Network
from sayso.text import Span

NETWORK = Network.load()


def at(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words) if words else 0
    return (Span(start, start + len(words)),) if words else ()


def subject(text: str, source: str, cue: str, content: str) -> tuple[str, str, str]:
    somebody = Somebody(text, NETWORK.scores(text, [Span(0, len(text))]))
    one = Attribution(
        at(text, source), at(text, cue), at(text, content), Manner.INDIRECT, confidence=0.9
    )
    made = with_subject(text, one, somebody)
    parts = (made.source, made.cue, made.content)
    return tuple(" … ".join(s.of(text) for s in part) for part in parts)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "given", "made"),
    [
        (
            "“It is a cold river,” Ada Lund also said on Monday.",
            ("", "Ada Lund also said", "“It is a cold river,”"),
            ("Ada Lund", "also said", "“It is a cold river,”"),
        ),
        (
            "According to Glance, the river is cold.",
            ("", "According to Glance", "the river is cold"),
            ("Glance", "According to", "the river is cold"),
        ),
        (
            "“It is a cold river,” the minister was quoted as saying on Monday.",
            ("", "was quoted as saying", "“It is a cold river,” the minister"),
            ("the minister", "was quoted as saying", "“It is a cold river,”"),
        ),
        (
            "“It is a cold river,” Ada Lund was quoted by state television as saying.",
            ("state television", "as saying", "“It is a cold river,”"),
            (
                "Ada Lund",
                "was quoted by state television as saying",
                "“It is a cold river,”",
            ),
        ),
        (
            "The agency cited a fisherman as saying that the river was cold.",
            ("", "saying", "that the river was cold"),
            ("a fisherman", "saying", "that the river was cold"),
        ),
        (
            "PORT QUARREL — Ada Lund said that the river was cold.",
            ("PORT QUARREL — Ada Lund", "said", "that the river was cold"),
            ("Ada Lund", "said", "that the river was cold"),
        ),
    ],
)
def test_a_source_that_was_left_out_is_the_one_before_the_cue_or_in_it(
    text: str, given: tuple[str, str, str], made: tuple[str, str, str]
) -> None:
    assert subject(text, *given) == made


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Ada Lund seemed to know the river.", ("", "seemed", "to know the river")),
        ("Ada Lund was told the river was cold.", ("", "was told", "the river was cold")),
        ("The river is cold, it was said.", ("", "it was said", "The river is cold")),
    ],
)
def test_who_did_not_say_it_is_no_source(text: str, given: tuple[str, str, str]) -> None:
    assert subject(text, *given) == given
