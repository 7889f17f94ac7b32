"""Which articles share passages, found by fingerprints of their texts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.record.found import FoundIn
from sayso.record.transaction import transaction
from sayso.text.shingles import shingles, winnowed

# A passage that more articles have is the site's own words, not theirs: of 3,231 articles of news
# 103 of 3 million stretches stand in more than 20, the most of them in 285.
MOST = 200
# Of the fingerprints two share; every pair that shares three tenths of its words shares more
# (33 of 33 in those articles), and fewer are a quotation that both have.
LEAST = 4


@dataclass(frozen=True, slots=True)
class Told:
    """An article, with its text and who wrote it."""

    article: FoundIn
    authors: tuple[str, ...]
    text: str


def write_fingerprint(db: sqlite3.Connection, key: int, text: str) -> None:
    """Put the fingerprint of an article's text into the record, where it is not there yet."""
    _insert(db, _rows(key, text))


def fill_fingerprints(db: sqlite3.Connection) -> None:
    """Make those that an older sayso did not; a text of fewer than eight words has none."""
    missing = db.execute(
        "SELECT key, text FROM article"
        " WHERE NOT EXISTS (SELECT 1 FROM fingerprint WHERE article = article.key)"
    )
    rows = [row for key, text in missing for row in _rows(key, text)]
    if rows:
        with transaction(db):
            _insert(db, rows)


def _rows(key: int, text: str) -> list[tuple[int, int]]:
    return [(hash, key) for hash in winnowed(shingles(text)).tolist()]


def _insert(db: sqlite3.Connection, rows: list[tuple[int, int]]) -> None:
    db.executemany("INSERT OR IGNORE INTO fingerprint (hash, article) VALUES (?, ?)", rows)


def alike(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The ids of every two articles that share at least `LEAST` fingerprints, each pair once."""
    yield from db.execute(
        "WITH told AS (SELECT hash FROM fingerprint GROUP BY hash"
        " HAVING count(*) BETWEEN 2 AND :most),"
        " met AS (SELECT one.article AS one, other.article AS other FROM told"
        " JOIN fingerprint AS one USING (hash) JOIN fingerprint AS other USING (hash)"
        " WHERE one.article < other.article GROUP BY 1, 2 HAVING count(*) >= :least)"
        " SELECT a.id, b.id FROM met JOIN article AS a ON a.key = met.one"
        " JOIN article AS b ON b.key = met.other ORDER BY a.id, b.id",
        {"most": MOST, "least": LEAST},
    )


def alike_to(db: sqlite3.Connection, id: str) -> list[str]:
    """The ids of the articles that share so many with that one; only its own passages are looked
    up, however many articles there are."""
    found = db.execute(
        "SELECT article.id FROM fingerprint AS own"
        " JOIN fingerprint AS other ON other.hash = own.hash AND other.article != own.article"
        " JOIN article ON article.key = other.article"
        " WHERE own.article = (SELECT key FROM article WHERE id = :id)"
        " AND (SELECT count(*) FROM (SELECT 1 FROM fingerprint WHERE hash = own.hash LIMIT :more))"
        " <= :most GROUP BY other.article HAVING count(*) >= :least ORDER BY article.id",
        {"id": id, "most": MOST, "more": MOST + 1, "least": LEAST},
    )
    return [other for (other,) in found]


def told(db: sqlite3.Connection, id: str) -> Told:
    row = db.execute(
        "SELECT headline, outlet, url, published, n_paragraphs, authors, text"
        " FROM article WHERE id = ?",
        (id,),
    ).fetchone()
    headline, outlet, url, published, n, authors, text = row
    article = FoundIn(id, headline, outlet, url, published, n)
    return Told(article, tuple(json.loads(authors)), text)
