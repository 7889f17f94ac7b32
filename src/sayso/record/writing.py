"""One reading into the record, all of it or nothing."""

from __future__ import annotations

import re
import sqlite3

from sayso.articles import Article
from sayso.reading import Reading
from sayso.record import rows
from sayso.record.authority import authority_rows, detail_rows, named_rows, source_columns
from sayso.record.binding import bound, insert, put
from sayso.record.entity import entity_key
from sayso.record.event_writing import write_conditions, write_events
from sayso.record.fingerprints import write_fingerprint
from sayso.record.replacing import drop_gone, key_of, replace_rows
from sayso.record.transaction import transaction

# Standard input, bytes that were handed over, and their lines.
_PASSING = re.compile(r"(?:-|bytes)(?::\d+)?")


def write(db: sqlite3.Connection, reading: Reading, keep_pages: bool) -> bool:
    """Put `reading`, which is grounded, into the record; whether that changed anything.

    The best reading of a page stands: one that was read well is not undone by a later time-out.
    Of two that are as good, the later stands.
    """
    before = db.total_changes
    with transaction(db):
        if reading.unreadable is None or not _was_read_well(db, reading):
            article_key = _write_article(db, reading) if reading.article else None
            _write_page(db, reading, article_key, keep_pages)
            _forget_failures(db, reading)
    return db.total_changes > before


def _was_read_well(db: sqlite3.Connection, reading: Reading) -> bool:
    found = db.execute(
        "SELECT 1 FROM page WHERE article IS NOT NULL AND reason IS NULL"
        " AND (id = :id OR (:is_place AND origin = CAST(:origin AS TEXT))) LIMIT 1",
        {
            "id": rows.page_id(reading),
            "origin": bound(reading.origin),
            "is_place": _is_place(reading.origin),
        },
    )
    return found.fetchone() is not None


def _write_article(db: sqlite3.Connection, reading: Reading) -> int:
    article = reading.article
    assert article is not None
    # An article found and not attributed, as one that is not in English, says nothing
    # about the statements, events and conditions that another reading found in it.
    found = reading.attributions or reading.events or reading.conditions
    is_attributed = reading.model is not None or bool(found)
    row = rows.article_row(article)
    put(db, "article", row | {"model": reading.model} if is_attributed else row)
    key = key_of(db, "article", article.id)
    write_fingerprint(db, key, article.text)
    _write_blocks(db, article, key)
    if is_attributed:
        said = _write_attributions(db, reading, article, key)
        write_events(db, reading, article, key, said)
        write_conditions(db, reading, article, key, said)
    return key


def _write_blocks(db: sqlite3.Connection, article: Article, key: int) -> None:
    new = rows.block_rows(article, key)
    old = db.execute(
        'SELECT article, n, kind, start, "end" FROM block WHERE article = ? ORDER BY n', (key,)
    )
    if old.fetchall() != [tuple(row.values()) for row in new]:
        db.execute("DELETE FROM block WHERE article = ?", (key,))
        for row in new:
            insert(db, "block", row)


def _write_attributions(
    db: sqlite3.Connection, reading: Reading, article: Article, key: int
) -> dict[str, int]:
    """Make the article's attributions those of `reading`; their keys by their ids.

    One that both readings found keeps its row, and so whatever else refers to it.
    """
    article_id = article.id  # a hash of the whole text: taken once
    new = {attribution.id(article_id): attribution for attribution in reading.attributions}
    old = drop_gone(db, "attribution", key, set(new))
    counted = source_columns(reading.attributions, article.text)
    keys = {}
    for n, (own_id, attribution) in enumerate(new.items(), start=1):
        parent = attribution.parent.id(article_id) if attribution.parent else None
        row = rows.attribution_row(attribution, own_id, parent, n, article, key, reading.model)
        row["entity"] = entity_key(db, attribution.entity) if attribution.entity else None
        row |= counted[id(attribution)]
        put(db, "attribution", row)
        own = keys[own_id] = key_of(db, "attribution", own_id)
        if own_id not in old:  # an id is a hash of the places: the spans of a known one are there
            for row in rows.span_rows(attribution, article.text, own):
                insert(db, "span", row)
        detail = detail_rows(attribution, article.text, own)
        replace_rows(db, "detail", "attribution", own, detail)
        replace_rows(db, "authority", "attribution", own, authority_rows(attribution, own))
        replace_rows(db, "named", "attribution", own, named_rows(attribution, article.text, own))
    return keys


def _write_page(
    db: sqlite3.Connection, reading: Reading, article_key: int | None, keep_pages: bool
) -> None:
    row = rows.page_row(reading, article_key, keep_pages)
    old = db.execute(
        "SELECT article, retrieved, body FROM page WHERE id = ?", (row["id"],)
    ).fetchone()
    if old:
        # The first time these bytes were had, and bytes once kept, stay.
        row["retrieved"] = min(filter(None, (old[1], row["retrieved"])), default=None)
        row["body"] = old[2] or row["body"]
    put(db, "page", row)
    if old and old[0] not in (None, article_key):
        _drop_unread_article(db, old[0])


def _drop_unread_article(db: sqlite3.Connection, key: int) -> None:
    """Drop an article whose last page is read as another one now: its text was not right."""
    db.execute(
        "DELETE FROM article WHERE key = ? AND NOT EXISTS (SELECT 1 FROM page WHERE article = ?)",
        (key, key),
    )


def _forget_failures(db: sqlite3.Connection, reading: Reading) -> None:
    """Drop what earlier attempts at this place failed with."""
    if _is_place(reading.origin):
        db.execute(
            "DELETE FROM page WHERE origin = CAST(:origin AS TEXT)"
            " AND article IS NULL AND id <> :id",
            {"origin": bound(reading.origin), "id": rows.page_id(reading)},
        )


def _is_place(origin: str) -> bool:
    """Whether `origin` is where the same page may be had again: no pipe, no bytes handed over."""
    return _PASSING.fullmatch(origin) is None
