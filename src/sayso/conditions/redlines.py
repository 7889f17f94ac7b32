"""Lines that must not be crossed: "would be a red line", "will not be tolerated"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.ends import clause_end
from sayso.conditions.heads import NOT, can_will, is_negated, is_passive, modal, subject
from sayso.conditions.voices import SILENT, Voice, around, nearest, speaks
from sayso.conditions.words import base

_BEAR = frozenset(
    """tolerate accept allow permit forgive countenance condone stomach brook excuse""".split()
)
_LIMITS = frozenset("limit straw pale question threshold taboo".split())
_NOT_A_TRIGGER = frozenset("it this that he she they we i you which who what".split())


def lines(tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """What somebody says he won't have."""
    found = []
    for c, token in enumerate(tree.tokens):
        lemma = base(tree, c)
        if not (lemma in _BEAR or lemma == "line" or lemma in _LIMITS or lemma == "cross"):
            continue
        voice = nearest(spoken, c)
        if voice is None or voice.attribution.act in SILENT:
            # "We will not allow" may be taken for a cue.
            voice = next((v for v in around(spoken, c) if speaks(v)), None)
        if voice is None:
            continue
        trigger = (
            _borne(tree, c, voice.inside)
            if lemma in _BEAR and token.upos in ("VERB", "ADJ")
            else _crossed(tree, c)
        )
        if trigger and trigger[0] in voice.inside:
            found.append(
                Draft(tree, Shape.RED_LINE, voice, trigger, trigger_head=_head(tree, trigger))
            )
    return found


def _borne(tree: Tree, c: int, inside: frozenset[int]) -> Range | None:
    """Of "will not tolerate bases" the bases, of "will not be forgiven" what will not."""
    word = modal(tree, c) or (modal(tree, tree[c].head) if tree.is_(c, "conj") else "")
    if word not in (
        "will",
        "would",
        "wo",
        "can",
        "ca",
        "shall",
        "'ll",
        "’ll",
        "could",
    ) or not (
        is_negated(tree, c)
        or (tree.is_(c, "acl:relcl") and tree[c].head >= 0 and is_negated(tree, tree[c].head))
    ):
        return None
    if is_passive(tree, c):
        own = subject(tree, c)
        if own is None and tree.is_(c, "conj"):
            own = _shared(tree, c)
        return _phrase(tree, own)
    head = tree[c].head
    if tree.is_(c, "acl:relcl") and head >= 0 and tree.below(head, "cop"):
        return _phrase(tree, subject(tree, head))  # "is something we will never accept"
    own = subject(tree, c)
    own = _shared(tree, c) if own is None and tree.is_(c, "conj") else own
    if own is None or not can_will(tree, own):
        return None
    objects = [k for k in tree.below(c, "obj", "iobj", "ccomp", "xcomp") if k > c]
    if not objects or tree[objects[0]].upos == "PROPN":
        return None
    start = min(j for k in objects for j in tree.whole(k) if j > c)
    end = clause_end(tree, [i for i in sorted(inside) if i >= start], max(objects))
    return _cut(tree, start, max(end, start))


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
    verb = c
    head = tree[c].head
    if lemma == "line" and head >= 0 and base(tree, head) == "draw":
        at = [k for k in (*tree.below(head, "obl"), *tree.below(c, "nmod")) if tree.case(k) == "at"]
        return _phrase(tree, at[0]) if at else None  # "draws the line at"
    if lemma == "cross":
        target = [k for k in tree.below(c, "obj") if base(tree, k) == "line"]
        if not target or (
            modal(tree, c) not in ("would", "will") and tree.word(c).lower() != "crosses"
        ):
            return None
    elif not tree.below(c, "cop") or not _is_limit(tree, c):
        return None
    if any(tree.word(k).lower() in NOT for k in tree.below(verb, "advmod")):
        return None
    return _phrase(tree, subject(tree, verb) or _shared(tree, verb))


def _is_limit(tree: Tree, c: int) -> bool:
    below = {tree.word(k).lower() for k in tree.below(c, "amod", "det", "case", "nummod")}
    if base(tree, c) == "line":
        crossed = any(
            base(tree, k) in ("cross", "pass", "step") for k in tree.below(c, "acl", "acl:relcl")
        )
        modal_ = modal(tree, c)
        return (
            "red" in below
            or crossed
            or ("the" in below and len(tree.below(c, "amod", "nmod")) == 0 and not modal_)
        )
    if base(tree, c) == "question":
        return "out" in below
    if base(tree, c) == "limit":
        return "beyond" in below
    return base(tree, c) in ("straw", "pale") and bool(below & {"last", "final", "beyond"})


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
