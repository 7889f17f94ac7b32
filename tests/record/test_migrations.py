"""The schema, step by step."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.record import Record
from sayso.record.migrations import Step, known_steps, last_step, migrate
from sayso.record.opening import APPLICATION

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


def test_a_record_from_before_nested_attributions_opens_and_holds_what_it_held(
    path: Path,
) -> None:
    old = sqlite3.connect(path, isolation_level=None)
    old.execute(f"PRAGMA application_id = {APPLICATION}")
    migrate(old, [step for step in known_steps() if step.number <= 5])
    old.execute(
        "INSERT INTO article (id, authors, date_reliable, n_paragraphs, text)"
        " VALUES ('0f' || hex(zeroblob(15)), '[]', 0, 1, 'Moss said no.')"
    )
    old.execute(
        "INSERT INTO attribution (id, article, n, source, cue, content, manner, confidence)"
        " VALUES (hex(zeroblob(16)), 1, 1, 'Moss', 'said', 'no', 'indirect', 0.5)"
    )
    old.execute("INSERT INTO span VALUES (1, 'content', 1, 10, 12, 'no')")
    old.close()
    with Record(path) as record:
        [statement] = record.find("no")
    assert (statement.content, statement.parent, statement.speaker) == ("no", None, None)
