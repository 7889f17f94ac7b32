"""How many sources there are: what the words say, and never one as several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.attribution import Attribution, SourceKind
from sayso.entities import Cast, noun
from sayso.sourcing.phrase import phrase

_NUMBERS = {
    word: n
    for n, words in {
        1: "one a an another", 2: "two both couple pair", 3: "three trio", 4: "four", 5: "five",
        6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve dozen",
        13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen",
        18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty",
    }.items()
    for word in words.split()
}  # fmt: skip
# At least so many, whatever the writer had in mind.
_AT_LEAST = {"several": 3, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
_MORE = re.compile(
    r"\b(?:at least|more than|over|some|about|nearly|almost|around|up to|or more)\b", re.I
)
_TOKEN = re.compile(r"[\w,.]*\w")
# "Baghdad and the United States"; "the House of Lords and Commons" is one.
_TWO_BODIES = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.]*(?: [A-Z][\w.]*)? and (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*$"
)
SINGLE = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.NAMED_ORGANISATION, SourceKind.OUTLET})


def count_of(one: Attribution, kind: SourceKind, cast: Cast) -> tuple[int, bool]:
    """How many, and whether exactly so many; (0, True) of nobody."""
    if kind == SourceKind.NONE:
        return 0, True
    text, source = cast.text, cast.words(one.source[0])
    if kind == SourceKind.NAMED_PERSON:
        return _named(one, cast)
    if kind in SINGLE or kind == SourceKind.AUTHOR:
        return (2 if _TWO_BODIES.match(text, source.start, source.end) else 1), True
    if kind == SourceKind.PUBLIC:
        return 2, False
    words = source.of(text)
    lead = phrase(text, source)
    said = noun(lead.span.of(text)) if lead else None
    if kind == SourceKind.DOCUMENT and not (said and said.plural):
        return 1, True
    before = words[: lead.head.start - source.start] if lead else ""
    if (told := number(before)) is not None:
        return max(told, 1), not _MORE.search(before) and not _is_vague(before)
    return 2, False


def number(words: str) -> int | None:
    """The largest number in some words, as a word or in digits; None where there is none."""
    return max(_numbers(words), default=None)


def _numbers(words: str) -> Iterator[int]:
    for token in _TOKEN.findall(words.lower()):
        if token in _AT_LEAST:
            yield _AT_LEAST[token]
        if token in _NUMBERS and token not in ("a", "an", "another"):
            yield _NUMBERS[token]
        if (digits := token.replace(",", "")).isdecimal() and len(digits) < 7:
            yield int(digits)


def _is_vague(words: str) -> bool:
    return any(token in _AT_LEAST for token in _TOKEN.findall(words.lower()))


def _named(one: Attribution, cast: Cast) -> tuple[int, bool]:
    """The people named side by side; others that are only mentioned make it "at least"."""
    text = cast.text
    names = [name for span in one.source for name in cast.people(span)]
    if len(names) < 2:
        return _beside(one, text, 1)
    n = 1
    for before, name in pairwise(names):
        between = text[before.end : name.start]
        if (
            re.fullmatch(r"(?:[’']s)?,?\s*(?:and|&|or|,)?\s*(?:[A-Z][\w.]*\s+){0,3}", between)
            and between.strip()
        ):
            n += 1
    return _beside(one, text, n)


def _beside(one: Attribution, text: str, n: int) -> tuple[int, bool]:
    words = one.source[-1].of(text)
    others = re.search(r"\band (?:[\w-]+ ){0,2}(?:others|[a-z-]+s)$", words)
    return (n + 2, False) if others else (n, True)
