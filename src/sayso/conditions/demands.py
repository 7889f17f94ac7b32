"""Two things side by side, the second to follow from the first: "leave or be shot", "you blow that
dam, you drown your mothers", "must pay, failing which", "on pain of"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.clauses import Tree
from sayso.conditions.draft import Draft, Range, Shape
from sayso.conditions.ends import clause_end, trimmed
from sayso.conditions.heads import MODALS, can_will, modal, subject
from sayso.conditions.voices import Voice, unframed, widest
from sayso.conditions.words import base

# Whose object is to do it, or else.
_ORDER = frozenset(
    """tell order give warn urge call demand instruct command direct require summon set have
    allow grant""".split()
)
_ELSE = (
    ("or", "else"), ("or", "otherwise"), ("failing", "which"), ("failing", "that"),
    ("after", "which"), ("after", "that"), ("if", "not"), ("or",), ("otherwise",), ("and",),
)  # fmt: skip
_OPENS = frozenset('“"‘:;—–')
_OF_A_DEED = frozenset("no one another".split())
_LOWEST = 2  # tokens of either side


def demanded(tree: Tree, spoken: Sequence[Voice]) -> list[Draft]:
    """ "X or Y", "X and you will Y", "X, Y" with a demand or a deed for X, and "X on pain of Y"."""
    free = unframed(tree, spoken)
    found = [d for tie in _ties(tree) if (d := _tied(tree, spoken, free, tie))]
    for i in range(1, len(tree)):
        if tree.word(i).lower() in ("pain", "penalty") and (draft := _on_pain(tree, spoken, i)):
            found.append(draft)
    return found


def _ties(tree: Tree) -> Iterator[tuple[int, int]]:
    """Where a word or a comma stands that may tie the two."""
    low = [tree.word(i).lower() for i in range(len(tree))]
    i = 1
    while i < len(low) - 1:
        n = next((len(w) for w in _ELSE if tuple(low[i : i + len(w)]) == w), 0)
        if n or low[i] in (",", "—", "–", ";"):
            yield i, i + max(n, 1)
        i += max(n, 1)


def _tied(
    tree: Tree, spoken: Sequence[Voice], free: Sequence[int], tie: tuple[int, int]
) -> Draft | None:
    low = tree.word(tie[0]).lower()
    is_comma = not low.isalpha()
    if not is_comma and low == "and" and not _is_between_clauses(tree, tie):
        return None
    x = _demand(tree, free, tie[0], is_comma)
    if x is None:
        return None
    trigger, head, order = x
    second = _second(tree, free, tie, is_comma, low)
    if second is None:
        return None
    consequence, y = second
    by = subject(tree, order) if order is not None else None
    to = None
    if order is not None:
        told = (k for k in tree.below(order, "iobj", "obj") if k < trigger[0] and can_will(tree, k))
        to = next(told, None)
    own = subject(tree, y)
    if (
        (is_comma or low == "and")
        and (own is None or own > y)
        and tree.word(consequence[0]) != "no"
    ):
        return None  # two nouns
    shape = Shape.AND if is_comma or low == "and" else Shape.OR
    opener = None if is_comma else tie
    voice = widest(spoken, [*range(*trigger), *range(*consequence)])
    if voice is None and order is None:
        return None
    return Draft(tree, shape, voice, trigger, consequence, opener, head, y, by=by, to=to)


def _is_between_clauses(tree: Tree, tie: tuple[int, int]) -> bool:
    """Of "and": behind it stands a subject, or a comma before it."""
    after = tie[1]
    return tree[after].upos in ("PRON", "DET", "NOUN", "PROPN", "NUM", "ADJ") and any(
        tree[k].upos in ("VERB", "AUX") for k in range(after + 1, min(after + 9, len(tree)))
    )


def _demand(
    tree: Tree, free: Sequence[int], stop: int, is_comma: bool
) -> tuple[Range, int, int | None] | None:
    """What is to be done, its head, and the verb that orders it where there is one."""
    run = [i for i in free if i < stop]
    # From the last mark behind which something new begins.
    opened = [i for i in run if tree.word(i) in _OPENS or (i and i - 1 not in run and i > 1)]
    for first in [0, *[i + 1 if tree.word(i) in _OPENS else i for i in opened]][::-1]:
        places = [i for i in run if i >= first]
        while places and (
            tree[places[0]].upos in ("PUNCT", "CCONJ")
            or tree.word(places[0]).lower() in ("that", "either", "then", "so")
        ):
            places = places[1:]
        if len(places) < 1:
            continue
        start = places[0]
        if (
            _is_imperative(tree, start)
            or _is_bare_deed(tree, places)
            or (is_comma and tree.word(start).lower() == "you" and not _has_modal(tree, places))
        ):
            trigger = trimmed(tree, _first_run(tree, places))
            return (trigger, _head(tree, trigger), None) if trigger else None
    if is_comma:
        return None
    return _asked(tree, run)


def _asked(tree: Tree, run: Sequence[int]) -> tuple[Range, int, int | None] | None:
    """ "Must pay", "gave him until Friday to pay", "has to pay", "either he pays"."""
    for x in reversed(run):
        if tree[x].upos not in ("VERB", "ADJ", "NOUN") or x == run[0]:
            continue
        if modal(tree, x, depth=0) == "must" or _has_to(tree, x):
            host = tree[x].head if _has_to(tree, x) else x
            own = subject(tree, host)
            start = min(tree.whole(own)) if own is not None else x
            trigger = trimmed(tree, [i for i in run if i >= start])
            return (trigger, x, None) if trigger else None
        if tree.mark(x) == "to" and (order := _ordered_by(tree, x)) is not None:
            trigger = trimmed(tree, [i for i in run if i >= x])
            return (trigger, x, order) if trigger else None
    return None


def _first_run(tree: Tree, places: Sequence[int]) -> list[int]:
    run = [places[0]]
    for i in places[1:]:
        if i != run[-1] + 1:
            break
        run.append(i)
    return run


def _second(
    tree: Tree, free: Sequence[int], tie: tuple[int, int], is_comma: bool, low: str
) -> tuple[Range, int] | None:
    """What follows, and the verb that heads it."""
    after = [i for i in free if i >= tie[1]]
    while after and (
        tree[after[0]].upos in ("PUNCT", "CCONJ") or tree.word(after[0]).lower() == "then"
    ):
        after = after[1:]
    if len(after) < _LOWEST:
        return None
    start = after[0]
    near = after[:12]
    y = next((k for k in near if _is_verb(tree, k) and not tree.is_(k, "acl", "acl:relcl")), None)
    bare = is_comma and tree.word(start).lower() == "no"
    if y is None and not bare and tree.word(start).lower() != "no":
        return None
    if y is None:
        y = next((k for k in near if tree.is_noun(k)), start)
    if (
        is_comma
        and not bare
        and (tree[start].upos not in ("PRON", "DET", "NOUN", "PROPN") or not tree.below(y, "nsubj"))
    ):
        return None
    if tree.word(y).lower().endswith("ing") and y == start:
        return None
    end = clause_end(tree, _first_run(tree, after), y)
    consequence = trimmed(tree, range(start, max(end, y + 1)), starts=True)
    return (consequence, y) if consequence else None


def _is_verb(tree: Tree, k: int) -> bool:
    return tree[k].upos == "VERB" or (bool(tree.below(k, "cop", "aux")) and tree[k].upos != "AUX")


def _is_imperative(tree: Tree, x: int) -> bool:
    """A bare verb where something begins."""
    word = tree.word(x).lower()
    if word in ("let", "do", "don", "never", "stop"):
        return x + 1 < len(tree)
    if tree[x].upos != "VERB" or any(k < x for k in tree.below(x, "nsubj", "aux", "mark", "cop")):
        return False
    if tree.is_(x, "amod", "compound", "acl", "acl:relcl", "nsubj", "obj", "case"):
        return False
    return not (word.endswith(("ing", "ed")) or (word.endswith("s") and not word.endswith("ss")))


def _is_bare_deed(tree: Tree, places: Sequence[int]) -> bool:
    """ "One more rocket", "No lifts": a noun phrase without a verb of its own."""
    if tree.word(places[0]).lower() not in _OF_A_DEED or len(places) > 14:
        return False
    return not any(
        (tree[i].upos == "AUX" or tree[i].upos == "VERB")
        and not tree.is_(i, "acl", "acl:relcl", "amod")
        for i in places
    )


def _has_modal(tree: Tree, places: Sequence[int]) -> bool:
    return any(tree.word(i).lower() in MODALS for i in places)


def _ordered_by(tree: Tree, x: int) -> int | None:
    """The verb that orders somebody to do it, or gives him time for it."""
    for k in list(tree.above(x))[:3]:
        if base(tree, k) in _ORDER and tree[k].upos == "VERB":
            return k
        if tree[k].upos == "VERB":
            return None
    return None


def _has_to(tree: Tree, x: int) -> bool:
    head = tree[x].head
    return (
        head >= 0
        and tree.is_(x, "xcomp")
        and base(tree, head) in ("have", "need")
        and tree.mark(x) == "to"
    )


def _head(tree: Tree, trigger: Range) -> int:
    inside = range(*trigger)
    return next((k for k in inside if tree[k].head not in inside), trigger[0])


def _on_pain(tree: Tree, spoken: Sequence[Voice], pain: int) -> Draft | None:
    if pain + 2 >= len(tree) or tree.word(pain + 1).lower() != "of":
        return None
    if tree.word(pain - 1).lower() not in ("on", "under"):
        return None
    penalty = next((k for k in range(pain + 2, min(pain + 8, len(tree))) if tree.is_noun(k)), None)
    x = next((k for k in tree.above(pain) if tree.mark(k) == "to" and tree[k].upos == "VERB"), None)
    if penalty is None or x is None or not x < pain - 1:
        return None
    order = _ordered_by(tree, x)
    if order is None:
        return None
    to = next((k for k in tree.below(order, "iobj", "obj") if k < x), None)
    end = max(tree.whole(penalty)) + 1
    while end > pain + 2 and tree[end - 1].upos == "PUNCT":
        end -= 1
    return Draft(
        tree, Shape.OR, widest(spoken, [pain, x]), (x, pain - 1), (pain + 2, end),
        (pain - 1, pain + 2), x, penalty, by=subject(tree, order), to=to,
    )  # fmt: skip
