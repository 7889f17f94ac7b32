"""Statements that say the same thing, joined across articles, and on whose word each claim rests.

Two statements are one claim where the same things would have to be so for both to hold (Full Fact):
no number, day, name or "not" tells them apart, and the pair model finds that each follows from the
other. What somebody hopes, wants or means to do is his position and no claim. Each claim is a
suggestion, and a person's decisions go before it; nothing here says that it is so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from hashlib import sha256
from itertools import combinations

from sayso.attribution import Act, Manner
from sayso.compare.alone import Piece, alone, is_open, named_in_full
from sayso.compare.amounts import amounts
from sayso.compare.at_odds import SAME_DAYS, Judge, Odds, OddsType
from sayso.compare.differences import DifferenceKind, differences, names
from sayso.compare.joined import Joined
from sayso.compare.links import Links
from sayso.compare.near import near
from sayso.compare.roots import Root, Roots, one_by_surname
from sayso.compare.said import FEWEST, Heard, Said, days_between, plain, rejects, when, who
from sayso.compare.words import carriers, folded, is_negated
from sayso.record import LinkKind, Statement

SAME = 0.9  # of the pair model, that each follows from the other
CUT = 0.95  # of two that are one with words before or behind it
_SHARED = 0.5  # of the rarity of the shorter one's words
_FEWEST = 3  # words that carry a meaning: what is shorter is joined only word for word
_FRAGMENT = 2  # … and "the Marsh Brigade", which somebody blamed, says nothing by itself
_SPARED = 0.4  # of the longer one's carrying words that the other has at least


class Level(StrEnum):
    """On how many roots a claim rests. `docs/claims.md` defines each."""

    SINGLE = "single-source"  # one root, in one account
    REPEATED = "repeated"  # one root, in several accounts or copies
    INDEPENDENT = "independent"  # two roots or more
    DISPUTED = "disputed"  # somebody says what cannot hold beside it
    UNDETERMINED = "undetermined"  # nobody can say whether its sources are one


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim where one says it. `is_passed_on` where the same words stand there as another's, whom
    this one quotes: the root is the other's."""

    said: Said
    root: Root
    is_passed_on: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its appearances, those said first in front, as far as is known.

    `id` is that of its first appearance, 12 hexadecimal digits, and changes where an earlier one
    is added. `sure` is the least likelihood that joined two of them, 0..1; 1 where all have the
    same words. `against` are pairs at odds that one of them is a side of.
    """

    id: str
    appearances: tuple[Appearance, ...]
    level: Level
    sure: float
    against: tuple[Odds, ...] = ()

    @property
    def first(self) -> Appearance:
        """First in this collection; it may have been said before."""
        return self.appearances[0]

    @property
    def wording(self) -> tuple[Piece, ...]:
        """That of the first appearance, so that it stands alone."""
        return alone(self.first.said)

    @property
    def roots(self) -> tuple[Root, ...]:
        """The roots, each once, in the order in which they were heard."""
        own = {one.root.id: one.root for one in reversed(self._first_hand)}
        return tuple(reversed(own.values()))

    def heard_from(self, root: Root) -> int:
        """In how many accounts that root says it, copies counted once: two and more confirm that
        it was said. That it is so, only further roots do."""
        return len({one.root.account for one in self._first_hand if one.root.id == root.id})

    @property
    def n_articles(self) -> int:
        return len({one.said.statement.article_id for one in self.appearances})

    @property
    def outlets(self) -> tuple[str, ...]:
        """Those that have it, in order, each once."""
        found = (one.said.statement.outlet for one in self.appearances)
        return tuple(dict.fromkeys(outlet for outlet in found if outlet))

    @property
    def _first_hand(self) -> list[Appearance]:
        return [one for one in self.appearances if not one.is_passed_on]


Pairs = Sequence[tuple[int, int]]


def claims(
    statements: Iterable[Statement],
    judge: Judge,
    roots: Roots,
    against: Sequence[Odds] = (),
    links: Links | None = None,
    least: float = SAME,
    watch: Callable[[Pairs], Iterable[tuple[int, int]]] = iter,
) -> tuple[Claim, ...]:
    """All claims, those that most articles have first.

    `against` are the pairs at odds of the same statements (`compare.odds`), `links` what a person
    decided; `watch` is given the candidates and gives them back one by one.
    """
    links = links or Links()
    heard = [g for g in Heard(statements).groups if len(carriers(g[0].words)) > _FRAGMENT]
    first = [group[0] for group in heard]
    sure = {}
    for i, j in watch(list(near([one.words for one in first], _SHARED))):
        found = _same(first[i], first[j], judge)
        if found >= least:
            sure[i, j] = found
    joined = Joined(len(first), sure)
    for i, j in links.apart(LinkKind.SAME, heard):
        joined.keep_apart(i, j)
    for i, j in links.together(LinkKind.SAME, heard):
        joined.join(i, j, 1.0, is_decided=True)
    for i, j in sorted(sure, key=lambda pair: (-sure[pair], pair)):
        joined.join(i, j, sure[i, j])
    sides = _sides(against)
    made = []
    for places, least_sure in joined.groups():
        said = [(k, one) for k in places for one in heard[k]]
        made.append(_claim(said, least_sure, sure, roots, sides))
    return tuple(sorted(made, key=lambda c: (-c.n_articles, -len(c.appearances), c.id)))


def _same(one: Said, other: Said, judge: Judge) -> float:
    """How likely both are one claim, 0..1; 0 where anything that can be pointed at differs.

    Where one is the other with words before or behind it, they are one utterance, cut in two ways.
    """
    if rejects(one.statement) != rejects(other.statement):
        return 0.0
    is_ones = who(one.statement) == who(other.statement)
    if not _are_of_one_time(one.statement, other.statement, undated=is_ones):
        return 0.0
    if plain(one.words) == plain(other.words):
        return 1.0 if is_ones or _is_utterance(one, other) or _may_be_anothers(one) else 0.0
    if is_negated(one.words) != is_negated(other.words):
        return 0.0
    if DifferenceKind.DATE in {d.kind for d in differences(one.words, other.words)}:
        return 0.0
    ours, theirs = (set(amounts(side.words)) for side in (one, other))
    if not (ours <= theirs or theirs <= ours):
        return 0.0
    if _is_cut(one, other) and (is_ones or _is_utterance(one, other)):
        return CUT
    told, heard = carriers(one.words), carriers(other.words)
    shorter, longer = sorted((len(told), len(heard)))
    if shorter < _FEWEST or len(told & heard) < _SPARED * longer:
        return 0.0
    if not is_ones and not (_may_be_anothers(one) and _may_be_anothers(other)):
        return 0.0
    if not is_ones and not _name_one_thing(one, other):
        return 0.0
    return judge.same(named_in_full(one), named_in_full(other))


def _are_of_one_time(a: Statement, b: Statement, *, undated: bool) -> bool:
    """Whether they were said within days: what was so in spring is another thing by autumn.
    `undated` is what holds where nobody knows the days."""
    if a.article_id == b.article_id:
        return True
    days = days_between(a, b)
    return undated if days is None else days <= SAME_DAYS


def _is_utterance(one: Said, other: Said) -> bool:
    """Whether two who are not known to be one have the same words in quotation marks, within days,
    or one stands in the other."""
    a, b = one.statement, other.statement
    if a.article_id == b.article_id:
        return one.span.start < other.span.end and other.span.start < one.span.end
    days = days_between(a, b)
    is_quoted = Manner.INDIRECT not in (a.manner, b.manner)
    return is_quoted and days is not None and days <= _QUOTED_DAYS


_QUOTED_DAYS = 7


def _may_be_anothers(one: Said) -> bool:
    """Whether another can say that it is so, in like words: no hope or plan, which is one's own;
    nothing about "I" and "it"; and something that is so, with a verb, not "Russian meddling"."""
    if one.statement.attribution.act in _HOPES or is_open(one):
        return False
    words = folded(one.words)
    return not words.startswith("to ") and bool(_VERB.search(words)) and not _OWN.search(words)


_HOPES = frozenset({Act.BELIEVES, Act.DOUBTS, Act.INTENDS, Act.PROMISES, Act.THREATENS, Act.WARNS})
_OWN = re.compile(r"\b(?:i|me|my|we|our|us)\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does"
    r"|did|isn't|aren't|wasn't|weren't|\w{2,}ed|said|told|went|came|made|took|gave|got|saw|knew"
    r"|held|met|left|began|broke|fell|rose|sent|shot|hit|put|cut|set|won|lost)\b"
)


def _name_one_thing(one: Said, other: Said) -> bool:
    """Whether both name somebody or something, the same, or have an amount."""
    return bool(names(one.words) & names(other.words)) or bool(
        amounts(one.words) and amounts(other.words)
    )


def _is_cut(one: Said, other: Said) -> bool:
    """Whether most of the shorter one's words stand in a row in the other, and are no mere part of
    it: a good part, or of the same one's words any."""
    short, long = sorted((folded(side.words).split() for side in (one, other)), key=len)
    if len(short) < _CUT_PART * len(long) and who(one.statement) != who(other.statement):
        return False
    found = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    runs = [run for run in found if run.size >= min(_CUT_RUN, len(short))]
    words = [word for run in runs for word in short[run.a : run.a + run.size]]
    shorter = min((one.words, other.words), key=len)
    said = carriers(" ".join(words)) - carriers(" ".join(names(shorter)))
    return len(words) >= max(_CUT_SHARE * len(short), _CUT_FEWEST) and len(said) >= FEWEST


