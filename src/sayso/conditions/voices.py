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


# Nobody commits himself by these.
SILENT = frozenset(
    {Act.BELIEVES, Act.DOUBTS, Act.ESTIMATES, Act.ASKS, Act.LEARNS, Act.DECLINES, Act.DENIES}
)
# Junk where a verb of the trigger or the consequence is taken for a cue: "it would ask for".
_NO_SPEECH = frozenset({Act.REJECTS, Act.DECIDES, Act.INTENDS, Act.AGREES, Act.PRAISES})
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
        for n, inside in own.items():
            if inside:
                found[n].append(Voice(attribution, frozenset(inside), depth))
    for one in found:
        one.sort(key=lambda voice: (-voice.depth, len(voice.inside)))
    return found


def around(spoken: Sequence[Voice], i: int) -> list[Voice]:
    """Whose content the token stands in, innermost first."""
    return [voice for voice in spoken if i in voice.inside][:_DEEPEST]


def speaks(voice: Voice) -> bool:
    """Whether somebody may commit himself in such words, and has words for it."""
    a = voice.attribution
    if a.negated or not (a.source or a.manner is Manner.DIRECT):
        return False
    return a.act not in SILENT and a.act not in _NO_SPEECH


def _depth(attribution: Attribution) -> int:
    depth = 0
    parent = attribution.parent
    while parent is not None and depth < _DEEPEST:
        depth += 1
        parent = parent.parent
    return depth
