"""What a person decided of two passages: the same or not, at odds or not; dated and undoable."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sayso.errors import WrongUse
from sayso.record.binding import bound, within
from sayso.record.transaction import transaction
from sayso.text import Span


class LinkKind(StrEnum):
    """What two passages are said to be."""

    SAME = "same"
    AT_ODDS = "at odds"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of an article and where they stand."""

    article_id: str
    span: Span
    words: str

    def is_nearly(self, other: Quoted) -> bool:
        """Whether both are one passage, though another reading put its ends elsewhere: more than
        half of each is the other's."""
        if self.article_id != other.article_id:
            return False
        shared = min(self.span.end, other.span.end) - max(self.span.start, other.span.start)
        longer = max(one.span.end - one.span.start for one in (self, other))
        return 2 * shared > longer


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """One decision: that `a` and `b` are what it says, or that they are not."""

    n: int
    made: str  # ISO 8601, UTC
    what: LinkKind
    is_so: bool
    a: Quoted
    b: Quoted
    undone: str | None = None

    def is_of(self, one: Quoted, other: Quoted) -> bool:
        """Whether it was made of these two, whichever is called `a`."""
        return (self.a.is_nearly(one) and self.b.is_nearly(other)) or (
            self.a.is_nearly(other) and self.b.is_nearly(one)
        )


def link_decisions(db: sqlite3.Connection) -> list[LinkDecision]:
    """All of them, in the order in which they were made; those undone too."""
    return list(_all(db))


def _all(db: sqlite3.Connection) -> Iterator[LinkDecision]:
    for n, made, what, is_so, *places, undone in db.execute(
        "SELECT n, made, what, is_so, a_article, a_start, a_end, a_words,"
        " b_article, b_start, b_end, b_words, undone FROM link_decision ORDER BY n"
    ):
        a, b = (
            Quoted(id, Span(start, end), words)
            for id, start, end, words in (places[:4], places[4:])
        )
        yield LinkDecision(n, made, LinkKind(what), bool(is_so), a, b, undone)


def decide_link(
    db: sqlite3.Connection, what: LinkKind, is_so: bool, a: Quoted, b: Quoted
) -> LinkDecision:
    """Write one decision; raises WrongUse where one of the two is not in the record, or both are
    one."""
    for one in (a, b):
        row = db.execute(
            "SELECT text FROM article WHERE id = ?", (bound(one.article_id),)
        ).fetchone()
        is_there = row is not None and one.span.end <= len(row[0]) and one.words.strip()
        if not is_there or one.span.of(row[0]) != one.words:
            raise WrongUse(f"a passage is words of an article, {one.words[:80]!r} is none", one)
    if a.is_nearly(b):
        raise WrongUse("a decision is of two passages, these are one", a)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    places = (
        value for q in (a, b) for value in (q.article_id, q.span.start, q.span.end, bound(q.words))
    )
    with transaction(db):
        (n,) = db.execute(
            "INSERT INTO link_decision (made, what, is_so, a_article, a_start, a_end, a_words,"
            " b_article, b_start, b_end, b_words)"
            " VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, CAST(? AS TEXT)) RETURNING n",
            (made, what.value, int(is_so), *places),
        ).fetchone()
    return LinkDecision(n, made, what, is_so, a, b)


def undo_link(db: sqlite3.Connection, n: int) -> None:
    """Let decision `n` stand no more; it stays in the list. Raises WrongUse where none stands."""
    with transaction(db):
        done = db.execute(
            "UPDATE link_decision SET undone = ? WHERE n = ? AND undone IS NULL",
            (datetime.now(UTC).isoformat(timespec="seconds"), within(n)),
        ).rowcount
    if not done:
        raise WrongUse(f"only a decision that stands is undone, {n} is none", n)
