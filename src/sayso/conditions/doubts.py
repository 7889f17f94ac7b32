"""What has the form of a condition and is none: forecasts, rules, politeness, what might have been."""

from __future__ import annotations

import re

from sayso.attribution import Act, SourceKind
from sayso.clauses import Tree
from sayso.conditions.deeds import is_deed
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.heads import MAY, OUGHT, WILL, can_will, is_passive, subject
from sayso.conditions.weigh import Weight
from sayso.conditions.words import base, is_listed, listed
from sayso.entities import is_outlet

_YOU = frozenset(["you", "i", "one"])
_IMAGINED = re.compile(
    r"\b(?:imagine|suppose|hypothetical\w*|novel|thriller|film|movie|exercise|scenario|simulation|"
    r"war game|wargame|textbook|fiction\w*)\b",
    re.IGNORECASE,
)
_ESTIMATES = frozenset(
    ["expect", "predict", "forecast", "project", "reckon", "estimate", "anticipate", "fear", "hope"]
)
# "Will not rest until" is a vow.
_REST = frozenset(["rest", "yield", "surrender", "give", "sleep", "stop", "forget"])
_ASKING = frozenset(["what", "how", "whether", "who", "which", "why", "when", "where"])
_IN_OFFICE = frozenset(["elect", "re-elect", "reelect", "win"])
_BY_NATURE = frozenset(["rain", "snow", "freeze", "thaw", "seem", "happen"])
_PROCEDURE = frozenset(["convict", "confirm", "approve", "pass", "enact", "adopt"])


def is_doubtful(draft: Draft, weight: Weight) -> bool:
    """Whether better left out: a false condition is worse than a missed one."""
    tree = draft.tree
    if tree.word(len(tree) - 1) == "?" or _is_imagined(tree):
        return True
    if draft.shape is Shape.RED_LINE:
        return _is_watched(draft)
    if draft.shape is Shape.PLEDGE:
        return draft.pledge is None and _is_watched(draft)
    if draft.shape in (Shape.OR, Shape.AND):
        return _is_watched(draft)
    if _is_what_might_have_been(draft):
        return True
    if (
        draft.opener
        and tree.word(draft.opener[0]).lower() == "while"
        and not _is_a_while(draft, weight)
    ):
        return True
    c = draft.consequence_head
    if draft.shape is Shape.UNTIL and c is not None and weight.negated and base(tree, c) in _REST:
        return True
    if draft.pledge is not None:
        idle = draft.shape is Shape.UNTIL and draft.pledge is Pledge.OFFER
        return idle or draft.shape is Shape.WITHOUT
    if _is_watched(draft) or _is_a_rule(draft) or _is_unwilled(draft):
        return True
    if draft.shape is Shape.DEED:
        return _is_weak_deed(draft, weight)
    return _is_idle(draft, weight) or _is_loose(draft, weight)


def _is_imagined(tree: Tree) -> bool:
    return bool(_IMAGINED.search(tree.text, tree.span.start, tree.span.end))


def _is_watched(draft: Draft) -> bool:
    """Whether it is said by one who only watches, or stands in a rule."""
    voice, tree = draft.voice, draft.tree
    if voice is None:
        return False
    a = voice.attribution
    if not a.source:
        return False
    if a.act is not Act.WARNS and is_outlet(a.source[0].of(tree.text)):
        return True
    words = a.source[0].of(tree.text).lower()
    head = re.split(r"[,;(]| of | for | at | in | from | who | that ", words, maxsplit=1)[0].split()
    names = [re.sub(r"[’']s?$", "", w) for w in head[-2:]]
    last = names[-1] if names else ""
    forms = {last, last.removesuffix("s"), " ".join(names), " ".join(names).removesuffix("s")}
    if any(is_listed(f, "rules") for f in forms):
        return True
    described = head + (words.split(",", 1)[1].split() if "," in words else [])
    people = [re.sub(r"[’']s$|\W", "", w) for w in described]
    watches = any(is_listed(w, "forecasters") for w in people)
    watches = watches or any(is_listed(f, "reckonings") for f in forms)
    if not watches:
        return False
    # A report or a bank may warn as a party does.
    return a.act is not Act.WARNS or a.source_kind not in (SourceKind.DOCUMENT, SourceKind.OUTLET)


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


