"""Conditions in a record: written, read again, found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.conditions import Condition, ConditionKind
from sayso.errors import NotGrounded, WrongUse
from sayso.pages import Reason, Unreadable
from sayso.record import CONDITION_PARTS, Record
from sayso.text import Span

from .. import strike
from ..strike import at


def rows(record: Record, sql: str) -> list[tuple[Any, ...]]:
    return record._db.execute(sql).fetchall()


def condition() -> Condition:
    [one] = strike.reading().conditions
    return one


def test_a_condition_that_both_readings_found_keeps_its_row(record: Record) -> None:
    read = strike.reading()
    other = Condition(ConditionKind.VOW, consequence=at("denied"))
    record.add(replace(read, conditions=(other, condition())))
    [(key,)] = rows(record, "SELECT key FROM condition WHERE kind = 'deterrent threat'")
    bare = replace(condition(), deadline=None, is_vague=False, attribution=None)
    again = replace(read, conditions=(bare,), model="model-2")
    assert record.add(again)
    assert not record.add(again)
    assert list(record) == [again]
    assert rows(record, "SELECT key, n, deadline FROM condition") == [(key, 1, None)]


def test_everything_can_be_asked_in_sql(record: Record) -> None:
    record.add(strike.reading())
    assert rows(
        record,
        'SELECT kind, who, whom, "trigger", consequence, deadline, vague, chain, said_from,'
        " headline, paragraph FROM stated_condition",
    ) == [
        (
            *("deterrent threat", "we; she; Ada Lund; Velda", "the Senate"),
            *("Ostra hits the bridge at Kem before June", "we will respond", "before June", 1),
            *("The Herald ← Ada Lund", "2022-05-23", "Depot hit", 2),
        )
    ]
    assert rows(record, "SELECT role, words FROM condition_span WHERE role LIKE 'trigger_%'") == [
        ("trigger_act", "hits"),
        ("trigger_actor", "Ostra"),
        ("trigger_object", "the bridge"),
        ("trigger_place", "Kem"),
    ]


@pytest.mark.parametrize("part", CONDITION_PARTS)
@pytest.mark.parametrize("place", [Span(5, 5), Span(9, 11), Span(9, 9_999)])
def test_a_part_that_is_not_words_of_the_text_is_refused(
    record: Record, part: str, place: Span
) -> None:
    wrong = replace(condition(), **{part: place})  # type: ignore[arg-type]
    with pytest.raises(NotGrounded):
        record.add(replace(strike.reading(), conditions=(wrong,)))
    assert len(record) == 0


def test_a_condition_that_contradicts_itself_is_refused(record: Record) -> None:
    read = strike.reading()
    one = condition()
    assert one.attribution
    elsewhere = replace(one.attribution, content=(at("people"),))
    for some, message in (
        ((replace(one, trigger=None, consequence=None),), "has a trigger or a consequence"),
        ((replace(one, attribution=elsewhere),), "an attribution is one of its reading's"),
        ((one, replace(one, is_vague=False)), "two conditions of one kind have words of their own"),
    ):
        with pytest.raises(WrongUse, match=message):
            record.add(replace(read, conditions=some))
    gone = replace(read, article=None, attributions=(), unreadable=Unreadable(Reason.NOT_FOUND))
    with pytest.raises(WrongUse, match="without an article has no events"):
        record.add(gone)
    with pytest.raises(WrongUse, match="without an article has no conditions"):
        record.add(replace(gone, events=()))


@pytest.mark.parametrize(
    ("filters", "n"),
    [
        ({}, 1),
        ({"who": "Lund"}, 1),
        ({"who": "velda"}, 1),
        ({"who": "Ostra"}, 0),
        ({"to": "senate"}, 1),
        ({"to": "Ostra"}, 0),
        ({"kind": "deterrent threat"}, 1),
        ({"kind": "vow"}, 0),
        ({"since": "2022-05-26", "until": "2022-05"}, 1),
        ({"since": "2022-06"}, 0),
    ],
)
def test_conditions_are_found_by_what_is_known_of_them(
    record: Record, filters: dict[str, Any], n: int
) -> None:
    record.add(strike.reading())
    assert len(record.conditions(**filters)) == n


def test_a_condition_is_found_with_its_words_its_article_and_who_says_so(record: Record) -> None:
    read = strike.reading()
    record.add(read)
    record.rename("person:ada lund", "Dr. Lund")
    [found] = record.conditions()
    assert read.article
    assert found.article.id == read.article.id
    assert (found.paragraph, found.chain) == (2, "The Herald ← Ada Lund")
    assert found.words(found.condition.trigger) == "Ostra hits the bridge at Kem before June"
    assert found.words(found.condition.deadline) == "before June"
    assert found.entity == replace(strike.LUND, name="Dr. Lund")
    assert found.authority == "Dr. Lund"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"kind": "curse"}, "a kind is one of deterrent threat, .*, was 'curse'"),
        ({"until": "May"}, 'a date is "2022"'),
    ],
)
def test_what_cannot_be_searched_for_is_wrong_use(
    record: Record, wrong: dict[str, Any], message: str
) -> None:
    with pytest.raises(WrongUse, match=message):
        record.conditions(**wrong)