_CUT_SHARE, _CUT_FEWEST = 0.8, 5  # of the shorter one's words
_CUT_RUN = 3  # words in a row
_CUT_PART = 0.4  # of the longer one's


def _sides(against: Sequence[Odds]) -> dict[tuple[str, int], list[Odds]]:
    found: dict[tuple[str, int], list[Odds]] = {}
    for pair in against:
        for side in (pair.a, pair.b):
            found.setdefault((side.statement.id, side.span.start), []).append(pair)
    return found


def _claim(
    said: Sequence[tuple[int, Said]],
    least_sure: float,
    sure: Container[tuple[int, int]],
    roots: Roots,
    sides: dict[tuple[str, int], list[Odds]],
) -> Claim:
    """The claim that is said so, each with its place among all. `sure` are the places of two
    that say the same by themselves, not through a third."""
    placed = sorted(said, key=lambda one: (when(one[1].statement), one[1].span))
    ordered = [one for _, one in placed]
    own = {one.statement.id for one in ordered}
    passed_on = {one.statement.parent for one in ordered if one.statement.parent in own}
    passed_on |= {one.statement.id for one in ordered if _stands_around(one, ordered)}
    of = one_by_surname([roots.of(one.statement) for one in ordered])
    appearances = tuple(
        Appearance(one, root, one.statement.id in passed_on)
        for one, root in zip(ordered, of, strict=True)
    )
    against = {
        id(pair): pair
        for one in ordered
        for pair in sides.get((one.statement.id, one.span.start), ())
    }
    first = ordered[0]
    digest = sha256(f"{first.statement.id} {first.span.start}".encode()).hexdigest()
    made = Claim(digest[:12], appearances, Level.SINGLE, least_sure, tuple(against.values()))
    each_once = {
        (place, one.root.id): one
        for (place, _), one in zip(placed, appearances, strict=True)
        if not one.is_passed_on
    }
    is_independent = any(
        ((i, j) in sure or (j, i) in sure) and _are_independent(one, other)
        for ((i, _), one), ((j, _), other) in combinations(each_once.items(), 2)
    )
    return replace(made, level=_level(made, is_independent))


