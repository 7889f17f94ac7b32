"""Pairs of statements that cannot both hold: who says what against whom, and what differs.

Candidates share most of the words that are rare in the record, in one pass over an index of them;
the pair model judges those (`compare.pair`). A denial is at odds with whatever says what it denies.
Time and speaker decide what it is called. Each is a suggestion, with its likelihood: nothing says
which of the two is right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from math import log
from typing import Protocol

from sayso.attribution import Act
from sayso.compare.differences import (
    Difference,
    DifferenceKind,
    counts,
    differences,
    names,
    negated,
)
from sayso.compare.words import carriers, is_negated
from sayso.record import Statement

AT_LEAST = 0.9  # of the pair model that both cannot hold: precision before recall
SAME = 0.8  # that what is denied is what was said
_SHARED = 0.45  # of the rarity of the shorter one's words
_FEWEST = 2  # words that both have
_MOST = 25  # candidates of one statement
_COMMON = 400  # statements that have a word: more say nothing of what is spoken of


class OddsType(StrEnum):
    """What a pair at odds is: by who speaks, and when. `docs/odds.md` defines each."""

    REVERSED = "reversed"  # the same one, on a later day
    DIFFERS = "differs"  # the same one, not known to be later
    DENIED = "denied"  # one says it, another denies it
    DISPUTED = "disputed"  # two that say what cannot both hold
    UPDATED = "updated"  # a count that grew: not at odds


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of what a statement says."""

    statement: Statement
    words: str


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


class Judge(Protocol):
    """What `compare.pair.PairModel` does."""

    def at_odds(self, a: str, b: str) -> float: ...
    def same(self, a: str, b: str) -> float: ...


# What is asked, demanded, judged or kept to oneself says nothing that could fail to hold.
_SAY_NOTHING = frozenset(
    {Act.ASKS, Act.DEMANDS, Act.DECLINES, Act.PRAISES, Act.CRITICISES, Act.LEARNS}
)
_DENY = frozenset({Act.DENIES, Act.REJECTS})
_CLAIM = re.compile(
    r"(?:(?:the |any |such )*(?:idea|notion|claim|suggestion|allegation|report|charge)s? )?that\b",
    re.IGNORECASE,
)
_HARM = frozenset({"kill", "dead", "die", "death", "injur", "wound", "missing", "case", "victim"})


_OPEN = frozenset("whether if how why what when who whom where which".split())
# Not behind "U.S.", "J.", "Mr.": no sentence ends there, more often than not.
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\b(?:Mrs|Gov|Sen|Rep|Gen|Col)\.)[”\"’]?\s+"
    r"|\s…\s"
)


Pairs = Sequence[tuple[int, int]]


def odds(
    statements: Iterable[Statement],
    judge: Judge,
    least: float = AT_LEAST,
    watch: Callable[[Pairs], Iterable[tuple[int, int]]] = iter,
) -> tuple[Odds, ...]:
    """The pairs, the surest first; `UPDATED` ones at the end.

    `watch` is given the candidates and gives them back one by one, as a progress bar does.
    """
    own = _Heard(statements)
    found = []
    for i, j in watch(list(own.candidates())):
        made = _pair(own.first[i], own.first[j], judge, least)
        if made is not None:
            again = (*own.again(made.a), *own.again(made.b))
            found.append(replace(made, repeats=again))
    return tuple(
        sorted(
            found,
            key=lambda o: (o.type is OddsType.UPDATED, -o.sure, o.a.statement.id, o.b.statement.id),
        )
    )


def odds_of(found: Sequence[Odds], who: str) -> list[Odds]:
    """Those in which somebody of that name speaks on either side."""
    name = who.casefold()
    return [one for one in found if any(name in _names(side.statement) for side in (one.a, one.b))]


