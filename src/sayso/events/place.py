"""Where and when a deed took place: from its own clause, or not at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from sayso.clauses import Tree
from sayso.events.event import Place, When
from sayso.events.plover import EventType
from sayso.events.who import Roles
from sayso.text import Span
from sayso.when import Kind, Time
from sayso.where import Location

# Prepositions after which a place is where it happened.
_WHERE = frozenset(
    """in at near inside outside around on across within above along off over into from to through
    toward towards against of north south east west close by""".split()
)
_NEAREST = 8  # places of a sentence that are looked at


class Places:
    """The places an article names, in order, with where each lies."""

    def __init__(self, located: Mapping[Span, Location | None]) -> None:
        self.spans = sorted(located)
        self.located = located

    def within(self, span: Span) -> list[Span]:
        low = bisect_left(self.spans, Span(span.start, span.start))
        found = []
        for place in self.spans[low:]:
            if place.start >= span.end:
                break
            if place.end <= span.end:
                found.append(place)
        return found


def place_of(tree: Tree, at: int, who: Roles, kind: EventType, places: Places) -> Place | None:
    """The place that hangs on the deed; else, of deeds done to ground, what it was done to.

    Where actors are from is not where it happened, and a state that is blamed is no place.
    """
    hosts = [at] if who.carrier is None else [at, who.carrier]
    things = [k for host in hosts for k in tree.below(host, "obj", "nsubj:pass")]
    things = [k for k in things if k not in who.actors]
    parties = {k for k in (*who.actors, *who.recipients) if kind not in _ON_GROUND}
    for host in (*hosts, *things):
        for k in tree.below(host, "obl", "nmod", "advmod"):
            if k in who.actors or k in parties or not _tells_where(tree, k, kind):
                continue
            if found := _nearest(tree, k, places):
                return found
    if kind not in _ON_GROUND:
        return None
    for k in (*things, *who.recipients):
        found = _nearest(tree, k, places)
        if found and _is_ground(tree, k) and not _is_state(found):
            return found
    return None


# Types whose object may be the ground that it happens on.
_ON_GROUND = frozenset({EventType.ASSAULT, EventType.RETREAT, EventType.MOBILIZE})


def _is_state(place: Place) -> bool:
    return place.location is not None and place.location.kind == "state"


def _tells_where(tree: Tree, k: int, kind: EventType) -> bool:
    case = tree.case(k).split()
    if not case or (case[0] == "from" and kind is not EventType.RETREAT):
        return False
    if case[0] in ("against", "to", "of", "into") and kind not in _ON_GROUND:
        return False
    return case[0] in _WHERE or case[-1] in _WHERE


def _nearest(tree: Tree, k: int, places: Places) -> Place | None:
    """The first place in a phrase that is what the phrase is about, or where that lies: "Liman in
    northern Donbass" is Liman. Not what is deeper in it: "the wake of the attack in Kem"."""
    for span in places.within(tree.cover(k))[:_NEAREST]:
        if _is_a_people(tree, span):
            continue
        last = tree.at(span.end - 1)
        steps = 0
        while last is not None and last != k and steps <= _DEEP:
            if not tree.is_(last, "nmod", "appos", "flat", "compound", "conj", "obl"):
                break
            last = tree[last].head
            steps += 1
        if last == k and steps <= _DEEP:
            return Place(span, places.located[span])
    return None


_DEEP = 2  # steps from a place up to the head of its phrase


def _is_a_people(tree: Tree, span: Span) -> bool:
    """Whether it is said of somebody: "Russian troops", "Moscow’s envoy"."""
    i = tree.at(span.end - 1)
    return i is not None and (tree.is_(i, "amod") or tree[i].upos == "ADJ")


def _is_ground(tree: Tree, k: int) -> bool:
    """Whether a thing done something to is a place, or stands in one."""
    return tree.lemma(k) in _GROUND or tree[k].upos == "PROPN"


_GROUND = frozenset(
    """town city village district province region area base airport border port camp hub suburb
    outskirts island capital territory stronghold neighbourhood neighborhood position building
    embassy hospital school market mosque church station depot plant refinery bridge checkpoint
    convoy villages towns cities compound prison headquarters office hotel""".split()
)


def when_of(tree: Tree, at: int, carrier: int | None, times: Sequence[Time]) -> When | None:
    """The time that hangs on the deed or on what carries it; else the sentence's own, when it has
    but one and no other verb takes it."""
    dated = [
        t
        for t in times
        if t.interval is not None
        and t.kind in (Kind.DATE, Kind.TIME)
        and tree.span.start <= t.span.start < tree.span.end
    ]
    if not dated:
        return None
    hosts = [at] if carrier is None else [at, carrier]
    hosts += [k for host in hosts for k in tree.below(host, "obj", "nsubj:pass")]
    for host in hosts:
        for time in dated:
            i = tree.at(time.span.start)
            if i is not None and _hangs_on(tree, i, host, time.span):
                assert time.interval is not None
                return When(time.span, time.interval, time.basis)
    return None


def _hangs_on(tree: Tree, i: int, host: int, span: Span) -> bool:
    """Whether the time's topmost word hangs on the host."""
    while (
        (head := tree[i].head) >= 0
        and tree[head].span.start >= span.start
        and (tree[head].span.end <= span.end)
    ):
        i = head
    return tree[i].head == host or (tree.is_(i, "compound", "nmod:poss") and tree[i].head == host)
