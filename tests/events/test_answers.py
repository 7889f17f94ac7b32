"""What others say to a claim without telling of the deed again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

OneDeed = Callable[..., Any]

SHELLED = "Ukraine said Russian forces shelled a hospital in Kherson. "
EXPLODED = "A bomb exploded at a market in Kabul on Monday, killing four people. "


@pytest.mark.parametrize("answer", ["Russia denied it.", "Russia denied the accusation."])
def test_a_claim_that_another_denies_is_disputed(deed: OneDeed, answer: str) -> None:
    found = deed(SHELLED + answer, "shelled")
    assert found.accounts == [("claimed", "Ukraine"), ("denied", "Russia")]
    assert found.because[1] == "denied"
    assert found.event.is_disputed


def test_to_call_a_claim_a_lie_is_to_deny_it(deed: OneDeed) -> None:
    found = deed(
        "The United States said that Iran attacked the tanker. Iran rejected the claim as a lie."
    )
    assert found.accounts == [("claimed", "The United States"), ("denied", "Iran")]


def test_an_answer_that_stands_far_from_the_claim_is_none_to_it(deed: OneDeed) -> None:
    between = "The weather was fine. The harbour was busy. The roads were full of cars. "
    found = deed(f"{SHELLED}{between}Russia denied it.", "shelled")
    assert found.accounts == [("claimed", "Ukraine")]


def test_who_takes_responsibility_claims_the_deed(deed: OneDeed) -> None:
    found = deed(f"{EXPLODED}The Taliban claimed responsibility.", "exploded")
    assert found.accounts[-1] == ("claimed", "The Taliban")
    assert not found.event.is_disputed


def test_who_denies_responsibility_denies_his_part_in_the_deed(deed: OneDeed) -> None:
    found = deed(f"{EXPLODED}The Taliban denied responsibility.", "exploded")
    assert found.accounts[0] == ("happened", None)
    assert found.accounts[-1] == ("denied", "The Taliban")
    assert not found.event.is_disputed  # that it exploded nobody disputes


def test_who_claims_responsibility_and_later_denies_it_is_told_both_times(deed: OneDeed) -> None:
    found = deed(
        f"{EXPLODED}The Taliban claimed responsibility. Later they denied responsibility.",
        "exploded",
    )
    assert found.accounts[-2:] == [("claimed", "The Taliban"), ("denied", "they")]
    assert found.event.is_disputed


@pytest.mark.parametrize(
    ("answer", "cue"),
    [
        ("No one claimed responsibility.", "claimed"),
        ("The Taliban have not admitted responsibility.", "have not admitted"),
    ],
)
def test_responsibility_that_nobody_admits_is_silence_and_no_denial(
    deed: OneDeed, answer: str, cue: str
) -> None:
    found = deed(EXPLODED + answer, "exploded")
    assert [one.cue[0].of(found.text) for one in found.event.silent] == [cue]
    assert {status for status, _ in found.accounts} == {"happened"}
    assert not found.event.is_disputed


@pytest.mark.parametrize(
    ("answer", "because"),
    [("It had not.", "It had not."), ("By Saturday it had not done so.", "had not done so")],
)
def test_it_had_not_is_the_article_s_own_word_on_what_was_promised(
    deed: OneDeed, answer: str, because: str
) -> None:
    found = deed(f"The army said it would withdraw from the town by Friday. {answer}")
    assert found.accounts == [("promised", "The army"), ("did not happen", None)]
    assert found.because[1] == because
    assert not found.event.is_disputed
