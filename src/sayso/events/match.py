"""Which entry of the lexicon a word of a sentence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.clauses import (
    Tree,
    complement,
    doers,
    done_to,
    given_to,
    is_passive,
    particles,
    with_prepositions,
)
from sayso.events.lexicon import NAME, POWER, Condition, Entry, lexicon

# A modifying noun is no event of its own ("attack helicopter"), but before these.
_STAND_ASIDE = frozenset(
    """effort mission bid move process session round tour drive crackdown attempt plot threat plan
    campaign operation wave series spate spree raid attack strike talk agreement deal""".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A word of a sentence, the entry it is, and other words that the entry needs."""

    at: int
    entry: Entry
    used: tuple[int, ...] = ()  # nouns and verbs without which it would be another
    is_state: bool = False  # a participle that tells how its subject is: "are prepared to fight"


def matches(tree: Tree) -> list[Found]:
    """The words of a sentence that tell of an event or look like one, in order."""
    found = [one for i in range(len(tree)) if (one := match(tree, i)) is not None]
    used = {k for one in found for k in one.used}
    return [one for one in found if one.at not in used]


def match(tree: Tree, i: int) -> Found | None:
    """The heaviest entry whose conditions hold at `i`."""
    part = _part(tree, i)
    if _stands_aside(tree, i):
        return None
    states: Sequence[Entry] = ()
    if part == "VERB" and is_passive(tree, i):  # "is opposed to", "was alarmed by"
        states = lexicon().get(("ADJ", tree.word(i).lower()), ())
    own = particles(tree, i) if part == "VERB" else set()
    for entry in (*states, *lexicon().get((part, tree.lemma(i)), ())):
        if not own.issuperset(entry.particles):
            continue
        used = _used(tree, i, entry)
        if used is not None:
            return Found(i, entry, used, is_state=entry in states)
    return None


_NAMED_SLOTS = frozenset({"obj", "iobj", "subj", "to_do", "that", "compound"})


def _part(tree: Tree, i: int) -> str:
    """VERB, NOUN or ADJ as the tables have it: a participle that is said of somebody is one."""
    upos = tree[i].upos
    if upos == "ADJ" and tree.below(i, "aux:pass", "nsubj:pass"):  # "has been arrested"
        return "VERB"
    return "NOUN" if upos == "PROPN" and tree.word(i).islower() else upos


def _stands_aside(tree: Tree, i: int) -> bool:
    """Whether the word only tells more of another: "angry crowds", "attack helicopter"."""
    if tree[i].upos in ("ADJ", "VERB"):
        return tree.is_(i, "amod")
    if not tree.is_(i, "compound", "nmod:desc"):
        return False
    return tree.lemma(tree[i].head) not in _STAND_ASIDE


def _used(tree: Tree, i: int, entry: Entry) -> tuple[int, ...] | None:
    """Words that particular conditions took; None where one does not hold."""
    used: list[int] = []
    for condition in entry.conditions:
        filling = fillers(tree, i, condition.slot)
        if condition.is_any and condition.slot not in _NAMED_SLOTS:
            # "For anything" is the verb's own: no camp for refugees is attacked for something.
            filling = [k for k in filling if tree[k].head == i or tree.is_(k, "conj")]
        met = [k for k in filling if condition.is_any or _is_one_of(tree, k, condition)]
        if bool(met) == condition.absent:
            return None
        if not condition.is_any and condition.slot not in ("subj", "to_do", "that"):
            used += [k for k in met if k != i]
    return tuple(used)


def fillers(tree: Tree, i: int, slot: str) -> list[int]:
    """The heads of what stands in a slot of the word at `i`."""
    if slot == "obj":
        return done_to(tree, i) or given_to(tree, i)
    if slot == "iobj":
        return given_to(tree, i)
    if slot == "subj":
        return doers(tree, i)
    if slot == "compound":
        return tree.below(i, "compound", "amod")
    if slot in ("to_do", "that"):
        verb = complement(tree, i)
        if verb is None:
            return []
        is_finite = tree.mark(verb) == "that" or bool(tree.below(verb, "nsubj"))
        return tree.members(verb) if is_finite == (slot == "that") else []
    return [k for case, k in with_prepositions(tree, i) if case == slot or _ends(case, slot)]


def _ends(case: str, slot: str) -> bool:
    return case.partition(" ")[2] == slot and slot in ("to", "of")  # "up to", "out of"


@cache
def powers() -> frozenset[str]:
    """Nouns for those who act in politics and conflict."""
    return frozenset((files("sayso.events") / "tables" / "powers.txt").read_text("utf-8").split())


_QUANTITIES = frozenset(
    """one two three several some many most dozen score hundred thousand million number group
    column majority handful couple pair part half rest lot""".split()
)
_PEOPLE = frozenset({"he", "she", "they", "it", "we", "who"})


def _is_name(tree: Tree, k: int) -> bool:
    """Whether it is somebody's or some place's: no day of the week or month."""
    word = tree.word(k)
    return word[:1].isupper() and tree[k].upos in ("PROPN", "ADJ") and word not in _DAYS


_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
    June July August September October November December""".split()
)


def _is_one_of(tree: Tree, k: int, condition: Condition) -> bool:
    own = tree.lemma(k)
    if own in _QUANTITIES and own not in condition.words:  # "hundreds of soldiers"
        inner = [j for j in tree.below(k, "nmod") if tree.case(j) == "of"]
        if inner:
            return _is_one_of(tree, inner[0], condition)
    if own in condition.words:
        return True
    if condition.words & {NAME, POWER}:  # "Turkish engineers" are a nation's
        nation = [k, *(j for j in tree.below(k, "amod", "compound", "nmod:poss") if j < k)]
        if any(_is_name(tree, j) for j in nation):
            return True
    if POWER in condition.words and (own in powers() or own in _PEOPLE):
        return True
    for j in tree.below(k, "compound", "amod"):
        if tree.lemma(j) in condition.words and tree.is_(j, "compound"):
            return True
        if f"{tree.lemma(j)}_{own}" in condition.words:
            return True
    return False
