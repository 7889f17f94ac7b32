"""Pairs of statements that cannot both hold: who says what against whom, and what differs.

Candidates share most of the words that are rare in the record, in one pass over an index of them;
the pair model judges those (`compare.pair`). A denial is at odds with whatever says what it denies.
Time and speaker decide what it is called. Each is a suggestion, with its likelihood: nothing says
which of the two is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from sayso.attribution import Act
from sayso.compare.alone import is_open
from sayso.compare.amounts import amounts
from sayso.compare.differences import (
    Difference,
    DifferenceKind,
    counts,
    differences,
    names,
    negated,
)
from sayso.compare.links import Links, LinkStatus
from sayso.compare.near import near
from sayso.compare.said import (
    FEWEST,
    Heard,
    Said,
    days_between,
    days_of,
    denies,
    is_called,
    is_later,
    plain,
    rejects,
    when,
    who,
)
from sayso.compare.words import carriers, folded, is_negated
from sayso.record import LinkKind, Statement
from sayso.when import times

AT_LEAST = 0.9  # of the pair model that both cannot hold: precision before recall
SAME_DAYS = 60  # within which two speak of the same, where each is another
SAME = 0.8  # that what is denied is what was said


class OddsType(StrEnum):
    """What a pair at odds is: by who speaks, and when. `docs/odds.md` defines each."""

    REVERSED = "reversed"  # the same one, on a later day
    DIFFERS = "differs"  # the same one, not known to be later
    DENIED = "denied"  # one says it, another denies it
    DISPUTED = "disputed"  # two that say what cannot both hold
    UPDATED = "updated"  # a count that grew: not at odds


@dataclass(frozen=True, slots=True)
class Odds:
    """Two sentences, the one said earlier as `a`; `sure` is 0..1. `repeats` are further statements
    in which the same one says `a` or `b` in the same words: copies of the article, most often."""

    a: Said
    b: Said
    type: OddsType
    differs: tuple[Difference, ...]
    sure: float
    repeats: tuple[Statement, ...] = ()
    status: LinkStatus = LinkStatus.SUGGESTED


class Judge(Protocol):
    """What `compare.pair.PairModel` does."""

    def at_odds(self, a: str, b: str) -> float: ...
    def same(self, a: str, b: str) -> float: ...


Pairs = Sequence[tuple[int, int]]


def odds(
    statements: Iterable[Statement],
    judge: Judge,
    least: float = AT_LEAST,
    links: Links | None = None,
    watch: Callable[[Pairs], Iterable[tuple[int, int]]] = iter,
) -> tuple[Odds, ...]:
    """The pairs, the surest first; `UPDATED` ones at the end. Those that a person rejected are
    among them, and say so: `links` is what was decided.

    `watch` is given the candidates and gives them back one by one, as a progress bar does.
    """
    links = links or Links()
    heard = Heard(statements, own=True).groups
    found = []
    told = set(links.together(LinkKind.AT_ODDS, heard))
    candidates = {(min(pair), max(pair)) for pair in near([group[0].words for group in heard])}
    for i, j in watch(sorted(candidates | told)):
        made = _pair(heard[i][0], heard[j][0], judge, least)
        if made is None and (i, j) in told:
            made = _as_told(heard[i][0], heard[j][0])
        if made is not None:
            ours, theirs = (i, j) if made.a is heard[i][0] else (j, i)
            sides = {made.a.statement.id, made.b.statement.id}
            again = {s.statement.id: s.statement for k in (ours, theirs) for s in heard[k]}
            found.append(
                replace(
                    made,
                    repeats=tuple(s for id, s in again.items() if id not in sides),
                    status=links.status(LinkKind.AT_ODDS, heard[i], heard[j]),
                )
            )
    return tuple(
        sorted(
            found,
            key=lambda o: (o.type is OddsType.UPDATED, -o.sure, o.a.statement.id, o.b.statement.id),
        )
    )


def odds_of(found: Sequence[Odds], who: str) -> list[Odds]:
    """Those in which somebody of that name speaks on either side; of a name whole words."""
    return [one for one in found if any(is_called(side.statement, who) for side in (one.a, one.b))]


def _pair(one: Said, other: Said, judge: Judge, least: float) -> Odds | None:
    a, b = sorted((one, other), key=lambda said: when(said.statement))
    if _overlap(a.statement, b.statement):
        return None
    is_same_one = who(a.statement) == who(b.statement)
    if not is_same_one and (not _is_of_same_days(a, b) or _is_hope(a) or _is_hope(b)):
        return None
    is_one_article = a.statement.article_id == b.statement.article_id
    if not is_same_one and not is_one_article and (is_open(a) or is_open(b)):
        return None
    denials = [denies(s, also_deeds=is_same_one) for s in (a.statement, b.statement)]
    if any(denials):
        denied, said = (a, b) if denials[0] else (b, a)
        if all(denials) or not _is_denied(denied.words, said.words):
            return None
        is_same = plain(a.words) == plain(b.words)
        sure = 1.0 if is_same else judge.same(a.words, b.words)
        kind = _of_one(a, b) if is_same_one else OddsType.DENIED
    elif rejects(a.statement) or rejects(b.statement):
        return None  # who rejects a plan says nothing that could hold
    elif _is_part(a.words, b.words) or not _is_told_apart(a.words, b.words):
        return None
    else:
        sure = judge.at_odds(a.words, b.words)
        kind = _of_one(a, b) if is_same_one else OddsType.DISPUTED
    if sure < (min(SAME, least) if any(denials) else least):
        return None
    told = differences(a.words, b.words)
    if not any(denials) and _is_update(a, b):
        kind = OddsType.UPDATED
    elif _is_loose(a, b, told):
        return None
    return Odds(a, b, kind, told, sure)


def _is_loose(a: Said, b: Said, told: Sequence[Difference]) -> bool:
    """Whether the number that differs is none to hold anybody to ("dozens" are "48" as well), or
    the days that differ may be one ("Friday" is in "July")."""
    kinds = {one.kind for one in told}
    if kinds == {DifferenceKind.NUMBER}:
        return bool(_VAGUE.search(a.words) or _VAGUE.search(b.words))
    days = next((one for one in told if one.kind is DifferenceKind.DATE), None)
    if days is None or kinds & _PLAIN != {DifferenceKind.DATE}:
        return False
    ours, theirs = _times(a, days.a), _times(b, days.b)
    return any(x[0] <= y[1] and y[0] <= x[1] for x in ours for y in theirs)


_VAGUE = re.compile(
    r"\b(?:about|almost|approximately|around|at least|dozens|half|hundreds|millions|more than"
    r"|nearly|over|roughly|scores|several|some|thousands|up to)\b",
    re.IGNORECASE,
)


def _times(one: Said, words: Sequence[str]) -> list[tuple[str, str]]:
    """The first and last days that those of its words tell, where both are known."""
    days = days_of(one.statement)
    if days is None:
        return []
    found = [
        time.interval
        for time in times(one.words, days[1].isoformat())
        if not {*folded(time.span.of(one.words)).split()}.isdisjoint(words)
    ]
    return [
        (own.start[:10], own.end[:10]) for own in found if own is not None and own.start and own.end
    ]


def _as_told(one: Said, other: Said) -> Odds:
    """Two that a person found at odds, though nothing here did."""
    a, b = sorted((one, other), key=lambda said: when(said.statement))
    is_same_one = who(a.statement) == who(b.statement)
    kind = _of_one(a, b) if is_same_one else OddsType.DISPUTED
    return Odds(a, b, kind, differences(a.words, b.words), 1.0)


def _is_denied(denied: str, said: str) -> bool:
    """Whether what is denied may be what was said: more than half of its words are there, and no
    "not" turns it round ("denied that it was not"). Who judges a deed ("the use of such weapons is
    barbarous") does not say that it was done."""
    own, shared = carriers(denied), carriers(denied) & carriers(said)
    if len(own) < _SHOWN or 2 * len(shared) <= len(own):
        return False
    if any(is_negated(side) or _AGAINST.search(side) for side in (denied, said)):
        return False  # who opposed "opposing sanctions", and for what?
    deed, _, judged = _IS.split(said, maxsplit=1) if _IS.search(said) else ("", "", "")
    return not (judged and shared <= carriers(deed) and not _IS.search(denied))


_AGAINST = re.compile(
    r"\b(?:against|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|(?:oppos|reject|refus|den[iy]|condemn)\w*)\b",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(is|are|was|were|would be|will be)\b")


def _is_part(a: str, b: str) -> bool:
    """Whether one is the other with words before or behind it."""
    one, other = sorted((folded(words) for words in (a, b)), key=len)
    return f" {one} " in f" {other} "


def _is_of_same_days(a: Said, b: Said) -> bool:
    """Whether both were said within days; of one article they are, whatever is known of its day."""
    if a.statement.article_id == b.statement.article_id:
        return True
    days = days_between(a.statement, b.statement)
    return days is not None and days <= SAME_DAYS


def _is_hope(one: Said) -> bool:
    """Whether it is what somebody believes, wants or means to do: that holds beside whatever others
    do."""
    return one.statement.attribution.act in _HOPES


_HOPES = frozenset({Act.BELIEVES, Act.DOUBTS, Act.INTENDS, Act.PROMISES, Act.THREATENS, Act.WARNS})


def _is_told_apart(a: str, b: str) -> bool:
    """Whether a number, a date or "not" tells them apart, and most else is the same: what only a
    likelihood tells apart is not shown. Names do not: one thing has several, and of eleven pairs of
    news three that differed by a name alone were none."""
    told = differences(a, b)
    kinds = {one.kind for one in told} & _PLAIN
    apart = carriers(" ".join(word for one in told for word in (*one.a, *one.b)))
    ours, theirs = (carriers(words) - apart for words in (a, b))
    shared = len(ours & theirs)
    shorter, longer = sorted((len(ours), len(theirs)))
    if not kinds or shared < _OF_LONGER * longer:
        return False
    if names(a) and names(b) and not names(a) & names(b):
        return False  # of somebody else
    if DifferenceKind.NEGATION in kinds:
        if len(kinds) > 1:
            return False  # not on Tuesday, but on Wednesday
        if not (negated(a) | negated(b)) & ours & theirs:
            return False  # "does not change his decision to leave" turns no leaving round
        if shared == shorter >= FEWEST:
            return True
    if shared < max(_SHOWN, _REST * shorter):
        return False
    return kinds != {DifferenceKind.NUMBER} or _count_the_same(a, b)


_OF_LONGER = 0.25  # of the longer one's words: less is another thought
_PLAIN = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.NEGATION})
_REST = 0.6
_SHOWN = 3  # carrying words that both have at least


