"""Which verbs head the trigger and the consequence around an opener."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.ends import SUBJECTS, is_clause, whole
from sayso.conditions.heads import modal
from sayso.conditions.openers import Opener

_FAR = 12  # tokens behind an opener where the head of its noun phrase or clause still may stand
_MANNER = frozenset(
    "fear doubt delay warning exception precedent question incident hesitation".split()
)
_HEADS = ("VERB", "ADJ", "NOUN", "PROPN", "ADV", "AUX", "PRON")
_LENT = ("xcomp", "ccomp", "conj", "obj", "obl", "nmod")


def trigger_head(tree: Tree, after: Sequence[int], opener: Opener) -> int | None:
    """The verb, or the noun, that heads what the opener opens; `after` stand behind it."""
    if not after:
        return None
    if opener.is_noun:
        return _noun(tree, after)
    # Up to the comma, and no further: behind it stands the consequence.
    stop = next((n for n, i in enumerate(after) if tree.word(i) == "," and n > 2), len(after))
    if opener.is_inverted:
        return _inverted(tree, after[:stop], opener)
    marked = _marked(tree, opener)
    if marked is not None:
        return marked
    clause = next((i for i in after[:stop] if is_clause(tree, i)), None)
    if clause is not None:
        return clause
    return next((i for i in after[:stop] if tree[i].upos in ("VERB", "AUX")), None)


def _noun(tree: Tree, after: Sequence[int]) -> int | None:
    if tree.word(after[0]).lower() in _MANNER:
        return None  # "without fear"
    for i in after[:_FAR]:
        if tree.is_noun(i) and not (
            tree[i].head > i and tree.is_(i, "compound", "nmod:poss", "det")
        ):
            return i
        if tree[i].upos == "VERB" and tree.word(i).lower().endswith("ing"):
            return i
    return None


def _marked(tree: Tree, opener: Opener) -> int | None:
    """The head that the tree gives to the opener, or to the last word of one of several."""
    own = range(*opener.at)
    for k in reversed(own):
        head = tree[k].head
        if head < opener.at[1] or not tree.is_(k, "mark", "advmod", "case"):
            continue
        if len(own) > 1 and not tree.is_(k, "mark"):
            continue
        if is_clause(tree, head) or (tree.is_(head, "advcl") and head < own.stop + _FAR):
            return head
    return None


def _inverted(tree: Tree, stretch: Sequence[int], opener: Opener) -> int | None:
    """Of "should they vote" the bare verb, of "were they to vote" that behind "to"."""
    should = tree.word(opener.at[0]).lower() == "should"
    for i in stretch:
        if tree[i].upos != "VERB" or tree.is_(i, "amod", "compound"):
            continue
        if should or any(tree.word(k).lower() == "to" for k in tree.below(i, "mark")):
            return i
    inside = set(stretch)
    return next((i for i in stretch if tree[i].head not in inside), None)


def governor(tree: Tree, t: int, opener: Opener, unit: Sequence[int]) -> int | None:
    """The nearest clause above the trigger's that stands in the unit, and is not the opener."""
    inside = set(unit)
    for i in tree.above(t):
        if opener.at[0] <= i < opener.at[1] or i not in inside:
            continue
        verbal = tree.mark(i) == "to" or tree.is_(i, "xcomp", "acl", "advcl")
        if tree[i].upos in _HEADS and (verbal or is_clause(tree, i)):
            return _modal_above(tree, i, inside)
    return None


def _modal_above(tree: Tree, i: int, inside: set[int]) -> int:
    """Of "would let the children go if", the trigger belongs to "let", not to "go"."""
    at = i
    while not tree.below(at, *SUBJECTS) and tree.mark(at) != "to":
        head = tree[at].head
        if head not in inside or not tree.is_(at, *_LENT):
            break
        at = head
    if modal(tree, at) or not tree.is_(at, "xcomp", "ccomp", "advcl"):
        return at
    head = tree[at].head
    if tree.mark(at) == "to" and head in inside and head < at and modal(tree, head):
        return head  # "would ask for the bail to be revoked unless"
    return at


def main_head(tree: Tree, after: Sequence[int], t: int) -> int | None:
    """The first clause behind the trigger; one with "will" also where it hangs on the trigger."""
    own = set(whole(tree, t))
    for i in after:
        if i > t and is_clause(tree, i):
            if i not in own:
                return i
            bare = not tree.mark(i) and tree.is_(i, "ccomp", "parataxis", "advcl", "conj", "xcomp")
            if bare and modal(tree, i, depth=0):
                return i
    return None
