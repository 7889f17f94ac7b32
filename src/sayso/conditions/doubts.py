"""What has the form of a condition and is none: forecasts, politeness, what might have been."""

from __future__ import annotations

from sayso.clauses import Tree
from sayso.conditions.deeds import is_deed
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.heads import MAY, OUGHT, WILL, can_will, is_negated, is_passive, subject
from sayso.conditions.loose import is_loose
from sayso.conditions.watchers import is_a_rule, is_imagined, is_watched
from sayso.conditions.weak import is_weak_deed
from sayso.conditions.weigh import Weight
from sayso.conditions.words import base, is_listed

_I = frozenset("i we".split())
_ESTIMATES = frozenset(
    "expect predict forecast project reckon estimate anticipate fear hope".split()
)
# "Will not rest until" is a vow.
_REST = frozenset("rest yield surrender give sleep stop forget".split())
_ASKING = frozenset("what how whether who which why when where".split())
_IN_OFFICE = frozenset("elect re-elect reelect win".split())
_BY_NATURE = frozenset("rain snow freeze thaw seem happen".split())
_FILLER = frozenset("have do be".split())  # "if you have"


def is_plain(draft: Draft, weight: Weight) -> bool:
    """Whether the lists alone leave no doubt: what is learnt then need not be asked for as much."""
    tree, c = draft.tree, draft.consequence_head
    if draft.pledge is None and not (draft.voice and draft.voice.may_commit):
        return False
    if is_doubtful(draft, weight):
        return False
    if draft.shape is Shape.DEED:
        part, t = draft.trigger, draft.trigger_head
        met = c is not None and base(tree, c) in ("meet", "answer") and draft.opener is not None
        if part is None or t is None:
            return False
        warned_of = weight.warned and tree[t].upos == "NOUN" and not can_will(tree, t)
        return met or warned_of or is_deed(tree, t, part[0])
    if draft.shape is Shape.PLEDGE and draft.pledge is None:
        return c is not None and weight.own and _is_resolved(tree, c)
    return draft.shape is not Shape.AND


def _is_resolved(tree: Tree, c: int) -> bool:
    """ "We will avenge our dead", "we will not rest"."""
    own = subject(tree, c)
    if own is None or tree.word(own).lower() not in _I or not is_listed(tree.word(c), "resolve"):
        return False
    return is_negated(tree, c) == (base(tree, c) in _REST)


def is_barred(draft: Draft, weight: Weight) -> bool:
    """Whether it is none however much it looks like one."""
    if draft.tree.word(len(draft.tree) - 1) == "?" or is_imagined(draft.tree):
        return True
    if draft.shape is Shape.UNTIL and _is_only_meanwhile(draft, weight):
        return True
    return is_watched(draft) or _is_what_might_have_been(draft)


def is_doubtful(draft: Draft, weight: Weight) -> bool:
    """Whether better left out: a false condition is worse than a missed one."""
    tree, shape = draft.tree, draft.shape
    if tree.word(len(tree) - 1) == "?" or is_imagined(tree):
        return True
    if shape in (Shape.RED_LINE, Shape.OR, Shape.AND):
        return is_watched(draft)
    if shape is Shape.PLEDGE:
        return draft.pledge is None and is_watched(draft)
    if _is_what_might_have_been(draft) or _is_only_meanwhile(draft, weight):
        return True
    word = tree.word(draft.opener[0]).lower() if draft.opener else ""
    if draft.pledge is not None:
        if word in ("before", "when", "whenever"):
            return True
        idle = shape is Shape.UNTIL and draft.pledge is Pledge.OFFER
        return idle or shape is Shape.WITHOUT
    if is_watched(draft) or is_a_rule(draft) or _is_unwilled(draft):
        return True
    if shape is Shape.DEED:
        return is_weak_deed(draft, weight)
    return _is_idle(draft, weight) or is_loose(draft, weight)


def _is_what_might_have_been(draft: Draft) -> bool:
    tree = draft.tree
    for head in (draft.consequence_head, draft.trigger_head):
        if head is None:
            continue
        aux = [tree.word(k).lower() for k in tree.below(head, "aux")]
        if "have" in aux and any(w in WILL | MAY and w != "will" for w in aux):
            return True
        if head == draft.trigger_head and "had" in aux and draft.shape in (Shape.IF, Shape.UNLESS):
            return True
    return False


def _is_only_meanwhile(draft: Draft, weight: Weight) -> bool:
    """A "while" of what is not left undone, an "until" of one's own goal."""
    tree, c, t = draft.tree, draft.consequence_head, draft.trigger_head
    if draft.shape is Shape.UNTIL:
        return c is not None and weight.negated and base(tree, c) in _REST
    if draft.opener is None or tree.word(draft.opener[0]).lower() != "while":
        return False
    commits = draft.pledge is not None or bool(weight.modal)
    return not (t is not None and subject(tree, t) is not None and weight.negated and commits)


def _is_unwilled(draft: Draft) -> bool:
    """Whether the trigger is weather, a price, an illness."""
    tree, t = draft.tree, draft.trigger_head
    if t is None:
        return False
    if is_passive(tree, t):
        return False  # "wages are frozen" by somebody
    if base(tree, t) in _FILLER and len(draft.places(draft.trigger)) < 3:
        return True
    takes_place = any(tree.word(k).lower() == "place" for k in tree.below(t, "obj"))
    if base(tree, t) in _BY_NATURE or takes_place:
        return True
    if tree.is_noun(t) and is_listed(tree.word(t), "deeds"):
        return False
    own = subject(tree, t)
    if own is None:
        return tree.is_noun(t) and is_listed(tree.word(t), "unwilled")
    return is_listed(tree.word(own), "unwilled") and tree[own].upos != "PROPN"


def _is_idle(draft: Draft, weight: Weight) -> bool:
    """Whether nothing follows that one commits to or warns of: advice, opinions, politeness."""
    tree, c, t = draft.tree, draft.consequence_head, draft.trigger_head
    if c is None or t is None or draft.consequence is None or weight.modal in OUGHT:
        return True
    if tree.word(draft.consequence[0]).lower() in _ASKING or base(tree, c) in _ESTIMATES:
        return True
    if is_listed(tree.word(c), "mild") and not (weight.ill or weight.negated or weight.fails):
        return True
    own, triggering = subject(tree, c), subject(tree, t)
    low = tree.word(own).lower() if own is not None else ""
    by = tree.word(triggering).lower() if triggering is not None else ""
    if not (weight.is_weighty or weight.negated) and (
        tree.below(c, "cop") or base(tree, c) == "have"
    ):
        return low != "we"  # "it would be a good thing"
    if by in _I and low in _I and not weight.ill and base(tree, t) not in _IN_OFFICE:
        return True  # what one does oneself is no condition
    if by in _I | {"one"} or (by == "you" and low not in _I):
        return not (weight.harm and weight.modal in WILL)
    return False
