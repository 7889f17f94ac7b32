"""Spans that the links point at and the roles missed.

The network names a word's role and what answers it apart, and where they disagree the link is
more often right: on articles kept back from training, taking its word found 0.8 more
attributions in a hundred (at half the content or more) and put 1.5 more sources right.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

import numpy as np

from sayso.attribution.places import Places
from sayso.reader import ROLES, Answers, Piece, Scores, begin, inside

CUE_LINK = 0.5  # the least probability of a link to one word that makes the word a cue
SOURCE_LINK = 0.3  # … and a source; .3 to .7 for cues and .3 to .5 for sources do nearly as well
GOES_ON = 0.3  # the least probability of the role for a neighbour to belong to the span


def with_missed_cues(
    pieces: Sequence[Piece], asked: Iterable[tuple[Piece, Answers]], scores: Scores
) -> list[Piece]:
    """`pieces` and every cue that a content points at more than at any of them.

    `asked` are the contents, each with the cues it asks for.
    """
    found = list(pieces)
    cues = Places(p for p in pieces if p.role == "cue")
    for content, answers in asked:
        if cue := _missed(content, "cue", answers, CUE_LINK, found, cues, scores):
            insort(found, cue, key=lambda p: p.start)
            cues = cues.with_(cue)
    return found


def missed_source(
    cue: Piece, answers: Answers, pieces: Sequence[Piece], sources: Places, scores: Scores
) -> Piece | None:
    """The source that `cue` points at, where it is none of `pieces`, whose `sources` are known."""
    return _missed(cue, "source", answers, SOURCE_LINK, pieces, sources, scores)


def _missed(
    asking: Piece,
    role: str,
    answers: Answers,
    least: float,
    pieces: Sequence[Piece],
    known: Places,  # those of `pieces` that have the role
    scores: Scores,
) -> Piece | None:
    word, link = answers.best()
    if word < 0 or link < least:
        return None
    before = bisect_right(pieces, word, key=lambda p: p.start)
    if before and word < pieces[before - 1].stop:
        return None
    near = known.near(asking)
    if (answers.each(known.starts[near], known.stops[near]) >= link).any():
        return None
    return _grown(word, role, pieces, scores)


def _grown(word: int, role: str, pieces: Sequence[Piece], scores: Scores) -> Piece:
    """The span around `word`: neighbours in its paragraph that have the role well enough."""
    label = ROLES.index(role)
    begins, goes_on = begin(label), inside(label)
    paragraph_of = scores.prepared.paragraph_of
    low, high = np.searchsorted(paragraph_of, [paragraph_of[word], paragraph_of[word] + 1])
    low = max([int(low), *(p.stop for p in pieces if p.stop <= word)])
    high = min([int(high), *(p.start for p in pieces if p.start > word)])
    P = np.exp(scores.outer.roles[low:high])
    start, stop = word, word + 1
    while (
        start > low
        and P[start - low, begins] < 0.5
        and P[start - 1 - low, [begins, goes_on]].sum() > GOES_ON
    ):
        start -= 1
    while stop < high and P[stop - low, goes_on] > GOES_ON:
        stop += 1
    return Piece(role, start, stop)
