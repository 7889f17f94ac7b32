"""Texts read through the network, and their events in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

import pytest

from sayso.articles import as_it_is
from sayso.events import Event, Participant
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading
from sayso.text import Span

PUBLISHED = "2022-05-26"  # a Thursday


@dataclass(frozen=True)
class Deed:
    """An event of a text, asked for its words."""

    text: str
    event: Event

    @property
    def trigger(self) -> str:
        return self.event.trigger.of(self.text)

    @property
    def actors(self) -> list[str]:
        return self._names(self.event.actors)

    @property
    def recipients(self) -> list[str]:
        return self._names(self.event.recipients)

    @property
    def place(self) -> str | None:
        return self.event.place.span.of(self.text) if self.event.place else None

    @property
    def day(self) -> str | None:
        return self.event.when.interval.start if self.event.when else None

    @property
    def accounts(self) -> list[tuple[str, str | None]]:
        """(status, who says so), the article's own with None."""
        return [(str(a.status), self._words(a.by)) for a in self.event.accounts]

    @property
    def because(self) -> list[str | None]:
        """The words that make each account less than a fact."""
        return [self._words(a.words) for a in self.event.accounts]

    @property
    def tolls(self) -> list[tuple[str, str, int | None]]:
        """("killed", "at least", 12) …"""
        return [(str(t.counted), str(t.bound), t.number) for t in self.event.tolls]

    @property
    def weapons(self) -> list[str]:
        return [span.of(self.text) for span in self.event.weapons]

    def _names(self, who: tuple[Participant, ...]) -> list[str]:
        return [(one.name or one.span).of(self.text) for one in who]

    def _words(self, span: Span | None) -> str | None:
        return span.of(self.text) if span else None


Deeds = Callable[[str], list[Deed]]
OneDeed = Callable[..., Deed]


@pytest.fixture(scope="session")
def deeds() -> Deeds:
    """`deeds("Rebels attacked the village.")`: of an article of Thursday, 26 May 2022."""
    return _deeds


@pytest.fixture(scope="session")
def deed() -> OneDeed:
    """`deed(text)` is the one event of a text; `deed(text, "attack")` the one at that trigger."""

    def one(text: str, trigger: str | None = None) -> Deed:
        [found] = [d for d in _deeds(text) if trigger in (None, d.trigger)]
        return found

    return one


@cache
def read(text: str) -> Reading:
    """All that is read in a text."""
    article = replace(as_it_is(text), published=PUBLISHED)
    return attributed(Reading("text", article=article), article, Network.load(), syntax=True)


def _deeds(text: str) -> list[Deed]:
    return [Deed(text, event) for event in read(text).events]
