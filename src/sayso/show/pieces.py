"""An article's text cut wherever a source, cue or content begins or ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution
from sayso.text import Span, trimmed

SOURCE, CUE, CONTENT = "source", "cue", "content"
_OUTSIDE_IN = {CONTENT: 0, SOURCE: 1, CUE: 2}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a stretch of text is, and in which attributions, counted from 1."""

    role: str
    span: Span
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch under the same marks throughout, the outermost first.

    `opens` begin with this piece, outermost first; `closes` end with it, innermost first.
    """

    span: Span
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]
    closes: tuple[Mark, ...]


def blocks_of(article: Article) -> Iterator[Block]:
    """The blocks, and what stands between them as paragraphs, so that no word stays unseen."""
    at = 0
    for block in article.blocks:
        yield from _between(article.text, at, block.span.start)
        yield block
        at = block.span.end
    yield from _between(article.text, at, len(article.text))


def headline_of(article: Article) -> Block | None:
    """The block that is shown above all else."""
    return next((b for b in article.blocks if b.kind == BlockKind.HEADLINE), None)


def _between(text: str, start: int, end: int) -> Iterator[Block]:
    span = trimmed(text, start, max(start, end))
    if len(span):
        yield Block(BlockKind.PARAGRAPH, span)


def marks_of(attributions: Iterable[Attribution]) -> list[Mark]:
    """One mark for each role and place: a source that two attributions share is one."""
    numbers: dict[tuple[str, Span], list[int]] = {}
    for n, attribution in enumerate(attributions, start=1):
        parts = {
            SOURCE: attribution.source,
            CUE: attribution.cue,
            CONTENT: attribution.content,
        }
        for role, spans in parts.items():
            for span in spans:
                if len(span):
                    numbers.setdefault((role, span), []).append(n)
    marks = [Mark(role, span, tuple(ns)) for (role, span), ns in numbers.items()]
    return sorted(marks, key=_outside_in)


def pieces_of(span: Span, marks: Sequence[Mark]) -> Iterator[Piece]:
    """`span` cut by the `marks` that reach into it; one that reaches further is cut off."""
    inside = [
        Mark(m.role, Span(max(m.span.start, span.start), min(m.span.end, span.end)), m.numbers)
        for m in marks
        if m.span.overlaps(span)
    ]
    inside.sort(key=_outside_in)
    ends = {span.start, span.end} | {end for m in inside for end in (m.span.start, m.span.end)}
    places = sorted(ends)
    live: list[Mark] = []
    waiting = iter(inside)
    following = next(waiting, None)
    for start, end in pairwise(places):
        opens = []
        while following is not None and following.span.start == start:
            opens.append(following)
            following = next(waiting, None)
        live += opens
        closes = sorted((m for m in live if m.span.end == end), key=_outside_in, reverse=True)
        yield Piece(
            Span(start, end), tuple(sorted(live, key=_outside_in)), tuple(opens), tuple(closes)
        )
        live = [m for m in live if m.span.end > end]


def _outside_in(mark: Mark) -> tuple[int, int, int, tuple[int, ...]]:
    return mark.span.start, -mark.span.end, _OUTSIDE_IN[mark.role], mark.numbers
