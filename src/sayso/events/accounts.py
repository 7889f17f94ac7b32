"""Who says of a deed that it happened, and who that it did not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.attribution import Act, Attribution
from sayso.clauses import Fact, Standing, Tree, doers, standing
from sayso.events.event import Account, Status
from sayso.events.match import Found
from sayso.events.plover import HOSTILE
from sayso.text import Span
from sayso.where import named

_DENIALS = frozenset({Act.DENIES, Act.REJECTS})
_NOT_YET = frozenset({Act.DEMANDS, Act.ASKS, Act.DOUBTS, Act.LEARNS})
# What these are about has happened: "condemned the raid", "spoke of the arrests".
_ABOUT_A_FACT = frozenset({Act.CRITICISES, Act.PRAISES, Act.SAYS, Act.DECLINES, Act.LEARNS})
_RESPONSIBILITY = re.compile(
    r"\b(?:responsibility|credit|behind|involve\w*|(?:a |any )?(?:part|hand|role|share) in)\b",
    re.IGNORECASE,
)
_ALLEGED = frozenset(
    "alleged allegedly purported purportedly reported reportedly supposed supposedly rumoured "
    "rumored apparent apparently".split()
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|reject|refut|disput|dismiss|disavow|contradict)", re.IGNORECASE
)
_OFFICIAL = re.compile(
    r"\b(?:minister|ministry|president|premier|palace|government|cabinet|spokes\w+|aides?|officials?"
    r"|army|military|general|commander|police|mayor|governor|chancellor|parliament|council|navy"
    r"|embassy|ambassador|secretary|leaders?|chief)\b",
    re.IGNORECASE,
)
_NO_FACT = _ALLEGED | frozenset(
    """allege purport report suppose plan planned threaten threatened propose proposed
    possible potential fear feared future suspect suspected attempt attempted looming imminent
    likely""".split()
)
_OUR_OWN = frozenset("i we us our it they he she its their his her who which".split())
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class Attributed:
    """An article's attributions, asked in whose words a place stands."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        pieces = [(span, one) for one in attributions for span in one.content]
        self._pieces = sorted(pieces, key=lambda p: (p[0].start, -p[0].end))

    def innermost(self, span: Span) -> Attribution | None:
        """The one with the shortest content around `span`."""
        best: tuple[int, Attribution] | None = None
        for piece, one in self._pieces:
            if piece.start > span.start:
                break
            if span.end <= piece.end and (best is None or len(piece) <= best[0]):
                best = (len(piece), one)
        return best[1] if best else None


def accounts(tree: Tree, found: Found, said: Attributed) -> tuple[Account, ...]:
    """What the words at `found` say of the deed, and whose words they are; none where they only
    say who did not tell."""
    trigger = tree[found.at].span
    one = said.innermost(trigger)
    cue = _cue(tree, one)
    if one is not None and found.at in cue:
        one = one.parent
        cue = _cue(tree, one)
    stands = standing(tree, found.at, cue)
    words = tree[stands.by_word].span if stands.by_word is not None else None
    if one is None:
        return _in_own_voice(tree, found, stands, words)
    by = one.source[0] if one.source else None
    if _is_taken_for_granted(tree, found, one, cue):
        happened = Account(Status.HAPPENED, trigger)
        if not any(_RESPONSIBILITY.search(span.of(tree.text)) for span in one.cue):
            return (happened,)
        status = Status.DENIED if one.act in _DENIALS else Status.CLAIMED
        return (happened,) if one.negated else (happened, Account(status, trigger, one, by))
    if one.negated or _denies_not(tree, one):
        return ()
    return (Account(_attributed(tree, found, stands, one), trigger, one, by, words),)


def _denies_not(tree: Tree, one: Attribution) -> bool:
    """ "Neither confirmed nor denied", "would not deny": that says nothing of the deed."""
    if one.act not in _DENIALS or not one.cue:
        return False
    start = max(tree.span.start, one.cue[0].start - _NEAR)
    return _NOR.search(tree.text[start : one.cue[0].end]) is not None


_NEAR = 40  # characters before a denial in which its own "not" may stand
_NOR = re.compile(r"\b(?:nor|not|never|n['’]t)\s+(?:\w+\s+)?den(?:y|ies|ied)\b", re.IGNORECASE)


def _cue(tree: Tree, one: Attribution | None) -> frozenset[int]:
    if one is None:
        return frozenset()
    return frozenset(
        i for i, t in enumerate(tree.tokens) for c in one.cue if c.start <= t.span.start < c.end
    )


def _is_taken_for_granted(tree: Tree, found: Found, one: Attribution, cue: frozenset[int]) -> bool:
    """Whether a noun stands right under the cue, as something known: "condemned the raid"."""
    at = found.at
    if tree.is_verb(at) or one.act not in _ABOUT_A_FACT | _DENIALS:
        return False
    words = " ".join(span.of(tree.text) for span in one.cue)
    if one.act in _DENIALS and not _RESPONSIBILITY.search(words):
        return False
    if any(tree.lemma(k) in _NO_FACT for k in tree.below(at, "amod", "compound")):
        return False
    for k in tree.above(at):
        if k in cue:
            break
        if tree.is_verb(k):
            return False
    else:
        return False
    determiners = {tree.word(k).lower() for k in tree.below(at, "det")}
    return bool(determiners & _DEFINITE) or bool(tree.below(at, "nmod:poss"))


def _future(found: Found) -> Status:
    return Status.THREATENED if found.entry.type in HOSTILE else Status.PROMISED


