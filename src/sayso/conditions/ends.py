"""Where a clause begins and ends.

The tree says which verb heads it; where it ends is read from the words, too, as a wrong head far
down would otherwise cut it short.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Range

SUBJECTS = ("nsubj", "csubj", "expl", "aux", "cop")
_LEFT_OUT = frozenset("that then and but so or".split())  # before a consequence
_LEFT_OUT_BEHIND = frozenset("and but even only".split())
_BREAKS = frozenset(",;:—–-")
_IN_A_PHRASE = ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON")
_NO_HEAD = ("PUNCT", "CCONJ", "ADP", "PART")


def is_clause(tree: Tree, i: int) -> bool:
    """Whether the token heads a clause with a subject or an auxiliary of its own."""
    if tree[i].upos == "VERB" and tree.is_(i, "root", "ccomp", "parataxis"):
        # The subject may hang on another word by mistake.
        return tree.mark(i) != "to" and not tree.word(i).lower().endswith("ing")
    return bool(tree.below(i, *SUBJECTS)) and tree[i].upos not in _NO_HEAD


def clause_start(tree: Tree, before: Sequence[int], c: int) -> int:
    """The first word of a clause: of its subject or of what stands before that."""
    own = set(tree.whole(c))
    start = c
    for k in tree.below(c):
        if k < c and tree[k].relation not in ("punct", "cc", "mark", "parataxis"):
            start = min(start, *tree.whole(k))
    if tree.is_(c, "conj") and not tree.below(c, "nsubj", "csubj", "expl"):
        head = tree[c].head
        if head in before:
            return clause_start(tree, before, head)  # "will stop it and will throw them out"
    # Words right before the clause that hang on something else by mistake.
    inside = set(before)
    while start - 1 in inside:
        k = start - 1
        if tree[k].upos not in _IN_A_PHRASE or k in own:
            break
        if tree[k].head < start - 1 and tree.is_(
            k, "obj", "iobj", "obl", "nmod", "root", "conj", "nsubj"
        ):
            break
        start = k
    return start


def clause_end(tree: Tree, places: Sequence[int], head: int) -> int:
    """One past the last word of the clause that `head` heads, in one run of `places`."""
    if not places:
        return 0
    own = set(whole(tree, head))
    last = head
    inside = set(places)
    i = head + 1
    while i in inside:
        word = tree.word(i)
        if word in (".", "!", "?", ";", ":"):
            break
        if word in ("”", '"') and not (i + 1 in own and i + 1 in inside):
            break
        if word in _BREAKS and not _goes_on(tree, i, own, inside):
            break
        if tree[i].upos == "CCONJ" and i not in own and _new_clause(tree, i, own):
            break
        last = i
        i += 1
    return last + 1


def _goes_on(tree: Tree, i: int, own: set[int], inside: set[int]) -> bool:
    """Whether what follows a comma is still of the clause."""
    after = i + 1
    while after in inside and tree[after].upos == "PUNCT":
        after += 1
    return after in own and after in inside


def _new_clause(tree: Tree, i: int, own: set[int]) -> bool:
    head = tree[i].head
    return head > i and head not in own and is_clause(tree, head)


def whole(tree: Tree, head: int) -> list[int]:
    """All that is said in a clause, without another's "he said" in it."""
    return tree.whole(head, frozenset({"parataxis"}))


def trimmed(tree: Tree, places: Sequence[int], starts: bool = False) -> Range | None:
    """One run of tokens without punctuation at its ends; of several runs the longest.

    Of a consequence (`starts`) "that", "then", "and" at its ends are left out, too.
    """
    runs: list[list[int]] = []
    for i in places:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    run = max(runs, key=len, default=[])
    while run and _is_loose(tree, run[-1], _LEFT_OUT_BEHIND if starts else frozenset()):
        run = run[:-1]
    while run and _is_loose(tree, run[0], _LEFT_OUT if starts else frozenset()):
        run = run[1:]
    return (run[0], run[-1] + 1) if run else None


def _is_loose(tree: Tree, i: int, words: frozenset[str]) -> bool:
    return tree[i].upos == "PUNCT" or tree.word(i).lower() in words