def _is_a_rule(draft: Draft) -> bool:
    """Whether it stands behind "under the treaty", or names a sentence that a court may pass."""
    tree, part = draft.tree, draft.consequence
    first = min(p[0] for p in (draft.opener, draft.trigger, part) if p)
    before = tree.text[tree.span.start : tree[first].span.start]
    if re.match(r"(?:under|according to) (?:the|a|an|its|their|this) ", before.lower()):
        words = re.findall(r"[a-z-]+", before.lower().split(",")[0])
        if any(is_listed(w, "rules") for w in words):
            return True
    t = draft.trigger_head
    return t is not None and base(tree, t) in _PROCEDURE and subject(tree, t) is None


def _is_unwilled(draft: Draft) -> bool:
    """Whether the trigger is weather, a price, an illness."""
    tree, t = draft.tree, draft.trigger_head
    if t is None:
        return False
    if is_passive(tree, t):
        return False  # "wages are frozen" by somebody
    if base(tree, t) in ("have", "do", "be") and draft.trigger and len(range(*draft.trigger)) < 3:
        return True  # "if you have"
    if base(tree, t) in _BY_NATURE or any(
        tree.word(k).lower() == "place" for k in tree.below(t, "obj")
    ):
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
    if c is None or t is None:
        return True
    if weight.modal in OUGHT:
        return True
    if draft.consequence and tree.word(draft.consequence[0]).lower() in _ASKING:
        return True
    own, triggering = subject(tree, c), subject(tree, t)
    low = tree.word(own).lower() if own is not None else ""
    if is_listed(tree.word(c), "mild") and not (weight.ill or weight.negated or weight.fails):
        return True
    weighty = weight.harm or weight.ill or weight.good or weight.vague or weight.negated
    if not weighty and (tree.below(c, "cop") or base(tree, c) == "have"):
        return low != "we"  # "it would be a good thing"
    both = triggering is not None and tree.word(triggering).lower() in ("we", "i")
    if both and low in ("we", "i") and not weight.ill and base(tree, t) not in _IN_OFFICE:
        return True  # what one does oneself is no condition
    if triggering is not None and tree.word(triggering).lower() in _YOU:
        if tree.word(triggering).lower() != "you" or low not in ("we", "i"):
            return not (weight.harm and weight.modal in WILL)
    return base(tree, c) in _ESTIMATES


def _is_loose(draft: Draft, weight: Weight) -> bool:
    """Whether the form alone is too little for this opener."""
    tree, c = draft.tree, draft.consequence_head
    assert c is not None
    own = subject(tree, c)
    low = tree.word(own).lower() if own is not None else ""
    if weight.modal in MAY:
        return _is_only_possible(draft, weight)
    if not weight.modal:
        return not _is_present_commitment(draft, weight, low)
    if draft.shape is Shape.UNTIL:
        return not (weight.negated or (weight.benign and weight.own))
    if draft.shape is Shape.ONCE:
        at_once = draft.opener is not None and tree.word(draft.opener[0]).lower() in ("the", "on")
        weighty = weight.good or weight.harm or weight.benign or at_once
        return not weighty or not (weight.own or weight.passive)
    if draft.shape is Shape.WITHOUT:
        behind = draft.opener is not None and c < draft.opener[0]
        return behind and not weight.negated
    if draft.shape is Shape.EXCHANGE:
        return False
    if draft.shape in (Shape.RESPONSE, Shape.IN_CASE_OF):
        return not (weight.own or weight.harm or weight.warned or weight.ill or weight.willed)
    if base(tree, c) == "be" and low == "it":
        return not weight.ill
    return not (
        weight.own
        or weight.harm
        or weight.ill
        or weight.good
        or weight.vague
        or weight.warned
        or weight.willed
    )


def _is_a_while(draft: Draft, weight: Weight) -> bool:
    """ "While" is a condition only of what is not done as long as something goes on."""
    t = draft.trigger_head
    return (
        t is not None
        and subject(draft.tree, t) is not None
        and (weight.negated and (draft.pledge is not None or bool(weight.modal)))
    )


