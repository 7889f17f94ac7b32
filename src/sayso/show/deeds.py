"""Events and conditions in words: two lines each, what and whether, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.attribution import SaidOn
from sayso.conditions import Condition
from sayso.events import Account, Bound, Event, Participant, Toll
from sayso.show.authority import day
from sayso.show.facts import NONE
from sayso.text import Span

_BETWEEN = " · "


def event(one: Event, text: str) -> tuple[str, str]:
    """ "ASSAULT: troops → a depot (shelled), Liman", and
    "claimed by Ostra · 2022-05-24 (“on Tuesday”) · killed: at least 12"."""
    kind = one.type if one.label is one.type else f"{one.label}/{one.type}"
    actors, recipients = (_people(some, text) for some in (one.actors, one.recipients))
    place = f", {_words(one.place.span, text)}" if one.place is not None else ""
    trigger = _words(one.trigger, text)
    return (
        f"{kind}: {actors} → {recipients} ({trigger}){place}",
        _BETWEEN.join(_whether(one, text)),
    )


def condition(one: Condition, text: str) -> tuple[str, str]:
    """ "warning: “if it is done” → “harm will come”", and "by Ada Lund · to the Senate"."""
    trigger, consequence = (
        f"“{_words(span, text)}”" if span is not None else NONE
        for span in (one.trigger, one.consequence)
    )
    said = one.attribution
    by = (said.speaker or next(iter(said.source), None)) if said is not None else None
    parts = {"by": by or one.by, "to": one.to, "deadline:": one.deadline}
    told = [f"{name} {_words(span, text)}" for name, span in parts.items() if span is not None]
    return f"{one.kind}: {trigger} → {consequence}", _BETWEEN.join(told) or NONE


def _whether(one: Event, text: str) -> Iterator[str]:
    yield from dict.fromkeys(_account(account, text) for account in one.accounts)
    if one.when is not None:
        yield day(SaidOn(one.when.interval, one.when.basis, one.when.span), text)
    for toll in one.tolls:
        yield _toll(toll)


def _account(one: Account, text: str) -> str:
    said = one.attribution
    by = said.speaker if said is not None and said.speaker is not None else one.by
    return f"{one.status} by {_words(by, text)}" if by is not None else str(one.status)


def _toll(toll: Toll) -> str:
    bound = "" if toll.bound is Bound.EXACT else f"{toll.bound} "
    return f"{toll.counted}: {'some' if toll.number is None else f'{bound}{toll.number:,}'}"


def _people(some: Sequence[Participant], text: str) -> str:
    return ", ".join(_words(one.name or one.span, text) for one in some) or NONE


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
