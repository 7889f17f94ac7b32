"""Who said what: one attribution."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from sayso.attribution.act import Act
from sayso.text import Span

if TYPE_CHECKING:
    from sayso.when import Basis, Interval


class Manner(StrEnum):
    """How the content is given: all in quotation marks, none of it, or part of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class SourceKind(StrEnum):
    """On whose authority. `docs/sources.md` defines each and gives an example."""

    NAMED_PERSON = "named person"
    NAMED_ORGANISATION = "named organisation"
    UNNAMED_PERSON = "unnamed person"
    UNNAMED_GROUP = "unnamed group"
    DOCUMENT = "document"
    OUTLET = "outlet"
    PUBLIC = "public"
    AUTHOR = "author"
    NONE = "none"


UNNAMED = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP, SourceKind.PUBLIC})


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is beyond one article: "person:ada lund", "state:UA", "outlet:reuters"."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Principal:
    """Whom a source speaks for: the words, and the state or body where the tables know it."""

    span: Span
    id: str | None = None  # "state:UA", "org:nato"
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """One through whom the words came. `span` is None for the outlet that the page itself names."""

    name: str
    kind: SourceKind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a content that leave open who is meant ("he", "Lund"), and where the same article
    says it in full."""

    span: Span
    name: Span


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When it was said. Without a `span` no words tell: the article's own day, which it was said
    on or before."""

    interval: Interval
    basis: Basis
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, the cue that ties it to a content, and the content.

    Each is a tuple of spans in reading order: a content may be in several pieces,
    and source or cue may be absent (empty), the content never.

    `parent` is the attribution in whose content this one stands ("Reuters reported that
    ‹officials said …›"), None for what the article's own voice attributes. `speaker` is where
    the article names the source in full, where that is known.

    What follows is on whose authority. `source_count` is how many sources there are, 0 where
    there is none, and at least so many where it is not `count_exact` ("officials": at least 2).
    `negation`, `hedge` and `anonymity` are the words that say so, None where none do. `entity` is
    who the source is in other articles, too. `chain` is from the article's outlet to the source
    itself; `addressee` and `occasion` are to whom and where. `named` are the words of the content
    that the article fills in elsewhere, in reading order.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    confidence: float  # 0..1
    parent: Attribution | None = None
    speaker: Span | None = None
    act: Act = Act.SAYS
    negation: Span | None = None
    hedge: Span | None = None
    source_kind: SourceKind = SourceKind.NONE
    source_count: int = 0
    count_exact: bool = True
    anonymity: Span | None = None
    entity: Identity | None = None
    role: Span | None = None
    speaks_for: Principal | None = None
    chain: tuple[Authority, ...] = ()
    addressee: Span | None = None
    occasion: Span | None = None
    said_on: SaidOn | None = None
    named: tuple[Named, ...] = ()

    @property
    def negated(self) -> bool:
        """Whether the act is said not to have taken place."""
        return self.negation is not None

    @property
    def hedged(self) -> bool:
        """Whether the article holds back about it."""
        return self.hedge is not None

    def id(self, article_id: str) -> str:
        """A hash of the article and the places, 32 hexadecimal digits."""
        places = [
            [(s.start, s.end) for s in part] for part in (self.source, self.cue, self.content)
        ]
        return sha256(f"{article_id} {places}".encode()).hexdigest()[:32]