def _in_own_voice(
    tree: Tree, found: Found, stands: Standing, words: Span | None
) -> tuple[Account, ...]:
    trigger = tree[found.at].span
    by = tree.phrase(stands.of[0]) if stands.of else None
    match stands.fact:
        case Fact.FACT:
            alleged = _alleged(tree, found.at)
            if alleged is not None:
                return (Account(Status.CLAIMED, trigger, words=tree[alleged].span),)
            return (Account(Status.HAPPENED, trigger),)
        case Fact.NOT | Fact.NOT_AHEAD:
            return (Account(Status.DID_NOT_HAPPEN, trigger, words=words),)
        case Fact.SAID:
            return (Account(Status.CLAIMED, trigger, by=by, words=words),)
        case Fact.OWN:
            return (Account(_future(found), trigger, by=by, words=words),)
        case Fact.AHEAD:
            own = doers(tree, found.at) if tree.is_verb(found.at) else []
            by = tree.phrase(own[0]) if own else None
            return (Account(_future(found), trigger, by=by, words=words),)
        case Fact.REFUSED | Fact.DENIED:
            return (Account(Status.DENIED, trigger, by=by, words=words),)
        case _:
            return (Account(Status.HYPOTHETICAL, trigger, by=by, words=words),)


def _alleged(tree: Tree, at: int) -> int | None:
    """The word that says the article does not know it itself: "an alleged plot"."""
    near = tree.below(at, "amod", "advmod")
    return next((k for k in near if tree.word(k).lower() in _ALLEGED), None)


def _attributed(tree: Tree, found: Found, stands: Standing, one: Attribution) -> Status:
    fact, act = stands.fact, one.act
    if act in _DENIALS and fact is not Fact.REFUSED:
        # "Said no shot was fired" denies by its "no", "denied that none was" twice.
        denies = any(_DENYING.search(span.of(tree.text)) for span in one.cue)
        return Status.CLAIMED if fact is Fact.NOT and denies else Status.DENIED
    if fact in (Fact.NOT, Fact.NOT_AHEAD, Fact.REFUSED, Fact.DENIED):
        return Status.DENIED
    if fact is Fact.AHEAD or (fact is Fact.OPEN and _is_reported_will(tree, stands)):
        ours = _is_of_the_source(tree, found, one)
        return _future(found) if ours else Status.HYPOTHETICAL
    if fact is Fact.OWN:
        ours = not stands.of or _is_ours(tree, stands.of[0], one) or _under_cue(tree, stands, one)
        return _future(found) if ours else Status.HYPOTHETICAL
    if fact in (Fact.OPEN, Fact.AIM) or act in _NOT_YET:
        return Status.HYPOTHETICAL
    return Status.CLAIMED


def _is_reported_will(tree: Tree, stands: Standing) -> bool:
    """ "Said that it would": what was "will" when it was said."""
    return stands.by_word is not None and tree.word(stands.by_word).lower() in ("would", "'d", "’d")


def _under_cue(tree: Tree, stands: Standing, one: Attribution) -> bool:
    """Whether the plan is told by the cue itself: "vowed to"."""
    if stands.by_word is None:
        return False
    place = tree[stands.by_word].span.start
    return any(c.start <= place < c.end for c in one.cue)


def _is_of_the_source(tree: Tree, found: Found, one: Attribution) -> bool:
    own = doers(tree, found.at) if tree.is_verb(found.at) else []
    return not own or any(_is_ours(tree, k, one) for k in own)


def _is_ours(tree: Tree, k: int, one: Attribution) -> bool:
    """Whether a deed's doer is the one that speaks, or whom he speaks for."""
    word = tree.word(k)
    if word.lower() in _OUR_OWN or not one.source:
        return True
    source = one.source[0].of(tree.text)
    own = tree[k].upos
    if own == "PROPN" and source.split(" ")[0].lower() in ("its", "their"):
        return True  # "Hadran will shell it, its president said"
    if any(tree.word(j).lower() in _OUR_OWN for j in tree.below(k, "nmod:poss")):
        return True
    is_the = own == "NOUN" and any(tree.word(j).lower() == "the" for j in tree.below(k, "det"))
    names_none = not any(part[:1].isupper() for part in source.split()[1:])
    if is_the and names_none and _OFFICIAL.search(source):
        return True  # "the army", of "the interior minister"
    principal = one.speaks_for.span.of(tree.text) if one.speaks_for else ""
    doer = tree.phrase(k).of(tree.text)
    return any(
        _is_one_land(a, b)
        for a in _capitals(doer)
        for b in (*_capitals(source), *_capitals(principal))
    )


def _capitals(words: str) -> list[str]:
    own = (word.strip("’'.,").removesuffix("'s").removesuffix("’s") for word in words.split())
    return [word for word in own if word[:1].isupper() and len(word) > 3 and word not in _NO_LANDS]


_NO_LANDS = frozenset(
    """The North South East West President Prime Minister Foreign Defence Defense General Colonel
    United States Ministry Interior Senator Secretary King Queen""".split()
)
_ENDINGS = ("", "n", "an", "ian", "ean", "i", "ese", "ish", "s", "ns", "ans", "ians")


def _is_one_land(a: str, b: str) -> bool:
    """Whether one is the other or of it: "Kestria", "Kestrian"; not Niger and Nigeria."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    places = [{claim.place.id for claim in named(word)} for word in (short, long)]
    if all(places):
        return bool(places[0] & places[1])
    stem = short.rstrip("aeoy")
    return len(stem) > 3 and long.startswith(stem) and long[len(stem) :] in _ENDINGS
