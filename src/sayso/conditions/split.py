"""Where trigger and consequence begin and end around an opener.

The tree says which verbs head the two; where they end is read from the words, too, as a wrong
head far down would otherwise cut a clause short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.clauses import Tree
from sayso.conditions.draft import Range
from sayso.conditions.heads import modal
from sayso.conditions.openers import Opener

_LEFT_OUT = frozenset(["that", "then", "and", "but", "so", "or"])  # before a consequence
_BREAKS = frozenset(",;:—–-")
_SUBJECTS = ("nsubj", "csubj", "expl", "aux", "cop")


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
    c = _governor(tree, t, opener, unit)
    has_clause = any(is_clause(tree, i) for i in before)
    if opener.is_noun:
        # Nouns do not hang on clauses as surely: what stands before it decides.
        fronted = all(tree[i].upos in ("PUNCT", "SCONJ", "CCONJ", "ADV", "PART") for i in before)
        if not fronted and not has_clause:
            return None
        c = c if c is not None and (c > opener.at[0]) == fronted else None
    else:
        fronted = c > opener.at[0] if c is not None else not has_clause
    if fronted:
        return _fronted(tree, after, t, _main(tree, after, t) if c is None or c <= t else c)
    if c is None:
        c = next((i for i in reversed(before) if is_clause(tree, i)), None)
    return _behind(tree, before, after, t, c)


def _main(tree: Tree, after: Sequence[int], t: int) -> int | None:
    """The first clause behind the trigger; one with "will" also where it hangs on the trigger."""
    own = set(_whole(tree, t))
    for i in after:
        if i > t and is_clause(tree, i):
            if i not in own:
                return i
            bare = not tree.mark(i) and tree.is_(i, "ccomp", "parataxis", "advcl", "conj", "xcomp")
            if bare and modal(tree, i, depth=0):
                return i
    return None


def trigger_head(tree: Tree, after: Sequence[int], opener: Opener) -> int | None:
    """The verb, or the noun, that heads what the opener opens."""
    if not after:
        return None
    own = range(*opener.at)
    if opener.is_noun:
        for i in after[:12]:
            nearer = tree[i].head
            if tree.is_noun(i) and not (nearer > i and tree.is_(i, "compound", "nmod:poss", "det")):
                return i
            if tree[i].upos == "VERB" and tree.word(i).lower().endswith("ing"):
                return i
        return None
    for k in reversed(own):
        head = tree[k].head
        if opener.is_inverted or (len(own) > 1 and not tree.is_(k, "mark")):
            continue
        if head >= opener.at[1] and tree.is_(k, "mark", "advmod", "case"):
            if is_clause(tree, head) or (tree.is_(head, "advcl") and head < own.stop + 12):
                return head
    stop = next((n for n, i in enumerate(after) if tree.word(i) == "," and n > 2), len(after))
    for i in after[:stop]:
        if opener.is_inverted:
            if tree[i].upos == "VERB" and not tree.is_(i, "amod", "compound"):
                if tree.word(opener.at[0]).lower() == "should" or any(
                    tree.word(k).lower() == "to" for k in tree.below(i, "mark")
                ):
                    return i
        elif is_clause(tree, i):
            return i
    verb = next((i for i in after[:stop] if tree[i].upos in ("VERB", "AUX")), None)
    if verb is None and opener.is_inverted:
        stretch = set(after[:stop])
        return next((i for i in after[:stop] if tree[i].head not in stretch), None)
    return verb


def is_clause(tree: Tree, i: int) -> bool:
    """Whether the token heads a clause with a subject or an auxiliary of its own."""
    if tree[i].upos == "VERB" and tree.is_(i, "root", "ccomp", "parataxis"):
        # The subject may hang on another word by mistake.
        return tree.mark(i) != "to" and not tree.word(i).lower().endswith("ing")
    return bool(tree.below(i, *_SUBJECTS)) and tree[i].upos not in ("PUNCT", "CCONJ", "ADP", "PART")


def _governor(tree: Tree, t: int, opener: Opener, unit: Sequence[int]) -> int | None:
    """The nearest clause above the trigger's that stands in the unit, and is not the opener."""
    inside = set(unit)
    for i in tree.above(t):
        if opener.at[0] <= i < opener.at[1] or i not in inside:
            continue
        if tree[i].upos in ("VERB", "ADJ", "NOUN", "PROPN", "ADV", "AUX", "PRON"):
            if is_clause(tree, i) or tree.mark(i) == "to" or tree.is_(i, "xcomp", "acl", "advcl"):
                return _modal_above(tree, i, inside)
    return None