def _stands_around(one: Said, others: Sequence[Said]) -> bool:
    """Whether another's words stand within it, in the same article: what it adds is the telling."""
    return any(
        other.statement.article_id == one.statement.article_id
        and one.span.start <= other.span.start
        and other.span.end <= one.span.end
        and one.span != other.span
        for other in others
    )


def _level(claim: Claim, is_independent: bool) -> Level:
    if any(pair.type in _DISPUTES for pair in claim.against):
        return Level.DISPUTED
    if is_independent:
        return Level.INDEPENDENT
    if len(claim.roots) > 1:
        return Level.UNDETERMINED
    return Level.SINGLE if claim.n_articles == 1 else Level.REPEATED


def _are_independent(one: Appearance, other: Appearance) -> bool:
    """Whether two who are not one say it, each in words of his own, in sentences that leave nothing
    open: who says the other's words has them from him, or is taken for him."""
    if one.root.may_be(other.root):
        return False
    if not (_may_be_anothers(one.said) and _may_be_anothers(other.said)):
        return False
    ours, theirs = (folded(side.said.words).split() for side in (one, other))
    runs = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    shorter = min(len(ours), len(theirs))
    if max(run.size for run in runs) >= min(_ONES_WORDS, _MOSTLY * shorter):
        return False
    is_quoted = Manner.INDIRECT not in (one.said.statement.manner, other.said.statement.manner)
    return not is_quoted or sum(run.size for run in runs) < _QUOTED * shorter


_ONES_WORDS = 6  # in a row
_MOSTLY = 0.8  # of the shorter one's
_QUOTED = 0.5  # of the shorter one's, where both stand in quotation marks
_DISPUTES = frozenset({OddsType.DENIED, OddsType.DISPUTED})
