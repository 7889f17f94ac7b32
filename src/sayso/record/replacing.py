"""The rows that hang on one row, made new ones only where they differ."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from sayso.record.binding import insert


def replace_rows(
    db: sqlite3.Connection,
    table: str,
    owner: str,
    key: int,
    new: Sequence[Mapping[str, object]],
) -> None:
    """Make the rows whose column `owner` is `key` those of `new`, in the order of the table's
    primary key; where they are so already, nothing is written."""
    old = db.execute(f"SELECT * FROM {table} WHERE {owner} = ?", (key,)).fetchall()
    if old != [tuple(row.values()) for row in new]:
        db.execute(f"DELETE FROM {table} WHERE {owner} = ?", (key,))
        for row in new:
            insert(db, table, row)


def drop_gone(db: sqlite3.Connection, table: str, article_key: int, kept: set[str]) -> set[str]:
    """Drop an article's rows of `table` whose ids are not `kept`; the ids there were before."""
    found = db.execute(f"SELECT id FROM {table} WHERE article = ?", (article_key,))
    old = {id for (id,) in found}
    for gone in old - kept:
        db.execute(f"DELETE FROM {table} WHERE id = ?", (gone,))
    return old


def key_of(db: sqlite3.Connection, table: str, id: str) -> int:
    (key,) = db.execute(f"SELECT key FROM {table} WHERE id = ?", (id,)).fetchone()
    return int(key)
