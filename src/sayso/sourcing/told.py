"""An article as sourcing looks at it: its sentences, and what stands outside what is reported."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.entities import Cast
from sayso.sourcing.outlets import Outlets
from sayso.text import Span


class Told:
    """The article, its sentences in order, its cast, its outlets and all its attributions."""

    def __init__(
        self,
        article: Article,
        attributions: Sequence[Attribution],
        cast: Cast,
        sentences: Sequence[Span],
    ) -> None:
        self.article, self.text, self.cast = article, article.text, cast
        self.sentences = sentences
        self.outlets = Outlets(article, cast)
        self._starts = [s.start for s in sentences]
        # "Halyard reported, citing officials" is one saying, whatever cues were seen in it.
        self._cues = sorted(
            (span, a.cue)
            for a in attributions
            for span in a.cue
            if span.of(self.text).lower() not in ("citing", "quoting")
        )
        self._cue_starts = [span.start for span, _ in self._cues]

    def sentence(self, place: int) -> Span:
        """The sentence that holds `place`, or the end of the one before it."""
        if not self.sentences:
            return Span(0, len(self.text))
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def outside(self, one: Attribution) -> list[Span]:
        """The stretches of the sentence of `one` that tell of its saying: without its content, and
        no further than the next cue of another on either side."""
        anchor = one.cue or one.source
        if not anchor:
            return []
        first, last = min(anchor), max(anchor)
        low = self.sentence(first.start).start
        high = max(self.sentence(last.start).end, last.end)
        low, high = self._own(one.cue, low, first.start), self._own(one.cue, high, last.end)
        pieces, at = [], low
        for span in sorted(one.content):
            if span.end <= low or span.start >= high:
                continue
            pieces.append(Span(at, max(at, span.start)))
            at = max(at, span.end)
        pieces.append(Span(at, max(at, high)))
        return [piece for piece in pieces if piece.end > piece.start]

    def _own(self, own: tuple[Span, ...], edge: int, anchor: int) -> int:
        """`edge`, moved to the nearest cue of another between it and `anchor`."""
        at = bisect_right(self._cue_starts, min(edge, anchor))
        while at < len(self._cues) and self._cues[at][0].start < max(edge, anchor):
            span, whose = self._cues[at]
            if whose != own:
                if edge <= anchor:
                    edge = max(edge, min(span.end, anchor))
                elif span.start >= anchor:
                    return min(edge, span.start)
            at += 1
        return edge
