"""What somebody will do whatever comes: "vowed to", "we will avenge", "even if"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.ends import clause_end, clause_start, is_clause, trimmed
from sayso.conditions.heads import WILL, can_will, is_negated, modal, subject
from sayso.conditions.openers import Opener, is_even
from sayso.conditions.pledges import Committed
from sayso.conditions.voices import Voice, around, nearest, speaks
from sayso.conditions.words import all_forms, base, listed

_ALONE = frozenset({Pledge.THREAT, Pledge.VOW})
_I = frozenset("i we".split())
# Verbs by which anybody's name will do for "we".
_STRONG = frozenset("avenge retaliate surrender yield forgive forget".split())
_SET_ON = {
    "bring": frozenset(["justice"]),
    "make": frozenset(["pay"]),
    "hold": frozenset(["accountable", "account", "responsible"]),
    "stop": frozenset(["nothing"]),
    "hunt": frozenset(["down"]),
}
_VOWS = all_forms("vow") | all_forms("swear") | all_forms("pledge") | all_forms("promise")
_OWN = _I | frozenset("he she they it".split())
# Not "we will fight it in court next week, I think", but with "not" these are a vow as well.
_ONLY_NOT = frozenset(
    """rest yield bow kneel forget forgive abandon desert surrender give back""".split()
)


def vowed(
    tree: Tree, openers: Sequence[Opener], spoken: Sequence[Voice], pledges: Sequence[Committed]
) -> list[Draft]:
    """Vows in the words of one sentence."""
    found = [_pledged(tree, spoken, one) for one in pledges]
    found += [_sworn(tree, voice) for voice in spoken]
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


def _sworn(tree: Tree, voice: Voice) -> Draft | None:
    """ "Not one village will be lost," he vowed: the cue itself is the vow."""
    a = voice.attribution
    cue = " ".join(span.of(tree.text) for span in a.cue).lower().split()
    if not speaks(voice) or not any(word in _VOWS for word in cue[-1:]):
        return None
    inside = sorted(voice.inside)
    c = next((i for i in inside if is_clause(tree, i) and modal(tree, i, depth=0) in WILL), None)
    if c is None or tree.is_(c, "advcl", "acl", "acl:relcl"):
        return None
    start = clause_start(tree, [i for i in inside if i < c], c)
    end = clause_end(tree, inside, c)
    vow = trimmed(tree, range(start, end), starts=True)
    return Draft(tree, Shape.PLEDGE, voice, None, vow, None, None, c) if vow else None


def _resolved(tree: Tree, spoken: Sequence[Voice], c: int) -> Draft | None:
    """ "We will avenge our dead." """
    if tree[c].upos != "VERB" or modal(tree, c, depth=0) not in WILL:
        return None
    own = subject(tree, c)
    if own is None:
        return None
    low = tree.word(own).lower()
    if low not in _OWN and not (can_will(tree, own) and base(tree, c) in _STRONG and low != "you"):
        return None
    verb = [c, *(k for k in tree.below(c, "compound:prt", "advmod") if k > c)]
    never_we = low in _I and any(tree.word(k).lower() == "never" for k in tree.below(c, "advmod"))
    if not (listed(tree, verb, "resolve") or _is_set_on(tree, c) or never_we):
        return None
    never = any(tree.word(k).lower() == "never" for k in tree.below(c, "advmod"))
    if not never and is_negated(tree, c) != (base(tree, c) in _ONLY_NOT):
        return None
    voice = nearest(spoken, c)
    if voice is None or not speaks(voice):
        return None
    if low in _OWN - _I and modal(tree, c, depth=0) != "would":
        return None
    inside = sorted(voice.inside)
    start = clause_start(tree, [i for i in inside if i < c], c)
    end = clause_end(tree, inside, c)
    return Draft(tree, Shape.PLEDGE, voice, None, (start, end), None, None, c)


def _is_set_on(tree: Tree, c: int) -> bool:
    """ "Bring them to justice", "make them pay", "hold them accountable"."""
    words = {tree.word(k).lower() for k in tree.whole(c)}
    return bool(words & _SET_ON.get(base(tree, c), frozenset()))


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
