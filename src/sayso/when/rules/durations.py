"""How long: “for three hours”, “a two-year sentence”, “over the past month”."""

from __future__ import annotations

from sayso.when.reading import Count, Reading
from sayso.when.rule import Found, Rule
from sayso.when.rules.counted import unit
from sayso.when.time import Kind

_UNIT = "(unit:UNIT|units:UNITS)"
_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M",
    "year": "Y",
}  # fmt: skip
_TIMES = {"fortnight": (2, "week"), "decade": (10, "year"), "century": (100, "year")}
_NOT_AN_AGE = "(?! DASH? (old|olds)|of age)"
_BEFORE_ONE = "for|in|within|over|than|about|nearly|almost|just|only|after|least|lasted|roughly"
_ALL_OF_IT = "(straight|consecutive|full|whole|more|long|successive)?"


def period(n: str, name: str) -> str:
    """ "P2D" of 2 days, "PT3H" of 3 hours, "P20Y" of 2 decades."""
    times, name = _TIMES.get(name, (1, name))
    letter = _LETTERS[name]
    if times > 1 and n != "X":
        n = f"{float(n) * times:g}"
    return f"P{'T' if letter[0] == 'T' else ''}{n}{letter[-1]}"


def _duration(found: Found) -> Reading:
    return Reading(period(_n(found), unit(found)), Kind.DURATION)


def _n(found: Found) -> str:
    if "exact" in found:
        return found.word("exact").replace(",", "")
    return str(found.number("n")) if "n" in found else "1"


def _and_a_half(found: Found) -> Reading:
    return Reading(period(f"{_n(found)}.5", unit(found)), Kind.DURATION)


def _half(found: Found) -> Reading:
    minutes = unit(found) == "hour"
    return Reading("PT30M" if minutes else period("0.5", unit(found)), Kind.DURATION)


def _some(found: Found) -> Reading:
    return Reading(period("X", unit(found)), Kind.DURATION)


def _back(found: Found) -> Reading:
    steps = Count(unit(found), int(_n(found)))
    return Reading(period(_n(found), unit(found)), Kind.DURATION, steps, back=found.number("way"))


def _between(found: Found) -> Reading:
    name = unit(found)
    return Reading(
        f"{period(str(found.number('n')), name)}/{period(str(found.number('last')), name)}",
        Kind.DURATION,
    )


def _one_back(found: Found) -> Reading | None:
    """“The next day” is a day; “the past month” is a span that ends now."""
    if found.number("way") > 0 or found.word("way").lower() not in ("past", "last"):
        return None
    return _back(found)


DURATIONS = (
    Rule(f"n:NUMBER DASH? {_ALL_OF_IT} {_UNIT} {_NOT_AN_AGE}", _duration, "three hours"),
    Rule(f"exact:EXACT DASH? {_UNIT} {_NOT_AN_AGE}", _duration, "2.5 years"),
    Rule(f"(?<= {_BEFORE_ONE}) ONE unit:UNIT {_NOT_AN_AGE}", _duration, "for a week"),
    Rule(f"n:NUMBER DASH? and DASH? a DASH? half {_UNIT}", _and_a_half, "two and a half years"),
    Rule("(ONE|one) unit:UNIT and a half", _and_a_half, "a year and a half"),
    Rule("half (a|an|DASH) unit:UNIT", _half, "half an hour"),
    Rule(
        f"n:NUMBER (to|or|DASH) last:NUMBER DASH? {_UNIT} {_NOT_AN_AGE}",
        _between,
        "two to three years",
    ),
    Rule(f"(a)? SEVERAL (of)? {_UNIT} {_NOT_AN_AGE}", _some, "several months"),
    Rule("(the)? (past|last|previous) SEVERAL (of)? units:UNITS", _some, "the past few days"),
    Rule("n:NUMBER DASH unit:SECOND", _duration, "30-second"),
    Rule(
        f"(?<= for|in|of|over|last|took|take|takes) units:UNITS {_NOT_AN_AGE}", _some, "for years"
    ),
    Rule(f"(decades|centuries) {_NOT_AN_AGE}", lambda f: Reading("PXY", Kind.DURATION), "decades"),
    Rule(f"(the)? way:BACK n:NUMBER {_UNIT}", _back, "the past 24 hours"),
    Rule("(the|this) way:BACK unit:UNIT", _one_back, "the past month"),
)
