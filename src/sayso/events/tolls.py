"""Killed, wounded, missing: how many, and what the number counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.clauses import Tree, doers, done_to, standing
from sayso.clauses.fact import Fact
from sayso.events.event import Bound, Counted, Toll
from sayso.sourcing import number
from sayso.text import Span

_DONE_TO = {
    **dict.fromkeys(("kill", "slay", "massacre", "behead", "execute", "murder"), Counted.KILLED),
    **dict.fromkeys(("wound", "injure", "hurt", "maim"), Counted.WOUNDED),
    **dict.fromkeys(("capture",), Counted.CAPTURED),
}
_DO = {"die": Counted.KILLED, "perish": Counted.KILLED, "disappear": Counted.MISSING}
_ARE = {
    "dead": Counted.KILLED,
    "wounded": Counted.WOUNDED,
    "injured": Counted.WOUNDED,
    "hurt": Counted.WOUNDED,
    "missing": Counted.MISSING,
    "unaccounted": Counted.MISSING,
}
_NOUNS = {
    "death": Counted.KILLED,
    "fatality": Counted.KILLED,
    "injury": Counted.WOUNDED,
    "casualty": Counted.BOTH,
    "toll": Counted.KILLED,
}
_AT_LEAST = ("at least", "more than", "over", "no fewer than", "upwards of", "or more")
_ABOUT = ("about", "some", "around", "nearly", "almost", "roughly", "approximately", "estimated")
_AT_MOST = ("up to", "as many as", "no more than", "at most")
_BEFORE = 24  # characters before a number in which its bound may stand
_MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "several", "many"})


@dataclass(frozen=True, slots=True)
class Counting:
    """A toll, and the word of the sentence that tells of it."""

    toll: Toll
    at: int


def tolls(tree: Tree) -> list[Counting]:
    """The tolls of one sentence, in order; nothing that is denied, feared or only possible."""
    found = []
    for i in range(len(tree)):
        for counted, who in _told(tree, i):
            if standing(tree, i).fact not in (Fact.FACT, Fact.SAID):
                continue
            if (toll := _counted(tree, counted, who)) is not None:
                found.append(Counting(toll, i))
    return found


def _told(tree: Tree, i: int) -> Iterator[tuple[Counted, int]]:
    """What is counted, and the head of the phrase that has the number."""
    lemma, word = tree.lemma(i), tree.word(i).lower()
    if tree.is_verb(i) and (counted := _DONE_TO.get(lemma)):
        yield from ((counted, k) for k in tree.below(i, "nummod") or done_to(tree, i))
    elif tree.is_verb(i) and (counted := _DO.get(lemma)):
        yield from ((counted, k) for k in doers(tree, i))
    elif counted := _ARE.get(word):
        if tree[i].upos in ("ADJ", "VERB"):  # "left 12 dead", "12 dead"
            yield from ((counted, k) for k in _said_of(tree, i))
    elif counted := _NOUNS.get(lemma):
        if lemma != "toll":
            yield (counted, i)
        else:  # "raised the death toll to 40", "a toll of 40"
            for k in [*tree.below(i, "nmod"), *tree.below(tree[i].head, "obl")]:
                if tree.case(k) in ("of", "to", "at"):
                    yield (counted, k)


def _said_of(tree: Tree, i: int) -> list[int]:
    head = tree[i].head
    if head >= 0 and tree.is_(i, "amod", "acl", "dep"):
        return [head]
    if head >= 0 and tree.is_(i, "xcomp"):
        return tree.below(head, "obj", "nsubj:pass")
    own = tree.below(i, "nsubj", "nummod", "nsubj:pass")
    return own or [k for k in (i - 1,) if k >= 0 and tree[k].upos == "NUM"]


def _counted(tree: Tree, counted: Counted, who: int) -> Toll | None:
    numbers = tree.below(who, "nummod") or ([who] if tree[who].upos == "NUM" else [])
    own = tree.phrase(who)
    words = own.of(tree.text)
    vague = next((word for word in words.lower().split() if word in _MANY), None)
    if not numbers and vague is None:
        is_one = words.lower().startswith(("a ", "an ", "one ", "another "))
        is_some = counted is not Counted.CAPTURED and tree.word(who).endswith(("s", "people"))
        if not is_one and not is_some:
            return None
        return Toll(counted, own, 1 if is_one else None, who=own)
    n = number(tree.cover(numbers[0]).of(tree.text)) if numbers else None
    start = tree.cover(numbers[0]).start if numbers else own.start
    before = tree.text[max(tree.span.start, start - _BEFORE) : start].lower()
    inside = tree.cover(numbers[0]).of(tree.text).lower() if numbers else ""
    span = Span(min(own.start, start), own.end)
    so_far = "so far" in tree.text[span.start : min(tree.span.end, span.end + 60)].lower()
    return Toll(counted, span, n, _bound(before, inside), so_far, own)


def _bound(before: str, inside: str) -> Bound:
    for bound, words in (
        (Bound.AT_LEAST, _AT_LEAST),
        (Bound.AT_MOST, _AT_MOST),
        (Bound.ABOUT, _ABOUT),
    ):
        if any(before.rstrip().endswith(word) or word in inside for word in words):
            return bound
    return Bound.EXACT
