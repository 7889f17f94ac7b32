"""The trigger and the consequence around an opener, cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.clauses import Tree
from sayso.conditions.draft import Range
from sayso.conditions.ends import clause_end, clause_start, is_clause, trimmed
from sayso.conditions.governed import governor, main_head, trigger_head
from sayso.conditions.heads import modal
from sayso.conditions.openers import Opener

# Before an opener at the sentence's start: "that", "And", a quotation mark.
_BEFORE_ALL = ("PUNCT", "SCONJ", "CCONJ", "ADV", "PART")


@dataclass(frozen=True, slots=True)
class Split:
    """Two ranges of tokens and their heads."""

    trigger: Range
    trigger_head: int
    consequence: Range
    consequence_head: int


def split(tree: Tree, unit: Sequence[int], opener: Opener) -> Split | None:
    """The trigger after an opener and the consequence on its other side, within `unit`.

    `unit` are the tokens of what one voice says in this sentence, in order. None where there is
    no clause on either side.
    """
    before = [i for i in unit if i < opener.at[0]]
    after = [i for i in unit if i >= opener.at[1]]
    t = trigger_head(tree, after, opener)
    if t is None:
        return None
    c = governor(tree, t, opener, unit)
    has_clause = any(is_clause(tree, i) for i in before)
    if opener.is_noun:
        # Nouns do not hang on clauses as surely: what stands before it decides.
        fronted = all(tree[i].upos in _BEFORE_ALL for i in before)
        if not fronted and not has_clause:
            return None
        c = c if c is not None and (c > opener.at[0]) == fronted else None
    else:
        fronted = c > opener.at[0] if c is not None else not has_clause
    if fronted:
        return _fronted(tree, after, t, main_head(tree, after, t) if c is None or c <= t else c)
    if c is None:
        clauses = [i for i in before if is_clause(tree, i)]
        commits = [i for i in clauses if modal(tree, i, depth=0)]
        c = next(reversed(commits or clauses), None)
    return _behind(tree, before, after, t, c)


def behind(
    tree: Tree, consequence: Range, head: int, after: Sequence[int], opener: Opener
) -> Split | None:
    """ "Their threat to CONSEQUENCE if TRIGGER": the consequence is known, and ends here."""
    t = trigger_head(tree, after, opener)
    if t is None:
        return None
    end = clause_end(tree, after, t)
    trigger = trimmed(tree, [i for i in after if i < end])
    return Split(trigger, t, consequence, head) if trigger else None


def _fronted(tree: Tree, after: Sequence[int], t: int, c: int | None) -> Split | None:
    """ "If TRIGGER, CONSEQUENCE." """
    if c is None:
        return None
    main = _main_start(tree, after, t, c)
    trigger = trimmed(tree, [i for i in after if i < main])
    end = clause_end(tree, [i for i in after if i >= main], c)
    consequence = trimmed(tree, [i for i in after if main <= i < end], starts=True)
    if trigger is None or consequence is None:
        return None
    return Split(trigger, t, consequence, c)


def _main_start(tree: Tree, after: Sequence[int], t: int, c: int) -> int:
    """Where the main clause begins after a trigger: at its subject, or what stands before it."""
    firsts = [c]
    for k in tree.below(c, "nsubj", "csubj", "expl", "aux", "cop", "advmod", "det"):
        first = min(tree.whole(k))
        if k > t and first > t:
            firsts.append(first)
    start = min(firsts)
    comma = next((i for i in range(start - 1, t, -1) if tree.word(i) == ","), None)
    if comma is not None and not any(is_clause(tree, i) for i in range(comma + 1, start)):
        return comma + 1
    if any(k < c for k in tree.below(c, "nsubj", "expl", "csubj")):
        return start
    if start - 1 > t and tree[start - 1].upos == "PRON":
        return start - 1
    if start - 1 > t and tree.is_noun(start - 1):
        # The subject was taken for part of the trigger: "the two pilots Ardovia will".
        start -= 1
        while (
            start - 1 > t
            and tree[start - 1].upos in ("DET", "ADJ", "PROPN", "NOUN")
            and (tree[start].upos == "NOUN" or tree[start - 1].upos == "PROPN")
            and tree.word(start - 1) != ","
        ):
            start -= 1
    return start


def _behind(
    tree: Tree, before: Sequence[int], after: Sequence[int], t: int, c: int | None
) -> Split | None:
    """ "CONSEQUENCE if TRIGGER." """
    if c is None or not before:
        return None
    start = clause_start(tree, before, c)
    consequence = trimmed(tree, [i for i in before if i >= start], starts=True)
    end = clause_end(tree, after, t)
    trigger = trimmed(tree, [i for i in after if i < end])
    if trigger is None or consequence is None:
        return None
    return Split(trigger, t, consequence, c)
