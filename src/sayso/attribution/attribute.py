"""Article → attributions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.articles import Article
from sayso.attribution.act import act_of
from sayso.attribution.attribution import Attribution
from sayso.attribution.confidence import Confidence
from sayso.attribution.join import Joined, join
from sayso.attribution.manner import manner
from sayso.attribution.nest import nest
from sayso.attribution.polarity import hedged, negated
from sayso.attribution.silence import silences
from sayso.attribution.somebody import Somebody
from sayso.attribution.subject import with_subject
from sayso.attribution.turns import with_turn
from sayso.reader import Network, Piece, Scores, decode
from sayso.text import Span


def attribute(article: Article, network: Network) -> tuple[Attribution, ...]:
    """Who says what in `article`: outermost attributions in the order of their contents, each
    followed by those inside it. One pass of the network."""
    return attributions(article.text, scores_of(article, network), network)


def scores_of(article: Article, network: Network, *, trees: bool = False) -> Scores:
    """The network's one pass over the blocks of `article`; with `trees` for its sentences too."""
    return network.scores(article.text, [block.span for block in article.blocks], trees=trees)


def attributions(text: str, scores: Scores, network: Network) -> tuple[Attribution, ...]:
    """What `attribute` gives, from scores that are there already."""
    return readout(text, scores, network.calibration)[1]


def readout(
    text: str, scores: Scores, calibration: Sequence[float]
) -> tuple[list[Joined], tuple[Attribution, ...]]:
    """The outermost attributions as they were joined, and all attributions."""
    outer = join(decode(scores.outer, scores.prepared.paragraph_of), scores, text)
    sure, somebody = Confidence(scores, calibration), Somebody(text, scores)
    said: list[Attribution] = []
    for joined in outer:
        one = _attribution(joined, text, scores)
        confidence = sure.of(joined, one.manner)
        one = _whole(text, replace(one, confidence=confidence), somebody)
        said.append(with_turn(text, one))
    inside: dict[int, list[int]] = {}
    for nested in nest(outer, scores):
        parent = said[nested.parent]
        one = _attribution(nested.joined, text, scores)
        # Too few nested ones are marked to fit a chance to; never surer than of the parent.
        confidence = round(parent.confidence * sure.link(nested.joined), 3)
        inside.setdefault(nested.parent, []).append(len(said))
        one = replace(one, confidence=confidence, parent=parent)
        said.append(_whole(text, one, somebody))

    def with_inner(k: int) -> Iterator[Attribution]:
        yield said[k]
        for child in inside.get(k, ()):
            yield from with_inner(child)

    whole = [tuple(with_inner(k)) for k in range(len(outer))]
    whole += [(with_act(text, one),) for one in silences(text, scores, said, somebody)]
    whole.sort(key=lambda group: group[0].content[0].start)
    return outer, tuple(one for group in whole for one in group)


def _attribution(joined: Joined, text: str, scores: Scores) -> Attribution:
    words = scores.prepared.words

    def spans(*pieces: Piece | None) -> tuple[Span, ...]:
        return tuple(words.span(p.start, p.stop - 1) for p in pieces if p)

    source, cue, content = spans(joined.source), spans(joined.cue), spans(*joined.contents)
    return with_act(text, Attribution(source, cue, content, manner(text, content), confidence=0.0))


def _whole(text: str, one: Attribution, somebody: Somebody) -> Attribution:
    """With the source that was left out, if there is one; what its words tell is told anew then."""
    made = with_subject(text, one, somebody)
    return one if made is one else with_act(text, made)


def with_act(text: str, one: Attribution) -> Attribution:
    """The attribution with what its cue tells: the act, and whether it is negated or hedged."""
    parts = one.source, one.cue, one.content
    return replace(
        one,
        act=act_of(text, one.cue, one.content).act,
        negation=negated(text, *parts),
        hedge=hedged(text, *parts),
    )
