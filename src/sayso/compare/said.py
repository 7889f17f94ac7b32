"""What statements say, a sentence each, who says it and when: what comparisons are made of."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.attribution import Act
from sayso.compare.words import carriers, folded
from sayso.record import BETWEEN_PIECES, Statement
from sayso.text import Span

FEWEST = 2  # words that carry a meaning: less says nothing that could be compared

# What is asked, demanded, judged or kept to oneself says nothing that could fail to hold.
_SAY_NOTHING = frozenset(
    {Act.ASKS, Act.DEMANDS, Act.DECLINES, Act.PRAISES, Act.CRITICISES, Act.LEARNS}
)
_DENY = frozenset({Act.DENIES, Act.REJECTS})
_CLAIM = re.compile(
    r"(?:(?:the |any |such )*(?:idea|notion|claim|suggestion|allegation|report|charge)s? )?that\b",
    re.IGNORECASE,
)
_OPEN = frozenset("whether if how why what when who whom where which".split())
# Not behind "U.S.", "J.", "Mr.", "Sept.": no sentence ends there, more often than not.
_SHORT = """Dr Mr Ms Lt No St vs Adm Apr Aug Col Dec Feb Gen Gov Jan Jun Maj Mar Mrs Nov Oct Rep Sen
Sgt Capt Sept""".split()
_NOT_BEHIND = "".join(
    rf"(?<!\b(?:{'|'.join(w for w in _SHORT if len(w) == n)})\.)" for n in (2, 3, 4)
)
_END = re.compile(rf"(?<=[.!?])(?<!\b[A-Z]\.){_NOT_BEHIND}[”\"’]?\s+|\s*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of what a statement says, and where it stands in the article's text."""

    statement: Statement
    words: str
    span: Span


def sentences(one: Statement) -> list[Said]:
    """What a statement says, a sentence each; nothing of what it asks or leaves open."""
    if one.attribution.negated or one.attribution.act in _SAY_NOTHING:
        return []
    return [said for said in _sentences(one) if _says_something(said.words)]


def _sentences(one: Statement) -> Iterator[Said]:
    start = 0
    for place in one.content_spans:
        piece = one.content[start : start + place.end - place.start]
        start += len(piece) + len(BETWEEN_PIECES)
        for span in sentence_spans(piece):
            first = span.start
            if dateline := _DATELINE.match(span.of(piece)):
                first += dateline.end()
            at = Span(place.start + first, place.start + span.end)
            yield Said(one, piece[first : span.end], at)


def sentence_spans(text: str) -> Iterator[Span]:
    """Where the sentences of a text stand, by their marks alone, without quotation marks around
    them; none crosses a blank line."""
    at = 0
    for mark in (*_END.finditer(text), None):
        part = text[at : mark.start() if mark else len(text)]
        if words := part.strip(_AROUND):
            start = at + len(part) - len(part.lstrip(_AROUND))
            yield Span(start, start + len(words))
        at = mark.end() if mark else at


# "PIREK, Lomeria, March 12 (Halyard) - ": where and by whom it was written, not what is said.
_DATELINE = re.compile(r"[A-Z][A-Z’'./ -]{2,30}(?:, [^().]{1,30}){0,3} \([\w. ]{2,30}\) [-–—]+ ")
_AROUND = " \t\r\n“”\"‘’'"


def _says_something(words: str) -> bool:
    first = words.partition(" ")[0].lower()
    return first not in _OPEN and not words.endswith("?") and len(carriers(words)) >= FEWEST


def who(one: Statement) -> str:
    """Who speaks: the same id for the same one in any article; in its words where he has none."""
    entity = one.attribution.entity
    if entity is not None:
        return entity.id
    named = one.speaker if one.speaker else ""
    return named.casefold() or f"{one.article_id} {one.source.casefold()}"


def is_called(one: Statement, name: str) -> bool:
    """Whether whoever speaks is called so: all its words in a row, whole, in whatever case."""
    entity = one.attribution.entity
    called = (one.source, one.speaker or "", entity.name if entity else "")
    wanted = f" {folded(name)} "
    return bool(wanted.strip()) and any(wanted in f" {folded(words)} " for words in called)


