"""Where the trigger is a deed, whether what follows is weighty enough."""

from __future__ import annotations

from sayso.conditions.deeds import is_deed
from sayso.conditions.draft import Draft
from sayso.conditions.heads import MAY, WILL, can_will
from sayso.conditions.weigh import Weight
from sayso.conditions.words import is_listed, listed

_ANYBODY = frozenset("anyone anybody whoever".split())
_ANYONE = frozenset("anyone anybody whoever those every everyone each".split())


def is_weak_deed(draft: Draft, weight: Weight) -> bool:
    """A deed's consequence must be plainly bad, or good for whoever does it."""
    tree, part, c = draft.tree, draft.trigger, draft.consequence_head
    ties = draft.opener is not None  # a verb that only ties: "would mean"
    if part is None or c is None or (not ties and is_listed(tree.word(c), "mild")):
        return True
    if not weight.modal:
        return False  # "has nothing to fear"
    weighs = weight.ill or weight.harm or weight.vague
    if weight.modal in MAY:
        return not (weight.warned and weighs)
    first = tree.word(part[0]).lower()
    t = part[0] if draft.trigger_head is None else draft.trigger_head
    who = bool(tree.below(t, "acl:relcl", "acl"))
    by_anyone = who or first in _ANYONE or first == "any"
    if who and can_will(tree, t) and weight.modal in WILL:
        return False  # "vandals who are caught will"
    if first in _ANYONE or (by_anyone and can_will(tree, t)):
        weighty = weighs or weight.good or weight.benign or first in _ANYBODY
        return not (weighty or weight.modal == "would")
    if weight.negated:
        return not (weight.vague or (by_anyone and weight.harm))
    if ties:
        return not weighs
    if weight.vague and is_listed(tree.word(t), "deeds"):
        return False
    if weight.warned and weight.modal in WILL and is_deed(tree, t, part[0]):
        return False
    if weight.warned or first in ("any", "such"):
        return not weighs
    if weight.passive and who:
        return not weight.harm
    if weight.ill and weight.modal == "would" and not weight.good:
        return False
    # Not what is only a cost: taxes that hit, works that delay.
    return not (weight.ill and listed(tree, draft.places(draft.consequence), "grave"))
