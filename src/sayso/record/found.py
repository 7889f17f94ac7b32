"""An event and a condition as they are found again: with their words, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.attribution import Identity
from sayso.conditions import Condition
from sayso.events import Account, Counted, Event, Participant
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class FoundIn:
    """The article that something was found in."""

    id: str
    headline: str | None
    outlet: str | None
    url: str | None
    published: str | None  # ISO 8601 at the precision known
    n_paragraphs: int


@dataclass(frozen=True, slots=True)
class FoundAccount:
    """An account of an event; `authority` is who says so, by name where one is known, else as the
    article calls him, "" where nobody is named. `chain` is through whom the words came."""

    account: Account
    authority: str
    chain: str


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """What happened, by whose account, in which article, at which characters of its text.

    Who is who in `event` is as a person decided. `text` is the paragraph its trigger stands in.
    """

    id: str
    article: FoundIn
    paragraph: int | None  # which of the paragraphs, from 1; None in a headline or caption
    text: str
    event: Event
    accounts: tuple[FoundAccount, ...]  # those of the event, in their order
    words_at: Mapping[Span, str] = field(repr=False)  # of every place that the event names

    def words(self, span: Span | None) -> str:
        """The words at one of the event's places, on one line; "" for None."""
        return "" if span is None else " ".join(self.words_at[span].split())

    def names(self, some: Sequence[Participant]) -> list[str]:
        """What the article calls each in full."""
        return [self.words(one.name or one.span) for one in some]

    @property
    def place(self) -> str:
        return self.words(self.event.place.span if self.event.place else None)

    def count(self, counted: Counted) -> int | None:
        """The largest number that is told of those killed, or wounded; None where none is."""
        told = [toll.number for toll in self.event.tolls if toll.counted is counted]
        return max((n for n in told if n is not None), default=None)


@dataclass(frozen=True, slots=True)
class FoundCondition:
    """A threat, promise, warning … in which article, at which characters of its text.

    `entity` is who commits himself or warns, as a person decided; None where that is not known.
    """

    id: str
    article: FoundIn
    paragraph: int | None
    condition: Condition
    authority: str  # who says so, as of an account
    chain: str
    entity: Identity | None
    words_at: Mapping[Span, str] = field(repr=False)  # also of the day on which it was said

    def words(self, span: Span | None) -> str:
        """The words at one of the condition's places, on one line; "" for None."""
        return "" if span is None else " ".join(self.words_at[span].split())
