"""A demand, and what follows: "leave or be shot", "must pay, otherwise", "on pain of"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.heads import WILL, can_will, is_passive, modal, subject
from sayso.conditions.voices import Voice, around, speaks
from sayso.conditions.words import base, listed

_MUST = frozenset(["must"])
# Whose object is to do it, or else.
_ORDER = frozenset(
    """tell order give warn urge call demand instruct command direct require summon""".split()
)
_LOSS = frozenset("face lose risk suffer forfeit pay die be go get see".split())


def demanded(tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """ "X or Y", "X and you will Y" with a demand for X, and "X on pain of Y"."""
    found = []
    for i, token in enumerate(tree.tokens):
        low = tree.word(i).lower()
        if low in ("or", "and", "otherwise") and token.upos in ("CCONJ", "ADV"):
            draft = _tied(tree, spoken, i, low)
        elif low in ("pain", "penalty") and i and tree.word(i - 1).lower() in ("on", "under"):
            draft = _on_pain(tree, spoken, i)
        else:
            continue
        if draft:
            found.append(draft)
    return found


def _tied(tree: Tree, spoken: Sequence[Voice], cc: int, low: str) -> Draft | None:
    last = cc + 1
    if last < len(tree) and tree.word(last).lower() in ("else", "otherwise"):
        last += 1
    y = _second(tree, cc, last)
    if y is None or tree.word(y).lower().endswith("ing"):
        return None
    x = _first(tree, cc, y)
    if x is None:
        return None
    voice = next((v for v in around(spoken, y) if speaks(v) or x in v.inside), None)
    own = subject(tree, y)
    order = _ordered_by(tree, x)
    is_imperative = _is_imperative(tree, x)
    if low == "and":
        at_once = own is not None and tree.word(own).lower() in ("we", "i") and not modal(tree, y)
        if not (is_imperative and own is not None and (modal(tree, y) in WILL or at_once)):
            return None
    elif not (
        is_imperative
        or order is not None
        or modal(tree, x) in _MUST
        or _has_to(tree, x)
        or _has_until(tree, x)
    ):
        return None
    if low != "and" and not _is_bad(tree, y, own):
        return None
    if order is None and voice is None and not is_imperative and not _has_until(tree, x):
        return None
    trigger = _demand(tree, x, cc, modal(tree, x) in _MUST or _has_to(tree, x))
    end = _end(tree, y, voice)
    if trigger is None or end <= last:
        return None
    by = to = None
    if order is not None:
        by = subject(tree, order)
        to = next(
            (k for k in tree.below(order, "iobj", "obj") if k < x and can_will(tree, k)), None
        )
    shape = Shape.AND if low == "and" else Shape.OR
    return Draft(tree, shape, voice, trigger, (last, end), (cc, last), x, y, by=by, to=to)


def _second(tree: Tree, cc: int, last: int) -> int | None:
    """The verb after the conjunction."""
    head = tree[cc].head
    if last <= head < last + 8 and (tree[head].upos == "VERB" or tree.below(head, "cop", "aux")):
        return head
    near = range(last, min(last + 6, len(tree)))
    if last < len(tree) and (tree[last].upos in ("VERB", "AUX") or tree.is_(last, "nsubj")):
        return next((k for k in near if tree[k].upos == "VERB"), None)
    return None


def _first(tree: Tree, cc: int, y: int) -> int | None:
    """The demand's verb: what the second is tied to, else the last clause before."""
    head = tree[y].head
    tied = tree.is_(y, "conj", "ccomp", "advcl", "parataxis") and 0 <= head < cc
    if tied and tree[head].upos == "VERB":
        asked = [
            k
            for k in tree.below(head, "xcomp", "ccomp", "advcl")
            if k < cc and tree.mark(k) == "to"
        ]
        return asked[-1] if asked and base(tree, head) in _ORDER else head
    for k in range(cc - 1, -1, -1):
        if tree[k].upos == "VERB" and (
            _is_imperative(tree, k) or tree.mark(k) == "to" or modal(tree, k) in _MUST
        ):
            return k
    return None


def _is_imperative(tree: Tree, x: int) -> bool:
    """A bare verb at the sentence's or quotation's start, or after "and"."""
    if tree[x].upos != "VERB" or any(k < x for k in tree.below(x, "nsubj", "aux", "mark", "cop")):
        return False
    word = tree.word(x).lower()
    if word.endswith(("ing", "ed")) or (word.endswith("s") and not word.endswith("ss")):
        return False
    first = min([x, *(k for k in tree.below(x, "advmod", "discourse") if k < x)])
    return first == 0 or tree[first - 1].upos in ("PUNCT", "CCONJ")


