"""Article → attributions."""

from __future__ import annotations

from sayso.articles import Article
from sayso.attribution.attribution import Attribution
from sayso.attribution.confidence import confidence
from sayso.attribution.join import Joined, join
from sayso.attribution.manner import manner
from sayso.reader import Network, Piece, Scores, decode
from sayso.text import Span


def attribute(article: Article, network: Network) -> tuple[Attribution, ...]:
    """Who says what in `article`, in the order of the contents. One pass of the network."""
    return readout(article, network)[2]


def readout(
    article: Article, network: Network
) -> tuple[Scores, list[Joined], tuple[Attribution, ...]]:
    """The attributions, and what they were decided from, each in the same order."""
    scores = network.scores(article.text, [block.span for block in article.blocks])
    joined = join(decode(scores), scores, article.text)
    return scores, joined, tuple(_attribution(j, article.text, scores, network) for j in joined)


def _attribution(joined: Joined, text: str, scores: Scores, network: Network) -> Attribution:
    words = scores.prepared.words

    def spans(*pieces: Piece | None) -> tuple[Span, ...]:
        return tuple(words.span(p.start, p.stop - 1) for p in pieces if p)

    content = spans(*joined.contents)
    return Attribution(
        source=spans(joined.source),
        cue=spans(joined.cue),
        content=content,
        manner=manner(text, content),
        confidence=confidence(joined, scores, network.calibration),
    )
