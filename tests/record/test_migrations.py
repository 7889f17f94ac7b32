"""The schema, step by step."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.record import Record
from sayso.record.migrations import Step, known_steps, last_step, migrate

FIRST = Step(1, "first", "CREATE TABLE a (x); INSERT INTO a VALUES (1);")


@pytest.fixture
def db() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def dump(db: sqlite3.Connection) -> list[str]:
    return list(db.iterdump())


def test_steps_are_numbered_from_one_without_gaps() -> None:
    steps = known_steps()
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert [step.name for step in steps][:3] == ["articles", "pages", "attributions"]


def test_a_step_is_taken_once(db: sqlite3.Connection) -> None:
    migrate(db, [FIRST])
    migrate(db, [FIRST])
    assert db.execute("SELECT x FROM a").fetchall() == [(1,)]
    assert db.execute("SELECT step, name FROM migration").fetchall() == [(1, "first")]


def test_only_the_steps_that_are_missing_are_taken(db: sqlite3.Connection) -> None:
    migrate(db, [FIRST])
    migrate(db, [FIRST, Step(2, "second", "INSERT INTO a VALUES (2);")])
    assert db.execute("SELECT x FROM a").fetchall() == [(1,), (2,)]
    assert last_step(db) == 2


def test_a_step_that_fails_leaves_no_trace(db: sqlite3.Connection) -> None:
    migrate(db, [FIRST])
    before = dump(db)
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, [FIRST, Step(2, "second", "CREATE TABLE b (y);\nCREATE TABLE b (y);\n")])
    assert dump(db) == before


def test_a_statement_may_hold_semicolons(db: sqlite3.Connection) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\nDELETE FROM a;\nSELECT 1;\nEND;\n"
    migrate(db, [Step(1, "first", f"CREATE TABLE a (x);\n-- so; it is\n{trigger}")])
    db.execute("INSERT INTO a VALUES (1)")
    assert db.execute("SELECT x FROM a").fetchall() == []


def test_opening_again_changes_nothing(path: Path) -> None:
    Record(path).close()
    before = path.read_bytes()
    Record(path).close()
    assert path.read_bytes() == before
