"""What a search leaves out, and when it gives up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from sayso.errors import RecordError

SEARCH_S = 10.0
STEPS = 1000  # of SQLite's machine between two looks at the clock

# On the article's row.
FILTERS = {
    "outlet": "article.outlet = CAST(:outlet AS TEXT)",  # the column compares without case
    # At the precision that both dates have: an article of "2022-05" may be of the 10th.
    "since": "article.published >= substr(:since, 1, length(article.published))",
    "until": "substr(article.published, 1, length(:until)) <= :until",
}


@contextmanager
def giving_up(path: Path, advice: str) -> Iterator[None]:
    """Raises RecordError, with what to do, where a `time_limit` inside ran out."""
    try:
        yield
    except TimeoutError as error:
        message = f"the search took more than {SEARCH_S:.0f} s: give {advice}"
        raise RecordError(message, path) from error


@contextmanager
def time_limit(db: sqlite3.Connection, limit_s: float) -> Iterator[None]:
    """Raises TimeoutError where what is asked inside takes longer."""
    end = monotonic() + limit_s
    db.set_progress_handler(lambda: monotonic() > end, STEPS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise TimeoutError from error
        raise
    finally:
        db.set_progress_handler(None, 0)
