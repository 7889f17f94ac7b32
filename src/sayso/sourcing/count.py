"""How many sources there are: what the words say, and never one as several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.attribution import Attribution, SourceKind
from sayso.entities import Cast, known, noun
from sayso.sourcing.phrase import phrase
from sayso.text import Span
from sayso.where import named

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
_JOINS = re.compile(r"(?:,\s*)?(?:and|&|or)\b(?:\s+[A-Z][\w.]*){0,3}$")  # "and Foreign Minister"
_TOKEN = re.compile(r"[\w,.]*\w")
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
SINGLE = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.NAMED_ORGANISATION, SourceKind.OUTLET})


def count_of(one: Attribution, kind: SourceKind, cast: Cast) -> tuple[int, bool]:
    """How many, and whether exactly so many; (0, True) of nobody."""
    if kind == SourceKind.NONE:
        return 0, True
    text, source = cast.text, cast.words(one.source[0])
    if kind == SourceKind.NAMED_PERSON:
        return _named(one, cast)
    if kind in SINGLE or kind == SourceKind.AUTHOR:
        return (2 if _are_two(source, text) else 1), True
    if kind == SourceKind.PUBLIC:
        return 2, False
    words = source.of(text)
    lead = phrase(text, source)
    said = noun(lead.span.of(text)) if lead else None
    if kind == SourceKind.DOCUMENT and not (said and said.plural):
        return 1, True
    before = words[: lead.head.start - source.start] if lead else ""
    if (told := next(_numbers(before), None)) is not None:  # "two of the three" are two
        return max(told, 1), not _MORE.search(before) and not _is_vague(before)
    return 2, False


def _are_two(source: Span, text: str) -> bool:
    """ "Baghdad and the United States", each of which is known by itself; no "Bosnia and
    Herzegovina"."""
    words = source.of(text)
    split = _AND.split(words)
    if len(split) != 2 or known(words) is not None or named(words):
        return False
    return all(bool(named(part)) or known(part) is not None for part in split)


def number(words: str) -> int | None:
    """The largest number in some words, as a word or in digits; None where there is none."""
    return max(_numbers(words), default=None)


def _numbers(words: str) -> Iterator[int]:
    """ "twenty-five", "half a dozen", "two dozen", "1,200"; no years, no shares in a hundred."""
    low = words.lower()
    tokens = _TOKEN.findall(low)
    at = 0
    while at < len(tokens):
        token, after = tokens[at], tokens[at + 1 : at + 3]
        n = _AT_LEAST.get(token) or _NUMBERS.get(token)
        if token in ("a", "an", "another"):
            n = None
        if token == "half" and after == ["a", "dozen"]:
            n, at = 6, at + 2
        elif n and after[:1] == ["dozen"]:
            n, at = n * 12, at + 1
        elif n and n % 10 == 0 and n < 100 and after and _NUMBERS.get(after[0], 99) < 10:
            n, at = n + _NUMBERS[after[0]], at + 1
        elif n is None and (digits := token.replace(",", "")).isdecimal() and len(digits) < 7:
            is_year = len(token) == 4 and token[:2] in ("19", "20")
            is_share = after[:1] in (["percent"], ["per"]) or f"{token}%" in low
            n = None if is_year or is_share else int(digits)
        if n:
            yield n
        at += 1


def _is_vague(words: str) -> bool:
    return any(token in _AT_LEAST for token in _TOKEN.findall(words.lower()))


def _named(one: Attribution, cast: Cast) -> tuple[int, bool]:
    """The people named side by side; others that are only mentioned make it "at least".

    By "and", and by commas before one: a comma alone stands before what somebody is.
    """
    text = cast.text
    names = [name for span in one.source for name in cast.people(span)]
    n = commas = 0
    for before, name in pairwise(names):
        between = text[before.end : name.start].strip()
        if _JOINS.match(between):
            n, commas = n + 1 + commas, 0
        elif between == ",":
            commas += 1
    return _beside(one, text, n + 1)


def _beside(one: Attribution, text: str, n: int) -> tuple[int, bool]:
    words = one.source[-1].of(text)
    others = re.search(r"\band (?:[\w-]+ ){0,2}(?:others|[a-z-]+s)$", words)
    return (n + 2, False) if others else (n, True)
