"""A sentence in words that stand alone: who "I" is, which day "Thursday" was.

Nothing is taken out and nothing put in other words: what the sentence leaves to its article is
added behind the words that do so, and marked as added. What is not known stays open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile

from sayso.attribution import Manner
from sayso.compare.said import Said, days_of
from sayso.compare.words import folded
from sayso.when import Basis, Granularity, Kind, times


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording: the article's own words, or what was added to them."""

    words: str
    is_added: bool = False


# Not the first of "World War I", nor a mine.
_I = re.compile(r"(?<![A-Z]\w\w )\b(?:I(?:[’'](?:m|ve|ll|d))?|[Mm]e|[Mm]y|[Mm]yself)\b(?![.’'])")
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR})


def alone(one: Said) -> tuple[Piece, ...]:
    """The sentence's pieces, in order; put together without the added ones, it is as it stands."""
    found: list[Piece] = []
    at = 0
    for place, name in sorted(_missing(one).items()):
        found += [Piece(one.words[at:place]), Piece(name, is_added=True)]
        at = place
    return (*found, Piece(one.words[at:]))


def in_brackets(pieces: tuple[Piece, ...]) -> str:
    """One string, what was added in square brackets: "on Thursday [2024-03-14]"."""
    return "".join(f" [{p.words}]" if p.is_added else p.words for p in pieces)


def named_in_full(one: Said) -> str:
    """The sentence with whole names in place of "he" and "Lund", where the article has them."""
    words, at = [], 0
    for named in one.statement.attribution.named:
        start, end = named.span.start - one.span.start, named.span.end - one.span.start
        if at <= start and end <= len(one.words):
            words += [one.words[at:start], one.statement.words_at[named.name]]
            at = end
    return "".join((*words, one.words[at:]))


def is_open(one: Said) -> bool:
    """Whether it leaves to its article what it speaks of: "it was under investigation". Of four
    such pairs from two articles of news none was of one thing."""
    said = folded(named_in_full(one)).split()
    first = [*dropwhile(_BEFORE.__contains__, said)][:_FRONT]
    return not _OPEN.isdisjoint(word.partition("'")[0] for word in first)


_OPEN = frozenset("it he she they this these those we you i its his her their our your my".split())
_BEFORE = frozenset("that and but so then or yet".split())
_FRONT = 2  # words: "he", "when they"


def _missing(one: Said) -> dict[int, str]:
    """What is to be added, by the place behind the words that leave it open."""
    return _days(one) | _names(one) | _speaker(one)


def _names(one: Said) -> dict[int, str]:
    """Who "he" and "Lund" are, where the article says it in full."""
    return {
        named.span.end - one.span.start: one.statement.words_at[named.name]
        for named in one.statement.attribution.named
        if one.span.start <= named.span.start and named.span.end <= one.span.end
    }


def _speaker(one: Said) -> dict[int, str]:
    """Who says "I", at the first of them; nobody in indirect words, where it is the reporter."""
    statement = one.statement
    entity = statement.attribution.entity
    name = entity.name if entity is not None else statement.speaker
    found = _I.search(one.words)
    if not name or found is None or statement.manner == Manner.INDIRECT:
        return {}
    return {found.end(): name}


def _days(one: Said) -> dict[int, str]:
    """The days that "Thursday" and "yesterday" are, counted from when it was said."""
    days = days_of(one.statement)
    if days is None or days[0] != days[1]:
        return {}
    return {
        time.span.end: time.interval.start[:10]
        for time in times(one.words, days[0].isoformat())
        if time.kind in (Kind.DATE, Kind.TIME)
        and time.basis == Basis.INFERRED
        and time.interval is not None
        and time.interval.granularity in _DAYS
        and time.interval.start is not None
    }
