"""Words that commit by themselves: "threatened to", "its offer to", "is ready to", "vowed that"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.attribution import Act
from sayso.clauses import Tree
from sayso.conditions.draft import Pledge
from sayso.conditions.heads import WILL, can_will, is_passive, modal, subject
from sayso.conditions.voices import Voice, around
from sayso.conditions.words import base, is_listed

_VERBS = {
    "threaten": Pledge.THREAT,
    "vow": Pledge.VOW, "swear": Pledge.VOW, "pledge": Pledge.VOW, "promise": Pledge.VOW,
    "assure": Pledge.VOW, "undertake": Pledge.VOW, "reserve": Pledge.VOW, "guarantee": Pledge.VOW,
    "offer": Pledge.OFFER, "propose": Pledge.OFFER, "volunteer": Pledge.OFFER,
    "vote": Pledge.VOTE, "resolve": Pledge.VOTE,
}  # fmt: skip
_ADJECTIVES = frozenset("ready willing prepared open happy glad disposed".split())
_NOUNS = {
    "threat": Pledge.THREAT, "ultimatum": Pledge.THREAT,
    "vow": Pledge.VOW, "pledge": Pledge.VOW, "promise": Pledge.VOW, "oath": Pledge.VOW,
    "guarantee": Pledge.VOW, "assurance": Pledge.VOW, "commitment": Pledge.VOW, "word": Pledge.VOW,
    "offer": Pledge.OFFER, "proposal": Pledge.OFFER, "readiness": Pledge.OFFER,
    "willingness": Pledge.OFFER,
}  # fmt: skip
_NEAR = 9  # tokens between the word that commits and its "to"
_INFINITIVE = ("xcomp", "ccomp", "advcl", "acl")


@dataclass(frozen=True, slots=True)
class Committed:
    """A word that commits, the token its complement begins at, and that one's head."""

    at: int
    kind: Pledge
    start: int
    head: int
    by: int | None
    to: int | None
    is_noun_phrase: bool = False  # "threatened retaliation"


def commitments(tree: Tree, spoken: Sequence[Voice]) -> list[Committed]:
    """All in a sentence, in order; none that is denied or only asked for."""
    found = []
    for i, token in enumerate(tree.tokens):
        kind = _kind(tree, i)
        if kind is None or _is_denied(tree, i):
            continue
        passive = token.upos == "VERB" and is_passive(tree, i) and not tree.below(i, "cop")
        if passive and tree.word(i).lower() != "prepared":
            continue  # "people have been threatened"
        complement = _complement(tree, i, token.upos == "NOUN")
        if complement is None:
            continue
        start, head = complement
        if base(tree, head) == "do" and not tree.below(head, "obj"):
            continue  # "as he had promised to do"
        phrase = tree.is_noun(head) and tree.is_(head, "obj", "obl")
        by = _by(tree, i)
        if by is not None and not can_will(tree, by) and not _is_an_act(spoken, start):
            continue  # "the fire threatened to reach the depot"
        found.append(Committed(i, kind, start, head, by, _to(tree, i, head), phrase))
    return found


def _is_an_act(spoken: Sequence[Voice], start: int) -> bool:
    """Whether the network, too, saw a threat or promise whose content begins there."""
    return any(
        v.attribution.act in (Act.THREATENS, Act.PROMISES)
        and bool(v.attribution.source)
        and min(v.inside) >= start - 2
        for v in around(spoken, start)
    )


def _kind(tree: Tree, i: int) -> Pledge | None:
    lemma = base(tree, i)
    word = tree.word(i).lower()
    upos = tree[i].upos
    if upos == "VERB" and lemma in _VERBS:
        if lemma == "reserve":
            return (
                Pledge.VOW if any(base(tree, k) == "right" for k in tree.below(i, "obj")) else None
            )
        return _VERBS[lemma]
    if (
        word in _ADJECTIVES
        and upos in ("ADJ", "VERB")
        and tree.below(i, "cop", "aux:pass", "aux", "nsubj")
    ):
        return Pledge.OFFER
    if (
        upos in ("NOUN", "VERB", "PROPN")
        and lemma in _NOUNS
        and tree.below(i, "nmod:poss", "det", "amod")
    ):
        return _NOUNS[lemma]
    return None


