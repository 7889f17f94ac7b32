"""Events and conditions under an article's attributions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.conditions import Condition, ConditionKind
from sayso.events import Account, Event, EventType, Status
from sayso.reading import Reading
from sayso.show import as_html, as_text
from sayso.text import Span

from .. import strike
from ..strike import at


def shown(reading: Reading, width: int = 80) -> str:
    return as_text(
        reading.article,
        reading.attributions,
        events=reading.events,
        conditions=reading.conditions,
        width=width,
    )


def test_events_and_conditions_stand_below_who_said_what() -> None:
    assert shown(strike.reading(), width=80).endswith(
        """\

Events
1  ASSAULT: The troops of Velda, Ada Lund → a depot (shelled), Liman
   claimed by Ostra · denied by Ada Lund · happened · 2022-05-24 (“on Tuesday”)
   · killed: at least 12

Conditions
1  deterrent threat: “Ostra hits the bridge at Kem before June” → “we will
   respond”
   by Ada Lund · to the Senate · deadline: before June
"""
    )


def test_what_is_not_known_of_them_is_a_dash() -> None:
    announced = Event(EventType.AID, at("told"), (Account(Status.PROMISED, at("told")),))
    line = Condition(ConditionKind.RED_LINE, trigger=at("the strike"))
    told = shown(replace(strike.reading(), events=(announced,), conditions=(line,)))
    assert "1  AGREE/AID: — → — (told)\n   promised\n" in told
    assert "1  red line: “the strike” → —\n   —\n" in told


def test_an_article_without_them_has_no_title_for_them() -> None:
    told = shown(replace(strike.reading(), events=(), conditions=()))
    assert "Events" not in told
    assert "Conditions" not in told


def test_a_reading_has_them_as_text_and_in_a_notebook() -> None:
    reading = strike.reading()
    assert str(reading) == shown(reading)
    html = reading._repr_html_()
    assert "<p>Events:</p><ol><li>ASSAULT: The troops of Velda, Ada Lund → a depot" in html
    assert "<p>Conditions:</p><ol><li>deterrent threat: “Ostra hits" in html


@pytest.mark.parametrize("width", [40, 80, 200])
def test_what_a_page_calls_them_is_neither_markup_nor_command(width: int) -> None:
    hostile = "<script>alert(1)</script>\x1b[2J\u202eevil"
    read = strike.reading()
    assert read.article
    text = read.article.text + hostile
    end = Span(len(strike.TEXT), len(text))
    [event], [condition] = read.events, read.conditions
    article = replace(read.article, text=text)
    some = (replace(event, trigger=end, accounts=(Account(Status.CLAIMED, end, by=end),)),)
    others = (replace(condition, trigger=end, to=end),)
    lines = as_text(article, events=some, conditions=others, width=width).splitlines()
    assert not {"\x1b", "\u202e"} & set("".join(lines))
    assert [line for line in lines if len(line) > width] == []
    html = as_html(article, events=some, conditions=others)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
