"""What a person decided about who is who: merges, splits and names, each dated and undoable."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.errors import WrongUse
from sayso.record.binding import within
from sayso.record.transaction import transaction


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: two entities are one (`into`), or in `article` it is another, or its `name`."""

    n: int
    made: str  # ISO 8601, UTC
    what: str  # "merge", "split", "rename"
    entity: str
    into: str | None = None
    article: str | None = None
    name: str | None = None
    undone: str | None = None


class Decided:
    """Who is who after the decisions that stand."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        stand = [d for d in decisions if d.undone is None]
        self.into = {d.entity: d.into for d in stand if d.into is not None}
        self.names = {d.entity: d.name for d in stand if d.name is not None}
        self.apart = {(d.entity, d.article): f"{d.entity}#{d.n}" for d in stand if d.article}

    def who(self, entity: str, article: str) -> str:
        """The id of the one that `entity` is in `article`."""
        found, seen = entity, {entity}
        while True:
            after = self.apart.get((found, article)) or self.into.get(found)
            if after is None or after in seen:
                return found
            seen.add(after)
            found = after

    def name(self, entity: str, names: Mapping[str, str]) -> str:
        """What it is called: as decided, else as the entity itself, or that it was split from."""
        return (
            self.names.get(entity)
            or names.get(entity)
            or names.get(entity.partition("#")[0], entity)
        )


def decisions(db: sqlite3.Connection) -> list[Decision]:
    """All of them, in the order in which they were made; those undone too."""
    rows = db.execute(
        'SELECT n, made, what, entity, "into", article, name, undone FROM decision ORDER BY n'
    )
    return [Decision(*row) for row in rows]


def decide(
    db: sqlite3.Connection,
    what: str,
    entity: str,
    *,
    into: str | None = None,
    article: str | None = None,
    name: str | None = None,
) -> int:
    """Write one decision and return its number; raises WrongUse where it can't stand."""
    known = Decided(decisions(db))
    for one in filter(None, (entity, into)):
        _check(db, one, known)
    if into is not None:
        one, other = known.who(entity, ""), known.who(into, "")
        if one == other:
            raise WrongUse(f"two entities are merged, {entity} and {into} are one already", entity)
        if _is_person(one) != _is_person(other):
            raise WrongUse(f"a person and a body are two, {entity} and {into} are", entity)
        entity, into = one, other
    if article is not None and not _speaks_in(db, entity, article, known):
        raise WrongUse(f"an entity is split where it speaks, {entity} does not there", entity)
    with transaction(db):
        made = datetime.now(UTC).isoformat(timespec="seconds")
        row = db.execute(
            'INSERT INTO decision (made, what, entity, "into", article, name)'
            " VALUES (?, ?, ?, ?, ?, ?) RETURNING n",
            (made, what, entity, into, article, name),
        ).fetchone()
    return int(row[0])


def _is_person(entity: str) -> bool:
    return entity.startswith("person:")


def _speaks_in(db: sqlite3.Connection, entity: str, article: str, known: Decided) -> bool:
    found = db.execute(
        "SELECT DISTINCT entity.id FROM attribution JOIN entity ON entity.key = attribution.entity"
        " JOIN article ON article.key = attribution.article WHERE article.id = ?",
        (article,),
    )
    return any(known.who(id, article) == entity for (id,) in found)


def undo(db: sqlite3.Connection, n: int) -> None:
    """Let decision `n` stand no more; it stays in the list. Raises WrongUse where there is none."""
    with transaction(db):
        done = db.execute(
            "UPDATE decision SET undone = ? WHERE n = ? AND undone IS NULL",
            (datetime.now(UTC).isoformat(timespec="seconds"), within(n)),
        ).rowcount
    if not done:
        raise WrongUse(f"only a decision that stands is undone, {n} is none", n)


def _check(db: sqlite3.Connection, entity: str, known: Decided) -> None:
    found = db.execute("SELECT 1 FROM entity WHERE id = ?", (entity.partition("#")[0],)).fetchone()
    if not found or ("#" in entity and entity not in known.apart.values()):
        raise WrongUse(f"an entity is one of the record's, {entity[:80]!r} is none", entity)