def _count_the_same(a: str, b: str) -> bool:
    """Whether two numbers that differ stand before a word that is the same."""
    ours, theirs = counts(a), counts(b)
    return any(
        x & y
        for m, x in ours.items()
        for n, y in theirs.items()
        if m not in theirs and n not in ours
    )


def _of_one(a: Said, b: Said) -> OddsType:
    return OddsType.REVERSED if is_later(a.statement, b.statement) else OddsType.DIFFERS


def _is_update(a: Said, b: Said) -> bool:
    """Whether a count of harm grew, and nothing else differs: "four dead", later "nine dead"."""
    if not is_later(a.statement, b.statement):
        return False
    if {d.kind for d in differences(a.words, b.words)} != {DifferenceKind.NUMBER}:
        return False
    one, other = (amounts(side.words) for side in (a, b))
    harm = carriers(a.words) & carriers(b.words) & _HARM
    return bool(harm) and bool(one) and bool(other) and max(other) > max(one)


_HARM = carriers(
    "kill dead die dies died death deaths dying injured injury injuries wounded missing case cases"
    " victim victims casualties drowned trapped displaced homeless evacuated fled"
)


def _overlap(a: Statement, b: Statement) -> bool:
    """Whether one stands in the other, in the same article."""
    return a.article_id == b.article_id and any(
        s.start < t.end and t.start < s.end for s in a.content_spans for t in b.content_spans
    )
