"""Which kind of condition it is."""

from __future__ import annotations

from collections.abc import Callable

from sayso.conditions.condition import ConditionKind as Kind
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.heads import can_will
from sayso.conditions.weigh import Weight
from sayso.conditions.words import base

_IN_OFFICE = frozenset("elect re-elect reelect win appoint".split())
_OFFERS = ("offer", "propos", "volunteer")
_GLADLY = frozenset("gladly happily willingly readily".split())


def kind_of(draft: Draft, weight: Weight) -> Kind:
    """By the opener first, then by who does what to whom, and whether that is good or ill."""
    if draft.shape is Shape.RED_LINE:
        return Kind.RED_LINE
    if draft.trigger is None and draft.earlier is None:
        return Kind.VOW
    if _is_offer(draft, weight):
        return Kind.OFFER
    return _BY_SHAPE.get(draft.shape, _if)(draft, weight)


def _is_offer(draft: Draft, weight: Weight) -> bool:
    if draft.pledge is Pledge.OFFER:
        if draft.pledge_at is not None and draft.tree.word(draft.pledge_at).lower().startswith(
            _OFFERS
        ):
            return True
        # "ready to strike if" is no offer.
        return not (weight.unmet or (weight.harm and not weight.good and not weight.benign))
    tree = draft.tree
    if any(tree.word(i).lower() in _GLADLY for i in draft.places(draft.consequence)):
        return True
    return (
        weight.modal == "could"
        and not (weight.harm or weight.ill or weight.warned)
        and weight.benign
    )


def _unless(draft: Draft, weight: Weight) -> Kind:
    if weight.negated and weight.harm and not weight.good and draft.shape is Shape.UNLESS:
        return Kind.ASSURANCE  # "will not use them unless attacked"
    if weight.warned and weight.ill and not (weight.own or weight.negated or weight.harm):
        return Kind.WARNING
    return Kind.COMPELLENT_THREAT


def _as_long_as(draft: Draft, weight: Weight) -> Kind:
    if weight.negated:
        return (
            Kind.COMPELLENT_THREAT
            if weight.good and not (weight.harm or weight.ill)
            else Kind.ASSURANCE
        )
    if weight.harm and not weight.good:
        return Kind.COMPELLENT_THREAT
    return Kind.ASSURANCE


def _provided(draft: Draft, weight: Weight) -> Kind:
    return Kind.ASSURANCE if weight.negated else Kind.PROMISE


def _once(draft: Draft, weight: Weight) -> Kind:
    return _if(draft, weight)


def _exchange(draft: Draft, weight: Weight) -> Kind:
    return Kind.PROMISE


def _demand(draft: Draft, weight: Weight) -> Kind:
    return Kind.COMPELLENT_THREAT


def _and(draft: Draft, weight: Weight) -> Kind:
    """ "Do it and you will": a promise where it is good, a warning where it just comes."""
    if weight.good and not (weight.harm or weight.ill) and weight.own:
        return Kind.PROMISE
    return Kind.DETERRENT_THREAT if weight.own or weight.harm else Kind.WARNING


def _if(draft: Draft, weight: Weight) -> Kind:
    if weight.fails:
        return Kind.WARNING
    if weight.negated and (weight.harm or weight.ill):
        return Kind.ASSURANCE
    if draft.trigger_head is not None and base(draft.tree, draft.trigger_head) in _IN_OFFICE:
        return Kind.PROMISE
    if weight.unmet:
        comes = _just_comes(draft, weight) and (weight.warned or weight.ill)
        return Kind.WARNING if comes else Kind.COMPELLENT_THREAT
    if draft.shape is Shape.DEED:
        return _deed(draft, weight)
    if draft.pledge in (Pledge.THREAT, Pledge.VOTE):
        return Kind.DETERRENT_THREAT
    if (
        draft.shape in (Shape.IN_CASE_OF, Shape.RESPONSE)
        and not weight.benign
        and not weight.warned
    ):
        return Kind.DETERRENT_THREAT
    if weight.good and not (weight.harm or weight.ill):
        return Kind.PROMISE
    if _just_comes(draft, weight):
        return Kind.WARNING
    if weight.benign and (weight.good or not weight.harm):
        return Kind.PROMISE
    if draft.pledge is Pledge.VOW and not (weight.harm and weight.hostile):
        return Kind.PROMISE
    return Kind.DETERRENT_THREAT


def _just_comes(draft: Draft, weight: Weight) -> bool:
    """Whether harm comes without the speaker's doing."""
    if draft.pledge is not None:
        return False
    if weight.own and not (weight.warned and not weight.harm):
        return False
    if weight.vague and not weight.warned:
        return False
    if weight.harm and not weight.warned and (weight.passive or not weight.ill):
        return False
    return weight.ill or weight.warned or not weight.willed


def _deed(draft: Draft, weight: Weight) -> Kind:
    if not weight.modal or (weight.negated and weight.harm):
        return Kind.ASSURANCE
    if weight.warned and not (weight.vague or weight.passive):
        return Kind.WARNING
    if weight.good and not (weight.harm or weight.ill) and (weight.benign or not weight.hostile):
        return Kind.PROMISE
    if weight.benign and not (weight.harm or weight.ill or weight.hostile):
        return Kind.PROMISE
    t = draft.trigger_head
    if weight.vague or (weight.passive and t is not None and can_will(draft.tree, t)):
        return Kind.DETERRENT_THREAT
    if weight.ill and not weight.passive:
        return Kind.WARNING
    if weight.warned and not (weight.passive and weight.harm):
        return Kind.WARNING
    return Kind.DETERRENT_THREAT


_BY_SHAPE: dict[Shape, Callable[[Draft, Weight], Kind]] = {
    Shape.UNLESS: _unless,
    Shape.UNTIL: _unless,
    Shape.WITHOUT: _unless,
    Shape.AS_LONG_AS: _as_long_as,
    Shape.PROVIDED: _provided,
    Shape.ONCE: _once,
    Shape.EXCHANGE: _exchange,
    Shape.OR: _demand,
    Shape.AND: _and,
}
