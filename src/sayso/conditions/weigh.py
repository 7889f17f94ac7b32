"""Good or ill, and whose doing: what the kind of a condition hangs on."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.attribution import Act, SourceKind
from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range
from sayso.conditions.heads import (
    MODALS,
    NOBODY,
    can_will,
    is_cut,
    is_negated,
    is_passive,
    modal,
    subject,
)
from sayso.conditions.words import base, listed

_PEOPLE = frozenset({SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON})
_OURS = frozenset("we i us our my".split())
_THIRD = frozenset("it he she they".split())
_POSSESSIVE = frozenset("its his her their our my".split())
_REFUSES = frozenset("refuse fail decline neglect reject ignore miss block delay".split())
_TWICE = frozenset("unanswered unpunished without unnoticed unavenged".split())
_LASTS = frozenset(
    """survive last endure hold recover quiet calm safe see live exist prosper""".split()
)
_WARNING = frozenset("warn caution alert".split())


@dataclass(frozen=True, slots=True)
class Weight:
    """What is known of one condition's two sides."""

    harm: bool  # the consequence is done to somebody's harm
    ill: bool  # it is bad when it comes
    good: bool
    vague: bool
    negated: bool  # it is *not* done
    own: bool  # by the speaker or those he speaks for
    passive: bool
    willed: bool  # its subject can want something
    modal: str
    unmet: bool  # the trigger is that something is not done
    hostile: bool
    benign: bool
    warned: bool  # the cue says "warn"
    fails: bool  # something does *not* last: "will not survive"

    @property
    def is_weighty(self) -> bool:
        """Whether good or ill would come of it at all."""
        return self.harm or self.ill or self.good or self.vague


def weigh(draft: Draft) -> Weight:
    tree = draft.tree
    c = draft.consequence_head
    places = _verb_places(tree, draft.consequence, c)
    all_ = draft.places(draft.consequence)
    trigger = draft.places(draft.trigger)
    t = draft.trigger_head
    said = subject(tree, c) if c is not None else None
    # "Withdraw" is to the other's good where he is to be rewarded, else to his harm.
    benign = bool(listed(tree, trigger, "wanted"))
    harming, helping = set(listed(tree, places, "harm")), set(listed(tree, places, "good"))
    either = bool(harming & helping)
    harm = bool(harming - helping) or (either and not benign)
    good = bool(helping - harming) or (either and benign)
    ill = bool(listed(tree, all_, "ill"))
    ours = said is not None and tree.word(said).lower() in ("we", "i")
    return Weight(
        harm=harm,
        ill=ill,
        good=good,
        vague=bool(listed(tree, all_, "vague")),
        negated=_not_done(draft),
        own=_is_own(draft, said, harm, ill),
        passive=c is not None and is_passive(tree, c),
        willed=said is not None and can_will(tree, said),
        modal=_modal(draft),
        unmet=t is not None
        and (is_negated(tree, t) or base(tree, t) in _REFUSES)
        and not _by_nobody(tree, t),
        hostile=bool(listed(tree, trigger, "harm")),
        benign=benign,
        warned=_is_warned(draft),
        fails=c is not None and _not_done(draft) and base(tree, c) in _LASTS and not ours,
    )


def _modal(draft: Draft) -> str:
    """That of the consequence: a "should" that opens the trigger may hang on its verb."""
    c, tree = draft.consequence_head, draft.tree
    if c is None:
        return ""
    inside = draft.places(draft.consequence)
    aux = [k for k in (c, *tree.below(c, "aux")) if k in inside]
    own = [modal(tree, c, depth=0) if is_cut(tree, k) else tree.word(k).lower() for k in aux]
    return next((word for word in own if word in MODALS), "" if len(own) > 1 else modal(tree, c))


def _verb_places(tree: Tree, part: Range | None, head: int | None) -> list[int]:
    """The verbs of a clause and what they are done to, without the subject."""
    if part is None:
        return []
    if head is None:
        return list(range(*part))
    subjects = {k for s in tree.below(head, "nsubj", "csubj") for k in tree.whole(s)}
    return [i for i in range(*part) if i not in subjects or tree.below(head, "expl")] or [
        *range(*part)
    ]


def _not_done(draft: Draft) -> bool:
    c, part, tree = draft.consequence_head, draft.consequence, draft.tree
    if c is None or part is None:
        return False
    words = {tree.word(i).lower() for i in range(*part)}
    if words & _TWICE:
        return False  # "will not go unanswered"
    if tree.word(part[0]).lower() in ("not", "never"):
        return True
    return (is_negated(tree, c) and not tree.is_noun(c)) or (
        tree.is_noun(c)
        and any(
            tree.word(k).lower() in NOBODY | {"not"}
            for k in tree.below(c, "det", "advmod", "nsubj")
        )
    )


def _by_nobody(tree: Tree, t: int) -> bool:
    """ "Nobody shoots": what is not done is a harm, not a wish."""
    return any(tree.word(k).lower() in NOBODY for k in tree.below(t, "nsubj"))


def _is_a_person(draft: Draft) -> bool:
    voice = draft.voice
    return voice is not None and voice.attribution.source_kind in _PEOPLE


def _is_own(draft: Draft, said: int | None, harm: bool, ill: bool) -> bool:
    """Whether the speaker or his side does it."""
    tree = draft.tree
    if draft.pledge is not None:
        return True
    if said is None:
        return False
    phrase = tree.whole(said)
    low = tree.word(said).lower()
    words = {tree.word(k).lower() for k in phrase}
    if words & _OURS:
        return True
    t = draft.trigger_head
    triggering = subject(tree, t) if t is not None else None
    just_ill = ill and not harm
    if low in _THIRD:
        if low == "it" and (just_ill or _is_a_person(draft)):
            return False
        return triggering is None or tree.word(triggering).lower() != low
    if any(tree.word(k).lower() in _POSSESSIVE for k in tree.below(said, "nmod:poss")):
        return True
    # A name or body that wills and does it: it is most often the speaker's own.
    return can_will(tree, said) and low not in ("you", "nobody") and not just_ill


def _is_warned(draft: Draft) -> bool:
    voice, tree = draft.voice, draft.tree
    if voice is None:
        return False
    if voice.attribution.act is Act.WARNS:
        return True
    cue = " ".join(span.of(tree.text) for span in voice.attribution.cue).lower()
    return any(word in cue for word in _WARNING)
