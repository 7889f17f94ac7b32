"""Conditions with an opener: "Y if X", "unless X, Y", "threatened to Y if X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.conditions.draft import Draft
from sayso.conditions.ends import clause_end, trimmed
from sayso.conditions.governed import trigger_head
from sayso.conditions.openers import Opener, is_even
from sayso.conditions.pledges import Committed
from sayso.conditions.split import Split, behind, split
from sayso.conditions.voices import Voice, around, speaks, unframed, widest

# Where two stand side by side, this is the one that commits.
_STRONG = frozenset({Act.WARNS, Act.THREATENS, Act.PROMISES})


def linked(
    tree: Tree, openers: Sequence[Opener], spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> list[Draft]:
    """One draft at most for every opener."""
    found = []
    for opener in openers:
        if not is_even(tree, opener.at) and (draft := _draft(tree, opener, spoken, pledges)):
            found.append(draft)
    return found


def _draft(
    tree: Tree, opener: Opener, spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> Draft | None:
    near = around(spoken, opener.at[0])
    near = sorted(near, key=lambda v: (not speaks(v), -v.depth, v.attribution.act not in _STRONG))
    noun = _noun_before(tree, opener, pledges)
    if noun is not None:
        return _of_noun(tree, opener, near, noun)
    if straddled := _straddled(tree, opener, spoken, pledges):
        return straddled
    for voice in near:
        parts = split(tree, sorted(voice.inside), opener)
        if parts is not None:
            return _made(tree, opener, voice, parts, pledges)
    # What is said may not be marked where the trigger stands, or not at all.
    parts = split(tree, unframed(tree, spoken), opener)
    if parts is None:
        return None
    places = [*range(*parts.consequence), *range(*parts.trigger)]
    return _made(tree, opener, widest(spoken, places), parts, pledges)


def _straddled(
    tree: Tree, opener: Opener, spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> Draft | None:
    """ "Is ready, if TRIGGER, to CONSEQUENCE"."""
    for one in pledges:
        if not one.at < opener.at[0] < opener.at[1] < one.start - 1:
            continue
        inside = range(opener.at[1], one.start - 1)
        t = trigger_head(tree, inside, opener)
        trigger = trimmed(tree, inside)
        end = clause_end(tree, range(one.start, len(tree)), one.head)
        if t is None or trigger is None or end <= one.start or tree.word(trigger[1]) != ",":
            continue
        return Draft(
            tree, opener.shape, widest(spoken, [one.at, one.head]), trigger, (one.start, end),
            opener.at, t, one.head, pledge=one.kind, pledge_at=one.at, by=one.by, to=one.to,
        )  # fmt: skip
    return None


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