def _is_denied(tree: Tree, i: int) -> bool:
    for k in (i, *tree.above(i)):
        if base(tree, k) == "deny" or any(
            tree.word(j).lower() in ("not", "n't", "n’t", "never")
            for j in tree.below(k, "advmod", "aux")
        ):
            return k == i or base(tree, k) == "deny" or tree.is_(i, "xcomp")
        head = tree[k].head
        if tree.is_(k, "ccomp", "advcl") and head >= 0 and base(tree, head) == "deny":
            return True
        if tree[k].relation in ("ccomp", "parataxis", "conj", "advcl"):
            break
    return False


def _complement(tree: Tree, i: int, is_noun: bool) -> tuple[int, int] | None:
    """Where what is committed to begins, and its head."""
    if base(tree, i) == "reserve":
        i = next(k for k in tree.below(i, "obj") if base(tree, k) == "right")
    for k in tree.below(i, *_INFINITIVE):
        mark = tree.mark(k)
        if k > i and mark == "to":
            to = max(j for j in tree.below(k, "mark") if tree.word(j).lower() == "to")
            return _with_not(tree, to), k
        if k > i and mark == "that" and modal(tree, k) in WILL:
            start = max(j for j in tree.below(k, "mark")) + 1
            return start, k
        if (
            k > i
            and not mark
            and base(tree, i) == "propose"
            and tree.word(k).lower().endswith("ing")
        ):
            return k, k
        if k > i and tree.is_(k, "ccomp") and not mark and not is_noun and modal(tree, k) in WILL:
            return min(j for j in tree.whole(k) if j > i), k
    # The parse may hang the infinitive elsewhere.
    for j in range(i + 1, min(i + _NEAR, len(tree) - 1)):
        if tree[j].upos in ("VERB", "PUNCT", "SCONJ") and tree.word(j - 1).lower() != "to":
            break
        if tree.word(j).lower() == "to":
            if (
                tree[j + 1].upos in ("VERB", "AUX")
                or tree.below(j + 1, "cop")
                or _is_a_verb(tree, j + 1)
            ):
                verb = next(
                    (k for k in range(j + 1, min(j + 4, len(tree))) if tree[k].upos == "VERB"),
                    j + 1,
                )
                return _with_not(tree, j), verb
            break
    if not is_noun and base(tree, i) == "threaten":
        for k in tree.below(i, "obl"):
            if tree.case(k) == "with" and k > i + 1:
                return min(
                    j for j in tree.whole(k) if not tree.is_(j, "case") or tree[j].head != k
                ), k
    if not is_noun and base(tree, i) in ("threaten", "offer", "promise", "propose", "pledge"):
        for k in tree.below(i, "obj"):
            if k > i and not can_will(tree, k):
                return min(j for j in tree.whole(k) if j > i), k
    return None


def _is_a_verb(tree: Tree, i: int) -> bool:
    """ "To resign", where it was taken for a noun."""
    return tree[i].upos == "NOUN" and any(
        is_listed(tree.word(i), name) for name in ("harm", "good", "wanted", "resolve")
    )


def _with_not(tree: Tree, to: int) -> int:
    """ "not to close" keeps both words, "to close" loses its "to"."""
    return to - 1 if to and tree.word(to - 1).lower() in ("not", "never") else to + 1


def _by(tree: Tree, i: int) -> int | None:
    for k in tree.below(i, "nmod:poss"):
        return k
    own = subject(tree, i)
    if own is not None and tree[own].upos != "SCONJ":
        if tree.is_(i, "acl:relcl"):
            return tree[i].head
        return own
    head = tree[i].head
    if tree.is_(i, "conj", "xcomp") and head >= 0:
        return subject(tree, head)
    if tree[i].upos == "NOUN" and head >= 0 and tree.is_(i, "obj"):
        return subject(tree, head)  # "made a promise to"
    if tree.is_(i, "acl") and head >= 0:
        return head
    return None


def _to(tree: Tree, i: int, complement: int) -> int | None:
    for k in tree.below(i, "iobj", "obj", "obl"):
        if (
            i < k < complement
            and not tree.case(k)
            and can_will(tree, k)
            and base(tree, k) != "right"
        ):
            return k
    return None
