"""How the articles of a record are sourced, outlet by outlet and month by month."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from sayso.attribution import SourceKind
from sayso.errors import WrongUse

_ASCII = {ord(c): c.lower() for c in ascii_uppercase}  # what NOCASE folds, and no more
BY = {"outlet": "article.outlet", "month": "substr(article.published, 1, 7)"}


@dataclass(frozen=True, slots=True)
class Use:
    """Of one kind: how many statements, how many words rest on them, and how many sources.

    `n_sources` is summed over articles, and None where some of them were written into the record
    before sources were counted; at least so many, as "officials" are at least two.
    """

    n_statements: int
    n_words: int
    n_sources: int | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """Of the articles that have `key` in common (an outlet, a month; None where it is not known).

    Outermost statements only. Words that rest on nobody are the articles' own. Of `n_sources`
    `n_named` have a name, `n_roots` first had the words; all are summed over articles, None as
    above.
    """

    key: tuple[str | None, ...]
    n_articles: int
    n_words: int
    uses: Mapping[SourceKind, Use]
    n_sources: int | None = 0
    n_named: int | None = 0
    n_roots: int | None = 0

    @property
    def n_statements(self) -> int:
        return sum(use.n_statements for use in self.uses.values())


def sources_by(db: sqlite3.Connection, by: Sequence[str]) -> list[Sources]:
    """A row for each outlet, month or both, in their order."""
    if not by or set(by) - BY.keys():
        raise WrongUse(
            f"sources are told by {' or '.join(BY)}, was {', '.join(by) or 'nothing'}", by
        )
    key = ", ".join(BY[name] for name in by)
    places = ", ".join(str(n) for n in range(1, len(by) + 1))
    of_outermost = (
        " FROM article JOIN attribution ON attribution.article = article.key"
        " WHERE attribution.parent IS NULL"
    )
    uses: dict[tuple[str | None, ...], dict[SourceKind, Use]] = {}
    for *own, kind, n, words, sources in db.execute(
        f"SELECT {key}, attribution.source_kind, count(*), coalesce(sum(attribution.n_words), 0),"
        f" {_all('new_sources')}{of_outermost} AND attribution.source_kind IS NOT NULL"
        f" GROUP BY {places}, attribution.source_kind"
    ):
        uses.setdefault(_folded(own), {})[SourceKind(kind)] = Use(n, words, sources)
    counted = {
        _folded(own): (sources, named, roots)
        for *own, sources, named, roots in db.execute(
            f"SELECT {key}, {_all('new_sources')}, {_all('new_named')}, {_all('new_root')}"
            f"{of_outermost} GROUP BY {places}"
        )
    }
    found = db.execute(
        f"SELECT {key}, count(*), coalesce(sum(article.n_words), 0) FROM article"
        f" GROUP BY {places} ORDER BY {places}"
    )
    return [
        Sources(
            tuple(own),
            n,
            words,
            uses.get(_folded(own), {}),
            *counted.get(_folded(own), (0, 0, 0)),
        )
        for *own, n, words in found
    ]


def _all(column: str) -> str:
    """The sum of a column, NULL unless every row has it."""
    return f"CASE WHEN count(*) = count({column}) THEN sum({column}) END"


def _folded(key: Sequence[str | None]) -> tuple[str | None, ...]:
    """The column of outlets compares without case, and of "RT" and "rt" either may be shown."""
    return tuple(part.translate(_ASCII) if part else part for part in key)
