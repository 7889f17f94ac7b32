"""Where the words of an event or a condition stand, and what a condition is known by."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from sayso.conditions import Condition
from sayso.events import Event
from sayso.text import Span

CONDITION_PARTS = (
    "trigger",
    "consequence",
    "opener",
    "by",
    "to",
    "deadline",
    "trigger_actor",
    "trigger_act",
    "trigger_object",
    "trigger_place",
    "consequence_actor",
    "consequence_act",
)


def event_spans(event: Event) -> Iterator[Span]:
    """Every place that an event names; those of its attributions are theirs."""
    yield event.trigger
    yield from event.mentions
    yield from event.weapons
    for account in event.accounts:
        yield account.trigger
        yield from (span for span in (account.by, account.words) if span is not None)
    for one in (*event.actors, *event.recipients):
        yield one.span
        if one.name is not None:
            yield one.name
    for toll in event.tolls:
        yield toll.span
        if toll.who is not None:
            yield toll.who
    if event.place is not None:
        yield event.place.span
    if event.when is not None:
        yield event.when.span


def condition_spans(condition: Condition) -> Iterator[Span]:
    """Every place that a condition names."""
    yield from condition_parts(condition).values()


def condition_parts(condition: Condition) -> dict[str, Span]:
    """Those of CONDITION_PARTS that the condition has."""
    found = {name: getattr(condition, name) for name in CONDITION_PARTS}
    return {name: span for name, span in found.items() if span is not None}


def condition_id(condition: Condition, article_id: str) -> str:
    """A hash of the article, the kind and the places of trigger and consequence, 32 hexadecimal
    digits."""
    places = [
        None if span is None else (span.start, span.end)
        for span in (condition.trigger, condition.consequence)
    ]
    return sha256(f"{article_id} {condition.kind} {places}".encode()).hexdigest()[:32]
