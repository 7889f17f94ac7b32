"""What a page says, apart from the page it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sayso.text import Span


class BlockKind(StrEnum):
    HEADLINE = "headline"
    LEDE = "lede"  # the standfirst between headline and body
    CAPTION = "caption"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the article's text that is one thing: `kind` at `span`."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """The one text that every later span points into, and what is known about it.

    `text` is the blocks in reading order with a blank line between them, or, for a page
    given as plain text, the page itself. Blocks do not overlap and run forward.
    Dates are ISO 8601 at the precision known ("2022-05-26", "2022-05-26T23:02+03:00").
    """

    text: str
    blocks: tuple[Block, ...]
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    date_reliable: bool = False  # stated by the page in a place meant for it, and not contradicted
    date_known_from: str | None = None  # "schema.org datePublished", "dateline in the text", …
    modified: str | None = None
    language: str | None = None  # ISO 639-1

    @property
    def id(self) -> str:
        """A hash of what makes this article this one: where, whose, when, which words."""
        own = "\x1f".join((self.url or "", self.outlet or "", self.published or "", self.text))
        return sha256(own.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def headline(self) -> str | None:
        return self._first(BlockKind.HEADLINE)

    @property
    def lede(self) -> str | None:
        return self._first(BlockKind.LEDE)

    def _first(self, kind: BlockKind) -> str | None:
        return next((b.span.of(self.text) for b in self.blocks if b.kind == kind), None)


def as_it_is(text: str) -> Article:
    """A text that is an article's body and nothing else, as one block."""
    return Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
