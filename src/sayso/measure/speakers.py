"""Whether a pronoun or a short name is put to the right full name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.attribution import Attribution, Manner, attributions
from sayso.corpora import AnnotatedText
from sayso.entities import entities, with_speakers
from sayso.entities.names import parts, short_for
from sayso.reader import Network
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class SpeakerMark:
    """A source in an article, and one place of its full name; None where it has none there."""

    article: str
    source: Span
    name: Span | None


def speaker_marks(path: Path) -> list[SpeakerMark]:
    """From JSON rows [article, [start, end], [start, end] or null]."""
    return [
        SpeakerMark(article, Span(*source), Span(*name) if name else None)
        for article, source, name in json.loads(path.read_text(encoding="utf-8"))
    ]


def speaker_score(
    marks: Iterable[SpeakerMark], texts: Mapping[str, AnnotatedText], network: Network
) -> dict[str, float]:
    """Of the sources that have a full name: answered, and right of those; 0..100.

    Asked beside the attributions that the network itself finds. An answer to a source without a
    name counts among the answers, and is wrong.
    """
    n = answered = right = named = unknown = 0
    by_article: dict[str, list[SpeakerMark]] = {}
    for mark in marks:
        by_article.setdefault(mark.article, []).append(mark)
    for name, own in by_article.items():
        text = texts[name].text
        scores = network.scores(text, [Span(0, len(text))])
        asked = [Attribution((m.source,), (), (m.source,), Manner.INDIRECT, 1.0) for m in own]
        places = {mark.source for mark in own}
        others = [
            a
            for a in attributions(text, scores, network)
            if a.parent is None and places.isdisjoint(a.source)
        ]
        said = with_speakers(text, [*asked, *others], entities(text, scores, network))
        for mark, one in zip(own, said, strict=False):
            n += 1
            named += mark.name is not None
            answered += one.speaker is not None
            unknown += mark.name is not None and one.speaker is None
            right += same_name(text, one.speaker, mark.name)
    return {
        "of those answered, right": round(100 * right / max(1, answered), 1),
        "unknown, of those with a name": round(100 * unknown / max(1, named), 1),
        "of all with a name, right": round(100 * right / max(1, named), 1),
        "sources": n,
    }


def same_name(text: str, ours: Span | None, theirs: Span | None) -> bool:
    """Whether two places name one person, ours as fully as it takes: "Bobby Scott" does."""
    if ours is None or theirs is None:
        return False
    a, b = parts(ours.of(text)), parts(theirs.of(text))
    return len(a) >= min(2, len(b)) and (short_for(a, b) or short_for(b, a))
