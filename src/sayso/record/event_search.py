"""Events again, by type, status, who, where, outlet and date."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.errors import WrongUse
from sayso.events import Event, EventType, Participant, Status
from sayso.record.binding import bound
from sayso.record.dates import checked
from sayso.record.decisions import Decided, decisions
from sayso.record.entity import as_decided
from sayso.record.event_back import event_of
from sayso.record.filters import FILTERS, SEARCH_S, giving_up, time_limit
from sayso.record.found import FoundAccount, FoundEvent
from sayso.record.occurrences import Around
from sayso.record.parts import event_spans
from sayso.record.query import naming
from sayso.where import settle

_IN = "event.key IN (SELECT rowid FROM event_fts WHERE event_fts MATCH {})"
_RULES = {
    **FILTERS,
    "type": "(event.type = :type OR event.label = :type)",
    # By anybody's account: which one an article has first says little.
    "status": "event.key IN (SELECT event FROM account WHERE status = :status)",
    "who": _IN.format(":who"),
    "place": f"({_IN.format(':place')} OR event.country = :country)",
}


@dataclass(frozen=True, slots=True)
class EventSearch:
    """What to look for; a filter that is None lets everything through."""

    type: str | None = None
    status: str | None = None
    who: str | None = None
    place: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        checked(self.since)
        checked(self.until)
        if self.type is not None and self.type not in list(EventType):
            raise WrongUse(f"a type is one of {', '.join(EventType)}, was {self.type!r}", self.type)
        if self.status is not None and self.status not in list(Status):
            rule = f"a status is one of {', '.join(Status)}"
            raise WrongUse(f"{rule}, was {self.status!r}", self.status)
        if self.limit is not None and self.limit < 1:
            raise WrongUse(f"a search has a limit of 1 or more, was {self.limit}", self.limit)


def find_events(db: sqlite3.Connection, search: EventSearch, path: Path) -> list[FoundEvent]:
    """The events that match, those of the article published last first.

    Raises RecordError where it takes too long.
    """
    with giving_up(path, "another filter"):
        return list(_found(db, _keys(db, search)))


def _keys(db: sqlite3.Connection, search: EventSearch) -> list[tuple[int, int]]:
    """The keys of the events and of their articles."""
    given = {name: getattr(search, name) for name in _RULES}
    for name, columns in (("who", "actors recipients names"), ("place", "place place_name")):
        given[name] = naming(columns, given[name])
    rules = [rule for name, rule in _RULES.items() if given[name] is not None]
    limit = -1 if search.limit is None else min(search.limit, sys.maxsize)
    values = {name: bound(value) for name, value in given.items()}
    values |= {"limit": limit, "country": search.place and _country(search.place)}
    sql = (
        "SELECT event.key, article.key FROM article CROSS JOIN event ON event.article = article.key"
        f" WHERE {' AND '.join(rules) or 'true'}"
        " ORDER BY article.published DESC, article.id, event.n LIMIT :limit"
    )
    with time_limit(db, SEARCH_S):
        return db.execute(sql, values).fetchall()


def _country(words: str) -> str | None:
    """The ISO code of the state that words name: what lies in it is found by it, too."""
    state = settle(words)
    kind, _, code = state.id.partition(":") if state else ("", "", "")
    return code if kind == "state" and len(code) == 2 else None


def _found(db: sqlite3.Connection, keys: list[tuple[int, int]]) -> Iterator[FoundEvent]:
    decided = Decided(decisions(db))
    for key, around in Around.each(db, keys, decided):
        event = _decided(db, event_of(db, key, around.said), around.article.id, decided)
        id, paragraph = db.execute(
            "SELECT id, paragraph FROM event WHERE key = ?", (key,)
        ).fetchone()
        yield FoundEvent(
            id=id,
            article=around.article,
            paragraph=paragraph,
            text=around.paragraph(db, event.trigger.start),
            event=event,
            accounts=tuple(
                FoundAccount(
                    one, around.authority(one.attribution, one.by), around.chain(one.attribution)
                )
                for one in event.accounts
            ),
            words_at=around.words_at(event_spans(event)),
        )


def _decided(db: sqlite3.Connection, event: Event, article_id: str, decided: Decided) -> Event:
    """The event with those who a person decided they are."""

    def people(some: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(
            replace(one, identity=as_decided(db, one.identity, article_id, decided)) for one in some
        )

    return replace(event, actors=people(event.actors), recipients=people(event.recipients))
