"""Who says of a deed that it happened, and who that it did not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.attribution import Attribution, Manner
from sayso.events.accounts import Attributed
from sayso.text import Span

OneDeed = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "by", "because"),
    [
        ("Rebels attacked the village.", "attacked", "happened", None, None),
        (
            "Rebels reportedly attacked the village of Kem.",
            "attacked",
            "claimed",
            None,
            "reportedly",
        ),
        ("Police allegedly beat protesters.", "beat", "claimed", None, "allegedly"),
        ("The rebels did not attack the village.", "attack", "did not happen", None, "not"),
        ("The army could attack the village.", "attack", "hypothetical", None, "could"),
        ("Did the rebels attack the village?", "attack", "hypothetical", None, "?"),
        (
            "It is not known whether the rebels attacked the village.",
            "attacked",
            "hypothetical",
            None,
            "whether",
        ),
        (
            "If the rebels attack the village, the army will respond.",
            "attack",
            "hypothetical",
            None,
            "If",
        ),
        (
            "The government failed to release the prisoners.",
            "release",
            "did not happen",
            None,
            "failed",
        ),
        (
            "The government refused to release the prisoners.",
            "release",
            "denied",
            "The government",
            "refused",
        ),
        (
            "The government vowed to release the prisoners.",
            "release",
            "promised",
            "The government",
            "vowed",
        ),
        (
            "The general threatened to attack the capital.",
            "attack",
            "threatened",
            "The general",
            "threatened",
        ),
        (
            "The army denied that it had attacked the village.",
            "attacked",
            "denied",
            "The army",
            "denied",
        ),
        (
            "The president urged the rebels to leave the capital.",
            "leave",
            "hypothetical",
            "The president",
            "urged",
        ),
    ],
)
def test_a_deed_is_told_in_one_account(
    deed: OneDeed, text: str, trigger: str, status: str, by: str | None, because: str | None
) -> None:
    found = deed(text, trigger)
    assert found.accounts == [(status, by)]
    assert found.because == [because]


def test_what_somebody_says_happened_is_claimed_and_the_attribution_kept(deed: OneDeed) -> None:
    found = deed("The army attacked the village on Monday, the minister said on Tuesday.")
    assert found.accounts == [("claimed", "the minister")]
    [account] = found.event.accounts
    assert account.attribution.cue[0].of(found.text) == "said"


def test_who_says_that_he_did_not_denies_it(deed: OneDeed) -> None:
    found = deed("The army said that it had not attacked the village.")
    assert found.accounts == [("denied", "The army")]
    assert found.because == ["not"]


def test_who_says_that_he_would_promises_it(deed: OneDeed) -> None:
    found = deed("The army said it would withdraw from the town by Friday.")
    assert found.accounts == [("promised", "The army")]
    assert (found.event.type, found.event.label) == ("RETREAT", "CONCEDE")


def test_who_accuses_another_claims_what_he_accuses_him_of(deed: OneDeed) -> None:
    found = deed("Ukraine accused Russia of shelling a hospital.", "shelling")
    assert found.accounts == [("claimed", "Ukraine")]


def test_what_is_condemned_did_happen(deed: OneDeed) -> None:
    found = deed("Berlin condemned the arrest of the journalist.", "arrest")
    assert found.accounts == [("happened", None)]


def test_words_are_of_the_innermost_attribution_around_them() -> None:
    #      0         1         2         3
    text = "He said she had said that it fell."
    outer = Attribution((Span(0, 2),), (Span(3, 7),), (Span(8, 33),), Manner.INDIRECT, 1.0)
    inner = Attribution((Span(8, 11),), (Span(16, 20),), (Span(26, 33),), Manner.INDIRECT, 1.0)
    said = Attributed([outer, inner])
    assert said.innermost(Span(29, 33)) is inner
    assert said.innermost(Span(8, 11)) is outer
    assert said.innermost(Span(0, 2)) is None
    assert text[29:33] == "fell"
