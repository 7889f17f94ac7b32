"""Days of the calendar: “May 26, 2022”, “26/05/2022”, “from 3 to 5 May”."""

from __future__ import annotations

import re

from sayso.when.reading import Count, Reading
from sayso.when.rule import Found, Rule
from sayso.when.time import Kind

_WEEKDAY = "((weekday:WEEKDAY|short:SHORT_WEEKDAY DOT?) COMMA?)?"
_TO = "(to|until|till|through|and|DASH)"
_SLASHED = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-](\d{4})")


def _day(found: Found) -> Reading:
    names = [name for name in ("weekday", "short") if name in found]
    return Reading(_iso(found, found.number("day")), weekday=found.number(names[0]) if names else 0)


def _toward_day(found: Found) -> Reading:
    return Reading(_iso(found, found.number("day")), toward=found.number("toward"))


def _iso(found: Found, day: int) -> str:
    year = f"{found.number('year'):04}" if "year" in found else "XXXX"
    return f"{year}-{found.number('month'):02}-{day:02}"


def _days(found: Found) -> Reading | None:
    first, last = found.number("first"), found.number("last")
    if first >= last:
        return None
    return Reading(_iso(found, first), until=Reading(_iso(found, last)))


def _iso_day(found: Found) -> Reading:
    return Reading(found.word("iso").replace("/", "-"))


def _iso_minute(found: Found) -> Reading:
    day, _, clock = found.word("iso").upper().partition("T")
    return Reading(day, Kind.TIME, clock=f"T{clock}")


def _slashed(found: Found) -> Reading | None:
    """The day first, or the month, is each usual somewhere; which, only a day past 12 shows."""
    match = _SLASHED.fullmatch(found.word("date"))
    if match is None:
        return None
    a, b, year = int(match[1]), int(match[2]), match[3]
    if a == b or a > 12:
        return Reading(f"{year}-{b:02}-{a:02}")
    if b > 12:
        return Reading(f"{year}-{a:02}-{b:02}")
    return Reading(f"{year}-XX-XX") if a and b else None


def _month(found: Found) -> Reading:
    year = f"{found.number('year'):04}" if "year" in found else "XXXX"
    toward = found.number("toward") if "toward" in found else 0
    this = "toward" in found and not toward
    within = Reading(steps=Count("year", 0)) if this else None
    return Reading(f"{year}-{found.number('month'):02}", toward=toward, within=within)


def _years(found: Found) -> Reading | None:
    first, last = found.number("first"), found.number("last")
    if last < 100:
        last += first // 100 * 100
    if first >= last:
        return None
    return Reading(f"{first:04}", until=Reading(f"{last:04}"))


def _year(found: Found) -> Reading:
    return Reading(f"{found.number('year'):04}")


def _short_year(found: Found) -> Reading:
    year = int(found.word("year")[1:])
    return Reading(f"{1900 + year if year > 30 else 2000 + year}")


# Before “May”, and before the other months that are names or words too.
_BEFORE_MAY = "in|since|until|till|early|late|mid|through|during|between"
_BEFORE_MONTH = f"{_BEFORE_MAY}|of|by|to|from|and|for|DASH"

# A dot after a whole name ends its sentence: “in May. 5 people …”
_DOT = "((?<= SHORT_MONTH) DOT)?"
_YEAR = f"({_DOT} COMMA? year:YEAR)?"

DATES = (
    Rule("iso:ISO_DAY", _iso_day, "2022-05-26"),
    Rule("iso:ISO_MINUTE", _iso_minute, "2022-05-26T15:00"),
    Rule("date:SLASHED", _slashed, "26/05/2022"),
    Rule(f"{_WEEKDAY} (the)? day:DAY (of)? month:MONTH {_YEAR}", _day, "26 May, 2022"),
    Rule(f"{_WEEKDAY} (the)? day:NTH (of)? month:MONTH {_YEAR}", _day, "26th of May, 2022"),
    Rule(
        f"{_WEEKDAY} the day:ORDINAL of month:MONTH {_YEAR} (?! POSSESSIVE)",
        _day,
        "the first of May",
    ),
    Rule(f"{_WEEKDAY} month:MONTH {_DOT} day:DAY (COMMA? year:YEAR)?", _day, "Oct. 7, 2023"),
    Rule(f"{_WEEKDAY} month:MONTH {_DOT} (the)? day:NTH (COMMA? year:YEAR)?", _day, "May 26th"),
    Rule(f"toward:TOWARD month:MONTH {_DOT} day:DAY", _toward_day, "last September 11"),
    Rule(f"first:DAY {_TO} last:DAY (of)? month:MONTH {_YEAR}", _days, "3 to 5 May"),
    Rule(
        f"month:MONTH {_DOT} first:DAY {_TO} last:DAY (COMMA? year:YEAR)?", _days, "May 3-5, 2021"
    ),
    Rule(f"month:MONTH {_DOT} COMMA? (of)? year:YEAR", _month, "October 1982"),
    Rule("month:SURE (?! CAPITAL)", _month, "October"),
    Rule(f"(?<= {_BEFORE_MAY}) month:MONTH (?! CAPITAL)", _month, "in May"),
    Rule(f"(?<= {_BEFORE_MONTH}) month:NO_PREMIER (?! CAPITAL)", _month, "by June"),
    Rule(
        "(?<= MONTH (to|and|or|DASH|SLASH|through)) month:MONTH (?! CAPITAL)", _month, "March-May"
    ),
    Rule("month:MONTH (?= (to|DASH|SLASH|through) MONTH)", _month, "March to"),
    Rule("(?<= (end|start|beginning|middle|week|days|half) of) month:MONTH", _month, "end of May"),
    Rule("toward:TOWARD month:MONTH (?! CAPITAL)", _month, "last October"),
    Rule("first:YEAR DASH last:YEAR", _years, "2010-2012"),
    Rule("day:DAY DASH month:MONTH DASH year:YEAR", _day, "26-May-2022"),
    Rule("first:MODERN (DASH|SLASH) last:TWO", _years, "2013-14"),
    Rule(
        "(?<! MONEY|DASH|SLASH|DOT) year:MODERN (?! PLURAL|COUNTED|UNITS|DASH|SLASH|MONEY)",
        _year,
        "2014",
    ),
    Rule(
        "(?<= in|since|until|of|by|the|from|before|after|early|late|mid|DASH|year|during)"
        " year:YEAR (?! COUNTED|UNITS|LOWER PLURAL)",
        _year,
        "in 1812",
    ),
    Rule("(?<= YEAR (and|or)) year:YEAR (?! COUNTED|UNITS)", _year, "2016 and 2020"),
    Rule("(?<= in|since|of|from|the|until|class) year:YEAR_SHORT", _short_year, "since '82"),
)
