"""Who is speaking at each place of a sentence, as the attributions have it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.attribution import Act, Attribution, Manner
from sayso.clauses import Tree


@dataclass(frozen=True, slots=True)
class Voice:
    """An attribution, and the tokens of one sentence that stand in its content."""

    attribution: Attribution
    inside: frozenset[int]
    depth: int  # how many attributions this one stands in
    may_commit: bool


# Nobody commits himself by these.
SILENT = frozenset(
    {Act.BELIEVES, Act.DOUBTS, Act.ESTIMATES, Act.ASKS, Act.LEARNS, Act.DECLINES, Act.DENIES}
)
# Junk where a verb of the trigger or the consequence is taken for a cue: "it would ask for".
_NO_SPEECH = frozenset({Act.REJECTS, Act.DECIDES, Act.INTENDS, Act.AGREES, Act.PRAISES})
_SAYS = frozenset("said says say told tell tells announced declared added stated wrote".split())
_DEEPEST = 8  # attributions around a place that are looked at; nesting goes three deep


def voices(trees: Sequence[Tree], attributions: Sequence[Attribution]) -> list[list[Voice]]:
    """For each sentence what is said in it, innermost first. Sentences stand in order."""
    starts = [tree.span.start for tree in trees]
    ends = [tree.span.end for tree in trees]
    found: list[list[Voice]] = [[] for _ in trees]
    for attribution in attributions:
        own: dict[int, set[int]] = {}
        for piece in attribution.content:
            first = bisect_right(ends, piece.start)
            for n in range(first, bisect_left(starts, piece.end)):
                tokens = trees[n].tokens
                inside = own.setdefault(n, set())
                if piece.start <= starts[n] and ends[n] <= piece.end:
                    inside.update(range(len(tokens)))
                    continue
                inside.update(
                    i
                    for i, token in enumerate(tokens)
                    if piece.start < token.span.end and token.span.start < piece.end
                )
        depth = _depth(attribution)
        may_commit = bool(own) and _may_commit(trees[next(iter(own))].text, attribution)
        for n, inside in own.items():
            if inside:
                found[n].append(Voice(attribution, frozenset(inside), depth, may_commit))
    for one in found:
        one.sort(key=lambda voice: (-voice.depth, len(voice.inside)))
    return found


def around(spoken: Sequence[Voice], i: int) -> list[Voice]:
    """Whose content the token stands in, innermost first."""
    return [voice for voice in spoken if i in voice.inside][:_DEEPEST]


def speaks(voice: Voice) -> bool:
    """Whether somebody may commit himself in such words."""
    return voice.may_commit


def nearest(spoken: Sequence[Voice], i: int) -> Voice | None:
    """Who commits himself at a place; also one who only fears or doubts, if nearer."""
    near = around(spoken, i)
    return next((v for v in near if speaks(v) or v.attribution.act in SILENT), None)


def widest(spoken: Sequence[Voice], places: Sequence[int]) -> Voice | None:
    """Whose content holds most of the places; of equals one who may commit, then the innermost."""
    held = [(sum(i in v.inside for i in places), speaks(v), v.depth, v) for v in spoken]
    best = max(held, key=lambda one: one[:3], default=None)
    return best[3] if best and best[0] else None


def unframed(tree: Tree, spoken: Sequence[Voice]) -> list[int]:
    """The tokens of a sentence without "the minister said"."""
    left: set[int] = set()
    for voice in spoken:
        a = voice.attribution
        if not a.cue or a.act is Act.THREATENS or a.act is Act.PROMISES:
            continue
        for span in (*a.source, *a.cue):
            if span.end > tree.span.start and span.start < tree.span.end:
                left |= {
                    i
                    for i, token in enumerate(tree.tokens)
                    if span.start < token.span.end and token.span.start < span.end
                }
    return [i for i in range(len(tree)) if i not in left]


def _may_commit(text: str, a: Attribution) -> bool:
    if a.negated or not (a.source or a.manner is Manner.DIRECT):
        return False
    if a.act in _NO_SPEECH:
        # "Said no ship would sail" is taken for a refusal.
        words = a.cue[0].of(text).lower().split() if a.cue else []
        return bool(words) and words[-1] in _SAYS
    return a.act not in SILENT


def _depth(attribution: Attribution) -> int:
    depth = 0
    parent = attribution.parent
    while parent is not None and depth < _DEEPEST:
        depth += 1
        parent = parent.parent
    return depth
