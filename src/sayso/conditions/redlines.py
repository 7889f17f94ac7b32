"""Lines that must not be crossed: "would be a red line", "will not be tolerated"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.ends import clause_end
from sayso.conditions.heads import NOBODY, NOT, can_will, is_negated, is_passive, modal, subject
from sayso.conditions.voices import Voice, around, widest
from sayso.conditions.words import base

_BEAR = frozenset(
    """tolerate accept allow permit forgive countenance condone stomach brook excuse swallow
    suffer put stand live have let entertain abide overlook pardon""".split()
)
_WITH = {"put": "with", "stand": "for", "live": "with"}
_LIMITS = frozenset("limit straw pale question threshold taboo step go patience end line".split())
_CALLED = frozenset("line step threshold".split())
_NOT_A_TRIGGER = frozenset("this he she they we i you which who what there".split())
_MODALS = frozenset("will would wo can ca shall 'll ’ll could".split())


def lines(tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """What somebody says he won't have."""
    found = []
    for c in range(len(tree)):
        lemma = base(tree, c)
        trigger = None
        if lemma in _BEAR and tree[c].upos in ("VERB", "ADJ", "AUX"):
            trigger = _borne(tree, c)
        if trigger is None and (lemma in _LIMITS or lemma == "cross" or lemma == "limits"):
            trigger = _crossed(tree, c)
        if trigger:
            near = around(spoken, c)
            voice = next((v for v in near if v.may_commit), None) or widest(spoken, [c])
            head = _head(tree, trigger)
            found.append(
                Draft(tree, Shape.RED_LINE, voice, trigger, trigger_head=head, consequence_head=c)
            )
    return found


def _borne(tree: Tree, c: int) -> Range | None:
    """Of "will not tolerate bases" the bases, of "will not be forgiven" what will not."""
    word = modal(tree, c) or (modal(tree, tree[c].head) if tree.is_(c, "conj") else "")
    if word not in _MODALS or not _is_refused(tree, c):
        return None
    tie = _WITH.get(base(tree, c))
    if is_passive(tree, c) and not tie:
        own = subject(tree, c)
        if own is None and tree.is_(c, "conj"):
            own = _shared(tree, c)
        return _phrase(tree, own)
    head = tree[c].head
    if tree.is_(c, "acl:relcl") and head >= 0:
        # "Is something we will never accept", "called it a step that they would not forgive"
        above = tree[head].head
        own = subject(tree, head) if tree.below(head, "cop") else None
        if own is None and above >= 0 and tree.is_(head, "xcomp", "obj", "obl"):
            own = next((k for k in tree.below(above, "obj") if k < head), None)
        return _phrase(tree, own)
    own = subject(tree, c)
    own = _shared(tree, c) if own is None and tree.is_(c, "conj") else own
    if own is None or not can_will(tree, own):
        return None
    objects = list(tree.below(c, "obj", "iobj", "ccomp", "xcomp", "obl"))
    if tie:
        objects = [k for k in objects if tie in tree.case(k).split()]
    else:
        objects = [k for k in objects if not tree.is_(k, "obl") and not tree.case(k)]
    if not objects:
        return None
    k = objects[0]
    places = [j for j in tree.whole(k) if not (tree.is_(j, "case", "mark") and tree[j].head == k)]
    if k < c:  # "a four-day week they will not accept"
        return _cut(tree, min(places), max(j for j in places if j < own or j == k) + 1)
    start = min(j for j in places if j > c)
    end = clause_end(tree, range(start, len(tree)), max(objects))
    return _cut(tree, start, max(end, start))


def _is_refused(tree: Tree, c: int) -> bool:
    if is_negated(tree, c) or any(
        tree.word(k).lower() in NOT | NOBODY | {"never"} for k in tree.whole(c) if k <= c + 1
    ):
        return True
    return tree.is_(c, "acl:relcl") and tree[c].head >= 0 and is_negated(tree, tree[c].head)


def _shared(tree: Tree, c: int) -> int | None:
    head = tree[c].head
    if head < 0:
        return None
    if tree[head].upos == "VERB" and tree.is_(head, "csubj"):
        return head
    return subject(tree, head)


def _crossed(tree: Tree, c: int) -> Range | None:
    """Of "would be a red line", "would cross a line", "is out of the question": the subject."""
    lemma = base(tree, c)
    head = tree[c].head
    at = [k for k in tree.below(c, "nmod") if tree.case(k) == "at"]
    if head >= 0 and base(tree, head) in ("draw", "end", "stop"):
        at += [k for k in tree.below(head, "obl") if tree.case(k) == "at"]
    if at:
        return _phrase(tree, at[0])  # "draws the line at"
    if lemma == "cross":
        target = [k for k in tree.below(c, "obj") if base(tree, k) in ("line", "threshold")]
        verb = c
        if not target:
            return None
    elif tree.below(c, "cop") and _is_limit(tree, c):
        verb = c
    elif lemma in _CALLED and head >= 0 and tree.is_(c, "obj", "xcomp", "obl"):
        # "Called it a red line": what was called so.
        if not _is_limit(tree, c):
            return None
        own = next((k for k in tree.below(head, "obj") if k < c and k != c), None)
        return _phrase(tree, own)
    else:
        return None
    if any(tree.word(k).lower() in NOT for k in tree.below(verb, "advmod")):
        return None
    return _phrase(tree, subject(tree, verb) or _shared(tree, verb))


def _is_limit(tree: Tree, c: int) -> bool:
    own = {tree.word(k).lower() for k in tree.whole(c)}
    lemma = base(tree, c)
    if lemma == "line":
        return bool(own & {"red", "cross", "crossed", "crossing", "step", "pass", "last", "the"})
    if lemma == "question":
        return "out" in own
    if lemma in ("limit", "limits"):
        return bool(own & {"off", "beyond"})
    if lemma == "go":
        return "no" in own
    if lemma == "step":
        return bool(own & {"too", "not", "never", "no"})
    return lemma in ("straw", "pale", "threshold", "taboo") and len(own) > 1


def _phrase(tree: Tree, own: int | None) -> Range | None:
    if own is None or tree.word(own).lower() in _NOT_A_TRIGGER:
        return None
    left = {k for k in tree.below(own, "case") if k < own}
    left |= {k for k in tree.below(own, "mark") if tree.word(k).lower() == "that"}
    places = [k for k in tree.whole(own) if k not in left]
    if tree[own].upos == "VERB":  # "touching the court was": nothing that is tied to the gerund
        loose = {j for k in tree.below(own, "conj", "cc", "cop", "aux") for j in tree.whole(k)}
        places = [k for k in places if k not in loose]
    return _cut(tree, min(places), max(places) + 1)


def _cut(tree: Tree, start: int, end: int) -> Range | None:
    while end > start and tree[end - 1].upos == "PUNCT":
        end -= 1
    while start < end and tree[start].upos == "PUNCT":
        start += 1
    return (start, end) if end > start else None


def _head(tree: Tree, trigger: Range) -> int:
    inside = range(*trigger)
    return next((k for k in inside if tree[k].head not in inside), trigger[0])
