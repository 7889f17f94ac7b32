"""An article's events and conditions into the record.

One that two readings found keeps its row, and so whatever else refers to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from sayso.articles import Article
from sayso.reading import Reading
from sayso.record import event_rows as rows
from sayso.record.binding import put
from sayso.record.condition_rows import condition_row, condition_span_rows
from sayso.record.entity import entity_key
from sayso.record.parts import condition_id
from sayso.record.replacing import drop_gone, key_of, replace_rows

Said = Mapping[str, int]  # the keys of the article's attributions by their ids


def write_events(
    db: sqlite3.Connection, reading: Reading, article: Article, key: int, said: Said
) -> None:
    """Make the article's events those of `reading`."""
    text, article_id = article.text, article.id
    new = {event.id(article_id): event for event in reading.events}
    drop_gone(db, "event", key, set(new))
    for n, (own_id, event) in enumerate(new.items(), start=1):
        put(db, "event", rows.event_row(event, own_id, n, article, key, reading.model))
        own = key_of(db, "event", own_id)
        who = (one.identity for one in (*event.actors, *event.recipients))
        entities = {one: entity_key(db, one) for one in who if one is not None}
        for table, made in (
            ("participant", rows.participant_rows(event, text, own, entities)),
            ("account", rows.account_rows(event, text, own, article_id, said)),
            ("silent", rows.silent_rows(event, own, article_id, said)),
            ("toll", rows.toll_rows(event, text, own)),
            ("event_span", rows.span_rows(event, text, own)),
        ):
            replace_rows(db, table, "event", own, made)


def write_conditions(
    db: sqlite3.Connection, reading: Reading, article: Article, key: int, said: Said
) -> None:
    """Make the article's conditions those of `reading`."""
    article_id = article.id
    new = {condition_id(one, article_id): one for one in reading.conditions}
    drop_gone(db, "condition", key, set(new))
    for n, (own_id, one) in enumerate(new.items(), start=1):
        attribution = said[one.attribution.id(article_id)] if one.attribution else None
        row = condition_row(one, own_id, n, article, key, attribution, reading.model)
        put(db, "condition", row)
        own = key_of(db, "condition", own_id)
        made = condition_span_rows(one, article.text, own)
        replace_rows(db, "condition_span", "condition", own, made)
