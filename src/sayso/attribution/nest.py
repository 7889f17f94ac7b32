"""Attributions inside the contents of others, to any depth.

The network names at every word the role in the innermost attribution, and for every word of a
content and of a cue the cue it hangs on. A cue that stands in another's content makes a nested
attribution; its parent is the one whose cue it hangs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.attribution.join import Joined
from sayso.reader import ROLES, Piece, Scores, begin, decode, inside
from sayso.reader.scores import Floats

LIKELY = 0.1  # of a cue in a content, at some word: below, the paragraph is not decoded again


@dataclass(slots=True)
class Nested:
    """A joined attribution and the place of its parent: among all, outermost first."""

    joined: Joined
    parent: int
    own: list[Piece] = field(default_factory=list)


def nest(outer: Sequence[Joined], scores: Scores) -> list[Nested]:
    """The attributions inside `outer`'s contents; parents count `outer` first, then the result."""
    holder = _holders(outer, len(scores.prepared.words))
    if not _any_cue(scores, holder):
        return []
    pieces = decode(scores.inner, scores.prepared.paragraph_of)
    cues = [p for p in pieces if p.role == "cue" and _held(p, holder) >= 0]
    taken = [j.cue for j in outer if j.cue]
    cues = [c for c in cues if not any(_meet(c, t) for t in taken)]
    found = [Nested(Joined(cue), -1) for cue in cues]
    sources = [p for p in pieces if p.role == "source"]
    for one in found:
        _give_source(one.joined, sources, holder, scores)
    for piece in (p for p in pieces if p.role == "content"):
        at = _held(piece, holder)
        near = [f for f in found if at >= 0 and _held(_cue(f), holder) == at]
        chosen, best = None, _to_cue(piece, outer[at].cue, scores) if near else 0.0
        for one in near:
            link = scores.inner.cue_of.to(piece.words, _cue(one).words)
            if link > best:
                chosen, best = one, link
        if chosen:
            chosen.own.append(piece)
            chosen.joined.link = max(chosen.joined.link, best)
    found = [f for f in found if f.own]
    for one in found:
        one.parent = _parent(one, outer, found, holder, scores)
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


def _any_cue(scores: Scores, holder: Sequence[int]) -> bool:
    cue = ROLES.index("cue")
    logs: Floats = scores.inner.roles[:, [begin(cue), inside(cue)]].max(1, initial=-99.0)
    return any(h >= 0 and log > _LOG for h, log in zip(holder, logs.tolist(), strict=True))


_LOG = -2.3  # of LIKELY


def _held(piece: Piece, holder: Sequence[int]) -> int:
    """The attribution whose content holds the whole piece, or -1."""
    at = set(holder[piece.start : piece.stop])
    return at.pop() if len(at) == 1 else -1


def _meet(a: Piece, b: Piece) -> bool:
    return a.start < b.stop and b.start < a.stop


def _cue(one: Nested) -> Piece:
    assert one.joined.cue is not None
    return one.joined.cue


def _to_cue(piece: Piece, cue: Piece | None, scores: Scores) -> float:
    links = scores.inner.cue_of
    return links.to(piece.words, cue.words) if cue else links.to_none(piece.words)


def _give_source(
    joined: Joined, sources: Sequence[Piece], holder: Sequence[int], scores: Scores
) -> None:
    assert joined.cue is not None
    cue = joined.cue
    best = scores.source_of.to_none(cue.words)
    for source in sources:
        if _held(source, holder) == _held(cue, holder):
            link = scores.source_of.to(cue.words, source.words)
            if link > best:
                joined.source, best = source, link
    joined.source_link = best


def _parent(
    one: Nested,
    outer: Sequence[Joined],
    found: Sequence[Nested],
    holder: Sequence[int],
    scores: Scores,
) -> int:
    cue = _cue(one)
    at = _held(cue, holder)
    chosen, best = at, _to_cue(cue, outer[at].cue, scores)
    for k, other in enumerate(found):
        if other is not one and _held(_cue(other), holder) == at:
            link = scores.inner.cue_of.to(cue.words, _cue(other).words)
            if link > best:
                chosen, best = len(outer) + k, link
    return chosen


def _break_rings(found: Sequence[Nested], outer: Sequence[Joined], holder: Sequence[int]) -> None:
    """No attribution stands in itself: who would is put into the outermost one."""
    for one in found:
        seen, at = {id(one)}, one.parent
        while at >= len(outer):
            other = found[at - len(outer)]
            if id(other) in seen:
                one.parent = _held(_cue(one), holder)
                break
            seen.add(id(other))
            at = other.parent


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