def _ordered_by(tree: Tree, x: int) -> int | None:
    """The verb that orders somebody to do it."""
    head = tree[x].head
    if head >= 0 and tree.mark(x) == "to" and base(tree, head) in _ORDER:
        return head
    if head >= 0 and tree.mark(x) == "to" and tree.is_(x, "acl", "advcl"):
        above = tree[head].head
        if above >= 0 and base(tree, above) in _ORDER:
            return above  # "gave him 72 hours to leave"
    return None


def _has_until(tree: Tree, x: int) -> bool:
    """ "They have until Friday to pay": the time says that it is a demand."""
    head = tree[x].head
    if head < 0 or tree.mark(x) != "to":
        return False
    verb = head if tree[head].upos == "VERB" else tree[head].head
    return (
        verb >= 0
        and base(tree, verb) in ("have", "give")
        and any(
            tree.word(k).lower() in ("until", "days", "hours", "weeks", "minutes", "months")
            for k in range(verb, x)
        )
    )


def _has_to(tree: Tree, x: int) -> bool:
    head = tree[x].head
    return (
        head >= 0
        and tree.is_(x, "xcomp")
        and base(tree, head) in ("have", "need")
        and tree.mark(x) == "to"
    )


def _is_bad(tree: Tree, y: int, own: int | None) -> bool:
    """Whether the alternative is a harm, not a second choice: "join or support"."""
    if own is not None:
        present = tree.word(own).lower() in ("we", "i") and not modal(tree, y)
        return present or modal(tree, y) in WILL
    if is_passive(tree, y) or tree.word(last_aux(tree, y)).lower() == "be":
        return True
    if tree.below(y, "aux"):
        return modal(tree, y) in WILL
    return base(tree, y) in _LOSS or bool(listed(tree, [y, *tree.below(y, "compound:prt")], "harm"))


def last_aux(tree: Tree, y: int) -> int:
    """The auxiliary nearest before a verb; the verb itself where it has none."""
    return max((k for k in tree.below(y, "aux", "cop") if k < y), default=y)


def _demand(tree: Tree, x: int, cc: int, with_subject: bool) -> Range | None:
    start = x
    if with_subject:
        host = tree[x].head if _has_to(tree, x) else x
        own = subject(tree, host)
        if own is not None:
            start = min(tree.whole(own))
    end = cc
    while end > start and tree[end - 1].upos == "PUNCT":
        end -= 1
    return (start, end) if end > start else None


def _end(tree: Tree, y: int, voice: Voice | None) -> int:
    """One past the last word of what follows."""
    own = set(tree.whole(y, frozenset({"parataxis"})))
    last = y
    for i in range(y + 1, len(tree)):
        if voice is not None and i not in voice.inside:
            break
        if tree.word(i) in (",", ":", ";", "”", '"', "—", "–") and not (
            i in own and i + 1 in own and i + 1 < len(tree)
        ):
            break
        if tree[i].upos != "PUNCT":
            last = i
    return last + 1


def _on_pain(tree: Tree, spoken: Sequence[Voice], pain: int) -> Draft | None:
    if pain + 2 >= len(tree) or tree.word(pain + 1).lower() != "of":
        return None
    penalty = next(
        (
            k
            for k in range(pain + 2, min(pain + 8, len(tree)))
            if tree.is_(k, "nmod") or tree.is_noun(k)
        ),
        None,
    )
    x = next((k for k in tree.above(pain) if tree.mark(k) == "to" and tree[k].upos == "VERB"), None)
    if penalty is None or x is None:
        return None
    order = _ordered_by(tree, x)
    if order is None:
        return None
    to = next((k for k in tree.below(order, "iobj", "obj") if k < x), None)
    end = max(tree.whole(penalty)) + 1
    voice = next((v for v in around(spoken, pain) if speaks(v)), None)
    while end > pain + 2 and tree[end - 1].upos == "PUNCT":
        end -= 1
    return Draft(
        tree, Shape.OR, voice, (x, pain - 1), (pain + 2, end), (pain - 1, pain + 2), x, penalty,
        by=subject(tree, order), to=to,
    )  # fmt: skip
