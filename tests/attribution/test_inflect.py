"""The forms of English words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.inflect import forms


@pytest.mark.parametrize(
    ("word", "all_"),
    [
        ("claim", "claim claims claimed claiming"),
        ("deny", "deny denies denied denying"),
        ("say", "say says said saying"),
        ("stay", "stay stays stayed staying"),
        ("believe", "believe believes believed believing"),
        ("agree", "agree agrees agreed agreeing"),
        ("push", "push pushes pushed pushing"),
        ("discuss", "discuss discusses discussed discussing"),
        ("admit", "admit admits admitted admitting"),
        ("write", "write writes wrote written writing"),
        ("foresee", "foresee foresees foresaw foreseen foreseeing"),
    ],
)
def test_a_word_has_these_forms(word: str, all_: str) -> None:
    assert forms(word) == set(all_.split())


@pytest.mark.parametrize(
    ("word", "form"),
    [
        # The verbs of the table of acts that double a letter …
        *[("quip", "quipped"), ("spot", "spotted"), ("peg", "pegged"), ("demur", "demurred")],
        *[("sum", "summed"), ("pan", "panned"), ("prod", "prodding"), ("tap", "tapping")],
        *[("put", "putting"), ("hit", "hitting"), ("bet", "betting"), ("set", "setting")],
        *[("forget", "forgetting"), ("signal", "signalled"), ("label", "labelled")],
        *[("cancel", "cancelled"), ("counsel", "counselled")],
        # … that end in o …
        *[("echo", "echoes"), ("veto", "vetoes"), ("go", "goes")],
        # … and that have a past of their own.
        *[("send", "sent"), ("have", "had"), ("have", "has"), ("draw", "drew"), ("cut", "cut")],
        *[("get", "got"), ("throw", "threw"), ("rethink", "rethought"), ("bear", "bore")],
        *[("be", "is"), ("be", "was"), ("overhear", "overheard"), ("swear", "sworn")],
        *[("buy", "bought"), ("stick", "stuck"), ("plead", "pleaded"), ("plead", "pled")],
        *[("prefer", "preferred"), ("shrug", "shrugged"), ("sidestep", "sidestepped")],
        *[("quiz", "quizzed"), ("acquit", "acquitted"), ("map", "mapped"), ("brag", "bragged")],
    ],
)
def test_a_verb_of_the_table_of_acts_is_known_in_this_form(word: str, form: str) -> None:
    assert form in forms(word)


def test_a_letter_that_is_doubled_is_not_single_too() -> None:
    assert "planed" not in forms("plan")
    assert "planned" in forms("plan")


@given(st.text())
def test_any_word_is_among_its_forms_and_all_begin_as_it_does(word: str) -> None:
    found = forms(word)
    assert word in found
    assert all(form.startswith(word[:1]) for form in found if word not in ("be", "go"))
