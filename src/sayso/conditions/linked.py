"""Conditions with an opener: "Y if X", "unless X, Y", "threatened to Y if X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.conditions.draft import Draft
from sayso.conditions.governed import trigger_head
from sayso.conditions.openers import Opener, is_even
from sayso.conditions.pledges import Committed
from sayso.conditions.split import Split, behind, split
from sayso.conditions.voices import SILENT, Voice, around, speaks

# Where two stand side by side, this is the one that commits.
_STRONG = frozenset({Act.WARNS, Act.THREATENS, Act.PROMISES})
_FIRST_PERSON = frozenset("i we".split())


def linked(
    tree: Tree, openers: Sequence[Opener], spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> list[Draft]:
    """One draft at most for every opener."""
    found = []
    for opener in openers:
        if is_even(tree, opener.at):
            continue
        near = around(spoken, opener.at[0])
        if opener.at[0] <= 1 and not near:
            near = _after(tree, opener, spoken)
        draft = _draft(tree, opener, near, pledges)
        if draft:
            found.append(draft)
    return found


def _after(tree: Tree, opener: Opener, spoken: Sequence[Voice]) -> list[Voice]:
    """Whose content goes on behind a trigger at the sentence's start that was left out of it."""
    found = []
    for voice in spoken:
        first = min(voice.inside)
        cue = voice.attribution.cue
        starts_it = tree.word(first - 1) == "," if first else False
        if starts_it and first > opener.at[1] and cue and cue[0].start >= tree[first].span.start:
            found.append(replace(voice, inside=voice.inside | set(range(opener.at[0], first))))
    return found


def _draft(
    tree: Tree, opener: Opener, near: Sequence[Voice], pledges: Sequence[Committed]
) -> Draft | None:
    near = sorted(near, key=lambda v: (-v.depth, v.attribution.act not in _STRONG))
    noun = _noun_before(tree, opener, pledges)
    if noun is not None:
        return _of_noun(tree, opener, near, noun)
    everywhere = range(len(tree))
    for voice in near:
        if not speaks(voice):
            continue
        parts = split(tree, sorted(voice.inside), opener)
        if parts is None:
            continue
        draft = _made(tree, opener, voice, parts, pledges)
        if draft.pledge is None and _is_barred(near, parts, tree):
            return None
        return draft
    parts = split(tree, everywhere, opener)
    if parts is None or any(v.attribution.act is Act.DENIES for v in near):
        return None
    draft = _made(tree, opener, None, parts, pledges)
    # In the article's own voice only a word that commits somebody makes a condition.
    return draft if draft.pledge else None


def _noun_before(tree: Tree, opener: Opener, pledges: Sequence[Committed]) -> Committed | None:
    """ "Its offer to share data": a noun that commits, with no clause between it and the opener."""
    for one in reversed(pledges):
        if one.start < opener.at[0]:
            between = range(one.start, opener.at[0])
            if tree[one.at].upos == "VERB" and not tree.below(one.at, "nmod:poss"):
                return None
            if any(tree.below(i, "nsubj") for i in between):
                return None
            return one
    return None


def _of_noun(tree: Tree, opener: Opener, near: Sequence[Voice], noun: Committed) -> Draft | None:
    # The sentence's own verb comes after the trigger: "… has alarmed ministers".
    above = tree[noun.at].head
    stop = len(tree)
    if above > opener.at[1]:
        stop = min(
            [above, *(k for k in tree.below(above, "aux", "cop", "advmod") if k > opener.at[1])]
        )
    t = trigger_head(tree, range(opener.at[1], stop), opener)
    if t is not None:
        # Its own "is", "has" where the tree has hung the trigger's clause elsewhere.
        stop = next(
            (
                k
                for k in range(t + 1, stop)
                if tree[k].upos == "AUX" and not t <= tree[k].head < k and tree[k].head != t
            ),
            stop,
        )
    consequence = (noun.start, opener.at[0])
    parts = behind(tree, consequence, noun.head, range(opener.at[1], stop), opener)
    if parts is None:
        return None
    voice = next((v for v in near if speaks(v)), None)
    return Draft(
        tree, opener.shape, voice, parts.trigger, consequence, opener.at,
        parts.trigger_head, noun.head, pledge=noun.kind, pledge_at=noun.at, by=noun.by, to=noun.to,
    )  # fmt: skip


def _made(
    tree: Tree, opener: Opener, voice: Voice | None, parts: Split, pledges: Sequence[Committed]
) -> Draft:
    draft = Draft(
        tree,
        opener.shape,
        voice,
        parts.trigger,
        parts.consequence,
        opener.at,
        parts.trigger_head,
        parts.consequence_head,
    )
    first, end = parts.consequence
    if tree.word(first).lower() == "to" and end - first > 1:
        draft = replace(draft, consequence=(first + 1, end))
    committed = _committed(pledges, parts, opener)
    if committed is None:
        return draft
    # Behind the opener the pledge's complement ends where the consequence does.
    ends = end if committed.start < end else opener.at[0]
    if committed.start <= opener.at[0] < first:
        # "vowed that, if TRIGGER, CONSEQUENCE"
        return replace(
            draft, pledge=committed.kind, pledge_at=committed.at, by=committed.by, to=committed.to
        )
    if committed.start >= ends:
        return draft
    return replace(
        draft,
        consequence=(committed.start, ends),
        consequence_head=committed.head,
        pledge=committed.kind,
        pledge_at=committed.at,
        by=committed.by,
        to=committed.to,
    )


def _committed(pledges: Sequence[Committed], parts: Split, opener: Opener) -> Committed | None:
    """The pledge nearest before the end of the consequence that the consequence belongs to."""
    first, end = parts.consequence
    for committed in reversed(pledges):
        if committed.at < opener.at[0] < first and committed.head == parts.consequence_head:
            return committed
        inside = first <= committed.at < end
        its_own = committed.head == parts.consequence_head and committed.at < first
        if (inside or its_own) and committed.start < end:
            return committed
    return None


def _is_barred(near: Sequence[Voice], parts: Split, tree: Tree) -> bool:
    """Whether the nearest around both is somebody's fear, doubt or guess."""
    for voice in near:
        if parts.trigger_head not in voice.inside or parts.consequence_head not in voice.inside:
            continue
        a = voice.attribution
        if a.source and a.source[0].of(tree.text).lower() in _FIRST_PERSON:
            continue
        cue = tree.at(a.cue[0].start) if a.cue else None
        if a.act is Act.DECLINES and cue in range(*parts.consequence):
            continue  # "they refuse to talk until"
        if a.act in SILENT or a.negated:
            return True
        if speaks(voice):
            return False
    return False
