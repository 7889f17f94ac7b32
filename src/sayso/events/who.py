"""Who did it and to whom: the heads of the phrases that take part in a deed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.clauses import Tree, complement, doers, done_to, given_to, subjects, with_prepositions
from sayso.events.match import Found
from sayso.events.plover import EventType
from sayso.where import named

_AT_MOST = 6  # steps from a noun up to its verb


@dataclass(frozen=True, slots=True)
class Roles:
    """Heads of noun phrases, and the verb that carries a noun, if one does."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    carrier: int | None = None


@cache
def _carriers() -> tuple[frozenset[str], frozenset[str]]:
    """Verbs whose subject does what their object says, and those whose subject suffers it."""
    table = (files("sayso.events") / "tables" / "carriers.tsv").read_text("utf-8")
    own: dict[str, set[str]] = {"does": set(), "suffers": set()}
    for line in table.splitlines():
        if line.strip() and not line.startswith("#"):
            side, words = line.split("\t")
            own[side].update(words.split())
    return frozenset(own["does"]), frozenset(own["suffers"])


def roles(
    tree: Tree,
    found: Found,
    is_somebody: Callable[[int], bool],
    is_party: Callable[[int], bool],
) -> Roles:
    """Who takes part in the deed at `found`, each but once.

    `is_party` is asked of a name before a noun: "Iskan raids" are by Iska, "Boston bombings" in
    Boston.

    A recipient is what stands in the first slot that has somebody in it, else in the first that
    has anything: of "condemned Israel's attack" Israel.
    """
    at, slots = found.at, found.entry.recipients
    carrier, side = (None, "") if tree.is_verb(at) else _carried(tree, at)
    if found.is_state:
        actors = subjects(tree, at)
    elif tree.is_verb(at) or tree[at].upos == "ADJ":
        actors = doers(tree, at)
    else:
        actors = _of_a_noun(tree, found, is_party)
        if carrier is not None and side == "does" and all(tree[k].upos == "PRON" for k in actors):
            # "Held their first meeting"; but no investigation takes itself ("will take time").
            actors = [k for k in doers(tree, carrier) if k != at] or actors
    filled = []
    for slot in slots:
        own = _in_slot(tree, at, carrier, slot.lstrip("+"))
        own = [k for k in own if slot == "subj" or k not in actors]
        if own and slot.startswith("+"):
            actors = [*actors, *own]
        elif own:
            filled.append(own)
    with_people = (own for own in filled if any(is_somebody(k) for k in own))
    recipients = next(with_people, [])
    if not recipients and found.entry.type in _OF_WORDS:
        recipients = _further(tree, found, carrier, actors, is_somebody)
    recipients = recipients or (filled[0] if filled else [])
    if carrier is not None and side == "suffers" and not recipients:
        recipients = doers(tree, carrier)  # "came under attack"
    if "subj" in slots:  # "the town fell to the rebels": it suffers
        actors = [k for k in actors if k not in recipients]
    # "Violated its airspace": whose that is, is told elsewhere.
    recipients = [k for k in recipients if k not in actors and tree[k].upos != "PRON"] or [
        k for k in recipients if k not in actors and not tree.is_(k, "nmod:poss")
    ]
    return Roles(tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(recipients)), carrier)


# Deeds done in words: to whom stands somewhere in what was said, asked or refused.
_OF_WORDS = frozenset(
    {
        EventType.AGREE,
        EventType.CONCEDE,
        EventType.REQUEST,
        EventType.REJECT,
        EventType.THREATEN,
        EventType.ACCUSE,
        EventType.SUPPORT,
        EventType.PROTEST,
        EventType.SANCTION,
    }
)


def _further(
    tree: Tree,
    found: Found,
    carrier: int | None,
    actors: list[int],
    is_somebody: Callable[[int], bool],
) -> list[int]:
    """The first one named in what the deed is about: "threatened to break relations with Russia",
    "demanded the release of Iskan sailors"."""
    hosts = [found.at] if carrier is None else [carrier]
    about = [
        k
        for host in hosts
        for k in tree.below(host, "obj", "nsubj:pass", "xcomp", "ccomp", "nmod", "obl", "advcl")
        if k > found.at and (not tree.is_(k, "advcl") or tree.mark(k) in _ABOUT)
    ]
    taken = {m for k in actors for m in tree.whole(k)}
    for k in sorted(j for top in about for j in tree.whole(top)):
        if k in taken or k == found.at or not _is_named(tree, k) or not is_somebody(k):
            continue
        if found.entry.type is EventType.PROTEST and tree.case(k) in _LOCAL:
            continue  # where it was, and not against whom
        head = tree[k].head
        if tree.is_(k, "amod", "compound", "nmod:desc") and is_somebody(head) and head not in taken:
            return tree.members(head)
        return tree.members(k)
    return []


