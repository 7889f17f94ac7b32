"""What somebody will do whatever comes: "vowed to", "we will avenge", "even if"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.heads import WILL, can_will, is_negated, modal, subject
from sayso.conditions.openers import Opener, is_even
from sayso.conditions.pledges import Committed
from sayso.conditions.split import clause_end, clause_start
from sayso.conditions.voices import SILENT, Voice, around, speaks
from sayso.conditions.words import base, listed

_ALONE = frozenset({Pledge.THREAT, Pledge.VOW})
_I = frozenset(["i", "we"])
_OWN = _I | frozenset(["he", "she", "they", "it"])
# Not "we will fight it in court next week, I think", but with "not" these are a vow as well.
_ONLY_NOT = frozenset(
    ["rest", "yield", "bow", "kneel", "forget", "forgive", "abandon", "desert", "surrender", "give", "back"]
)


def vowed(
    tree: Tree, openers: Sequence[Opener], spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> list[Draft]:
    """Vows in the words of one sentence."""
    found = [_pledged(tree, spoken, one) for one in pledges]
    found += [_resolved(tree, spoken, c) for c in range(len(tree))]
    found += [_in_any_case(tree, spoken, one) for one in openers if is_even(tree, one.at)]
    return [draft for draft in found if draft]


def _pledged(tree: Tree, spoken: Sequence[Voice], one: Committed) -> Draft | None:
    if one.kind not in _ALONE or one.is_noun_phrase or one.by is None:
        return None
    if tree[one.at].upos == "NOUN" and not tree.below(one.at, "nmod:poss"):
        return None
    if one.kind is Pledge.VOW and base(tree, one.at) == "guarantee":
        return None
    end = clause_end(tree, range(one.start, len(tree)), one.head)
    if end <= one.start:
        return None
    near = around(spoken, one.start)
    if any(v.attribution.act is Act.DENIES or v.attribution.negated for v in near):
        return None
    voice = next((v for v in near if speaks(v)), None)
    return Draft(
        tree, Shape.PLEDGE, voice, None, (one.start, end), None, None, one.head,
        pledge=one.kind, pledge_at=one.at, by=one.by, to=one.to,
    )  # fmt: skip


def _resolved(tree: Tree, spoken: Sequence[Voice], c: int) -> Draft | None:
    """ "We will avenge our dead." """
    if tree[c].upos != "VERB" or modal(tree, c, depth=0) not in WILL:
        return None
    own = subject(tree, c)
    if own is None or tree.word(own).lower() not in _OWN:
        return None
    verb = [c, *(k for k in tree.below(c, "compound:prt", "advmod") if k > c)]
    if not listed(tree, verb, "resolve"):
        return None
    if is_negated(tree, c) != (base(tree, c) in _ONLY_NOT):
        return None
    voice = next((v for v in around(spoken, c) if speaks(v) or v.attribution.act in SILENT), None)
    if voice is None or not speaks(voice):
        return None
    if tree.word(own).lower() not in _I and modal(tree, c, depth=0) != "would":
        return None
    inside = sorted(voice.inside)
    start = clause_start(tree, [i for i in inside if i < c], c)
    end = clause_end(tree, inside, c)
    return Draft(tree, Shape.PLEDGE, voice, None, (start, end), None, None, c)


def _in_any_case(tree: Tree, spoken: Sequence[Voice], opener: Opener) -> Draft | None:
    """What holds "even if": its main clause."""
    voice = next((v for v in around(spoken, opener.at[0]) if speaks(v)), None)
    if voice is None:
        return None
    t = tree[opener.at[0]].head
    c = tree[t].head if t >= 0 else -1
    if c < 0 or c not in voice.inside or c > opener.at[0] or tree[c].upos != "VERB":
        return None
    own = subject(tree, c)
    if modal(tree, c) not in WILL or own is None or not can_will(tree, own):
        return None
    start = clause_start(tree, [i for i in sorted(voice.inside) if i < c], c)
    end = opener.at[0] - 1
    return (
        Draft(tree, Shape.PLEDGE, voice, None, (start, end), None, None, c) if end > start else None
    )
