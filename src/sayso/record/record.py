"""The record: one SQLite file, open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from sayso.errors import WrongUse
from sayso.pages import Reason, Unreadable
from sayso.reading import Reading
from sayso.record.actors import Actor, actors
from sayso.record.condition_search import ConditionSearch, find_conditions
from sayso.record.decisions import Decision, decide, decisions, undo
from sayso.record.event_search import EventSearch, find_events
from sayso.record.fingerprints import (
    Told,
    alike,
    alike_to,
    around,
    fill_fingerprints,
    telling,
    told,
)
from sayso.record.found import FoundCondition, FoundEvent
from sayso.record.grounding import check
from sayso.record.link_decisions import (
    LinkDecision,
    LinkKind,
    Quoted,
    decide_link,
    link_decisions,
    undo_link,
)
from sayso.record.opening import open_record
from sayso.record.readback import find_article, find_article_id, read_back
from sayso.record.refusals import intact, refusals
from sayso.record.search import Search, find, statement_of, statements_of
from sayso.record.sources import Sources, sources_by
from sayso.record.statement import Statement
from sayso.record.transaction import snapshot
from sayso.record.writing import write


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each the record holds; a page may be unreadable and an article at once."""

    pages: int
    articles: int
    statements: int
    unreadable: int


class Record:
    """Who said what, at exact characters, in one file; made where there is none.

    Any number may read it while one writes; a second writer waits. One thread uses one `Record`.
    `keep_pages=False` leaves out the pages' bytes, which are most of the file.

    Raises RecordError where the file cannot be opened, NotARecord where it is something else.
    """

    def __init__(
        self, path: str | Path, keep_pages: bool = True, *, must_exist: bool = False
    ) -> None:
        self.path = Path(path)
        self._keep_pages = keep_pages
        self._db = open_record(self.path, must_exist)
        self._has_fingerprints = False  # of all its articles, those of an older sayso too

    def add(self, reading: Reading) -> bool:
        """Write one reading, whole or not at all; False where that changed nothing.

        A new reading of an article takes the place of its statements, events and conditions, and
        of nothing else.

        Raises NotGrounded where a span is not words of the article's text, RecordFull where
        there is no room, and RecordError where the file may not be written.
        """
        check(reading, self.path)
        with refusals(self.path):
            return write(self._db, reading, self._keep_pages)

    def find(
        self,
        words: str,
        who: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = 20,
    ) -> list[Statement]:
        """The statements that have all the `words`, the best first; words in quotes are a phrase.

        Without words, all that the filters let through, the latest first. `who` stands in the
        source, whatever its case; of four letters or more, its last word may be the beginning of
        one. `since` and `until` are years, months or days, both included; with them, articles
        without a date are left out. Too many to rank in half a second come latest added first.

        Raises WrongUse where a date is none, RecordError where it takes longer than ten seconds.
        """
        search = Search(words, who, outlet, since, until, limit)
        with self._reading():
            return find(self._db, search, self.path)

    def events(
        self,
        type: str | None = None,
        status: str | None = None,
        who: str | None = None,
        place: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> list[FoundEvent]:
        """The events that all the filters let through, those of the article published last first.

        `type` is PLOVER's, of the deed or of its announcing; `status` that of any of its accounts.
        `who` did it or had it done to him; `place` is a name in the text or on the map, of a state
        also where it lies in it. The rest is as in `find`.

        Raises WrongUse where a filter cannot be one, RecordError where it takes longer than ten
        seconds.
        """
        search = EventSearch(type, status, who, place, outlet, since, until, limit)
        with self._reading():
            return find_events(self._db, search, self.path)

    def conditions(
        self,
        who: str | None = None,
        to: str | None = None,
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
    ) -> list[FoundCondition]:
        """The threats, promises, warnings … that all the filters let through, those of the article
        published last first.

        `who` commits himself or warns, or is whom he speaks for; `to` is whom he addresses; the
        rest is as in `find`. Raises as `events` does.
        """
        search = ConditionSearch(who, to, kind, since, until)
        with self._reading():
            return find_conditions(self._db, search, self.path)

    def article(self, id: str) -> Reading:
        """The article of that id, or of the only id that begins so, as it was read last.

        Raises WrongUse where `id` cannot be one, RecordError where there is none or are several.
        """
        with self._reading():
            return find_article(self._db, id, self.path)

    def readings(self) -> Iterator[Reading]:
        """Every page's reading, in the order they were first added, those without an article too.

        What is added meanwhile comes as well.
        """
        key = 0
        while True:
            with self._reading():
                found = self._db.execute(
                    "SELECT key FROM page WHERE key > ? ORDER BY key LIMIT 1", (key,)
                ).fetchone()
                if not found:
                    return
                (key,) = found
                reading = read_back(self._db, key)
            yield reading

    def sources(self, by: Sequence[str] = ("outlet",)) -> list[Sources]:
        """How its articles are sourced, a row for each outlet ("outlet"), month ("month") or both.

        Raises WrongUse where `by` is something else.
        """
        with self._reading():
            return sources_by(self._db, by)

    def alike(self) -> list[tuple[str, str]]:
        """The ids of every two articles that may share a passage of fifteen words or more.

        `Record.told` has their texts, for a closer look. Of what more than 200 articles have in
        common, the first of them by id stands for the others.
        """
        self._fill_fingerprints()
        with self._reading():
            return list(alike(self._db))

    def alike_to(self, id: str) -> list[str]:
        """The ids of those that may share one with the article of that id; it asks the index for
        that one's passages alone. Raises as `article` does."""
        self._fill_fingerprints()
        with self._reading():
            return alike_to(self._db, find_article_id(self._db, id, self.path))

    def _fill_fingerprints(self) -> None:
        """Once: whatever is written since has its own. Looking for them takes as long as there are
        articles, 22 ms for 13,000."""
        if not self._has_fingerprints:
            with refusals(self.path):
                fill_fingerprints(self._db)
            self._has_fingerprints = True

    def around(self, id: str, days: int) -> list[Told]:
        """The articles published at most so many days before or after the one of that id, itself
        among them, by their ids; itself alone where it has no day. Raises as `article` does."""
        with self._reading():
            own = told(self._db, find_article_id(self._db, id, self.path))
            return [told(self._db, other) for other in around(self._db, own.article, days)]

    def some_told(self, n: int) -> list[Told]:
        """So many articles at most, the first by their ids: as good as drawn by lot."""
        with self._reading():
            ids = self._db.execute("SELECT id FROM article ORDER BY id LIMIT ?", (n,)).fetchall()
            return [told(self._db, id) for (id,) in ids]

    def statement(self, id: str) -> Statement:
        """The statement of that id. Raises WrongUse where there is none."""
        with self._reading():
            return statement_of(self._db, id)

    def statements(self, id: str) -> list[Statement]:
        """All statements of the article of that id, in reading order. Raises as `article` does."""
        with self._reading():
            return statements_of(self._db, find_article_id(self._db, id, self.path))

    def told(self, id: str) -> Told:
        """The article of that id: outlet, date, authors, text.

        Raises as `article` does.
        """
        with self._reading():
            return told(self._db, find_article_id(self._db, id, self.path))

    def telling(self, words: str) -> Iterator[Told]:
        """The articles whose text has all those words, in that case, in the order of their ids."""
        with self._reading():
            ids = telling(self._db, words)
        return (self.told(id) for id in ids)

    def actors(self, words: str = "") -> list[Actor]:
        """Who speaks in it, across its articles, those with most statements first.

        With `words`, those whose id or any name has all of them. Decisions are applied.
        """
        with self._reading():
            return actors(self._db, words)

    def decisions(self) -> list[Decision]:
        """What was decided about who is who, in order; those undone as well."""
        with self._reading():
            return decisions(self._db)

    def merge(self, entity: str, into: str) -> int:
        """Let two ids be one from now on, under the second; the decision's number.

        Raises WrongUse where one is not in the record, or they are one already. As for every
        decision: no reading of a page again changes it, and `undo` takes it back.
        """
        return self._decide("merge", entity, into=into)

    def split(self, entity: str, article: str) -> int:
        """Let `entity` be somebody else in the article of that id; the decision's number."""
        with self._reading():
            article_id = find_article_id(self._db, article, self.path)
        return self._decide("split", entity, article=article_id)

    def rename(self, entity: str, name: str) -> int:
        """Call `entity` so from now on; the decision's number."""
        if not name.strip():
            raise WrongUse("a name has letters, this one has none", name)
        return self._decide("rename", entity, name=name.strip())

    def link_decisions(self) -> list[LinkDecision]:
        """What was decided of two passages, in order; those undone as well."""
        with self._reading():
            return link_decisions(self._db)

    def confirm(self, what: LinkKind, a: Quoted, b: Quoted) -> LinkDecision:
        """Let it stand that the two say the same, or are at odds, from now on.

        Raises WrongUse where one of them is not words of the record's. As every decision it
        outlives each reading of a page again, and `undo_link` takes it back.
        """
        return self._decide_link(what, True, a, b)

    def reject(self, what: LinkKind, a: Quoted, b: Quoted) -> LinkDecision:
        """Let it stand that they are not; otherwise as `confirm`."""
        return self._decide_link(what, False, a, b)

    def undo_link(self, n: int) -> None:
        """Let decision `n` of two passages stand no more. Raises WrongUse where it does not."""
        with refusals(self.path):
            undo_link(self._db, n)

    def _decide_link(self, what: LinkKind, is_so: bool, a: Quoted, b: Quoted) -> LinkDecision:
        with refusals(self.path):
            return decide_link(self._db, what, is_so, a, b)

    def undo(self, n: int) -> None:
        """Let decision number `n` stand no more. Raises WrongUse where it does not stand."""
        with refusals(self.path):
            undo(self._db, n)

    def _decide(self, what: str, entity: str, **to: str) -> int:
        with refusals(self.path):
            return decide(self._db, what, entity, **to)

    def unreadable(self) -> list[Unreadable]:
        """The pages that could not be read, or were read and not attributed, and why."""
        with self._reading():
            found = self._db.execute(
                "SELECT reason, detail, origin FROM page WHERE reason IS NOT NULL ORDER BY key"
            )
            return [Unreadable(Reason(reason), detail, origin) for reason, detail, origin in found]

    def counts(self) -> Counts:
        with self._reading():
            row = self._db.execute(
                "SELECT (SELECT count(*) FROM page), (SELECT count(*) FROM article),"
                " (SELECT count(*) FROM attribution),"
                " (SELECT count(*) FROM page WHERE reason IS NOT NULL)"
            ).fetchone()
        return Counts(*row)

    def close(self) -> None:
        """Bring the file in order; nothing is lost where this is left out."""
        self._db.close()

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with refusals(self.path), intact(self.path), snapshot(self._db):
            yield

    def __iter__(self) -> Iterator[Reading]:
        return self.readings()

    def __len__(self) -> int:
        """How many articles."""
        return self.counts().articles

    def __bool__(self) -> bool:
        """An empty record is a record: `record or …` does not drop it."""
        return True

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self,
        type: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