_LOCAL = frozenset("in at near outside inside through around across along".split())
_ABOUT = frozenset({"to", "of", "from", "for", "against", "over", "at", "about", "with"})


def _is_named(tree: Tree, k: int) -> bool:
    return tree[k].upos in ("PROPN", "ADJ") and tree.word(k)[:1].isupper()


def _of_a_noun(tree: Tree, found: Found, is_party: Callable[[int], bool]) -> list[int]:
    """The actors that the noun's own phrase names: "Israeli strikes", "a raid by police"."""
    at, slots = found.at, {slot.lstrip("+") for slot in found.entry.recipients}
    own = [m for k in tree.below(at, "nsubj") for m in tree.members(k)]  # "are in talks"
    if "poss" not in slots:
        own += [m for k in tree.below(at, "nmod:poss") for m in tree.members(k)]
    before = [k for k in tree.below(at, "compound", "amod") if is_party(k)]
    if "into" in slots:
        before = [k for k in before if k not in _looked_into(tree, at)]
    own += before
    hanging = with_prepositions(tree, at)
    by = {"by", "between", "among"}
    if found.entry.type in _OF_WORDS and "from" not in slots:
        by.add("from")  # "pleas from Washington"
    own += [k for case, k in hanging if case in by]
    if not own and not {"of", "poss"} & slots:
        own += [k for case, k in hanging if case == "of"]
    return own


def _looked_into(tree: Tree, at: int) -> list[int]:
    """ "The Iska investigation" is into Iska's doings, the Iskan one is Iska's own."""
    if tree.is_verb(at):
        return []
    return [
        k for k in tree.below(at, "compound") if tree[k].upos == "PROPN" and named(tree.word(k))
    ]


def _in_slot(tree: Tree, at: int, carrier: int | None, slot: str) -> list[int]:
    if slot == "obj":
        return done_to(tree, at)
    if slot == "iobj":
        return given_to(tree, at)
    if slot == "poss":
        return [m for k in tree.below(at, "nmod:poss") for m in tree.members(k)] + [
            k for k in tree.below(at, "compound", "amod") if tree.word(k)[:1].isupper()
        ]
    if slot.endswith("'s"):
        own = _in_slot(tree, at, carrier, slot.removesuffix("'s"))
        return [owner for k in own for owner in _owners(tree, k)]
    if slot == "comp":
        for host in (at, *tree.below(at, "obj"), *([] if carrier is None else [carrier])):
            verb = complement(tree, host)
            if verb is not None and (own := doers(tree, verb)):
                return own
        return []
    if slot == "subj":
        return doers(tree, at)
    hosts = [at] if carrier is None else [at, carrier]
    into = _looked_into(tree, at) if slot == "into" else []
    return into or [
        k for host in hosts for case, k in with_prepositions(tree, host) if case == slot
    ]


def _owners(tree: Tree, k: int) -> list[int]:
    """Whose an object is: "Iran's proposal", "the Iskan ambassador", "a proposal from Iran"."""
    found = [m for j in tree.below(k, "nmod:poss") for m in tree.members(j)]
    found += [j for j in tree.below(k, "compound", "amod") if tree.word(j)[:1].isupper()]
    own = with_prepositions(tree, k)
    return found or [j for case, j in own if case in ("by", "from", "of", "with", "against", "on")]


def _carried(tree: Tree, at: int) -> tuple[int | None, str]:
    """The verb whose object or subject a noun is, and whether its subject does or suffers it."""
    does, suffers = _carriers()
    k = at
    for _ in range(_AT_MOST):
        head = tree[k].head
        if head < 0:
            return None, ""
        if tree.is_verb(head):
            lemma = tree.lemma(head)
            if tree.is_(k, "obj", "nsubj:pass", "xcomp") or lemma in ("engage", "take", "resort"):
                side = "does" if lemma in does else "suffers" if lemma in suffers else ""
                return (head, side) if side else (None, "")
            if lemma in suffers and tree.is_(k, "obl"):
                return head, "suffers"
            if tree.is_(k, "nsubj", "obl"):
                return head, ""
            return None, ""
        if not tree.is_(k, "conj", "compound", "nmod"):
            return None, ""
        if tree.is_(k, "nmod") and tree.lemma(head) not in _A_NUMBER_OF:
            return None, ""
        k = head
    return None, ""


_A_NUMBER_OF = frozenset(
    """series wave number spate string campaign round day week month act kind form pair barrage
    lot part rash flurry""".split()
)
