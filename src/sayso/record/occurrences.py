"""Which article something stands in: its text, its attributions, and who says so there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from sayso.attribution import Attribution
from sayso.record.decisions import Decided
from sayso.record.entity import as_decided
from sayso.record.found import FoundIn
from sayso.record.readback import attributions_of
from sayso.sourcing import UNKNOWN_OUTLET, in_words
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Around:
    """An article of the record, with what is said in it; who is who is as a person decided."""

    article: FoundIn
    text: str
    said: Mapping[int, Attribution]  # by key

    @classmethod
    def of(cls, db: sqlite3.Connection, key: int, decided: Decided) -> Around:
        id, headline, outlet, url, published, n, text = db.execute(
            "SELECT id, headline, outlet, url, published, n_paragraphs, text"
            " FROM article WHERE key = ?",
            (key,),
        ).fetchone()
        said = {
            own: replace(one, entity=as_decided(db, one.entity, id, decided))
            for own, one in attributions_of(db, key).items()
        }
        return cls(FoundIn(id, headline, outlet, url, published, n), text, said)

    @classmethod
    def each(
        cls, db: sqlite3.Connection, keys: Iterable[tuple[int, int]], decided: Decided
    ) -> Iterator[tuple[int, Around]]:
        """By the keys of what was found and of its article; those of one article come together."""
        for article, own in groupby(keys, itemgetter(1)):
            around = cls.of(db, article, decided)
            yield from ((key, around) for key, _ in own)

    def words_at(self, spans: Iterable[Span]) -> dict[Span, str]:
        return {span: span.of(self.text) for span in spans}

    def authority(self, one: Attribution | None, by: Span | None) -> str:
        """Who says so: by name, else in the article's words; the outlet where it says so itself."""
        if one is None and by is None:
            return self.home
        if one is not None and one.entity is not None:
            return one.entity.name
        spans = (one.speaker, *one.source) if one is not None else ()
        named = next((span for span in (*spans, by) if span is not None), None)
        return " ".join(named.of(self.text).split()) if named else ""

    def chain(self, one: Attribution | None) -> str:
        return self.home if one is None else in_words(one, self.text)

    @property
    def home(self) -> str:
        return self.article.outlet or UNKNOWN_OUTLET

    def paragraph(self, db: sqlite3.Connection, place: int) -> str:
        """The words of the block that a place is in; of its line, where it is in none."""
        found = db.execute(
            'SELECT start, "end" FROM block JOIN article ON article.key = block.article'
            ' WHERE article.id = ? AND start <= ? AND "end" > ? ORDER BY n LIMIT 1',
            (self.article.id, place, place),
        ).fetchone()
        if found:
            return Span(*found).of(self.text)
        start = self.text.rfind("\n", 0, place) + 1
        end = self.text.find("\n", place)
        return self.text[start : len(self.text) if end < 0 else end]
