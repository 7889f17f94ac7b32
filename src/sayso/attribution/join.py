"""Spans → attributions: which content hangs on which cue, and whose words it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.attribution.recover import missed_source, with_missed_cues
from sayso.attribution.speech import goes_on
from sayso.reader import Piece, Scores
from sayso.text import Span

# The least probability of a link into another paragraph: one content in ninety has its cue
# there. With it, 0.7 more attributions in a hundred were found at .8 of the content or more.
ELSEWHERE = 0.7
REACH = 256  # words: no link goes further


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
    pieces = with_missed_cues(pieces, scores)
    by_role: dict[str, list[Piece]] = {"source": [], "cue": [], "content": []}
    for piece in pieces:
        by_role[piece.role].append(piece)
    by_cue: dict[Piece, Joined] = {}
    found: list[Joined] = []  # by the place of their first contents
    last: Joined | None = None
    for content in by_role["content"]:
        cue, link = _cue_of(content, by_role["cue"], scores)
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
        missed = missed_source(cue, pieces, scores)
        sources = by_role["source"]
        if missed:
            sources = sorted([*sources, missed], key=lambda p: p.start)
        joined.source, joined.source_link = _source_of(cue, sources, scores)
    return found


def _span(piece: Piece, scores: Scores) -> Span:
    return scores.prepared.words.span(piece.start, piece.stop - 1)


def _cue_of(content: Piece, cues: Sequence[Piece], scores: Scores) -> tuple[Piece | None, float]:
    answers = scores.outer.cue_of.asked(content.words)
    chosen, best = None, answers.none
    paragraph_of = scores.prepared.paragraph_of
    for cue in _near(content, cues):
        link = answers.to(cue.words)
        here = paragraph_of[cue.start] == paragraph_of[content.start]
        if link > best and (here or link >= ELSEWHERE):
            chosen, best = cue, link
    return chosen, best


def _source_of(cue: Piece, sources: Sequence[Piece], scores: Scores) -> tuple[Piece | None, float]:
    answers = scores.source_of.asked(cue.words)
    chosen, best = None, answers.none
    for source in _near(cue, sources):
        link = answers.to(source.words)
        if link > best:
            chosen, best = source, link
    return chosen, best


def _near(piece: Piece, others: Sequence[Piece]) -> Sequence[Piece]:
    """Those that begin within a window's reach, so that a long article costs no square of its
    pieces; `others` are in order."""
    low = bisect_left(others, piece.start - REACH, key=lambda o: o.start)
    high = bisect_left(others, piece.stop + REACH, key=lambda o: o.start)
    return others[low:high]
