"""Where the form of a condition is too little: "could", no "will", "until", "once"."""

from __future__ import annotations

from sayso.attribution import Manner
from sayso.conditions.draft import Draft, Shape
from sayso.conditions.heads import MAY, WILL, can_will, subject
from sayso.conditions.weigh import Weight
from sayso.conditions.words import base, is_listed, listed

_I = frozenset("i we".split())
_PRONOUNS = frozenset("we i it they he she".split())
_LEFT_IN_PEACE = frozenset("fear harm nobody remain stay".split())
_STATES = frozenset("have need want be".split())


def is_loose(draft: Draft, weight: Weight) -> bool:
    """Whether the form alone is too little for this opener."""
    tree, c = draft.tree, draft.consequence_head
    assert c is not None
    own = subject(tree, c)
    low = tree.word(own).lower() if own is not None else ""
    word = tree.word(draft.opener[0]).lower() if draft.opener else ""
    if word == "before":
        return not (weight.negated and weight.modal in WILL)
    if word in ("when", "whenever"):
        return not (weight.own and weight.benign and weight.modal in WILL)
    if weight.modal in MAY:
        return _is_only_possible(draft, weight)
    if not weight.modal:
        return not _is_present_commitment(draft, weight, low)
    if draft.shape is Shape.UNTIL:
        return not (weight.negated or (weight.own and (weight.benign or weight.harm)))
    if draft.shape is Shape.ONCE:
        at_once = draft.opener is not None and tree.word(draft.opener[0]).lower() in ("the", "on")
        weighty = weight.good or weight.harm or weight.benign or at_once
        return not weighty or not (weight.own or weight.passive)
    if draft.shape is Shape.WITHOUT:
        behind = draft.opener is not None and c < draft.opener[0]
        return behind and not (weight.negated or (weight.ill and weight.warned))
    if draft.shape is Shape.EXCHANGE:
        return False
    if draft.shape in (Shape.RESPONSE, Shape.IN_CASE_OF):
        return not (weight.own or weight.harm or weight.warned or weight.ill or weight.willed)
    if base(tree, c) == "be" and low == "it":
        return not weight.ill
    doing = subject(tree, draft.trigger_head) if draft.trigger_head is not None else None
    if doing is not None and can_will(tree, doing):
        return False
    return not (weight.own or weight.willed or weight.warned or weight.is_weighty)


def _is_only_possible(draft: Draft, weight: Weight) -> bool:
    """ "Could" commits in an offer, and warns where the cue says so."""
    if weight.warned:
        return not (weight.harm or weight.ill or weight.vague)
    if weight.modal == "could" and draft.shape is Shape.IF:
        tree, c = draft.tree, draft.consequence_head
        good = listed(tree, draft.places(draft.consequence), "good")
        own = subject(tree, c) if c is not None else None
        ours = own is not None and tree.word(own).lower() in _PRONOUNS
        kindly = weight.benign and not weight.hostile and not weight.ill
        if kindly and (good or (ours and weight.own)):
            return False
        return not (own is not None and tree.word(own).lower() in _I and weight.harm)
    if weight.modal == "could" and draft.shape in (Shape.AS_LONG_AS, Shape.PROVIDED):
        return not weight.benign
    if weight.modal in ("can", "ca") and weight.negated:
        return draft.shape not in (Shape.UNTIL, Shape.AS_LONG_AS) or not weight.own
    return True


def _is_present_commitment(draft: Draft, weight: Weight, low: str) -> bool:
    """Without "will": "we shoot at nobody", "they have nothing to fear", "we are out"."""
    tree, c = draft.tree, draft.consequence_head
    assert c is not None
    if tree[c].upos == "VERB" and low == "":
        return False  # an imperative or an infinitive
    places = draft.places(draft.consequence)
    words = {tree.word(k).lower() for k in places}
    withheld = draft.shape in (Shape.UNTIL, Shape.UNLESS, Shape.AS_LONG_AS)
    if withheld and any(base(tree, k) == "refuse" for k in places):
        return True
    if weight.warned and base(tree, c) in ("face", "risk"):
        return True
    if draft.shape in (Shape.AS_LONG_AS, Shape.PROVIDED):
        return weight.harm or bool(listed(tree, places, "good")) or bool(words & _LEFT_IN_PEACE)
    if draft.shape not in (Shape.IF, Shape.ONCE):
        return False
    if low == "we" and "out" in words:
        return True
    direct = draft.voice is not None and draft.voice.attribution.manner is Manner.DIRECT
    past = tree.word(c).lower() != base(tree, c) and tree[c].upos == "VERB"
    if direct and weight.harm and not past and low not in ("you", "it", "") and low not in _I:
        return True  # "if that law comes, the ferries stop"
    if low not in _I | {"nobody"} or past or is_listed(tree.word(c), "mild"):
        return False
    acts = weight.harm or weight.negated or not tree.is_(c, "ccomp")
    return acts and base(tree, c) not in _STATES
