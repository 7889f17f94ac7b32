"""Who says of a deed that it happened, and who that it did not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.attribution import Act, Attribution, SourceKind
from sayso.clauses import Tree, doers
from sayso.clauses.fact import Fact, Standing, standing
from sayso.events.event import Account, Status
from sayso.events.match import Found
from sayso.events.plover import HOSTILE
from sayso.text import Span

_DENIALS = frozenset({Act.DENIES, Act.REJECTS})
_NOT_YET = frozenset({Act.DEMANDS, Act.ASKS, Act.DOUBTS, Act.LEARNS})
_OWN = frozenset({Act.PROMISES, Act.INTENDS, Act.AGREES, Act.DECIDES, Act.THREATENS})
_FORECASTS = frozenset({Act.WARNS, Act.BELIEVES, Act.ESTIMATES})


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


def account(tree: Tree, found: Found, said: Attributed, is_own: OwnSide) -> Account | None:
    """What the words at `found` say of the deed; None where they only say who did not tell."""
    at = found.at
    trigger = tree[at].span
    one = said.innermost(trigger)
    cue = _cue(tree, one)
    stands = standing(tree, at, cue)
    words = tree[stands.by_word].span if stands.by_word is not None else None
    if one is None or at in cue:
        return _in_own_voice(tree, found, stands, words)
    if one.negated and one.act not in _DENIALS:
        return None
    status = _attributed(tree, found, stands, one, is_own)
    by = one.source[0] if one.source else None
    return Account(status, trigger, one, by, words)


class OwnSide:
    """Whether a deed is of the side that speaks."""

    def __init__(self, same: Iterable[tuple[Attribution, Span]] = ()) -> None:
        self._same = set(same)

    def __call__(self, one: Attribution, words: str) -> bool:
        return words.lower() in ("i", "we", "us", "our", "it", "they", "he", "she")


def _cue(tree: Tree, one: Attribution | None) -> frozenset[int]:
    if one is None:
        return frozenset()
    return frozenset(
        i for i, t in enumerate(tree.tokens) for c in one.cue if c.start <= t.span.start < c.end
    )


def _future(found: Found) -> Status:
    hostile = found.entry.type in HOSTILE
    return Status.THREATENED if hostile else Status.PROMISED


def _in_own_voice(
    tree: Tree, found: Found, stands: Standing, words: Span | None
) -> Account | None:
    trigger = tree[found.at].span
    by = tree.phrase(stands.of[0]) if stands.of else None
    match stands.fact:
        case Fact.FACT:
            return Account(Status.HAPPENED, trigger)
        case Fact.NOT:
            return Account(Status.DID_NOT_HAPPEN, trigger, words=words)
        case Fact.OPEN | Fact.AIM:
            return Account(Status.HYPOTHETICAL, trigger, by=by, words=words)
        case Fact.OWN:
            return Account(_future(found), trigger, by=by, words=words)
        case Fact.AHEAD:
            own = [k for k in doers(tree, found.at)] if tree.is_verb(found.at) else []
            by = tree.phrase(own[0]) if own else None
            return Account(_future(found), trigger, by=by, words=words)
        case Fact.REFUSED | Fact.DENIED:
            return Account(Status.DENIED, trigger, by=by, words=words)
        case _:
            return Account(Status.DID_NOT_HAPPEN, trigger, words=words)


def _attributed(
    tree: Tree, found: Found, stands: Standing, one: Attribution, is_own: OwnSide
) -> Status:
    fact, act = stands.fact, one.act
    own = doers(tree, found.at) if tree.is_verb(found.at) else []
    ours = bool(own) and is_own(one, tree.word(own[0]))
    if act in _DENIALS:
        return Status.CLAIMED if fact is Fact.NOT else Status.DENIED
    if fact in (Fact.NOT, Fact.NOT_AHEAD, Fact.REFUSED, Fact.DENIED):
        return Status.DENIED
    if fact is Fact.OWN or (fact is Fact.AHEAD and ours):
        return _future(found)
    if fact in (Fact.OPEN, Fact.AIM, Fact.AHEAD) or act in _NOT_YET:
        return Status.HYPOTHETICAL
    return Status.CLAIMED


def nobody(one: Attribution) -> bool:
    """Whether an attribution names no source: "reportedly"."""
    return one.source_kind is SourceKind.NONE
