"""Statements again, by their words, their source, their outlet and their date."""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

from sayso.attribution import Attribution, Manner
from sayso.errors import WrongUse
from sayso.record.authority import fields, words_of
from sayso.record.binding import bound
from sayso.record.dates import checked
from sayso.record.decisions import Decided, decisions
from sayso.record.entity import as_decided
from sayso.record.filters import FILTERS, SEARCH_S, giving_up, time_limit
from sayso.record.query import matching
from sayso.record.readback import spans_of
from sayso.record.statement import Statement
from sayso.text import Span

RANKING_S = 0.5  # a word in 78,000 of a million statements takes 0.16 s

BY_DATE = "article.published DESC, article.id, attribution.n"


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; a filter that is None lets everything through."""

    words: str
    who: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = 20

    def __post_init__(self) -> None:
        checked(self.since)
        checked(self.until)
        if self.limit is not None and self.limit < 1:
            raise WrongUse(f"a search has a limit of 1 or more, was {self.limit}", self.limit)


def find(db: sqlite3.Connection, search: Search, path: Path) -> list[Statement]:
    """The statements that match, the best first; the latest first where no words are given.

    Raises RecordError where it takes too long.
    """
    with giving_up(path, "more words or another filter"):
        decided = Decided(decisions(db))
        return [_statement(db, key, decided) for key in _keys(db, search)]


def statement_of(db: sqlite3.Connection, id: str) -> Statement:
    """The statement of that id. Raises WrongUse where there is none."""
    row = db.execute("SELECT key FROM attribution WHERE id = ?", (bound(id),)).fetchone()
    if row is None:
        raise WrongUse(f"a statement is one of the record's, {id[:80]!r} is none", id)
    return _statement(db, row[0], Decided(decisions(db)))


def statements_of(db: sqlite3.Connection, article_id: str) -> list[Statement]:
    """All statements of one article, in reading order."""
    decided = Decided(decisions(db))
    keys = db.execute(
        "SELECT attribution.key FROM attribution JOIN article ON article.key = attribution.article"
        " WHERE article.id = ? ORDER BY attribution.n",
        (article_id,),
    )
    return [_statement(db, key, decided) for (key,) in keys.fetchall()]


def _keys(db: sqlite3.Connection, search: Search) -> list[int]:
    match = matching(search.words, search.who)
    if match is None:
        return _select(db, search, match, BY_DATE, SEARCH_S)
    try:
        order = "statement_fts.rank" if search.words.strip() else BY_DATE
        return _select(db, search, match, order, RANKING_S)
    except TimeoutError:
        # Too many to put in order. In the index's own, latest added first, some are there at once.
        return _select(db, search, match, "statement_fts.rowid DESC", SEARCH_S)


def _select(
    db: sqlite3.Connection, search: Search, match: str | None, order: str, limit_s: float
) -> list[int]:
    given = {name: bound(getattr(search, name)) for name in FILTERS}
    rules = [rule for name, rule in FILTERS.items() if given[name] is not None]
    # CROSS keeps the order of the joins: the first table gives the order, by its index, and only
    # what is shown is looked up. Left to itself SQLite sorted all statements to list the latest.
    tables = "article CROSS JOIN attribution ON attribution.article = article.key"
    if match is not None:
        tables = (
            "statement_fts CROSS JOIN attribution ON attribution.key = statement_fts.rowid"
            " CROSS JOIN article ON article.key = attribution.article"
        )
        rules.append("statement_fts MATCH :match")
    sql = (
        f"SELECT attribution.key FROM {tables} WHERE {' AND '.join(rules) or 'true'}"
        f" ORDER BY {order} LIMIT :limit"
    )
    limit = -1 if search.limit is None else min(search.limit, sys.maxsize)
    with time_limit(db, limit_s):
        return [key for (key,) in db.execute(sql, given | {"match": match, "limit": limit})]


def _statement(db: sqlite3.Connection, key: int, decided: Decided) -> Statement:
    (
        id,
        source,
        cue,
        content,
        manner,
        confidence,
        headline,
        outlet,
        published,
        url,
        paragraph,
        n_paragraphs,
        article_id,
        speaker,
        start,
        end,
        parent,
        chain,
    ) = db.execute(
        "SELECT id, source, cue, content, manner, confidence, headline, outlet, published, url,"
        " paragraph, n_paragraphs, article_id, speaker, speaker_start, speaker_end, parent, chain"
        " FROM statement WHERE rowid = ?",
        (key,),
    ).fetchone()
    spans = spans_of(db, key)
    own = fields(db, key)
    if "entity" in own:
        own["entity"] = as_decided(db, own["entity"], article_id, decided)
    return Statement(
        id=id,
        article_id=article_id,
        headline=headline,
        outlet=outlet,
        url=url,
        published=published,
        source=source,
        cue=cue,
        content=content,
        source_spans=spans["source"],
        cue_spans=spans["cue"],
        content_spans=spans["content"],
        manner=Manner(manner),
        confidence=confidence,
        paragraph=paragraph,
        n_paragraphs=n_paragraphs,
        speaker=speaker,
        speaker_span=None if start is None else Span(start, end),
        parent=parent,
        attribution=Attribution(
            source=spans["source"],
            cue=spans["cue"],
            content=spans["content"],
            manner=Manner(manner),
            confidence=confidence,
            speaker=None if start is None else Span(start, end),
            **own,
        ),
        words_at=words_of(db, key),
        chain=chain,
    )