def _modal_above(tree: Tree, i: int, inside: set[int]) -> int:
    """Of "would let the children go if", the trigger belongs to "let", not to "go"."""
    at = i
    while not tree.below(at, *_SUBJECTS) and tree.mark(at) != "to":
        head = tree[at].head
        if (
            head < 0
            or head not in inside
            or not tree.is_(at, "xcomp", "ccomp", "conj", "obj", "obl", "nmod")
        ):
            break
        at = head
    if modal(tree, at) or not tree.is_(at, "xcomp", "ccomp", "advcl"):
        return at
    head = tree[at].head
    if tree.mark(at) == "to" and head in inside and head < at and modal(tree, head):
        return head  # "would ask for the bail to be revoked unless"
    return at


def _fronted(tree: Tree, after: Sequence[int], t: int, c: int | None) -> Split | None:
    """ "If TRIGGER, CONSEQUENCE." """
    if c is None:
        return None
    main = _main_start(tree, after, t, c)
    trigger = _trimmed(tree, [i for i in after if i < main])
    end = clause_end(tree, [i for i in after if i >= main], c)
    consequence = _trimmed(tree, [i for i in after if main <= i < end], starts=True)
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


def behind(
    tree: Tree, consequence: Range, head: int, after: Sequence[int], opener: Opener
) -> Split | None:
    """ "Their threat to CONSEQUENCE if TRIGGER": the consequence is known, and ends here."""
    t = trigger_head(tree, after, opener)
    if t is None:
        return None
    end = clause_end(tree, after, t)
    trigger = _trimmed(tree, [i for i in after if i < end])
    return Split(trigger, t, consequence, head) if trigger else None


def _behind(
    tree: Tree, before: Sequence[int], after: Sequence[int], t: int, c: int | None
) -> Split | None:
    """ "CONSEQUENCE if TRIGGER." """
    if c is None or not before:
        return None
    start = clause_start(tree, before, c)
    consequence = _trimmed(tree, [i for i in before if i >= start], starts=True)
    end = clause_end(tree, after, t)
    trigger = _trimmed(tree, [i for i in after if i < end])
    if trigger is None or consequence is None:
        return None
    return Split(trigger, t, consequence, c)


def clause_start(tree: Tree, before: Sequence[int], c: int) -> int:
    """The first word of a clause: of its subject or of what stands before that."""
    own = set(tree.whole(c))
    start = c
    for k in tree.below(c):
        if k < c and tree[k].relation not in ("punct", "cc", "mark", "parataxis"):
            start = min(start, *tree.whole(k))
    if tree.is_(c, "conj") and not tree.below(c, "nsubj", "csubj", "expl"):
        head = tree[c].head
        if head in set(before) and head >= 0:
            return clause_start(tree, before, head)  # "will stop it and will throw them out"
    # Words between a sign or the unit's start and the clause that hang on something else by mistake.
    while start - 1 in set(before) and start - 1 >= 0:
        k = start - 1
        if tree[k].upos not in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON") or k in own:
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
    own = set(_whole(tree, head))
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


def _whole(tree: Tree, head: int) -> list[int]:
    return tree.whole(head, frozenset({"parataxis"}))


def _trimmed(tree: Tree, places: Sequence[int], starts: bool = False) -> Range | None:
    """One run of tokens without punctuation at its ends; of several runs the longest."""
    runs: list[list[int]] = []
    for i in places:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    run = max(runs, key=len, default=[])
    while run and tree[run[-1]].upos == "PUNCT":
        run = run[:-1]
    while run and (
        tree[run[0]].upos == "PUNCT"
        or (starts and tree.word(run[0]).lower() in _LEFT_OUT and len(run) > 1)
    ):
        run = run[1:]
    while (
        run
        and starts
        and len(run) > 1
        and tree.word(run[-1]).lower() in ("and", "but", "even", "only")
    ):
        run = run[:-1]
        while run and tree[run[-1]].upos == "PUNCT":
            run = run[:-1]
    return (run[0], run[-1] + 1) if run else None
