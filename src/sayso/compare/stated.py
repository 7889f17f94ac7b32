"""How much of a thing some words state: "target for the federal funds rate … to 5-1/4 percent".

The amount nearest to the words of the thing, where a preposition or a verb puts the thing there.
What it is changed by ("by 25 basis points") and what it is changed from is not where it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.compare.amounts import SPELT, amounts
from sayso.compare.words import WORD, carriers
from sayso.text import Span


class Direction(StrEnum):
    """Where somebody says that it goes."""

    UP = "up"
    DOWN = "down"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, a range where `low` and `high` differ, of what, and where in the words."""

    low: float
    high: float
    unit: str
    span: Span


_WAYS = {
    Direction.UP: "raise raised raising increase increased increasing lift lifted hike hiked boost"
    " boosted tighten tightened tightening firm firming rise risen rose grow grown grew add added",
    Direction.DOWN: "lower lowered lowering reduce reduced reducing reduction cut cutting decrease"
    " decreased decreasing ease eased easing decline declined fall fallen fell drop dropped shrink",
    Direction.KEPT: "keep kept keeping maintain maintained maintaining leave left leaving hold held"
    " holding unchanged retain retained reaffirm reaffirmed remain remains remained continue",
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_NO_CHANGE = re.compile(r"\bno change\b|\bnot (?:to )?change\b", re.IGNORECASE)

_SPELT = rf"(?:{'|'.join(SPELT)})(?:-(?:{'|'.join(SPELT)}))?\b"
_ONE = rf"\d+[- ]\d/\d\d?|\d/\d\d?|\d+(?:,\d{{3}})*(?:\.\d+)?|{_SPELT}"
_AMOUNT = re.compile(
    rf"(?<![\w.,/-])(?P<low>{_ONE})(?:\s*(?:to|and|–|-)\s*(?P<high>{_ONE}))?"
    r"(?P<times> (?:hundred|thousand|million|billion|trillion))?"
    r"(?:\s*(?P<sign>%)|[ -](?P<unit>[a-z]+))"
)
_BY = frozenset(
    """basis percentage percentages year years month months day days week weeks hour hours point
    points""".split()
)
_BROKEN = frozenset("and or half quarter quarters third thirds fifth fifths".split())  # not read
# Behind it something else is spoken of.
_CLAUSE = re.compile(r"[;:]|\b(?:when|while|whereas|because|although|though|after|before|as)\b")
_NOT_SO = re.compile(
    r"(?:\bnot\b|n[’']t\b|\bnever\b|\bagainst\b|\brather than\b|\binstead of\b|\bruled? out\b"
    r"|\b(?:refus|declin|fail)\w* to\b)(?: \w+){0,2}\s*$"
)
_AT = re.compile(
    r"\b(?:to|at|of|around|about|near|nearly|approximately|put|is|was|be|been|are|were|reach|reached"
    r"|hit|totals?|remains?|stands?|stood)(?: (?:a|an|the|target|range|of|about|around|nearly|some"
    r"|approximately|record|only|just)){0,4}\s*$"
)
_FROM = re.compile(r"\bfrom(?: (?:about|around|approximately|a|an|the|range|of)){0,4}\s*$")
_BEHIND = 80  # code points behind the thing in which its amount stands
_BEFORE = 60


def stated(words: str, thing: str) -> Amount | None:
    """How much of `thing` the words say there is; None where they do not say, or not of it."""
    place = _place(words, thing)
    if place is None:
        return None
    found = list(_AMOUNT.finditer(words))
    for one in found:
        is_near = place.end <= one.start() <= place.end + _BEHIND
        ahead = words[: one.start()]
        if not is_near or _CLAUSE.search(words[place.end : one.start()]):
            continue
        if not _is_change(one) and _AT.search(ahead) and not _FROM.search(ahead):
            return _amount(one)
    before = [
        one
        for one in found
        if place.start - _BEFORE <= one.start() and one.end() <= place.start
        if not _is_change(one) and not _FROM.search(words[: one.start()])
        if not _CLAUSE.search(words[one.end() : place.start])
    ]
    return _amount(before[-1]) if before else None


def direction(words: str, thing: str) -> Direction | None:
    """Which way the words say that it goes: the last verb before the thing that tells one, else the
    first behind it; None where none does."""
    place = _place(words, thing)
    if place is None:
        return None
    if _NO_CHANGE.search(words):
        return Direction.KEPT
    ways = [
        (one.start(), way)
        for one in WORD.finditer(words)
        if (way := _WAY.get(one[0].lower())) is not None
        and not _NOT_SO.search(words[: one.start()])
    ]
    before = [way for at, way in ways if at < place.start]
    return before[-1] if before else next((way for at, way in ways if at >= place.end), None)


def _place(words: str, thing: str) -> Span | None:
    """Where the thing's own words stand, all of them near one another: the shortest such place, of
    several the first."""
    wanted = carriers(thing)
    seen: dict[str, Span] = {}
    found: list[Span] = []
    for one in WORD.finditer(words):
        own = carriers(one[0]) & wanted
        seen |= dict.fromkeys(own, Span(*one.span()))
        if own and len(seen) == len(wanted):
            found.append(Span(min(span.start for span in seen.values()), one.end()))
    shortest = min(found, key=len, default=None)
    return shortest if shortest and len(shortest) <= _WITHIN + len(thing) else None


_WITHIN = 30  # code points more than the thing as it was typed


def _is_change(one: re.Match[str]) -> bool:
    return one["unit"] in _BY or one["unit"] in _BROKEN


def _amount(one: re.Match[str]) -> Amount:
    low = _value(one["low"]) * _times(one["times"])
    high = _value(one["high"]) * _times(one["times"]) if one["high"] else low
    unit = "percent" if one["sign"] else one["unit"]
    return Amount(low, high, unit, Span(*one.span()))


def _value(words: str) -> float:
    """ "5-1/4" is 5.25."""
    if words[0].isalpha():
        return amounts(words)[0]
    whole, _, part = words.replace(",", "").replace("-", " ").rpartition(" ")
    top, _, bottom = part.partition("/")
    share = float(top) / float(bottom) if bottom and float(bottom) else float(top)
    return share + (float(whole) if whole else 0.0)


def _times(words: str | None) -> float:
    return amounts(f"1{words}")[0] if words else 1.0
