"""Readings made from words: the text, and who said what in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.pages import Form, Page
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

TEXT = "Talks resume\n\nReuters said the war was over.\n\n“It is not,” Blinken told the Senate."
SAID = (
    ("Reuters", "said", "the war was over"),
    ("Blinken", "told", "“It is not,”"),
)


def make_reading(
    text: str = TEXT,
    said: tuple[tuple[str, str, str], ...] = SAID,
    *,
    origin: str = "talks.html",
    body: bytes | None = b"<p>Talks resume",
    outlet: str | None = "The Herald",
    published: str | None = "2022-05-26",
    url: str | None = None,
    retrieved: datetime | None = None,
    model: str | None = "model-1",
) -> Reading:
    """Paragraphs stand apart by a blank line, the first is the headline; each of `said` is a
    source, a cue and a content, the words that stand first in the text (empty: there is none)."""
    blocks, place = [], 0
    for n, words in enumerate(text.split("\n\n")):
        kind = BlockKind.PARAGRAPH if n else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(place, place + len(words))))
        place += len(words) + 2
    return Reading(
        origin=origin,
        page=None if body is None else Page(body, Form.HTML, origin, url, retrieved=retrieved),
        article=Article(text, tuple(blocks), url=url, outlet=outlet, published=published),
        attributions=tuple(
            Attribution(
                spans(text, source),
                spans(text, cue),
                spans(text, content),
                Manner.INDIRECT,
                confidence=0.9,
            )
            for source, cue, content in said
        ),
        model=model,
    )


def spans(text: str, words: str) -> tuple[Span, ...]:
    if not words:
        return ()
    start = text.index(words)
    return (Span(start, start + len(words)),)


@pytest.fixture
def reading() -> Callable[..., Reading]:
    return make_reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def record(path: Path) -> Iterator[Record]:
    with Record(path) as record:
        yield record


@pytest.fixture
def is_sound() -> Callable[[Path], bool]:
    """Whether the file at a path is whole: its pages, its references and all indexes."""

    def is_sound(path: Path) -> bool:
        db = sqlite3.connect(path)
        try:
            ok = db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            ok = ok and not db.execute("PRAGMA foreign_key_check").fetchall()
            for index in ("article_fts", "statement_fts", "event_fts", "condition_fts"):
                # 1: against what it was made from as well. Raises where they differ.
                db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            return ok
        finally:
            db.close()

    return is_sound
