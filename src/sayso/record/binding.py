"""One row into one table, whatever characters it holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache


def put(db: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    """Insert `row`, or bring the row of the same `id` in line; a row that is so stays."""
    db.execute(_upsert(table, *_shape(row)), [bound(value) for value in row.values()])


def insert(db: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    db.execute(_insert(table, *_shape(row)), [bound(value) for value in row.values()])


def bound(value: object) -> object:
    """What SQLite takes for `value`: itself, or bytes where it is text with half a surrogate pair.

    A page may hold such text ("\\ud800" in JSON) and so may a file's name on Linux. The bytes are
    text again after `CAST(? AS TEXT)`, and places in it stay right, as they would not without them.
    """
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


Names = tuple[str, ...]


def _shape(row: Mapping[str, object]) -> tuple[Names, Names]:
    return tuple(row), tuple(column for column, value in row.items() if isinstance(value, str))


@cache
def _insert(table: str, columns: Names, texts: Names) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join("CAST(? AS TEXT)" if column in texts else "?" for column in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({values})"


@cache
def _upsert(table: str, columns: Names, texts: Names) -> str:
    others = [column for column in columns if column != "id"]
    old = ", ".join(f'{table}."{column}"' for column in others)
    new = ", ".join(f'excluded."{column}"' for column in others)
    changes = ", ".join(f'"{column}" = excluded."{column}"' for column in others)
    return (
        f"{_insert(table, columns, texts)} "
        f"ON CONFLICT (id) DO UPDATE SET {changes} WHERE ({old}) IS NOT ({new})"
    )


def within(n: int) -> int:
    """`n`, or the largest number that SQLite takes, which no row has."""
    return max(min(n, 2**63 - 1), -(2**63))
