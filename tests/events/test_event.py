"""What an event says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.events import Account, Event, EventType, Status
from sayso.text import Span

AT = Span(8, 16)


def told(kind: str, *statuses: str, modes: tuple[str, ...] = ()) -> Event:
    accounts = tuple(Account(Status(status), AT) for status in statuses)
    return Event(EventType(kind), AT, accounts, modes)


def test_its_status_is_that_of_the_first_account() -> None:
    assert told("ASSAULT", "claimed", "denied").status is Status.CLAIMED


@pytest.mark.parametrize(
    ("statuses", "disputed"),
    [
        (["happened"], False),
        (["claimed", "denied"], True),
        (["denied", "claimed"], True),
        (["happened", "did not happen"], True),
        (["promised", "did not happen"], False),
        (["denied", "denied"], False),
        (["claimed", "hypothetical"], False),
    ],
)
def test_it_is_disputed_where_one_says_it_was_so_and_another_it_was_not(
    statuses: list[str], disputed: bool
) -> None:
    assert told("ASSAULT", *statuses).is_disputed is disputed


@pytest.mark.parametrize(
    ("kind", "status", "label"),
    [
        ("CONSULT", "happened", "CONSULT"),
        ("CONSULT", "promised", "AGREE"),
        ("RETREAT", "promised", "CONCEDE"),
        ("ASSAULT", "threatened", "THREATEN"),
        ("ASSAULT", "denied", "ASSAULT"),
        ("ASSAULT", "hypothetical", "ASSAULT"),
    ],
)
def test_a_deed_that_is_announced_keeps_its_type_and_has_another_label(
    kind: str, status: str, label: str
) -> None:
    event = told(kind, status)
    assert (event.type, event.label) == (kind, label)


def test_its_score_is_that_of_the_mode_and_once_announced_that_of_the_label() -> None:
    assert told("ASSAULT", "happened", modes=("drone",)).score == -9.5
    assert told("ASSAULT", "threatened", modes=("drone",)).score == -3.5
    assert told("CONSULT", "promised", modes=("visit",)).score == 2.5


def test_its_id_is_of_the_article_the_type_and_the_trigger_alone() -> None:
    event = told("ASSAULT", "happened")
    assert event.id("a") == replace(event, modes=("drone",)).id("a")
    others = [event.id("b"), told("COERCE", "happened").id("a")]
    others.append(replace(event, trigger=Span(8, 15)).id("a"))
    assert event.id("a") not in others
    assert [len(one) for one in others] == [32, 32, 32]
