"""What sounds like a condition and is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    "text",
    [
        # weather, prices, data
        "If it rains on Saturday, the match will be moved indoors, organisers said.",
        "Oil prices would spike if Iran closed the strait, traders said.",
        "The Fed will raise rates again if inflation stays high, economists predict.",
        # those who only watch
        "Analysts say the lira could collapse if the president sacks the bank's governor.",
        "The hurricane could reach category four if it stays over warm water, forecasters warned.",
        # what might have been
        "If the government had listened, the bridge would still be standing, the leader said.",
        # politeness and opinion
        "“If I am honest, I did not think we would win,” the captain said.",
        "“I would be surprised if they came,” the coach said.",
        # "whether", questions, refusals to say
        "The minister declined to say if he would resign.",
        "It is hard to know if the ceasefire will hold.",
        "What would Britain do if the talks collapsed? Nobody in London knows.",
        "The prime minister refused to say what he would do if the motion passed.",
        # rules, procedure, advice
        "Under the treaty, members may withdraw if they give six months' notice.",
        "If convicted, he faces up to 20 years in prison.",
        "Patients should see a doctor if the symptoms last more than a week, the ministry said.",
        # threats denied; demands and warnings with nothing that would follow
        "The spokesman denied that the army had threatened to shoot protesters.",
        "The prime minister called for an immediate ceasefire and warned against escalation.",
        # plain plans
        "The company said it would cut 3,000 jobs over the next two years.",
        "“There is no red line,” the general said. “There are only orders.”",
        "“You can stay or leave, as you like,” the captain told the passengers.",
    ],
)
def test_these_are_none(told: Told, text: str) -> None:
    assert told(text) == {}
