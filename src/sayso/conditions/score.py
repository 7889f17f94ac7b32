"""How much speaks for a draft: the sum of the weights of its traits and of its words' means.

All weights are learnt of short texts of our own (`sayso.train.conditions`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.conditions.doubts import is_barred, is_plain
from sayso.conditions.draft import Draft, Shape
from sayso.conditions.pieces import AXES, Means, rows
from sayso.conditions.traits import traits
from sayso.conditions.weigh import Weight
from sayso.text import Span

# A false condition is worse than a missed one: what has no opener needs more. Chosen with each
# writer's texts read after learning from the others'.
AT_LEAST = 0.0
_MORE = {
    Shape.DEED: 0.5,
    Shape.AND: 1.5,
    Shape.OR: 0.6,
    Shape.AS_LONG_AS: 1.0,
    Shape.ONCE: 0.75,
}
# Where the lists leave no doubt less will do, but for what is often none in articles of news: with
# one number for all, two thirds of 60 articles' were none ("such omissions were made").
_OF_PLAIN = -1.5
_LEAST_PLAIN = {Shape.AS_LONG_AS: 0.4, Shape.ONCE: 0.7}
_OF_THE_DAY = 0.5  # a deed of which nothing is said to come: "such omissions were made"
_TO_COME = frozenset(
    "will would shall 'll ’ll wo won 'd ’d could may might mean means spells can must".split()
)
_OF_PLANS = 1.0  # "will do it": a plain plan looks much like a vow
STRETCH = 3.0  # of the means beside traits, which are 0 or 1


def is_likely(draft: Draft, weight: Weight, likely: float) -> bool:
    """In the article's own voice only a word that commits somebody makes a condition."""
    if draft.pledge is None and draft.by is None and draft.voice is None:
        return False
    if is_barred(draft, weight):
        return False
    if draft.shape is Shape.DEED and not _is_to_come(draft):
        return likely >= _OF_THE_DAY
    if is_plain(draft, weight):
        return likely >= _LEAST_PLAIN.get(draft.shape, _OF_PLAIN)
    return likely >= at_least(draft.shape, draft.pledge is not None)


def _is_to_come(draft: Draft) -> bool:
    """Whether a word between the deed and the end of what follows from it looks ahead."""
    if draft.trigger is None or draft.consequence is None:
        return True
    first, end = min(draft.trigger[1], draft.consequence[0]), draft.consequence[1]
    return any(draft.tree.word(i).lower() in _TO_COME for i in range(first, end))


def at_least(shape: Shape, is_pledged: bool) -> float:
    if shape is Shape.PLEDGE and not is_pledged:
        return _OF_PLANS
    return _MORE.get(shape, AT_LEAST)


@dataclass(frozen=True, slots=True)
class Told:
    """A draft's means on the axes."""

    trigger: float
    consequence: float
    sentence: float


def told(draft: Draft, means: Means) -> Told:
    spans = stretches(draft)
    return Told(*(means.of(spans[axis], axis) for axis in AXES))


def stretches(draft: Draft) -> dict[str, Span | None]:
    """Which words each axis is asked of."""
    tree = draft.tree
    trigger = tree.stretch([*range(*draft.trigger)]) if draft.trigger else draft.earlier
    return {
        "trigger": trigger,
        "consequence": tree.stretch([*range(*draft.consequence)]) if draft.consequence else None,
        "sentence": tree.span,
    }


def score(draft: Draft, weight: Weight, said: Told) -> float:
    """Above 0 where it is more likely a condition than none."""
    weights = _weights()
    total = weights[""] + sum(weights.get(trait, 0.0) for trait in traits(draft, weight))
    for axis in AXES:
        total += weights[f"mean {axis}"] * float(getattr(said, axis)) * STRETCH
    return total


@cache
def _weights() -> dict[str, float]:
    return dict(rows("traits.tsv"))
