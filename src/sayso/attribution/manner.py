"""Whether a content is quoted, told, or both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso.attribution.attribution import Manner
from sayso.text import Span, paragraphs, quotations

ALL, SOME = 0.9, 0.0  # shares of the content's letters that stand between quotation marks


def manner(text: str, content: Sequence[Span]) -> Manner:
    """Direct where all but a stray word is quoted, indirect where nothing is, else mixed."""
    letters = [i for span in content for i in range(span.start, span.end) if text[i].isalnum()]
    quoted = _quoted(text, content)
    n_quoted = sum(any(q.start <= i < q.end for q in quoted) for i in letters)
    share = n_quoted / max(1, len(letters))
    if share >= ALL:
        return Manner.DIRECT
    return Manner.MIXED if share > SOME else Manner.INDIRECT


def _quoted(text: str, content: Sequence[Span]) -> list[Span]:
    """The quotations of the paragraphs that the content stands in."""
    start = text.rfind("\n", 0, content[0].start) + 1
    end = text.find("\n", content[-1].end)
    found = _quotations(text, start, len(text) if end < 0 else end)
    return [q for q in found if q.start < content[-1].end and q.end > content[0].start]


@lru_cache(maxsize=16)  # a paragraph of thousands of sayings is looked through once
def _quotations(text: str, start: int, end: int) -> list[Span]:
    return [q for p in paragraphs(text, start, end) for q in quotations(text, p.start, p.end)]
