"""Who somebody is in other articles, as a row."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from sayso.attribution import Identity
from sayso.record.binding import insert
from sayso.record.decisions import Decided
from sayso.record.replacing import key_of


def entity_key(db: sqlite3.Connection, entity: Identity) -> int:
    """Its row, made where there is none. Its name stays the first: a later one is an alias."""
    if db.execute("SELECT 1 FROM entity WHERE id = ?", (entity.id,)).fetchone() is None:
        row = {"id": entity.id, "kind": str(entity.kind), "name": entity.name}
        insert(db, "entity", row)
    return key_of(db, "entity", entity.id)


def as_decided(
    db: sqlite3.Connection, entity: Identity | None, article_id: str, decided: Decided
) -> Identity | None:
    """Who that is in the article of that id, as a person decided."""
    if entity is None:
        return None
    id = decided.who(entity.id, article_id)
    found = db.execute(
        "SELECT id, name FROM entity WHERE id IN (?, ?)", (id, id.partition("#")[0])
    ).fetchall()
    return replace(entity, id=id, name=decided.name(id, dict(found)))
