"""The data dictionary says what is in a record, and the test what is in the data dictionary."""

from __future__ import annotations

import re
from pathlib import Path

import sayso.record
from sayso.record import Record

PAGE = Path(__file__).parents[2] / "docs" / "record.md"

Column = tuple[str, str]  # name, type


def described() -> dict[str, list[Column]]:
    """The tables under each heading of the data dictionary, whose every column has a meaning."""
    tables: dict[str, list[Column]] = {}
    for section in PAGE.read_text("utf-8").split("\n### ")[1:]:
        name, rest = section.split("\n", 1)
        rows = re.findall(r"^\| (\w+) \| (\w*) ?\| \S.* \|$", rest, flags=re.MULTILINE)
        tables[name] = [row for row in rows if row != ("column", "type")]
    return tables


def built(record: Record) -> dict[str, list[Column]]:
    tables = record._db.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts%'"
    )
    return {
        name: [
            (column, type)
            for _, column, type, *_ in record._db.execute(f'PRAGMA table_info("{name}")')
        ]
        for (name,) in tables.fetchall()
    }


def test_the_data_dictionary_has_every_table_and_column(record: Record) -> None:
    assert described() == built(record)


def test_the_room_names_what_others_use() -> None:
    public = {name for name in vars(sayso.record) if name[0].isupper()}
    assert public == {
        *("Actor", "Counts", "Decision", "Record", "Sources", "Statement", "CONDITION_PARTS"),
        *("FoundAccount", "FoundCondition", "FoundEvent", "FoundIn", "Told"),
        *("LinkDecision", "LinkKind", "Quoted", "BETWEEN_PIECES"),
    }
