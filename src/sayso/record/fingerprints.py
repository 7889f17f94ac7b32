"""Which articles share passages, found by fingerprints of their texts."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.record.binding import bound
from sayso.record.found import FoundIn
from sayso.record.query import MAX_WORDS
from sayso.record.transaction import transaction
from sayso.text.shingles import shingles, winnowed

# A passage that more articles have is a site's own words more often than a copy: of 3,231 articles
# of news 103 of 3 million stretches stand in more than 20, the most of them in 285. It brings each
# together with one of them alone, the first by id: looking grows with their number, not its square,
# and a text of which there are a thousand copies is still found.
MOST = 200
# Of the fingerprints two share; every pair that shares three tenths of its words shares more
# (33 of 33 in those articles), and fewer are a quotation that both have. A short text has to share
# half of those it has.
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
    last = -1
    while some := db.execute(
        "SELECT key, text FROM article WHERE key > ? AND NOT EXISTS"
        " (SELECT 1 FROM fingerprint WHERE article = article.key) ORDER BY key LIMIT ?",
        (last, _BATCH),
    ).fetchall():
        last = some[-1][0]
        rows = [row for key, text in some for row in _rows(key, text)]
        if rows:
            with transaction(db):
                _insert(db, rows)


_BATCH = 500  # articles of a transaction: a million hashes


def _rows(key: int, text: str) -> list[tuple[int, int]]:
    return [(hash, key) for hash in winnowed(shingles(text)).tolist()]


def _insert(db: sqlite3.Connection, rows: list[tuple[int, int]]) -> None:
    db.executemany("INSERT OR IGNORE INTO fingerprint (hash, article) VALUES (?, ?)", rows)


_ENOUGH = "min(:least, (min({one}, {other}) + 1) / 2)"


def alike(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """The ids of every two articles that share at least `LEAST` fingerprints, each pair once."""
    yield from db.execute(
        "WITH told AS (SELECT hash, count(*) > :most AS is_crowd FROM fingerprint GROUP BY hash"
        " HAVING count(*) > 1),"
        " star AS (SELECT hash, min(article.id) AS id FROM told JOIN fingerprint USING (hash)"
        " JOIN article ON article.key = article WHERE is_crowd GROUP BY hash),"
        " pair AS (SELECT one.article AS one, other.article AS other FROM told"
        " JOIN fingerprint AS one USING (hash) JOIN fingerprint AS other USING (hash)"
        " WHERE NOT is_crowd AND one.article < other.article"
        " UNION ALL SELECT min(article.key, own.article), max(article.key, own.article) FROM star"
        " JOIN article USING (id) JOIN fingerprint AS own USING (hash)"
        " WHERE own.article != article.key),"
        " held AS (SELECT article, count(*) AS n FROM fingerprint GROUP BY article)"
        " SELECT a.id, b.id FROM (SELECT one, other, count(*) AS n FROM pair GROUP BY 1, 2) AS met"
        " JOIN held AS ours ON ours.article = met.one"
        " JOIN held AS theirs ON theirs.article = met.other"
        " JOIN article AS a ON a.key = met.one JOIN article AS b ON b.key = met.other"
        f" WHERE met.n >= {_ENOUGH.format(one='ours.n', other='theirs.n')} ORDER BY a.id, b.id",
        {"most": MOST, "least": LEAST},
    )


def alike_to(db: sqlite3.Connection, id: str) -> list[str]:
    """The ids of the articles that share so many with that one; only its own passages are looked
    up, however many articles there are."""
    found = db.execute(
        "WITH mine AS (SELECT key FROM article WHERE id = :id),"
        " own AS (SELECT hash, (SELECT count(*) FROM (SELECT 1 FROM fingerprint AS f"
        " WHERE f.hash = fingerprint.hash LIMIT :more)) > :most AS is_crowd"
        " FROM fingerprint WHERE article = (SELECT key FROM mine)),"
        " star AS (SELECT hash, article.key AS key, min(article.id) FROM own"
        " JOIN fingerprint USING (hash) JOIN article ON article.key = article"
        " WHERE is_crowd GROUP BY hash),"
        # The numbers of articles alone, since a passage that is no crowd's may have many.
        " met AS (SELECT article AS key FROM own JOIN fingerprint USING (hash) WHERE NOT is_crowd"
        " UNION ALL SELECT key FROM star"
        " UNION ALL SELECT article FROM star JOIN fingerprint USING (hash)"
        " WHERE star.key = (SELECT key FROM mine))"
        " SELECT id FROM (SELECT key, count(*) AS n FROM met"
        " WHERE key != (SELECT key FROM mine) GROUP BY key) JOIN article USING (key) WHERE n >= "
        + _ENOUGH.format(
            one="(SELECT count(*) FROM own)",
            other="(SELECT count(*) FROM fingerprint WHERE article = key)",
        )
        + " ORDER BY id",
        {"id": id, "most": MOST, "more": MOST + 1, "least": LEAST},
    )
    return [other for (other,) in found]


def around(db: sqlite3.Connection, article: FoundIn, days: int) -> list[str]:
    """The ids of the articles published so many days before or after that one, and its own."""
    try:
        day = date.fromisoformat((article.published or "")[:10])
        ends = [(day + timedelta(days=n)).isoformat() for n in (-days, days + 1)]
    except (ValueError, OverflowError):  # a month, a year, no date, the calendar's ends
        return [article.id]
    rows = db.execute(
        "SELECT id FROM article WHERE published >= ? AND published < ? AND length(published) >= 10"
        " ORDER BY id",
        ends,
    )
    return [id for (id,) in rows]


def telling(db: sqlite3.Connection, words: str) -> list[str]:
    """The ids of the articles whose text has all those words."""
    wanted = [bound(word) for word in words.split()[:MAX_WORDS]]
    rules = " AND ".join("instr(text, ?) > 0" for _ in wanted) or "false"
    return [id for (id,) in db.execute(f"SELECT id FROM article WHERE {rules} ORDER BY id", wanted)]


def told(db: sqlite3.Connection, id: str) -> Told:
    row = db.execute(
        "SELECT headline, outlet, url, published, n_paragraphs, authors, text"
        " FROM article WHERE id = ?",
        (id,),
    ).fetchone()
    headline, outlet, url, published, n, authors, text = row
    article = FoundIn(id, headline, outlet, url, published, n)
    return Told(article, tuple(json.loads(authors)), text)
