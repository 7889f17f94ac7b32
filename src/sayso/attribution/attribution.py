"""Who said what: one attribution."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sayso.text import Span


class Manner(StrEnum):
    """How the content is given: all in quotation marks, none of it, or part of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source, the cue that ties it to a content, and the content.

    Each is a tuple of spans in reading order: a content may be in several pieces,
    and source or cue may be absent (empty), the content never.

    `parent` is the attribution in whose content this one stands ("Reuters reported that
    ‹officials said …›"), None for what the article's own voice attributes. `speaker` is where
    the article names the source in full, where that is known.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    confidence: float  # 0..1
    parent: Attribution | None = None
    speaker: Span | None = None

    def id(self, article_id: str) -> str:
        """A hash of the article and the places, 32 hexadecimal digits."""
        places = [
            [(s.start, s.end) for s in part] for part in (self.source, self.cue, self.content)
        ]
        return sha256(f"{article_id} {places}".encode()).hexdigest()[:32]
