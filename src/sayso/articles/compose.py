"""Blocks and facts → Article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.articles.article import Article, Block, BlockKind
from sayso.articles.language import language_of
from sayso.text import Span

BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says about its article, outside the article's words; see `Article`."""

    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    date_reliable: bool = False
    date_known_from: str | None = None
    modified: str | None = None
    language: str | None = None  # as declared; the words may say otherwise


def composed(pieces: Iterable[tuple[BlockKind, str]], facts: Facts) -> Article:
    """The article of `pieces`, in reading order, with a blank line between them."""
    blocks: list[Block] = []
    words: list[str] = []
    end = 0
    for kind, piece in pieces:
        start = end + len(BETWEEN) if words else 0
        end = start + len(piece)
        blocks.append(Block(kind, Span(start, end)))
        words.append(piece)
    return with_facts(BETWEEN.join(words), tuple(blocks), facts)


def with_facts(text: str, blocks: tuple[Block, ...], facts: Facts) -> Article:
    return Article(
        text=text,
        blocks=blocks,
        url=facts.url,
        outlet=facts.outlet,
        authors=facts.authors,
        published=facts.published,
        date_reliable=facts.date_reliable,
        date_known_from=facts.date_known_from,
        modified=facts.modified,
        language=language_of(text, facts.language),
    )
