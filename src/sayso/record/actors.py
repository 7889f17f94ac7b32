"""Who speaks in a record: people, bodies and states across its articles."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.entities import alike
from sayso.record.decisions import Decided, decisions


@dataclass(frozen=True, slots=True)
class Actor:
    """One who speaks: under which id and name, called what, how often, in how many articles.

    `perhaps` are the ids of others whose names are spelled alike: whether they are one a person
    decides.
    """

    id: str
    name: str
    kind: str
    called: tuple[str, ...]  # the most frequent first
    n_statements: int
    n_articles: int
    perhaps: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    kind: str
    called: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    n: int = 0


def actors(db: sqlite3.Connection, words: str = "") -> list[Actor]:
    """Those whose id or any name has all of `words`, who speaks most first."""
    decided = Decided(decisions(db))
    names: dict[str, str] = {}
    found: dict[str, _Found] = {}
    for id, kind, name, article, called, n in db.execute(
        "SELECT entity.id, entity.kind, entity.name, article.id,"
        " coalesce(attribution.speaker, attribution.source), count(*)"
        " FROM attribution JOIN entity ON entity.key = attribution.entity"
        " JOIN article ON article.key = attribution.article GROUP BY 1, 2, 3, 4, 5"
    ):
        names[id] = name
        one = found.setdefault(decided.who(id, article), _Found(kind))
        one.called[called] += n
        one.articles.add(article)
        one.n += n
    alike_to: dict[str, list[str]] = {}
    for id in found:
        alike_to.setdefault(alike(decided.name(id, names)), []).append(id)
    made = (
        Actor(
            id,
            decided.name(id, names),
            one.kind,
            tuple(called for called, _ in one.called.most_common()),
            one.n,
            len(one.articles),
            tuple(other for other in alike_to[alike(decided.name(id, names))] if other != id),
        )
        for id, one in found.items()
    )
    wanted = words.casefold().split()
    return sorted(_with(made, wanted), key=lambda a: (-a.n_statements, a.name, a.id))


def _with(made: Iterator[Actor], wanted: list[str]) -> Iterator[Actor]:
    for actor in made:
        text = " ".join((actor.id, actor.name, *actor.called)).casefold()
        if all(word in text for word in wanted):
            yield actor
