"""A demand in one sentence, and what else follows in the next: "Otherwise …", "If it did not …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Shape
from sayso.conditions.ends import clause_end, is_clause
from sayso.conditions.heads import can_will, is_negated, modal, subject
from sayso.conditions.voices import Voice, unframed, widest
from sayso.conditions.words import base
from sayso.text import Span

_OR_ELSE = (
    ("otherwise",),
    ("or", "else"),
    ("if", "not"),
    ("failing", "that"),
    ("in", "that", "case"),
    ("after", "that"),
    ("after", "then"),
    ("from", "then", "on"),
    ("then",),
    ("or",),
)
_ORDER = frozenset("call demand urge order tell ask require want give command insist".split())
_SHORT = 4  # tokens of "it did not", "they refuse"


@dataclass(frozen=True, slots=True)
class Demand:
    """What was demanded in a sentence, of whom."""

    act: Span
    of: int | None


def followed(before: Tree | None, tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """ "Otherwise, …" after a sentence with a demand."""
    opened = _opened(tree)
    if before is None or opened is None:
        return []
    demand = demanded_in(before)
    if demand is None:
        return []
    first = opened[1]
    inside = unframed(tree, spoken)
    clauses = [k for k in inside if k >= first and is_clause(tree, k)]
    willed = [k for k in clauses if modal(tree, k, depth=0)]
    c = next(iter(willed or clauses), None)
    if c is None:
        return []
    voice = widest(spoken, [c])
    own = subject(tree, c)
    # Of a question the subject may stand behind the verb: "Otherwise why are there four dead?"
    start = min(c, *tree.whole(own)) if own is not None else c
    if start < first or start not in inside:
        return []
    end = clause_end(tree, [i for i in inside if i >= start], c)
    return [Draft(tree, Shape.OR, voice, None, (start, end), opened, None, c, earlier=demand.act)]


def with_earlier(draft: Draft, before: Tree | None) -> tuple[Span | None, Span | None]:
    """Of "If it did not", to whom the demand before was put, and the demand with its limit."""
    if before is None or (draft.earlier is None and not _is_elliptical(draft)):
        return None, None
    demand = demanded_in(before)
    if demand is None:
        return None, None
    to = None
    if demand.of is not None:
        places = [i for i in before.whole(demand.of) if not before.is_(i, "case") or i > demand.of]
        to = before.stretch([i for i in places if before[i].relation not in ("acl:relcl",)])
    return to, demand.act


def demanded_in(tree: Tree) -> Demand | None:
    """The last demand of a sentence: "must leave", "called on them to leave"."""
    for x in range(len(tree) - 1, -1, -1):
        if tree[x].upos not in ("VERB", "ADJ", "NOUN"):
            continue
        if modal(tree, x, depth=0) == "must":
            own = subject(tree, x)
            start = min(tree.whole(own)) if own is not None else x
            return Demand(_span(tree, start, x), None)
        if tree.is_(x, "root") and tree[x].upos == "VERB" and not tree.below(x, "nsubj", "aux"):
            return Demand(_span(tree, x, x), None)
        head = tree[x].head
        if tree.mark(x) == "to" and head >= 0 and base(tree, head) in _ORDER:
            told = [
                k
                for k in tree.below(head, "obl", "obj", "iobj")
                if head < k < x and can_will(tree, k)
            ]
            return Demand(_span(tree, x, x), told[0] if told else None)
    return None


def _span(tree: Tree, start: int, x: int) -> Span:
    end = clause_end(tree, range(start, len(tree)), x)
    return tree.stretch(list(range(start, max(end, x + 1))))


def _opened(tree: Tree) -> tuple[int, int] | None:
    low = [tree.word(i).lower() for i in range(min(5, len(tree)))]
    first = 1 if low and low[0] in ("“", '"', "‘") else 0
    for words in _OR_ELSE:
        if tuple(low[first : first + len(words)]) == words:
            return first, first + len(words)
    return None


def _is_elliptical(draft: Draft) -> bool:
    if draft.trigger is None or draft.trigger_head is None:
        return False
    first, end = draft.trigger
    return end - first <= _SHORT and (
        is_negated(draft.tree, draft.trigger_head)
        or base(draft.tree, draft.trigger_head) in ("refuse", "fail")
    )
