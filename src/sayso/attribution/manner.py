"""Whether a content is quoted, told, or both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso.attribution.attribution import Manner
from sayso.text import Span, paragraphs, quotations

ALL, SOME = 0.9, 0.0  # shares of the content's letters that stand between quotation marks


def manner(text: str, content: Sequence[Span]) -> Manner:
    """Direct where all but a stray word is quoted, indirect where nothing is, else mixed."""
    quoted = _quoted(text, content)
    n_quoted = sum(
        _n_letters(text, max(q.start, s.start), min(q.end, s.end)) for q in quoted for s in content
    )
    share = n_quoted / max(1, sum(_n_letters(text, s.start, s.end) for s in content))
    if share >= ALL:
        return Manner.DIRECT
    return Manner.MIXED if share > SOME else Manner.INDIRECT


def _n_letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end])) if start < end else 0


def _quoted(text: str, content: Sequence[Span]) -> list[Span]:
    """The quotations of the paragraphs that the content stands in."""
    start = text.rfind("\n", 0, content[0].start) + 1
    end = text.find("\n", content[-1].end)
    found = _quotations(text, start, len(text) if end < 0 else end)
    return [q for q in found if q.start < content[-1].end and q.end > content[0].start]


@lru_cache(maxsize=1)  # a paragraph of thousands of sayings is looked through once
def _quotations(text: str, start: int, end: int) -> tuple[Span, ...]:
    found = (quotations(text, p.start, p.end) for p in paragraphs(text, start, end))
    return tuple(q for own in found for q in own)
