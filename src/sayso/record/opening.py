"""From a path to a record that is open, up to date and ours."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sayso.errors import NotARecord, RecordError
from sayso.record.migrations import known_steps, last_step, migrate
from sayso.record.refusals import refusals

APPLICATION = 0x73617973  # "says", in the header of every record
MAY_NOT_WRITE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
WAIT_S = 30.0  # for another writer; one reading is written in some milliseconds


def open_record(path: Path, must_exist: bool = False) -> sqlite3.Connection:
    """The record at `path`, made if there is none and `must_exist` does not forbid it.

    Raises NotARecord where the file is something else, which is then left as it was, and
    RecordError where it cannot be opened or made. One that may not be written can be read.
    """
    is_new = _is_new(path, must_exist)
    with refusals(path):
        try:
            return _opened(str(path), path, is_new)
        except sqlite3.OperationalError as error:
            if is_new or error.sqlite_errorcode & 0xFF not in MAY_NOT_WRITE:
                raise
            return _opened(_read_only(path), path, is_new)


def _opened(name: str, path: Path, is_new: bool) -> sqlite3.Connection:
    is_uri = name.startswith("file:///")
    db = sqlite3.connect(name, isolation_level=None, timeout=WAIT_S, uri=is_uri)
    try:
        _set_up(db, is_new)
        _migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _read_only(path: Path) -> str:
    """The name under which SQLite reads a file in a folder where it may not put its log.

    Without a log nobody is writing, and the file can be taken to stay as it is.
    """
    has_log = path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?{'mode=ro' if has_log else 'immutable=1'}"


def _is_new(path: Path, must_exist: bool) -> bool:
    """Whether there is nothing at `path` yet; refuses what is no record without opening it.

    Looks at the header itself: SQLite would bring another program's unfinished
    business to an end merely by opening the file.
    """
    try:
        if path.is_dir():
            raise RecordError(f"{path} is a folder: name a file in it", path)
        if not path.parent.is_dir():
            raise RecordError(f"there is no folder {path.parent}: make it first", path)
        if not path.exists():
            if must_exist:
                raise RecordError(f"there is no record at {path}: read some pages into one", path)
            return True
        if not path.is_file():
            raise RecordError(f"{path} is not a file: name a file", path)
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise RecordError(f"{path} cannot be opened: {error.strerror}", path) from error
    if header and not _is_ours(header):
        raise NotARecord(f"{path} is not a record of sayso: name another file", path)
    return not header


def _is_ours(header: bytes) -> bool:
    """Whether a file begins as a record does: https://sqlite.org/fileformat2.html, 1.3."""
    return header.startswith(b"SQLite format 3\0") and header[68:72] == APPLICATION.to_bytes(4)


def _set_up(db: sqlite3.Connection, is_new: bool) -> None:
    db.text_factory = lambda raw: raw.decode("utf-8", "surrogatepass")
    if is_new:
        # Before write-ahead logging is on, so that the mark is in the file and not in the log.
        db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute("PRAGMA journal_mode = WAL")
    # Safe against a crash of the process; a power cut may cost the last few readings, never more.
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    steps = known_steps()
    last = last_step(db)
    if last > steps[-1].number:
        raise NotARecord(
            f"{path} is a record of a newer sayso (step {last}, this knows {steps[-1].number}): "
            "install that sayso, or name another file",
            path,
        )
    migrate(db, steps)
