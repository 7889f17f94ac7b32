"""A condition as rows, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.conditions import Condition, ConditionKind
from sayso.record.event_rows import BETWEEN
from sayso.record.parts import condition_parts
from sayso.record.rows import Row, paragraph
from sayso.text import Span

_ON_ITS_ROW = ("trigger", "consequence", "by", "to", "deadline")


def condition_row(
    condition: Condition,
    id: str,
    n: int,
    article: Article,
    key: int,
    attribution: int | None,
    model: str | None,
) -> Row:
    """The condition's own row; `attribution` is the key of the one it stands in."""
    at = condition_parts(condition)
    words = {name: at[name].of(article.text) if name in at else None for name in _ON_ITS_ROW}
    return {
        "id": id,
        "article": key,
        "n": n,
        "paragraph": paragraph(article, condition.start),
        "kind": condition.kind.value,
        **words,
        "vague": int(condition.is_vague),
        "attribution": attribution,
        "who": BETWEEN.join(_who(condition, article.text)),
        "whom": BETWEEN.join(_whom(condition, article.text)),
        "model": model,
    }


def _who(condition: Condition, text: str) -> Iterator[str]:
    """All that whoever commits himself or warns is called: by it he is found."""
    one = condition.attribution
    spans: list[Span | None] = [condition.by]
    names: list[str | None] = []
    if one is not None:
        spans += [*one.source, one.speaker]
        names.append(one.entity.name if one.entity else None)
        if one.speaks_for is not None:
            spans.append(one.speaks_for.span)
            names.append(one.speaks_for.name)
    found = [*_words(spans, text), *filter(None, names)]
    yield from dict.fromkeys(found)


def _whom(condition: Condition, text: str) -> Iterator[str]:
    one = condition.attribution
    found = (condition.to, one.addressee if one is not None else None)
    yield from dict.fromkeys(_words(found, text))


def _words(spans: Iterable[Span | None], text: str) -> list[str]:
    return [span.of(text) for span in spans if span is not None]


def condition_span_rows(condition: Condition, text: str, key: int) -> list[Row]:
    """A row for each part, in the order of the table."""
    return [
        {"condition": key, "role": role, "start": s.start, "end": s.end, "words": s.of(text)}
        for role, s in sorted(condition_parts(condition).items())
    ]


def conditions_of(
    db: sqlite3.Connection, article_key: int | None, said: Mapping[int, Attribution]
) -> Iterator[Condition]:
    """The conditions of one article, in reading order; `said` are its attributions by key."""
    keys = db.execute("SELECT key FROM condition WHERE article = ? ORDER BY n", (article_key,))
    for (key,) in keys.fetchall():
        yield condition_of(db, key, said)


def condition_of(db: sqlite3.Connection, key: int, said: Mapping[int, Attribution]) -> Condition:
    """One condition, by its key."""
    kind, vague, attribution = db.execute(
        "SELECT kind, vague, attribution FROM condition WHERE key = ?", (key,)
    ).fetchone()
    found = db.execute('SELECT role, start, "end" FROM condition_span WHERE condition = ?', (key,))
    parts: dict[str, Any] = {role: Span(start, end) for role, start, end in found}
    return Condition(
        kind=ConditionKind(kind),
        is_vague=bool(vague),
        attribution=None if attribution is None else said[attribution],
        **parts,
    )
