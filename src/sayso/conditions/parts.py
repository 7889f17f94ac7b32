"""Who does what to whom and where, in a trigger or a consequence, as the tree has it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.clauses import Tree, doers, done_to, with_prepositions
from sayso.conditions.draft import Range
from sayso.conditions.words import base
from sayso.text import Span

_WHERE = frozenset(
    """in inside into at on near over across within along beyond through around against""".split()
)

_TIMES = frozenset(
    """week month year hour minute morning night evening january february march april may june july
    august september october november december event case""".split()
)


@dataclass(frozen=True, slots=True)
class Parts:
    actor: Span | None = None
    act: Span | None = None
    object: Span | None = None
    place: Span | None = None


def parts(tree: Tree, part: Range | None, head: int | None) -> Parts:
    """What stands within the part; the rest is None."""
    if part is None or head is None or not part[0] <= head < part[1]:
        return Parts()

    def inside(heads: list[int]) -> Span | None:
        return next((tree.phrase(k) for k in heads if part[0] <= k < part[1]), None)

    if tree.is_noun(head) and not tree.below(head, "cop"):
        found = with_prepositions(tree, head)
        return Parts(
            inside([k for case, k in found if case == "by"] + tree.below(head, "nmod:poss")),
            tree[head].span,
            inside([k for case, k in found if case in ("of", "on", "against")]),
            _place(tree, part, found),
        )
    return Parts(
        inside(doers(tree, head) or tree.below(head, "nsubj")),
        tree[head].span,
        inside(done_to(tree, head)),
        _place(tree, part, with_prepositions(tree, head)),
    )


def _place(tree: Tree, part: Range, found: list[tuple[str, int]]) -> Span | None:
    """A name or a thing that somebody can be in or at; no day and no hour."""
    for case, k in found:
        is_thing = part[0] <= k < part[1] and tree[k].upos in ("PROPN", "NOUN")
        if is_thing and case.split()[0] in _WHERE and not _is_time(base(tree, k)):
            return tree.phrase(k)
    return None


def _is_time(word: str) -> bool:
    return word.endswith("day") or word in _TIMES
