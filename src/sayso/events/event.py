"""What happened, by whose account: one event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from sayso.attribution import Attribution, Identity
from sayso.events.plover import HOSTILE, EventType, score, undertaken
from sayso.text import Span

if TYPE_CHECKING:
    from sayso.when import Basis, Interval
    from sayso.where import Location


class Status(StrEnum):
    """Whether it happened, as one authority has it. `docs/events.md` defines each."""

    HAPPENED = "happened"
    CLAIMED = "claimed"
    DENIED = "denied"
    PROMISED = "promised"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    DID_NOT_HAPPEN = "did not happen"


@dataclass(frozen=True, slots=True)
class Account:
    """What one authority says of an event. Without `attribution` and `by` that is the article.

    `trigger` are the words that this authority has for it. `by` is who says so where the words
    name somebody: the source of the attribution, or who is said to promise, plan or deny it
    without one. `words` are those that make it less than a fact: "not", "could", "if", "vowed".
    """

    status: Status
    trigger: Span
    attribution: Attribution | None = None
    by: Span | None = None
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who did it, or to whom it was done: the words at the event, where the article names it in
    full, and who that is in other articles."""

    span: Span
    name: Span | None = None
    identity: Identity | None = None


class Bound(StrEnum):
    """How a count is meant."""

    EXACT = "exact"
    AT_LEAST = "at least"
    ABOUT = "about"
    AT_MOST = "at most"


class Counted(StrEnum):
    """What a count counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    BOTH = "killed or wounded"
    CAPTURED = "captured"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Toll:
    """People killed, wounded …: how many, None where no number is told, and who they were."""

    counted: Counted
    span: Span
    number: int | None = None
    bound: Bound = Bound.EXACT
    so_far: bool = False
    who: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: the words, and where on the map; None where it stays open which place is meant."""

    span: Span
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When: the words and the days they mean."""

    span: Span
    interval: Interval
    basis: Basis


@dataclass(frozen=True, slots=True)
class Event:
    """A deed of PLOVER's types, with what the article says of it, and who says so.

    `type` and `modes` are of the deed itself, whether or not it came about: `accounts` tell that,
    the first one for the words at `trigger`. `mentions` are further words for the same deed.
    `silent` are attributions that say who has not claimed or admitted a part in it.
    """

    type: EventType
    trigger: Span
    accounts: tuple[Account, ...]
    modes: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: Place | None = None
    when: When | None = None
    tolls: tuple[Toll, ...] = ()
    weapons: tuple[Span, ...] = ()
    silent: tuple[Attribution, ...] = ()

    @property
    def status(self) -> Status:
        """That of the first account."""
        return self.accounts[0].status

    @property
    def is_disputed(self) -> bool:
        """Whether it is claimed and denied, or the article has it both ways. Who denies what the
        article itself tells as a fact denies his part in it."""
        statuses = {account.status for account in self.accounts}
        if Status.DID_NOT_HAPPEN in statuses and Status.HAPPENED in statuses:
            return True
        denied = statuses & {Status.DENIED, Status.DID_NOT_HAPPEN}
        return Status.CLAIMED in statuses and bool(denied)

    @property
    def label(self) -> EventType:
        """The type under which PLOVER files it: a meeting that is promised is AGREE."""
        if self.status in (Status.PROMISED, Status.THREATENED):
            hostile = self.status is Status.THREATENED and self.type in HOSTILE
            return undertaken(self.type, hostile=hostile)
        return self.type

    @property
    def score(self) -> float:
        """PLOVER's score of conflict and cooperation, -10..10."""
        label = self.label
        return score(label, self.modes if label is self.type else ())

    def id(self, article_id: str) -> str:
        """A hash of the article, the type and the place, 32 hexadecimal digits."""
        place = (self.trigger.start, self.trigger.end)
        return sha256(f"{article_id} {self.type} {place}".encode()).hexdigest()[:32]
