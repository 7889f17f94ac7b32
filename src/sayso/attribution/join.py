"""Spans → attributions: which content hangs on which cue, and whose words it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from sayso.attribution.places import Places
from sayso.attribution.recover import missed_source, with_missed_cues
from sayso.attribution.speech import goes_on
from sayso.reader import Answers, Piece, Scores
from sayso.text import Span

# The least probability of a link into another paragraph: one content in ninety has its cue
# there. With it, 0.7 more attributions in a hundred were found at .8 of the content or more.
ELSEWHERE = 0.7


@dataclass(slots=True)
class Joined:
    """One attribution in words: its cue and source, where there are any, and its contents.

    `link` and `source_link` say how sure the joining was, 0..1.
    """

    cue: Piece | None
    source: Piece | None = None
    contents: list[Piece] = field(default_factory=list)
    link: float = 0.0
    source_link: float = 0.0


def join(pieces: Sequence[Piece], scores: Scores, text: str) -> list[Joined]:
    """Every content goes to the cue it asks for, every cue to the source it asks for.

    A content that asks for no cue, in a quotation that the paragraph before left open, is more
    of the same speech.

    A source may serve several cues ("X said … and added …"). A cue that no content asks for
    attributes nothing and is left out.
    """
    contents = Places(p for p in pieces if p.role == "content").pieces
    asked = [(content, scores.outer.cue_of.asked(content.words)) for content in contents]
    pieces = with_missed_cues(pieces, asked, scores)
    cues, sources = (Places(p for p in pieces if p.role == role) for role in ("cue", "source"))
    by_cue: dict[Piece, Joined] = {}
    found: list[Joined] = []  # by the place of their first contents
    last: Joined | None = None
    for content, answers in asked:
        cue, link = _cue_of(content, answers, cues, scores)
        if cue is not None:
            joined = by_cue.get(cue) or Joined(cue)
            by_cue[cue] = joined
        elif last and goes_on(text, _span(last.contents[-1], scores), _span(content, scores)):
            joined, link = last, last.link
        else:
            joined = Joined(None)
        if not joined.contents:
            found.append(joined)
        joined.contents.append(content)
        joined.link = max(joined.link, link)
        last = joined
    for cue, joined in by_cue.items():
        answers = scores.source_of.asked(cue.words)
        missed = missed_source(cue, answers, pieces, sources, scores)
        known = sources.with_(missed) if missed else sources
        joined.source, joined.source_link = _source_of(cue, answers, known)
    return found


def _span(piece: Piece, scores: Scores) -> Span:
    return scores.prepared.words.span(piece.start, piece.stop - 1)


def _cue_of(
    content: Piece, answers: Answers, cues: Places, scores: Scores
) -> tuple[Piece | None, float]:
    near = cues.near(content)
    links = answers.each(cues.starts[near], cues.stops[near])
    paragraph_of = scores.prepared.paragraph_of
    here = paragraph_of[cues.starts[near]] == paragraph_of[content.start]
    links[~here & (links < ELSEWHERE)] = 0.0
    return _best(links, answers.none, cues.pieces[near])


def _source_of(cue: Piece, answers: Answers, sources: Places) -> tuple[Piece | None, float]:
    near = sources.near(cue)
    links = answers.each(sources.starts[near], sources.stops[near])
    return _best(links, answers.none, sources.pieces[near])


def _best(
    links: npt.NDArray[np.float64], none: float, pieces: Sequence[Piece]
) -> tuple[Piece | None, float]:
    """The piece with the best link, where that is better than none."""
    k = int(links.argmax()) if len(links) else -1
    if k < 0 or links[k] <= none:
        return None, none
    return pieces[k], float(links[k])
