"""On whose authority an attribution stands: as rows, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Identity,
    Named,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.sourcing import in_words, sources_of
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

Row = dict[str, object]
WHAT = ("negation", "hedge", "anonymity", "role", "speaks_for", "addressee", "occasion", "said_on")


def columns(one: Attribution, text: str) -> Row:
    """What the attribution's own row says of it."""
    day = one.said_on
    return {
        "act": one.act.value,
        "negated": int(one.negated),
        "hedged": int(one.hedged),
        "source_kind": one.source_kind.value,
        "source_count": one.source_count,
        "count_exact": int(one.count_exact),
        "speaks_for": one.speaks_for and one.speaks_for.id,
        "speaks_for_name": one.speaks_for and one.speaks_for.name,
        "said_from": day and day.interval.start,
        "said_until": day and day.interval.end,
        "said_granularity": day and day.interval.granularity.value,
        "said_basis": day and day.basis.value,
        "called": one.entity and one.entity.name,
        "chain": in_words(one, text) or None,
        "n_words": sum(len(span.of(text).split()) for span in one.content),
    }


def source_columns(attributions: Sequence[Attribution], text: str) -> dict[int, Row]:
    """By the `id()` of each attribution how many sources are first heard in it."""
    nobody = {"new_sources": 0, "new_named": 0, "new_root": 0}
    found: dict[int, Row] = {id(one): dict(nobody) for one in attributions}
    roots = set()
    for source in sources_of(text, attributions):
        found[id(source.first)] = {
            "new_sources": source.n,
            "new_named": source.n_named,
            "new_root": int(source.root not in roots),
        }
        roots.add(source.root)
    return found


def details(one: Attribution) -> dict[str, Span]:
    """Where the article says each of WHAT that it says."""
    found: dict[str, Span | None] = {
        "negation": one.negation,
        "hedge": one.hedge,
        "anonymity": one.anonymity,
        "role": one.role,
        "speaks_for": one.speaks_for.span if one.speaks_for else None,
        "addressee": one.addressee,
        "occasion": one.occasion,
        "said_on": one.said_on.span if one.said_on else None,
    }
    return {what: span for what, span in found.items() if span is not None}


def detail_rows(one: Attribution, text: str, key: int) -> list[Row]:
    """A row for each of `details`, in the order of the table."""
    return [
        {"attribution": key, "what": w, "start": s.start, "end": s.end, "words": s.of(text)}
        for w, s in sorted(details(one).items())
    ]


def authority_rows(one: Attribution, key: int) -> list[Row]:
    """A row for each link of the chain."""
    return [
        {
            "attribution": key,
            "n": n,
            "name": link.name,
            "kind": link.kind.value,
            "start": link.span and link.span.start,
            "end": link.span and link.span.end,
        }
        for n, link in enumerate(one.chain, start=1)
    ]


def named_rows(one: Attribution, text: str, key: int) -> list[Row]:
    """A row for each of the words that the article fills in elsewhere."""
    return [
        {
            "attribution": key,
            "n": n,
            "start": named.span.start,
            "end": named.span.end,
            "words": named.span.of(text),
            "name_start": named.name.start,
            "name_end": named.name.end,
            "name": named.name.of(text),
        }
        for n, named in enumerate(one.named, start=1)
    ]


def fields(db: sqlite3.Connection, key: int) -> dict[str, Any]:
    """The fields of Attribution that these rows hold; those of a row written before there were
    any are the type's own defaults."""
    act, kind, count, exact, id, name, start, end, granularity, basis, who, called, what = (
        db.execute(
            "SELECT act, source_kind, source_count, count_exact, speaks_for, speaks_for_name,"
            " said_from, said_until, said_granularity, said_basis,"
            " entity.id, coalesce(attribution.called, entity.name), entity.kind"
            " FROM attribution LEFT JOIN entity ON entity.key = attribution.entity"
            " WHERE attribution.key = ?",
            (key,),
        ).fetchone()
    )
    if act is None:
        return {}
    at = details_of(db, key)
    principal = Principal(at["speaks_for"], id, name) if "speaks_for" in at else None
    day = None
    if basis is not None:
        interval = Interval(start, end, Granularity(granularity))
        day = SaidOn(interval, Basis(basis), at.get("said_on"))
    plain = ("negation", "hedge", "anonymity", "role", "addressee", "occasion")
    return {
        **{each: at.get(each) for each in plain},
        "act": Act(act),
        "source_kind": SourceKind(kind),
        "source_count": count,
        "count_exact": bool(exact),
        "entity": Identity(who, called, what) if who else None,
        "speaks_for": principal,
        "said_on": day,
        "chain": tuple(_chain(db, key)),
        "named": tuple(_named(db, key)),
    }


def details_of(db: sqlite3.Connection, key: int) -> dict[str, Span]:
    """What `details` gave when the attribution was written."""
    found = db.execute('SELECT what, start, "end" FROM detail WHERE attribution = ?', (key,))
    return {what: Span(start, end) for what, start, end in found}


def words_of(db: sqlite3.Connection, key: int) -> dict[Span, str]:
    """The words at the places of `details_of`, and of the names that fill in others."""
    found = db.execute(
        'SELECT start, "end", words FROM detail WHERE attribution = :key'
        " UNION SELECT name_start, name_end, name FROM named WHERE attribution = :key"
        ' UNION SELECT start, "end", words FROM named WHERE attribution = :key',
        {"key": key},
    )
    return {Span(start, end): words for start, end, words in found}


def _named(db: sqlite3.Connection, key: int) -> Iterator[Named]:
    for start, end, name_start, name_end in db.execute(
        'SELECT start, "end", name_start, name_end FROM named WHERE attribution = ? ORDER BY n',
        (key,),
    ):
        yield Named(Span(start, end), Span(name_start, name_end))


def _chain(db: sqlite3.Connection, key: int) -> Iterator[Authority]:
    for name, kind, start, end in db.execute(
        'SELECT name, kind, start, "end" FROM authority WHERE attribution = ? ORDER BY n', (key,)
    ):
        yield Authority(name, SourceKind(kind), None if start is None else Span(start, end))
