"""Who can speak in an article: people, bodies, and places with a name, as the network sees them."""

from __future__ import annotations

import numpy as np

from sayso.reader import HEAD, KINDS, Scores
from sayso.text import Span

_PLACE = KINDS.index("place")
_SPEAKERS = frozenset({KINDS.index("person"), KINDS.index("organization")})


class Somebody:
    """Places of those who can speak, by where they start and end.

    Of several mentions with one end the longest counts: "the road to Velda" is a road, and has
    no voice.
    """

    def __init__(self, text: str, scores: Scores) -> None:
        said, words = scores.mentions, scores.prepared.words
        found: dict[Span, bool] = {}
        for head in np.flatnonzero(said.kinds[:, 0] <= 1.0 - HEAD).tolist():
            kind = 1 + int(said.kinds[head, 1:].argmax())
            span = words.span(min(int(said.first[head]), head), max(int(said.last[head]), head))
            speaks = kind in _SPEAKERS or (kind == _PLACE and text[words.start[head]].isupper())
            found[span] = found.get(span, False) or speaks
        longest_last = sorted(found, key=len)
        self._speaks = {span for span, speaks in found.items() if speaks}
        self._by_end = {span.end: span for span in longest_last}
        self._by_start = {span.start: span for span in longest_last}

    def ending(self, end: int) -> Span | None:
        """Who ends there; None where nobody who can speak does."""
        return self._speaking(self._by_end.get(end))

    def starting(self, start: int) -> Span | None:
        """Who starts there."""
        return self._speaking(self._by_start.get(start))

    def at(self, span: Span) -> bool:
        """Whether these words are somebody's, to the letter."""
        return span in self._speaks

    def _speaking(self, span: Span | None) -> Span | None:
        return span if span in self._speaks else None