def denies(one: Statement, *, also_deeds: bool = True) -> bool:
    """Whether what it says is said not to be so, by its act: "denied that", "rejected the idea
    that". Who rejects a deed or a plan denies nothing that others say of it; but if he had claimed
    it himself, he takes that back (`also_deeds`)."""
    attribution = one.attribution
    if attribution.negated or attribution.act not in _DENY:
        return False
    return also_deeds or attribution.act is Act.DENIES or bool(_CLAIM.match(one.content))


def rejects(one: Statement) -> bool:
    """Whether it denies or rejects, be it a claim, a deed or a plan."""
    return one.attribution.act in _DENY


def when(one: Statement) -> tuple[str, str, str]:
    """In order of the days on which statements were said; what has none comes last."""
    days = days_of(one)
    return (days[0].isoformat() if days else "9", one.published or "9", one.id)


def days_of(one: Statement) -> tuple[date, date] | None:
    """The first and the last day on which it may have been said; those of publication where no
    words tell. None where neither is known."""
    said = one.attribution.said_on
    if said is not None:
        ends = [_day(end) for end in (said.interval.start, said.interval.end)]
        if ends[0] and ends[1]:
            return ends[0], ends[1]
    return published_on(one.published)


def is_later(a: Statement, b: Statement) -> bool:
    """Whether `b` is known to have been said on a later day than `a`."""
    one, other = days_of(a), days_of(b)
    return one is not None and other is not None and one[1] < other[0]


def days_between(a: Statement, b: Statement) -> int | None:
    """Days from one to the other, at least; 0 where they may be of one day, None where one of them
    has none."""
    one, other = days_of(a), days_of(b)
    if one is None or other is None:
        return None
    return max(0, (other[0] - one[1]).days, (one[0] - other[1]).days)


def _day(told: str | None) -> date | None:
    try:
        return date.fromisoformat((told or "")[:10])
    except ValueError:
        return None


def published_on(told: str | None) -> tuple[date, date] | None:
    """The first and the last day that a date of publication may be; None where it is none."""
    if (day := _day(told)) is not None:
        return day, day
    found = _MONTH.fullmatch(told or "")
    if found is None:
        return None
    year, first = int(found[1]), int(found[2] or 1)
    last = int(found[2] or 12)
    try:
        return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    except ValueError:
        return None


_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")


_Key = tuple[str, str, bool]


class Heard:
    """Sentences that say something, those together that the same one says in the same words.

    `groups` has in each the one said first in front, in an order that hangs on nothing else. With
    `own`, without sentences that only tell what somebody else says: "the minister said that …".
    """

    def __init__(self, statements: Iterable[Statement], *, own: bool = False) -> None:
        ordered = sorted(statements, key=when)
        within: dict[str, list[Statement]] = defaultdict(list)
        for one in ordered:
            if own and one.parent is not None:
                within[one.parent].append(one)
        alike: dict[_Key, list[Said]] = defaultdict(list)
        for one in ordered:
            for said in sentences(one):
                if not _is_anothers(said, within[one.id]):
                    alike[who(one), plain(said.words), denies(one)].append(said)
        self.groups = sorted(alike.values(), key=lambda own: (own[0].statement.id, own[0].words))


def _is_anothers(said: Said, within: Sequence[Statement]) -> bool:
    """Whether a sentence says little beyond what statements within it say."""
    left = said.words
    for one in within:
        for span in one.content_spans:
            low = max(0, span.start - said.span.start)
            high = min(len(left), span.end - said.span.start)
            if low < high:
                left = f"{left[:low]}{' ' * (high - low)}{left[high:]}"
    return left is not said.words and len(carriers(left)) < _OWN_WORDS


_OWN_WORDS = 5  # that carry a meaning; "the minister first said" has four


def plain(words: str) -> str:
    """The words alone, in order, in small letters, without "that" before them."""
    return folded(words).removeprefix("that ")
