"""From any older record to this one, by numbered steps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files

from sayso.record.transaction import transaction

NOTES = """
CREATE TABLE IF NOT EXISTS migration (
    step INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    done TEXT NOT NULL
)
"""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the schema, as it stands in `steps/NUMBER_NAME.sql`."""

    number: int  # from 1, without gaps
    name: str
    sql: str


def known_steps() -> tuple[Step, ...]:
    """The steps this sayso knows, in order."""
    found = (file for file in files("sayso.record.steps").iterdir() if file.name.endswith(".sql"))
    steps = []
    for file in sorted(found, key=lambda file: file.name):
        number, name = file.name.removesuffix(".sql").split("_", 1)
        steps.append(Step(int(number), name, file.read_text("utf-8")))
    return tuple(steps)


def migrate(db: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Take the steps that `db` has not taken yet; each with its note in one transaction.

    Two processes may do this at once: each looks again once the step is its to take.
    """
    if last_step(db) == steps[-1].number:
        return
    for step in steps:
        with transaction(db):
            db.execute(NOTES)
            if step.number > last_step(db):
                for statement in _statements(step.sql):
                    db.execute(statement)
                note = (step.number, step.name, datetime.now(UTC).isoformat(timespec="seconds"))
                db.execute("INSERT INTO migration (step, name, done) VALUES (?, ?, ?)", note)


def last_step(db: sqlite3.Connection) -> int:
    """The number of the last step that `db` has taken, 0 for a new file."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone():
        return 0
    (last,) = db.execute("SELECT coalesce(max(step), 0) FROM migration").fetchone()
    return int(last)


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script: `executescript` would commit what is under way."""
    statement = ""
    for part in sql.split(";")[:-1]:
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