def _is_only_possible(draft: Draft, weight: Weight) -> bool:
    """ "Could" commits in an offer, and warns where the cue says so."""
    if weight.warned:
        return not (weight.harm or weight.ill or weight.vague)
    if weight.modal == "could" and draft.shape is Shape.IF:
        tree, c = draft.tree, draft.consequence_head
        good = listed(tree, draft.places(draft.consequence), "good")
        own = subject(tree, c) if c is not None else None
        ours = own is not None and tree.word(own).lower() in ("we", "i", "it", "they", "he", "she")
        if (
            weight.benign
            and not weight.hostile
            and not weight.ill
            and (good or (ours and weight.own))
        ):
            return False
        return not (own is not None and tree.word(own).lower() in ("we", "i") and weight.harm)
    if weight.modal in ("can", "ca") and weight.negated:
        return draft.shape not in (Shape.UNTIL, Shape.AS_LONG_AS) or not weight.own
    return True


def _is_present_commitment(draft: Draft, weight: Weight, low: str) -> bool:
    """Without "will": "we shoot at nobody", "they have nothing to fear", "we are out"."""
    tree, c = draft.tree, draft.consequence_head
    assert c is not None
    if tree[c].upos == "VERB" and low == "":
        return False  # an imperative or an infinitive
    if draft.shape in (Shape.AS_LONG_AS, Shape.PROVIDED):
        words = {tree.word(k).lower() for k in draft.places(draft.consequence)}
        good = listed(tree, draft.places(draft.consequence), "good")
        return (
            weight.harm or bool(good) or bool(words & {"fear", "harm", "nobody", "remain", "stay"})
        )
    if draft.shape in (Shape.IF, Shape.ONCE):
        past = tree.word(c).lower() != base(tree, c) and tree[c].upos == "VERB"
        return (
            (low in ("we", "i", "nobody")
            and not past
            and not is_listed(tree.word(c), "mild")
            and (weight.harm or weight.negated or not tree.is_(c, "ccomp"))
            and base(tree, c) not in ("have", "need", "want", "be"))
            or (
                low == "we"
                and "out" in {tree.word(k).lower() for k in draft.places(draft.consequence)}
            )
        )
    return False


def _is_weak_deed(draft: Draft, weight: Weight) -> bool:
    """A deed's consequence must be plainly bad, or good for whoever does it."""
    tree, part, c = draft.tree, draft.trigger, draft.consequence_head
    if part is None or c is None or (draft.opener is None and is_listed(tree.word(c), "mild")):
        return True
    first = tree.word(part[0]).lower()
    t = draft.trigger_head
    by_anyone = first in (
        "anyone",
        "anybody",
        "whoever",
        "those",
        "any",
        "every",
        "everyone",
        "each",
    ) or (t is not None and bool(tree.below(t, "acl:relcl", "acl")))
    if weight.modal in MAY:
        return not (weight.warned and (weight.ill or weight.harm or weight.vague))
    of_people = first in ("whoever", "anyone", "those", "anybody", "everyone", "every", "each")
    if (by_anyone and t is not None and can_will(tree, t)) or (of_people and by_anyone):
        weighty = weight.harm or weight.good or weight.ill or weight.vague or weight.benign
        return not (weighty or weight.modal == "would")
    if weight.negated:
        return not weight.vague and not (by_anyone and weight.harm)
    if draft.opener is not None:  # a verb that only ties
        return not (weight.ill or weight.harm or weight.vague)
    if weight.vague and t is not None and is_listed(tree.word(t), "deeds"):
        return False
    if (
        weight.warned
        and weight.modal in WILL
        and is_deed(tree, t if t is not None else part[0], part[0])
    ):
        return False
    if weight.warned or first in ("any", "such"):
        return not (weight.ill or weight.harm or weight.vague)
    if weight.passive and t is not None and bool(tree.below(t, "acl:relcl", "acl")):
        return not weight.harm
    return not weight.ill or _is_plain(draft)


def _is_plain(draft: Draft) -> bool:
    """Whether the bad that comes is only a cost: taxes that hit, works that delay."""
    tree = draft.tree
    grave = listed(tree, draft.places(draft.consequence), "grave")
    return not grave
