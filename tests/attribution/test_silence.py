from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso.articles import as_it_is
from sayso.attribution import attribute
from sayso.reader import Network
from sayso.text import Span


def found(text: str) -> list[tuple[str, str, str, str, bool]]:
    def words(spans: Sequence[Span]) -> str:
        return " … ".join(span.of(text) for span in spans)

    said = attribute(as_it_is(text), Network.load())
    return [(words(a.source), words(a.cue), words(a.content), str(a.act), a.negated) for a in said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Guns have struck several villages on the Karvian side of the border. Sarrin has not "
            "admitted responsibility for the attacks. Snow fell all night.",
            ("Sarrin", "has not admitted", "responsibility for the attacks", "admits", True),
        ),
        (
            "The rockets have a long range. However, Lomeria has apparently not explicitly banned "
            "its ally from firing them over the river.",
            (
                "Lomeria",
                "has apparently not explicitly banned",
                "its ally from firing them over the river",
                "decides",
                True,
            ),
        ),
    ],
)
def test_what_somebody_is_said_not_to_have_said_is_kept_as_that(
    text: str, said: tuple[str, str, str, str, bool]
) -> None:
    assert said in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge has not opened. The train did not stop.",
        "If the company has not answered by Friday, the court will sit without it.",
        "He did not elaborate.",
        "The road to Velda has not offered a view of the sea since the wall was built.",
    ],
)
def test_what_did_not_happen_is_no_silence(text: str) -> None:
    assert not [one for one in found(text) if one[4]]


def test_a_silence_in_somebodys_words_is_not_found_twice() -> None:
    text = "“The ministry has not answered a single letter,” said Ada Lund, a teacher."
    assert [cue for _, cue, *_ in found(text)].count("has not answered") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The gift shop has not accepted cards since Monday.",
        "Maria Lund does not speak English.",
        "The station does not provide parking.",
    ],
)
def test_verbs_of_everyday_life_are_no_silence(text: str) -> None:
    assert not [one for one in found(text) if one[4]]
