"""What somebody will do whatever comes: "vowed to", "we will avenge", "even if"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Pledge, Shape
from sayso.conditions.ends import clause_end, clause_start, trimmed
from sayso.conditions.heads import WILL, modal, subject
from sayso.conditions.pledges import Committed
from sayso.conditions.voices import Voice, around, unframed, widest

_ALONE = frozenset({Pledge.THREAT, Pledge.VOW})
_NOT_HIMSELF = frozenset("you it there this that which who what".split())


def vowed(tree: Tree, spoken: Sequence[Voice], pledges: Sequence[Committed]) -> list[Draft]:
    """What may be a vow, in the words of one sentence: all that somebody says he will do."""
    found = [_pledged(tree, spoken, one) for one in pledges]
    found += [_willed(tree, spoken, c) for c in range(len(tree))]
    return [draft for draft in found if draft]


def _pledged(tree: Tree, spoken: Sequence[Voice], one: Committed) -> Draft | None:
    if one.kind not in _ALONE or one.is_noun_phrase:
        return None
    end = clause_end(tree, range(one.start, len(tree)), one.head)
    if end <= one.start:
        return None
    voice = widest(spoken, [one.start])
    return Draft(
        tree, Shape.PLEDGE, voice, None, (one.start, end), None, None, one.head,
        pledge=one.kind, pledge_at=one.at, by=one.by, to=one.to,
    )  # fmt: skip


def _willed(tree: Tree, spoken: Sequence[Voice], c: int) -> Draft | None:
    """ "We will avenge our dead", "not one will be lost, he vowed"."""
    if tree[c].upos not in ("VERB", "ADJ", "NOUN", "ADV") or tree.is_(c, "advcl", "acl:relcl"):
        return None
    own = subject(tree, c)
    if own is None:
        return None
    word = modal(tree, c, depth=0)
    near = around(spoken, c)
    if word not in WILL and not (near and tree.is_(c, "root", "ccomp", "parataxis")):
        return None
    if word not in WILL and not _is_present(tree, c, own):
        return None
    if tree.word(own).lower() in _NOT_HIMSELF:
        return None
    voice = next((v for v in near if v.may_commit), near[0] if near else None)
    inside = sorted(voice.inside) if voice else unframed(tree, spoken)
    start = clause_start(tree, [i for i in inside if i < c], c)
    end = clause_end(tree, [i for i in inside if i >= start], c)
    vow = trimmed(tree, [i for i in inside if start <= i < end], starts=True)
    return Draft(tree, Shape.PLEDGE, voice, None, vow, None, None, c) if vow else None


def _is_present(tree: Tree, c: int, own: int) -> bool:
    """ "Not one more cow goes through that gate"."""
    first = tree.word(min(tree.whole(own))).lower()
    return tree[c].upos == "VERB" and first in ("not", "no", "nobody", "none", "never")
