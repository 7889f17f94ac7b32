"""Rows as the event they came from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping

from sayso.attribution import Attribution, Identity
from sayso.events import (
    Account,
    Bound,
    Counted,
    Event,
    EventType,
    Participant,
    Place,
    Status,
    Toll,
    When,
)
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval
from sayso.where import Location

Said = Mapping[int, Attribution]


def events_of(db: sqlite3.Connection, article_key: int | None, said: Said) -> Iterator[Event]:
    """The events of one article, in reading order; `said` are its attributions by their keys."""
    keys = db.execute("SELECT key FROM event WHERE article = ? ORDER BY n", (article_key,))
    for (key,) in keys.fetchall():
        yield event_of(db, key, said)


def event_of(db: sqlite3.Connection, key: int, said: Said) -> Event:
    """One event, by its key."""
    kind, modes, start, end = db.execute(
        'SELECT type, modes, start, "end" FROM event WHERE key = ?', (key,)
    ).fetchone()
    mentions, weapons = (tuple(_spans(db, key, role)) for role in ("mention", "weapon"))
    actors, recipients = (tuple(_participants(db, key, role)) for role in ("actor", "recipient"))
    return Event(
        type=EventType(kind),
        trigger=Span(start, end),
        accounts=tuple(_accounts(db, key, said)),
        modes=tuple(json.loads(modes)),
        mentions=mentions,
        actors=actors,
        recipients=recipients,
        place=_place(db, key),
        when=_when(db, key),
        tolls=tuple(_tolls(db, key)),
        weapons=weapons,
        silent=tuple(
            said[one]
            for (one,) in db.execute(
                "SELECT attribution FROM silent WHERE event = ? ORDER BY n", (key,)
            )
        ),
    )


def _maybe(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _spans(db: sqlite3.Connection, key: int, role: str) -> Iterator[Span]:
    for start, end in db.execute(
        'SELECT start, "end" FROM event_span WHERE event = ? AND role = ? ORDER BY n', (key, role)
    ):
        yield Span(start, end)


def _participants(db: sqlite3.Connection, key: int, role: str) -> Iterator[Participant]:
    for start, end, name_start, name_end, id, kind, called in db.execute(
        'SELECT start, "end", name_start, name_end, entity.id, entity.kind, called'
        " FROM participant LEFT JOIN entity ON entity.key = participant.entity"
        " WHERE event = ? AND role = ? ORDER BY n",
        (key, role),
    ):
        identity = Identity(id, called, kind) if id is not None else None
        yield Participant(Span(start, end), _maybe(name_start, name_end), identity)


def _accounts(db: sqlite3.Connection, key: int, said: Said) -> Iterator[Account]:
    for status, start, end, attribution, by_start, by_end, words_start, words_end in db.execute(
        'SELECT status, start, "end", attribution, by_start, by_end, words_start, words_end'
        " FROM account WHERE event = ? ORDER BY n",
        (key,),
    ):
        yield Account(
            Status(status),
            Span(start, end),
            None if attribution is None else said[attribution],
            _maybe(by_start, by_end),
            _maybe(words_start, words_end),
        )


def _tolls(db: sqlite3.Connection, key: int) -> Iterator[Toll]:
    for counted, number, bound, so_far, start, end, who_start, who_end in db.execute(
        'SELECT counted, number, bound, so_far, start, "end", who_start, who_end'
        " FROM toll WHERE event = ? ORDER BY n",
        (key,),
    ):
        yield Toll(
            Counted(counted),
            Span(start, end),
            number,
            Bound(bound),
            bool(so_far),
            _maybe(who_start, who_end),
        )


def _place(db: sqlite3.Connection, key: int) -> Place | None:
    start, end, id, name, kind, country, latitude, longitude = db.execute(
        "SELECT place_start, place_end, place_id, place_name, place_kind, country, latitude,"
        " longitude FROM event WHERE key = ?",
        (key,),
    ).fetchone()
    if start is None:
        return None
    location = None if id is None else Location(id, name, kind, country, latitude, longitude)
    return Place(Span(start, end), location)


def _when(db: sqlite3.Connection, key: int) -> When | None:
    start, end, first, last, granularity, basis = db.execute(
        "SELECT time_start, time_end, date_from, date_until, date_granularity, date_basis"
        " FROM event WHERE key = ?",
        (key,),
    ).fetchone()
    if start is None:
        return None
    return When(Span(start, end), Interval(first, last, Granularity(granularity)), Basis(basis))
