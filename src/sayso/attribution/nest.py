"""Attributions inside the contents of others, to any depth.

The network names at every word the role in the innermost attribution, and for every word of a
content and of a cue the cue it hangs on. A cue that stands in another's content makes a nested
attribution; its parent is the one whose cue it hangs on.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from sayso.attribution.join import Joined
from sayso.reader import ROLES, Answers, Ints, Piece, Scores, begin, decode, inside

LIKELY = (
    0.1  # of a cue at some word of an attribution's contents: else its paragraphs are not decoded
)


@dataclass(slots=True)
class Nested:
    """A joined attribution and the place of its parent: among all, outermost first."""

    joined: Joined
    parent: int
    own: list[Piece] = field(default_factory=list)


def nest(outer: Sequence[Joined], scores: Scores) -> list[Nested]:
    """The attributions inside `outer`'s contents; parents count `outer` first, then the result."""
    holder = _holders(outer, len(scores.prepared.words))
    pieces = _pieces_near(_likely_holders(scores, holder), scores)
    taken = {w for j in outer if j.cue for w in range(j.cue.start, j.cue.stop)}
    within: dict[int, list[Piece]] = {}  # by the outermost attribution that holds them
    for piece in pieces:
        if (at := _held(piece, holder)) >= 0 and taken.isdisjoint(range(piece.start, piece.stop)):
            within.setdefault(at, []).append(piece)
    found: list[Nested] = []
    for at, own in within.items():
        found += _inside(outer[at].cue, own, scores)
    place = {id(one): k for k, one in enumerate(found)}
    by_holder: dict[int, list[Nested]] = {}
    for one in found:
        by_holder.setdefault(_held(_cue(one), holder), []).append(one)
    for at, near in by_holder.items():
        for one in near:
            above = _above(one, outer[at].cue, near, scores)
            one.parent = at if above is None else len(outer) + place[id(above)]
    _break_rings(found, outer, holder)
    found = _outer_first(found, len(outer))
    for k in range(len(found) - 1, -1, -1):
        _fill(k, found, len(outer))
    return found


def _holders(outer: Sequence[Joined], n: int) -> list[int]:
    """Of each word, the outermost attribution whose content it is in, or -1."""
    holder = [-1] * n
    for k, joined in enumerate(outer):
        for piece in joined.contents:
            holder[piece.start : piece.stop] = [k] * (piece.stop - piece.start)
    return holder


def _likely_holders(scores: Scores, holder: Sequence[int]) -> Ints:
    """The words in contents of outermost attributions that may well hold a cue."""
    cue, at = ROLES.index("cue"), np.array(holder, np.int64)
    logs = scores.inner.roles[:, [begin(cue), inside(cue)]].max(1, initial=-99.0)
    likely = at[(logs > math.log(LIKELY)) & (at >= 0)]
    return np.flatnonzero(np.isin(at, likely))


def _pieces_near(words: Ints, scores: Scores) -> list[Piece]:
    """The innermost pieces of the paragraphs in which `words` stand."""
    paragraph_of = scores.prepared.paragraph_of
    at = np.flatnonzero(np.isin(paragraph_of, paragraph_of[words]))
    near = replace(scores.inner, roles=scores.inner.roles[at])
    found = decode(near, paragraph_of[at])
    return [Piece(p.role, int(at[p.start]), int(at[p.stop - 1]) + 1) for p in found]


def _held(piece: Piece, holder: Sequence[int]) -> int:
    """The attribution whose content holds the whole piece, or -1."""
    at = set(holder[piece.start : piece.stop])
    return at.pop() if len(at) == 1 else -1


def _cue(one: Nested) -> Piece:
    assert one.joined.cue is not None
    return one.joined.cue


def _to_cue(answers: Answers, cue: Piece | None) -> float:
    return answers.to(cue.words) if cue else answers.none


def _inside(cue: Piece | None, pieces: Sequence[Piece], scores: Scores) -> list[Nested]:
    """The attributions among the pieces of one content, whose own cue is `cue`."""
    found = [Nested(Joined(p), -1) for p in pieces if p.role == "cue"]
    sources = [p for p in pieces if p.role == "source"]
    for one in found:
        _give_source(one.joined, sources, scores)
    for piece in (p for p in pieces if p.role == "content"):
        answers = scores.inner.cue_of.asked(piece.words)
        chosen, best = None, _to_cue(answers, cue)
        for one in found:
            link = answers.to(_cue(one).words)
            if link > best:
                chosen, best = one, link
        if chosen:
            chosen.own.append(piece)
            chosen.joined.link = max(chosen.joined.link, best)
    return [one for one in found if one.own]


def _give_source(joined: Joined, sources: Sequence[Piece], scores: Scores) -> None:
    assert joined.cue is not None
    answers = scores.source_of.asked(joined.cue.words)
    best = answers.none
    for source in sources:
        link = answers.to(source.words)
        if link > best:
            joined.source, best = source, link
    joined.source_link = best


def _above(
    one: Nested, outer_cue: Piece | None, near: Sequence[Nested], scores: Scores
) -> Nested | None:
    """The nested attribution that this one stands in; None for the outermost one itself."""
    answers = scores.inner.cue_of.asked(_cue(one).words)
    chosen, best = None, _to_cue(answers, outer_cue)
    for other in near:
        link = answers.to(_cue(other).words)
        if other is not one and link > best:
            chosen, best = other, link
    return chosen


def _break_rings(found: Sequence[Nested], outer: Sequence[Joined], holder: Sequence[int]) -> None:
    """No attribution stands in itself: who would is put into the outermost one."""
    for one in found:
        seen, at = {id(one)}, one.parent
        while at >= len(outer) and id(found[at - len(outer)]) not in seen:
            seen.add(id(found[at - len(outer)]))
            at = found[at - len(outer)].parent
        if at >= len(outer) and found[at - len(outer)] is one:
            one.parent = _held(_cue(one), holder)


def _outer_first(found: Sequence[Nested], n_outer: int) -> list[Nested]:
    def depth(one: Nested) -> int:
        return 0 if one.parent < n_outer else 1 + depth(found[one.parent - n_outer])

    order = sorted(range(len(found)), key=lambda k: (depth(found[k]), found[k].own[0].start))
    place = {k: n_outer + i for i, k in enumerate(order)}
    for one in found:
        one.parent = place[one.parent - n_outer] if one.parent >= n_outer else one.parent
    return [found[k] for k in order]


def _fill(k: int, found: Sequence[Nested], n_outer: int) -> None:
    """The contents of one: its own words and all that its children are made of, joined up."""
    one = found[k]
    words = {w for p in one.own for w in range(p.start, p.stop)}
    for child in found[k + 1 :]:
        if child.parent == n_outer + k:
            parts = [child.joined.cue, child.joined.source, *child.joined.contents]
            words.update(w for p in parts if p for w in range(p.start, p.stop))
    one.joined.contents = _pieces(sorted(words))


def _pieces(words: Sequence[int]) -> list[Piece]:
    found: list[Piece] = []
    for word in words:
        if found and found[-1].stop == word:
            found[-1] = Piece("content", found[-1].start, word + 1)
        else:
            found.append(Piece("content", word, word + 1))
    return found
