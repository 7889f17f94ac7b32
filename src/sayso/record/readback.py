"""Rows as the reading they came from."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.errors import RecordError, WrongUse
from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading
from sayso.record.authority import fields
from sayso.record.condition_rows import conditions_of
from sayso.record.event_back import events_of
from sayso.text import Span

Spans = dict[str, tuple[Span, ...]]

MIN_PREFIX = 6  # hexadecimal digits: 16.7 million beginnings


def find_article(db: sqlite3.Connection, prefix: str, path: Path) -> Reading:
    """The article whose id begins with `prefix`, with the first of the pages it stood on."""
    key = _article_key(db, prefix, path)
    (page_key,) = db.execute(
        "SELECT key FROM page WHERE article = ? ORDER BY retrieved IS NULL, retrieved, id LIMIT 1",
        (key,),
    ).fetchone()
    return read_back(db, page_key)


def find_article_id(db: sqlite3.Connection, prefix: str, path: Path) -> str:
    """The whole id of the article whose id begins with `prefix`."""
    key = _article_key(db, prefix, path)
    (found,) = db.execute("SELECT id FROM article WHERE key = ?", (key,)).fetchone()
    return str(found)


def read_back(db: sqlite3.Connection, page_key: int) -> Reading:
    """The reading of one page."""
    origin, article_key, reason, detail = db.execute(
        "SELECT origin, article, reason, detail FROM page WHERE key = ?", (page_key,)
    ).fetchone()
    article, model = _article(db, article_key) if article_key else (None, None)
    said = attributions_of(db, article_key)
    return Reading(
        origin=origin,
        page=_page(db, page_key),
        article=article,
        attributions=tuple(said.values()),
        events=tuple(events_of(db, article_key, said)),
        conditions=tuple(conditions_of(db, article_key, said)),
        unreadable=Unreadable(Reason(reason), detail, origin) if reason else None,
        model=model,
    )


def attributions_of(db: sqlite3.Connection, article_key: int | None) -> dict[int, Attribution]:
    """The attributions of one article by their keys, in reading order."""
    by_id: dict[str, Attribution] = {}
    by_key: dict[int, Attribution] = {}
    for key, id, manner, confidence, parent, start, end in db.execute(
        "SELECT key, id, manner, confidence, parent, speaker_start, speaker_end"
        " FROM attribution WHERE article = ? ORDER BY n",  # parents are written before children
        (article_key,),
    ):
        spans = spans_of(db, key)
        by_key[key] = by_id[id] = Attribution(
            source=spans["source"],
            cue=spans["cue"],
            content=spans["content"],
            manner=Manner(manner),
            confidence=confidence,
            parent=by_id.get(parent),
            speaker=None if start is None else Span(start, end),
            **fields(db, key),
        )
    return by_key


def spans_of(db: sqlite3.Connection, attribution_key: int) -> Spans:
    """The spans of one attribution under "source", "cue" and "content"."""
    spans: Spans = {"source": (), "cue": (), "content": ()}
    for role, start, end in db.execute(
        'SELECT role, start, "end" FROM span WHERE attribution = ? ORDER BY role, piece',
        (attribution_key,),
    ):
        spans[role] += (Span(start, end),)
    return spans


def _page(db: sqlite3.Connection, key: int) -> Page | None:
    body, form, origin, url, encoding, retrieved = db.execute(
        "SELECT body, form, origin, url, encoding, retrieved FROM page WHERE key = ?", (key,)
    ).fetchone()
    if body is None:
        return None
    return Page(
        body=zlib.decompress(body),
        form=Form(form),
        origin=origin,
        url=url,
        encoding=encoding,
        retrieved=datetime.fromisoformat(retrieved) if retrieved else None,
    )


def _article(db: sqlite3.Connection, key: int) -> tuple[Article, str | None]:
    text, url, outlet, authors, published, reliable, known_from, modified, language, model = (
        db.execute(
            "SELECT text, url, outlet, authors, published, date_reliable, date_known_from,"
            " modified, language, model FROM article WHERE key = ?",
            (key,),
        ).fetchone()
    )
    article = Article(
        text=text,
        blocks=tuple(_blocks(db, key)),
        url=url,
        outlet=outlet,
        authors=tuple(json.loads(authors)),
        published=published,
        date_reliable=bool(reliable),
        date_known_from=known_from,
        modified=modified,
        language=language,
    )
    return article, model


def _blocks(db: sqlite3.Connection, article_key: int) -> Iterator[Block]:
    for kind, start, end in db.execute(
        'SELECT kind, start, "end" FROM block WHERE article = ? ORDER BY n', (article_key,)
    ):
        yield Block(BlockKind(kind), Span(start, end))


def _article_key(db: sqlite3.Connection, prefix: str, path: Path) -> int:
    digits = prefix.strip().lower()
    if not MIN_PREFIX <= len(digits) <= 32 or digits.strip("0123456789abcdef"):
        rule = (
            f"an article's id is 32 hexadecimal digits, or the first {MIN_PREFIX} or more of them"
        )
        raise WrongUse(f"{rule}, was {prefix[:80]!r}", prefix)
    found = db.execute(
        "SELECT key, id FROM article WHERE id >= ? AND id < ? ORDER BY id LIMIT 5",
        (digits, digits + "g"),
    ).fetchall()
    if not found:
        raise RecordError(f"no article in {path} has an id that begins {digits}", path)
    if len(found) > 1:
        ids = ", ".join(id for _, id in found)
        raise RecordError(f"several articles begin {digits} ({ids}): give more digits", path)
    return int(found[0][0])
