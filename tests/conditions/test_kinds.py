"""What each kind of condition is, by an example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], dict[str, str]]


def test_if_you_do_it_we_harm_you_is_a_deterrent_threat(told: Told) -> None:
    text = (
        "If Turkey opens the airbase to the coalition, we will shell it from the hills, "
        "a militia spokesman said on Sunday."
    )
    assert told(text) == {
        "kind": "deterrent threat",
        "trigger": "Turkey opens the airbase to the coalition",
        "consequence": "we will shell it from the hills",
        "opener": "If",
        "by": "a militia spokesman",
    }


def test_until_you_do_it_we_harm_you_is_a_compellent_threat(told: Told) -> None:
    text = (
        "President Amara Diallo threatened to expel the peacekeepers unless the council lifts "
        "the arms embargo by the end of June."
    )
    assert told(text) == {
        "kind": "compellent threat",
        "trigger": "the council lifts the arms embargo by the end of June",
        "consequence": "expel the peacekeepers",
        "opener": "unless",
        "by": "Amara Diallo",
        "deadline": "by the end of June",
    }


def test_if_you_do_it_we_do_good_is_a_promise(told: Told) -> None:
    text = (
        "The EU will lift visa rules for Kosovars once the border deal is ratified, "
        "the commissioner said."
    )
    assert told(text) == {
        "kind": "promise",
        "trigger": "the border deal is ratified",
        "consequence": "The EU will lift visa rules for Kosovars",
        "opener": "once",
        "by": "the commissioner",
    }


def test_as_long_as_you_do_it_we_do_no_harm_is_an_assurance(told: Told) -> None:
    text = (
        "“As long as they stay on their side of the ridge, nobody will fire on them,” "
        "General Tomas Vukic said."
    )
    assert told(text) == {
        "kind": "assurance",
        "trigger": "they stay on their side of the ridge",
        "consequence": "nobody will fire on them",
        "opener": "As long as",
        "by": "Tomas Vukic",
    }


def test_harm_that_comes_of_itself_is_a_warning(told: Told) -> None:
    text = (
        "“If the parliament rejects the deal, there will be chaos at the ports,” "
        "the chancellor warned lawmakers."
    )
    assert told(text) == {
        "kind": "warning",
        "trigger": "the parliament rejects the deal",
        "consequence": "there will be chaos at the ports",
        "opener": "If",
        "by": "the chancellor",
        "to": "lawmakers",
    }


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            "The foreign secretary said the use of nerve agents against civilians would cross a "
            "red line.",
            "the use of nerve agents against civilians",
        ),
        (
            "“We will not allow a military base within range of our capital,” the spokesman said.",
            "a military base within range of our capital",
        ),
        (
            "“We cannot and will not accept a wall through our city,” the mayor told the envoys.",
            "a wall through our city",
        ),
    ],
)
def test_what_will_not_be_had_is_a_red_line(told: Told, text: str, trigger: str) -> None:
    said = told(text)
    assert (said["kind"], said["trigger"]) == ("red line", trigger)
    assert "consequence" not in said


def test_what_one_is_ready_to_do_is_an_offer_by_who_says_so(told: Told) -> None:
    text = (
        "The government is prepared to release 40 detainees if the rebels hand over the "
        "kidnapped engineers, Information Minister Paulo Reis said."
    )
    assert told(text) == {
        "kind": "offer",
        "trigger": "the rebels hand over the kidnapped engineers",
        "consequence": "release 40 detainees",
        "opener": "if",
        "by": "Paulo Reis",
    }


@pytest.mark.parametrize(
    ("text", "consequence"),
    [
        (
            "The prime minister vowed to hunt down the bombers wherever they hide.",
            "hunt down the bombers wherever they hide",
        ),
        (
            "“We will not rest until every one of the hostages is home,” the president said.",
            "We will not rest until every one of the hostages is home",
        ),
        (
            "The White House reserves the right to respond at a time of its choosing, "
            "an aide said.",
            "respond at a time of its choosing",
        ),
    ],
)
def test_what_will_be_done_in_any_case_is_a_vow(told: Told, text: str, consequence: str) -> None:
    said = told(text)
    assert (said["kind"], said["consequence"]) == ("vow", consequence)
    assert "trigger" not in said
