"""Conditions again, by who commits himself or warns, to whom, kind and date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.conditions import ConditionKind
from sayso.errors import WrongUse
from sayso.record.binding import bound
from sayso.record.condition_rows import condition_of
from sayso.record.dates import checked
from sayso.record.decisions import Decided, decisions
from sayso.record.filters import FILTERS, SEARCH_S, giving_up, time_limit
from sayso.record.found import FoundCondition
from sayso.record.occurrences import Around
from sayso.record.parts import condition_spans
from sayso.record.query import naming

_IN = "condition.key IN (SELECT rowid FROM condition_fts WHERE condition_fts MATCH {})"
_RULES = {
    "since": FILTERS["since"],
    "until": FILTERS["until"],
    "kind": "condition.kind = :kind",
    "who": _IN.format(":who"),
    "to": _IN.format(":to"),
}


@dataclass(frozen=True, slots=True)
class ConditionSearch:
    """What to look for; a filter that is None lets everything through."""

    who: str | None = None
    to: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        checked(self.since)
        checked(self.until)
        if self.kind is not None and self.kind not in list(ConditionKind):
            rule = f"a kind is one of {', '.join(ConditionKind)}"
            raise WrongUse(f"{rule}, was {self.kind!r}", self.kind)


def find_conditions(
    db: sqlite3.Connection, search: ConditionSearch, path: Path
) -> list[FoundCondition]:
    """The conditions that match, those of the article published last first.

    Raises RecordError where it takes too long.
    """
    with giving_up(path, "another filter"):
        return list(_found(db, _keys(db, search)))


def _keys(db: sqlite3.Connection, search: ConditionSearch) -> list[tuple[int, int]]:
    """The keys of the conditions and of their articles."""
    given = {name: getattr(search, name) for name in _RULES}
    for name, column in (("who", "who"), ("to", "whom")):
        given[name] = naming(column, given[name])
    rules = [rule for name, rule in _RULES.items() if given[name] is not None]
    sql = (
        "SELECT condition.key, article.key"
        " FROM article CROSS JOIN condition ON condition.article = article.key"
        f" WHERE {' AND '.join(rules) or 'true'}"
        " ORDER BY article.published DESC, article.id, condition.n"
    )
    with time_limit(db, SEARCH_S):
        return db.execute(sql, {name: bound(value) for name, value in given.items()}).fetchall()


def _found(db: sqlite3.Connection, keys: list[tuple[int, int]]) -> Iterator[FoundCondition]:
    for key, around in Around.each(db, keys, Decided(decisions(db))):
        condition = condition_of(db, key, around.said)
        one = condition.attribution
        id, paragraph = db.execute(
            "SELECT id, paragraph FROM condition WHERE key = ?", (key,)
        ).fetchone()
        spans = [*condition_spans(condition)]
        if one is not None and one.said_on is not None and one.said_on.span is not None:
            spans.append(one.said_on.span)
        if one is not None and one.addressee is not None:
            spans.append(one.addressee)
        yield FoundCondition(
            id=id,
            article=around.article,
            paragraph=paragraph,
            condition=condition,
            authority=around.authority(one, condition.by),
            chain=around.chain(one),
            entity=one.entity if one is not None else None,
            words_at=around.words_at(spans),
        )