def sentences(one: Statement) -> list[Said]:
    """What a statement says, a sentence each; nothing of what it asks or leaves open."""
    if one.attribution.negated or one.attribution.act in _SAY_NOTHING:
        return []
    parts = (part.strip(" “”\"‘’'") for part in _SENTENCE.split(one.content))
    return [Said(one, part) for part in parts if _says_something(part)]


def _says_something(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first not in _OPEN and not words.endswith("?") and len(carriers(words)) >= _FEWEST


_Key = tuple[str, str, bool]


class _Heard:
    """Sentences that say something, each but once however often it is repeated."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        alike: dict[_Key, list[Said]] = defaultdict(list)
        for one in sorted(statements, key=_when):
            for said in sentences(one):
                key = (_who(one), _plain(said.words), _denies(one))
                alike[key].append(said)
        groups = sorted(alike.values(), key=lambda group: (group[0].statement.id, group[0].words))
        self.first = [group[0] for group in groups]
        self._again = {
            (group[0].statement.id, group[0].words): [said.statement for said in group[1:]]
            for group in groups
        }

    def again(self, one: Said) -> list[Statement]:
        return self._again[one.statement.id, one.words]

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs that share most of their rare words, each once."""
        words = [carriers(one.words) for one in self.first]
        places: dict[str, list[int]] = defaultdict(list)
        for i, own in enumerate(words):
            for word in own:
                places[word].append(i)
        n = len(words)
        rarity = {word: log((n + 1) / len(at)) for word, at in places.items()}
        whole = [sum(rarity[word] for word in own) for own in words]
        for i, own in enumerate(words):
            shared: Counter[int] = Counter()
            both: dict[int, float] = defaultdict(float)
            for word in own:
                if len(places[word]) <= _COMMON:
                    for j in places[word]:
                        if j < i:
                            shared[j] += 1
                            both[j] += rarity[word]
            near = [
                (score, j)
                for j, score in both.items()
                if shared[j] >= _FEWEST and score >= _SHARED * min(whole[i], whole[j])
            ]
            yield from ((i, j) for _, j in sorted(near, reverse=True)[:_MOST])


def _pair(one: Said, other: Said, judge: Judge, least: float) -> Odds | None:
    a, b = sorted((one, other), key=lambda said: _when(said.statement))
    if _overlap(a.statement, b.statement):
        return None
    is_same_one = _who(a.statement) == _who(b.statement)
    if not is_same_one and (_days_between(a, b) > _SAME_DAYS or _is_hope(a) or _is_hope(b)):
        return None
    denials = [_denies(s, also_deeds=is_same_one) for s in (a.statement, b.statement)]
    if any(denials):
        denied, said = (a, b) if denials[0] else (b, a)
        if all(denials) or not _is_denied(denied.words, said.words):
            return None
        is_same = _plain(a.words) == _plain(b.words)
        sure = 1.0 if is_same else judge.same(a.words, b.words)
        kind = _of_one(a, b) if is_same_one else OddsType.DENIED
    elif any(side.statement.attribution.act in _DENY for side in (a, b)):
        return None  # who rejects a plan says nothing that could hold
    elif _is_part(a.words, b.words) or not _is_told_apart(a.words, b.words):
        return None
    else:
        sure = judge.at_odds(a.words, b.words)
        kind = _of_one(a, b) if is_same_one else OddsType.DISPUTED
    if sure < (min(SAME, least) if any(denials) else least):
        return None
    kind = OddsType.UPDATED if not any(denials) and _is_update(a, b) else kind
    return Odds(a, b, kind, differences(a.words, b.words), sure)


def _is_denied(denied: str, said: str) -> bool:
    """Whether what is denied may be what was said: more than half of its words are there, and no
    "not" turns it round ("denied that it was not")."""
    own = carriers(denied)
    return (
        len(own) >= _SHOWN
        and not is_negated(denied)
        and not is_negated(said)
        and 2 * len(own & carriers(said)) > len(own)
    )


def _plain(words: str) -> str:
    """The words in order, in small letters, without "that" before them."""
    return " ".join(words.casefold().split()).removeprefix("that ")


def _is_part(a: str, b: str) -> bool:
    """Whether one is the other with words before or behind it."""
    one, other = sorted((" ".join(words.casefold().split()) for words in (a, b)), key=len)
    return one in other


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
        if not (negated(a) | negated(b)) & ours & theirs:
            return False  # "does not change his decision to leave" turns no leaving round
        if shared == shorter >= _FEWEST:
            return True
    if shared < max(_SHOWN, _REST * shorter):
        return False
    return kinds != {DifferenceKind.NUMBER} or _count_the_same(a, b)


_OF_LONGER = 0.25  # of the longer one's words: less is another thought
_PLAIN = frozenset({DifferenceKind.NUMBER, DifferenceKind.DATE, DifferenceKind.NEGATION})
_REST = 0.6
_SHOWN = 3  # carrying words that both have at least
_SAME_DAYS = 60  # within which two speak of the same, where each is another


def _days_between(a: Said, b: Said) -> int:
    """Days from one to the other; 0 where one of them has none."""
    days = [_date(_day(one.statement)) for one in (a, b)]
    return abs((days[1] - days[0]).days) if days[0] and days[1] else 0


def _date(day: str | None) -> date | None:
    try:
        return date.fromisoformat((day or "")[:10])
    except ValueError:
        return None


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
    return OddsType.REVERSED if _is_later(a, b) else OddsType.DIFFERS


def _is_later(a: Said, b: Said) -> bool:
    before, after = _day(a.statement), _day(b.statement)
    return bool(before and after and before[:10] < after[:10])


def _is_update(a: Said, b: Said) -> bool:
    """Whether a count of harm grew, and nothing else differs: "four dead", later "nine dead"."""
    if not _is_later(a, b):
        return False
    if {d.kind for d in differences(a.words, b.words)} != {DifferenceKind.NUMBER}:
        return False
    one, other = (_values(side.words) for side in (a, b))
    harm = carriers(a.words) & carriers(b.words) & _HARM
    return bool(harm) and bool(one) and bool(other) and max(other) > max(one)


def _values(words: str) -> list[float]:
    return [v for v in map(_value, counts(words)) if v is not None]


_SPELT = dict(
    zip(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen twenty""".split(),
        range(1, 21),
        strict=True,
    )
)


def _value(word: str) -> float | None:
    try:
        return float(_SPELT.get(word, word))
    except ValueError:
        return None


def _denies(one: Statement, *, also_deeds: bool = True) -> bool:
    """Whether what it says is said not to be so, by its act: "denied that", "rejected the idea
    that". Who rejects a deed or a plan denies nothing that others say of it; but if he had claimed
    it himself, he takes that back (`also_deeds`)."""
    attribution = one.attribution
    if attribution.negated or attribution.act not in _DENY:
        return False
    return also_deeds or attribution.act is Act.DENIES or bool(_CLAIM.match(one.content))


def _who(one: Statement) -> str:
    """Who speaks: the same id for the same one in any article; in its words where he has none."""
    entity = one.attribution.entity
    if entity is not None:
        return entity.id
    named = one.speaker if one.speaker else ""
    return named.casefold() or f"{one.article_id} {one.source.casefold()}"


def _when(one: Statement) -> tuple[str, str, str]:
    return (_day(one) or "9", one.published or "9", one.id)


def _day(one: Statement) -> str | None:
    """When it was said, else when it was published."""
    said = one.attribution.said_on
    start = said.interval.start if said is not None else None
    return start or one.published


def _overlap(a: Statement, b: Statement) -> bool:
    """Whether one stands in the other, in the same article."""
    return a.article_id == b.article_id and any(
        s.start < t.end and t.start < s.end for s in a.content_spans for t in b.content_spans
    )


def _names(one: Statement) -> str:
    entity = one.attribution.entity
    return " ".join([one.source, one.speaker or "", entity.name if entity else ""]).casefold()
