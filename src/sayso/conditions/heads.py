"""What a clause's head tells: its modal, its subject, whether it is negated."""

from __future__ import annotations

from functools import cache

from sayso.clauses import Tree
from sayso.conditions.words import base
from sayso.entities import noun

WILL = frozenset("will would shall 'll ’ll 'd ’d wo".split())  # "wo" of "won't"
MAY = frozenset("could may might can ca".split())
OUGHT = frozenset("should must ought need".split())
MODALS = WILL | MAY | OUGHT
_CUT = {"won": "will", "wo": "will", "can": "can", "ca": "can", "shan": "shall", "sha": "shall"}
_T = frozenset("'t ’t t n't n’t".split())
_D = frozenset(("'d", "’d"))  # "he'd won" is "had"
NOT = frozenset("not 't ’t n't n’t never no neither nor".split())
NOBODY = frozenset("nobody nothing none no".split())
_PEOPLE = frozenset("i we you he she they who anyone anybody everyone everybody nobody".split())


def modal(tree: Tree, i: int, depth: int = 3) -> str:
    """The modal verb of a clause, "going to" as "will"; of "will A and B", B has that of A."""
    if tree.word(i).lower() in MODALS and tree[i].upos == "AUX":
        return tree.word(i).lower()  # the verb was not seen as one
    for k in tree.below(i, "aux"):
        word = tree.word(k).lower()
        if is_cut(tree, k):
            return _CUT[word]
        if word in MODALS and not (word in _D and tree.word(i).lower() != tree.lemma(i)):
            return word
    if base(tree, i) == "go" and any(tree.mark(k) == "to" for k in tree.below(i, "xcomp")):
        return "will" if tree.word(i).lower() == "going" else ""
    own = tree.below(i, "nsubj", "csubj", "aux", "expl")
    if tree.is_(i, "conj") and tree[i].head >= 0 and depth and not own:
        return modal(tree, tree[i].head, depth - 1)
    return ""


def is_cut(tree: Tree, k: int) -> bool:
    """Whether a word is the first half of "won't", "can't"."""
    after = tree.word(k + 1).lower() if k + 1 < len(tree) else ""
    return tree.word(k).lower() in _CUT and after in _T


def subject(tree: Tree, i: int) -> int | None:
    """The head of the clause's own subject; that of "is going to leave" is of "leave", too."""
    own = [k for k in tree.below(i, "nsubj", "csubj") if tree.word(k).lower() != "there"]
    # "The" may be taken for a subject beside its noun.
    nouns = [k for k in own if tree.is_noun(k) or tree[k].upos == "VERB"]
    before = [k for k in nouns or own if k < i]
    return next(iter(before or nouns or own), None)


def is_passive(tree: Tree, i: int) -> bool:
    """Whether it is said to be done to the subject, also where a participle is taken for more."""
    if tree.below(i, "aux:pass", "nsubj:pass"):
        return True
    be = [k for k in tree.below(i, "cop", "aux") if base(tree, k) == "be"]
    return bool(be) and tree.word(i).lower().endswith(("ed", "en", "nk", "wn")) and i > be[-1]


def is_negated(tree: Tree, i: int) -> bool:
    """Whether a "not", "no", "nobody" belongs to the clause or to what is at its verb."""
    for k in tree.below(i):
        word = tree.word(k).lower()
        if word in NOT or word in NOBODY:
            return True
        if tree.is_(k, "nsubj", "obj", "obl", "expl", "xcomp") and any(
            tree.word(j).lower() in NOBODY for j in tree.below(k, "det", "advmod")
        ):
            return True
    return any(tree.word(k).lower() in NOBODY for k in tree.below(i, "det"))


def can_will(tree: Tree, i: int) -> bool:
    """Whether a noun phrase's head is of those who can want something: people, bodies, names."""
    token = tree[i]
    word = tree.word(i)
    if token.upos == "PROPN" or word.lower() in _PEOPLE:
        return True
    if word.lower() in ("it", "any", "every", "both"):
        return True
    return _is_of_people(word.lower())


@cache
def _is_of_people(word: str) -> bool:
    """By the table of nouns, also where it is written as one word: "shipowners"."""
    if noun(word) is not None:
        return True
    return any(noun(word[k:]) is not None for k in range(3, len(word) - 5))
