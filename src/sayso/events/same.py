"""Deeds told more than once, each made one event with all its accounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.events.event import Account, Event, Participant, Status
from sayso.text import Span

_FAR = 40  # events back to which "the attack" may refer
_NEAR = 2  # sentences in which the same verb, or its denial, is of the same deed
_CLAIMS = frozenset({Status.CLAIMED, Status.PROMISED, Status.THREATENED})
_NOT_DONE = frozenset({Status.DENIED, Status.DID_NOT_HAPPEN})
_POINTING = frozenset({"the", "this", "that", "such", "these", "those", "its", "their", "his"})


@dataclass(frozen=True, slots=True)
class Told:
    """An event as one sentence tells it: the sentence's number, and the trigger's lemma."""

    event: Event
    sentence: int
    lemma: str
    is_loose: bool = False  # only of use where it is told again of another


def joined(found: Sequence[Told], text: str) -> tuple[Event, ...]:
    """The events, those that are one deed made one, at the place of the first."""
    made: list[Told] = []
    for told in found:
        near = range(len(made) - 1, max(-1, len(made) - 1 - _FAR), -1)
        at = next((i for i in near if is_same(made[i], told, text)), None)
        if at is None:
            if not told.is_loose:
                made.append(told)
        else:
            one = made[at]
            made[at] = replace(one, event=together(one.event, told.event))
    return tuple(told.event for told in made)


def is_same(a: Told, b: Told, text: str) -> bool:
    """Whether the second is the first told again: of one type, with nothing of who, to whom, where
    and when that differs, and with something that ties them: two of these in common; a word that
    points back ("the attack"); the same verb, or a denial, right after."""
    before, event = a.event, b.event
    if before.type is not event.type or (b.sentence == a.sentence and a.lemma == b.lemma):
        return False
    if _differ(before.actors, event.actors, text):
        return False
    if _differ(before.recipients, event.recipients, text):
        return False
    if before.place and event.place and not _same_place(before, event, text):
        return False
    if before.when and event.when and before.when.interval != event.when.interval:
        return False
    if _is_another(event, text) or _counts_differ(before, event):
        return False
    if _common(before, event, text) >= 2:
        return True
    near = b.sentence - a.sentence <= _NEAR
    if b.sentence - a.sentence <= 1 and _denies(event) and before.status in _CLAIMS:
        return True
    if near and a.lemma == b.lemma and _common(before, event, text):
        return True
    before_it = text[max(0, event.trigger.start - 24) : event.trigger.start].lower().split()
    return bool(_POINTING & set(before_it[-2:])) and not event.when


_ANOTHER = re.compile(
    r"\b(?:another|second|third|more|further|again|new|fresh|other|others|also|next)\b",
    re.IGNORECASE,
)


def _is_another(event: Event, text: str) -> bool:
    """Whether its words say that it is one more: "another 30 people", "shelled it again"."""
    near = [event.trigger, *(p.span for p in (*event.actors, *event.recipients))]
    for span in near:
        before = re.split(r"[.!?]\s", text[max(0, span.start - _BESIDE) : span.start])[-1]
        behind = re.split(r"[.!?]", text[span.end : span.end + _BESIDE])[0]
        if _ANOTHER.search(f"{before}{span.of(text)}{behind}"):
            return True
    return False


_BESIDE = 10  # characters


def _counts_differ(a: Event, b: Event) -> bool:
    numbers = [{(t.counted, t.number) for t in e.tolls if t.number is not None} for e in (a, b)]
    counted = [{counted for counted, _ in one} for one in numbers]
    return bool(counted[0] & counted[1]) and not numbers[0] & numbers[1]


def _denies(event: Event) -> bool:
    return event.status in _NOT_DONE


def _same_place(a: Event, b: Event, text: str) -> bool:
    assert a.place is not None
    assert b.place is not None
    if a.place.location and b.place.location:
        return a.place.location.id == b.place.location.id
    return a.place.span.of(text) == b.place.span.of(text)


_LEAD = re.compile(r" (?:in|of|from|near|at|on|for|with|by) ")
_ANYBODY = frozenset(
    "it they he she we i you who which that them him her us nobody none anyone others".split()
)


def _names(who: Sequence[Participant], text: str) -> set[str]:
    """Ids, else the last words of names; pronouns that were put to nobody are left out."""
    found = set()
    for one in who:
        words = _LEAD.split((one.name or one.span).of(text).lower())[0].split()
        if one.identity is not None:
            found.add(one.identity.id)
        elif words and words[-1] not in _ANYBODY and words[0] not in ("no", "any", "none"):
            found.add(words[-1].strip("’'s.,"))
    return found


def _differ(a: Sequence[Participant], b: Sequence[Participant], text: str) -> bool:
    one, other = _names(a, text), _names(b, text)
    return bool(one) and bool(other) and not one & other


def _common(a: Event, b: Event, text: str) -> int:
    shared = (
        bool(_names(a.actors, text) & _names(b.actors, text)),
        bool(_names(a.recipients, text) & _names(b.recipients, text)),
        bool(a.place and b.place and _same_place(a, b, text)),
    )
    return sum(shared)


def together(a: Event, b: Event) -> Event:
    """One event of two: what the first leaves open is as the second has it."""
    spans: list[Span] = [*a.mentions, b.trigger, *b.mentions]
    return replace(
        a,
        accounts=_each_once([*a.accounts, *b.accounts]),
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


def _each_once(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The first of each status and authority: what the article says twice it says once."""
    found: dict[tuple[Status, int | None, Span | None], Account] = {}
    for one in accounts:
        source = id(one.attribution) if one.attribution is not None else None
        found.setdefault((one.status, source, one.by), one)
    return tuple(found.values())
