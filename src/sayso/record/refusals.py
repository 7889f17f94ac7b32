"""What SQLite refuses, in sayso's words."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import NotARecord, RecordError, RecordFull, SaysoError

# A quota or a limit on file size is not SQLITE_FULL: the write fails, or that of the index beside.
NO_ROOM = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_SHMMAP,
}

DAMAGED = "{path} is damaged: go back to a copy, or read its pages again"

WHAT_TO_DO = {
    sqlite3.SQLITE_BUSY: "another process has been writing to {path} for too long: try again",
    sqlite3.SQLITE_READONLY: "{path} may not be written: check its permissions and its folder's",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened: check its permissions and its folder's",
    sqlite3.SQLITE_PERM: "{path} may not be opened: check its permissions",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
}


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into the `RecordError` that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _refusal(error, path) from error
    except UnicodeDecodeError as error:  # SQLite names what is damaged, in the damaged bytes
        raise RecordError(DAMAGED.format(path=path), path) from error


@contextmanager
def intact(path: Path) -> Iterator[None]:
    """Turn what only damaged rows give rise to, where SQLite saw nothing amiss, into `RecordError`.

    For reading back, where no value comes from outside. Of 250 records with some bytes altered,
    110 opened well and gave text that is no UTF-8, bytes that do not unpack or a kind of block
    that is none.
    """
    try:
        yield
    except SaysoError:
        raise
    except (ValueError, LookupError, TypeError, zlib.error) as error:
        raise RecordError(DAMAGED.format(path=path), path) from error


def _refusal(error: sqlite3.Error, path: Path) -> RecordError:
    code = getattr(error, "sqlite_errorcode", None)  # absent where Python, not SQLite, refused
    if code is None:
        return RecordError(f"{path}: {error}", path)
    if code in NO_ROOM:
        return RecordFull(
            f"no room to write to {path} ({error}): what it held is safe; make room and go on", path
        )
    if code == sqlite3.SQLITE_NOTADB:
        return NotARecord(f"{path} is not a record of sayso: name another file", path)
    known = WHAT_TO_DO.get(code & 0xFF)  # the low byte is the kind, the rest the occasion
    return RecordError(known.format(path=path) if known else f"{path}: {error}", path)
