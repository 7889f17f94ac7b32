"""An attribution as it is found again: with its words, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.attribution import Attribution, Manner
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what, in which article, at which characters of its text.

    `source`, `cue` and `content` are the words, pieces with " … " between them; source and
    cue are empty where the article gives none. The spans point into the article's text.
    """

    id: str  # of the attribution
    article_id: str
    headline: str | None
    outlet: str | None
    url: str | None
    published: str | None  # ISO 8601 at the precision known
    source: str
    cue: str
    content: str
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]
    manner: Manner
    confidence: float  # 0..1
    paragraph: int | None  # which of the paragraphs, from 1; None in a headline or caption
    n_paragraphs: int
    attribution: Attribution  # the same in places, with on whose authority it is
    speaker: str | None = None  # the source's full name, where the article has it
    speaker_span: Span | None = None
    parent: str | None = None  # the id of the attribution whose content this one stands in
    words_at: Mapping[Span, str] = field(default_factory=dict)  # of the places of those details
    chain: str | None = None  # in words
