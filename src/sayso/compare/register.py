"""The register of conditions: first said, said again, and what was reported of them later.

Nothing is ever closed: that a trigger was met is somebody's report, and the other side may have
another. All of it is found by words that two passages share, and is a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sayso.compare.words import carriers, is_negated, overlap
from sayso.conditions import ConditionKind
from sayso.events import EventType, Status
from sayso.record import FoundCondition, FoundEvent
from sayso.text import Span

# Of the shorter one's carrying words; beneath it, two conditions of one actor are two.
SAME = 0.6
_SIDES = {
    ConditionKind.PROMISE: "good",
    ConditionKind.OFFER: "good",
    ConditionKind.ASSURANCE: "good",
}  # all others are ill
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T|$)")
_WITHDRAWS = frozenset({"threat", "ultimatum", "offer", "promis", "pledg", "warning", "demand"})


class Bearing(StrEnum):
    """What a later report says of a condition."""

    MET = "trigger reported met"
    CARRIED_OUT = "reported carried out"
    NOT_MET = "trigger reported not met"
    WITHDRAWN = "reported withdrawn"


@dataclass(frozen=True, slots=True)
class Report:
    """A later event that bears on a condition, and whose word that is: the outlet where it is the
    article's own, "" where nobody is named."""

    bearing: Bearing
    event: FoundEvent
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One condition: where it was first said in this collection, where again, in whatever words,
    and the later reports that bear on it, in the order of their articles."""

    first: FoundCondition
    restated: tuple[FoundCondition, ...] = ()
    reports: tuple[Report, ...] = ()

    @property
    def is_disputed(self) -> bool:
        """Whether one report has the trigger met and another not."""
        bearings = {report.bearing for report in self.reports}
        return {Bearing.MET, Bearing.NOT_MET} <= bearings


Events = Callable[[str, str | None], Sequence[FoundEvent]]


def register(conditions: Iterable[FoundCondition], events: Events) -> tuple[Entry, ...]:
    """The conditions, each once, the one said last first.

    `events(who, since)` are those of the same record in which somebody of that name takes part,
    published on that day or later, as `Record.events` finds them.
    """
    entries: list[Entry] = []
    for one in sorted(conditions, key=_when):
        at = next((i for i, e in enumerate(entries) if _is_same(e.first, one)), None)
        if at is None:
            entries.append(Entry(one))
        else:
            entries[at] = replace(entries[at], restated=(*entries[at].restated, one))
    entries.sort(key=lambda e: e.first.article.published or "", reverse=True)
    return tuple(replace(entry, reports=_reports(entry, events)) for entry in entries)


def _when(one: FoundCondition) -> tuple[bool, str, str, int]:
    """By day; what has none comes last: it was first said nowhere that is known."""
    day = _day(one.article.published)
    return (day is None, day or "", one.article.id, one.condition.start)


def _day(published: str | None) -> str | None:
    """The day, or month or year, where a page has one; it may be anything."""
    found = _DAY.match(published or "")
    return found[0].rstrip("T") if found else None


def _who(one: FoundCondition) -> str:
    return one.entity.id if one.entity is not None else one.authority.casefold()


def _is_same(a: FoundCondition, b: FoundCondition) -> bool:
    """The same one commits, to the same end, and both parts share most of their words."""
    if not _who(a) or _who(a) != _who(b):
        return False
    kinds = a.condition.kind, b.condition.kind
    if _SIDES.get(kinds[0]) != _SIDES.get(kinds[1]):
        return False
    pairs = [
        (a.condition.trigger, b.condition.trigger),
        (a.condition.consequence, b.condition.consequence),
    ]
    told = [(x, y) for x, y in pairs if x is not None and y is not None]
    if not told or (pairs[0][0] is None) != (pairs[0][1] is None):
        return False
    return all(overlap(a.words(x), b.words(y)) >= SAME for x, y in told)


def _reports(entry: Entry, events: Events) -> tuple[Report, ...]:
    """What articles of that day or later say of it."""
    one = entry.first
    since = _day(one.article.published)
    if since is None:
        return ()
    names = {one.authority, one.words(one.condition.trigger_actor)} - {""}
    near = {e.id: e for name in sorted(names) for e in events(name, since)}
    found = []
    for event in sorted(near.values(), key=lambda e: (e.article.published or "", e.id)):
        day = _day(event.article.published)
        if day is not None and day >= since and event.article.id != one.article.id:
            found += _bearings(one, event)
    return tuple(found)


def _bearings(one: FoundCondition, event: FoundEvent) -> list[Report]:
    """What each side of an event's accounts says of the condition, with whose word it is."""
    if _withdraws(one, event):
        return [Report(Bearing.WITHDRAWN, event, _by(event, _TOLD))]
    condition = one.condition
    trigger = condition.trigger_actor, condition.trigger_act, condition.trigger
    if _tells(one, *trigger, event):
        sides = [(Bearing.MET, _TOLD), (Bearing.NOT_MET, _DENIED)]
        if _is_turned(one):
            sides = [(Bearing.NOT_MET, _TOLD), (Bearing.MET, _DENIED)]
        told = [Report(bearing, event, _by(event, of)) for bearing, of in sides]
        return [report for report in told if report.by]
    ours = condition.consequence_actor, condition.consequence_act, condition.consequence
    by = _by(event, _TOLD)
    is_ours = bool(by) and _tells(one, *ours, event)
    return [Report(Bearing.CARRIED_OUT, event, by)] if is_ours else []


_TOLD = frozenset({Status.HAPPENED, Status.CLAIMED})
_DENIED = frozenset({Status.DENIED, Status.DID_NOT_HAPPEN})


def _by(event: FoundEvent, of: frozenset[Status]) -> tuple[str, ...]:
    """Whose accounts have one of these statuses."""
    return tuple(dict.fromkeys(a.authority for a in event.accounts if a.account.status in of))


def _is_turned(one: FoundCondition) -> bool:
    """Whether the deed that the trigger names is what keeps the consequence off: "unless Ostra
    opens the strait", "if it does not"."""
    opener = one.words(one.condition.opener).lower()
    opens = opener.startswith(("unless", "until", "till", "or", "otherwise"))
    return opens != is_negated(one.words(one.condition.trigger))


def _tells(
    one: FoundCondition,
    actor: Span | None,
    act: Span | None,
    whole: Span | None,
    event: FoundEvent,
) -> bool:
    """Whether the event is the deed of a part: the same verb, by the same one, and something else
    in common besides."""
    if act is None or whole is None:
        return False
    verb = carriers(event.words(event.event.trigger))
    if not verb & carriers(one.words(act)):
        return False
    doers = carriers(" ".join(event.names(event.event.actors)))
    if actor is not None and not doers & carriers(one.words(actor)):
        return False
    rest = carriers(one.words(whole)) - verb - doers
    others = event.names(event.event.recipients)
    around = carriers(" ".join([*others, event.place]))
    return bool(rest & around)


def _withdraws(one: FoundCondition, event: FoundEvent) -> bool:
    """Whether who committed himself takes it back."""
    if event.event.type is not EventType.CONCEDE or event.event.status is not Status.HAPPENED:
        return False
    ids = {p.identity.id for p in event.event.actors if p.identity is not None}
    is_his = one.entity is not None and one.entity.id in ids
    said = carriers(event.text)
    own = carriers(one.words(one.condition.consequence))
    return is_his and bool(said & _WITHDRAWS) and bool(own) and len(own & said) >= len(own) / 2
