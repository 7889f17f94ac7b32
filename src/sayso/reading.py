"""What sayso knows of one page after reading it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.conditions import Condition
from sayso.entities import Entity
from sayso.events import Event
from sayso.pages import Page, Unreadable
from sayso.reader import Sentence
from sayso.sourcing import Sourcing, sourcing


@dataclass(frozen=True, slots=True, repr=False)
class Reading:
    """One page, the article found in it, and its attributions, in reading order; nested ones
    follow the one that they stand in.

    Either `article` is there, or `unreadable` says why not; both, where an article was
    found that is not attributed (not in English). `page` is None where there were no bytes.

    In a notebook it shows itself; `print(reading)` gives the same as plain text.
    """

    origin: str  # what was asked for: a path, a URL, "-"
    page: Page | None = None
    article: Article | None = None
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    conditions: tuple[Condition, ...] = ()
    unreadable: Unreadable | None = None
    model: str | None = None  # which network read it
    # What else the same pass of the network saw. Neither is kept in a record or written as JSON.
    entities: tuple[Entity, ...] = field(default=(), compare=False)
    sentences: tuple[Sentence, ...] = field(default=(), compare=False)  # only where asked for

    @property
    def sourcing(self) -> Sourcing | None:
        """How the article is sourced; None where none was attributed."""
        if self.article is None or (self.unreadable and not self.attributions):
            return None
        return sourcing(self.article, self.attributions)

    def __repr__(self) -> str:
        """One line, as a list of readings is shown: a page's bytes have no place in it."""
        if self.article is None or self.unreadable:
            return f"<Reading of {self.origin}: {self.unreadable}>"
        named = f"“{self.article.headline}”" if self.article.headline else self.origin
        n = len(self.attributions)
        return f"<Reading of {named}: {n} attribution{'' if n == 1 else 's'}>"

    def __str__(self) -> str:
        from sayso.show import as_text

        return as_text(
            self.article,
            self.attributions,
            self.unreadable,
            events=self.events,
            conditions=self.conditions,
        )

    def _repr_html_(self) -> str:
        from sayso.show import as_html

        return as_html(
            self.article,
            self.attributions,
            self.unreadable,
            events=self.events,
            conditions=self.conditions,
        )
