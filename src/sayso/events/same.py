"""Deeds told more than once, each made one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.events.event import Event, Participant
from sayso.text import Span

_FAR = 12  # events back to which "the attack" may refer


def joined(found: Sequence[Event], text: str) -> tuple[Event, ...]:
    """The events, those that are one deed made one, at the place of the first."""
    made: list[Event] = []
    for event in found:
        at = next(
            (i for i in range(len(made) - 1, max(-1, len(made) - 1 - _FAR), -1)
             if is_same(made[i], event, text)),
            None,
        )
        if at is None:
            made.append(event)
        else:
            made[at] = _together(made[at], event)
    return tuple(made)


def is_same(before: Event, event: Event, text: str) -> bool:
    """Whether the second one is the first told again: the same type, and nothing of who, to whom,
    where and when that differs; "the" before it, or something of these in common."""
    if before.type is not event.type:
        return False
    if _differ(before.actors, event.actors, text) or _differ(
        before.recipients, event.recipients, text
    ):
        return False
    if before.place and event.place and not _same_place(before, event, text):
        return False
    if before.when and event.when and before.when.interval != event.when.interval:
        return False
    definite = text[max(0, event.trigger.start - 12) : event.trigger.start].lower().split()
    if not {"the", "this", "that", "such"} & set(definite[-2:]):
        return bool(_common(before, event, text) >= 2)
    return True


def _same_place(a: Event, b: Event, text: str) -> bool:
    assert a.place and b.place
    if a.place.location and b.place.location:
        return a.place.location.id == b.place.location.id
    return a.place.span.of(text) == b.place.span.of(text)


def _names(who: Sequence[Participant], text: str) -> set[str]:
    return {(p.identity.id if p.identity else (p.name or p.span).of(text).lower()) for p in who}


def _differ(a: Sequence[Participant], b: Sequence[Participant], text: str) -> bool:
    return bool(a) and bool(b) and not _names(a, text) & _names(b, text)


def _common(a: Event, b: Event, text: str) -> int:
    n = bool(_names(a.actors, text) & _names(b.actors, text))
    n += bool(_names(a.recipients, text) & _names(b.recipients, text))
    n += bool(a.place and b.place and _same_place(a, b, text))
    return n


def _together(a: Event, b: Event) -> Event:
    spans: list[Span] = [*a.mentions, b.trigger, *b.mentions]
    return replace(
        a,
        accounts=tuple(dict.fromkeys([*a.accounts, *b.accounts])),
        mentions=tuple(dict.fromkeys(s for s in spans if s != a.trigger)),
        modes=tuple(dict.fromkeys([*a.modes, *b.modes])),
        actors=a.actors or b.actors,
        recipients=a.recipients or b.recipients,
        place=a.place or b.place,
        when=a.when or b.when,
        tolls=tuple(dict.fromkeys([*a.tolls, *b.tolls])),
        weapons=tuple(dict.fromkeys([*a.weapons, *b.weapons])),
        silent=tuple(dict.fromkeys([*a.silent, *b.silent])),
    )
