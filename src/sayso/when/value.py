"""From a value to its interval: "2022-W17" is the seven days from April 25."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from sayso.when.time import Granularity, Interval

_DAY = timedelta(days=1)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the month it begins in, north of the equator
# The hours a part of the day begins and ends with; a night ends with the next morning.
_PARTS = {"TMO": (4, 12), "TMI": (11, 14), "TAF": (12, 18), "TEV": (17, 24), "TNI": (18, 30)}

Days = tuple[date, date]


@lru_cache(maxsize=1 << 12)
def interval_of(value: str) -> Interval | None:
    """None for a value with X in it, and for what is no piece of the calendar.

    Raises ValueError for a day that there is not, as February 30.
    """
    day, clock, rest = value.partition("T")
    if clock and len(day) == 10 and "X" not in day:
        return _of_clock(day, rest.rstrip("Z"))
    for form, granularity, days in _FORMS:
        if match := form.fullmatch(value):
            first, last = days(*match.groups())
            return Interval(first.isoformat(), last.isoformat(), granularity)
    return None


def edge_of(whole: Interval, edge: str) -> Interval:
    """Its part: halves for “early” and “late”, quarters for “start” and “end”, rounded outward."""
    if edge not in _EDGES or whole.start is None or whole.end is None:
        return whole
    if whole.granularity in _SUB_DAY:
        return whole
    a, b = _EDGES[edge]
    if whole.granularity is Granularity.DAY:
        hours = floor(24 * a), ceil(24 * b) - 1
        start, end = (f"{whole.start}T{h:02}:{m:02}" for h, m in zip(hours, (0, 59), strict=True))
        return Interval(start, end, Granularity.PART_OF_DAY)
    steps = _steps(date.fromisoformat(whole.start), date.fromisoformat(whole.end))
    first, last = steps[floor(len(steps) * a)], steps[ceil(len(steps) * b) - 1]
    month = whole.granularity is Granularity.MONTH
    return Interval(
        first[0].isoformat(),
        last[1].isoformat(),
        Granularity.PART_OF_MONTH if month else Granularity.SPAN,
    )


_EDGES = {
    "early": (Fraction(0), Fraction(1, 2)),
    "middle": (Fraction(1, 4), Fraction(3, 4)),
    "late": (Fraction(1, 2), Fraction(1)),
    "start": (Fraction(0), Fraction(1, 4)),
    "end": (Fraction(3, 4), Fraction(1)),
    "first half": (Fraction(0), Fraction(1, 2)),
    "second half": (Fraction(1, 2), Fraction(1)),
}
_SUB_DAY = (Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY)


def _steps(first: date, last: date) -> list[Days]:
    """The days of a month, the months of a year or less, the years of more."""
    n_days = (last - first).days + 1
    if n_days <= 31:
        return [(first + k * _DAY, first + k * _DAY) for k in range(n_days)]
    years = range(first.year, last.year + 1)
    if n_days > 366:
        return [_year(str(year)) for year in years]
    months = [_month(str(y), str(m)) for y in years for m in range(1, 13)]
    return [(a, b) for a, b in months if first <= a and b <= last]


def _of_clock(day: str, clock: str) -> Interval | None:
    start = date.fromisoformat(day)
    if clock == "24:00":
        return _at(start + _DAY, 0, 0, Granularity.HOUR)
    if part := _PARTS.get(f"T{clock}"):
        begin, end = part
        last = start + _DAY if end > 24 else start
        at = f"{last}T{(end - 1) % 24:02}:59"
        return Interval(f"{start}T{begin:02}:00", at, Granularity.PART_OF_DAY)
    if "X" in clock:
        return None
    hour, _, minute = clock.partition(":")
    if not (hour.isdecimal() and int(hour) < 24 and int(minute or 0) < 60):
        raise ValueError(f"a clock runs from 00:00 to 23:59, was {clock}")
    granularity = Granularity.HOUR if not minute else Granularity.MINUTE
    return _at(start, int(hour), int(minute or 0), granularity)


def _at(day: date, hour: int, minute: int, granularity: Granularity) -> Interval:
    at = f"{day}T{hour:02}:{minute:02}"
    return Interval(at, at, granularity)


def _day(text: str) -> Days:
    day = date.fromisoformat(text)
    return day, day


def _week(year: str, week: str) -> Days:
    first = date.fromisocalendar(int(year), int(week), 1)
    return first, first + 6 * _DAY


def _weekend(year: str, week: str) -> Days:
    first, last = _week(year, week)
    return first + 5 * _DAY, last


def _month(year: str, month: str) -> Days:
    return _months(int(year), int(month), 1)


def _months(year: int, month: int, n: int) -> Days:
    """`n` whole months."""
    first = date(year, month, 1)
    k = year * 12 + month - 1 + n - 1
    return first, date(k // 12, k % 12 + 1, monthrange(k // 12, k % 12 + 1)[1])


def _year(year: str) -> Days:
    return date(int(year), 1, 1), date(int(year), 12, 31)


def _decade(decade: str) -> Days:
    return _years(int(decade) * 10, 10)


def _century(hundreds: str) -> Days:
    return _years(int(hundreds) * 100 + 1, 100)


def _years(first: int, n: int) -> Days:
    return date(first, 1, 1), date(first + n - 1, 12, 31)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_FORMS: tuple[tuple[re.Pattern[str], Granularity, Callable[..., Days]], ...] = (
    (_form(r"(\d{4}-\d\d-\d\d)"), Granularity.DAY, _day),
    (_form(r"(\d{4})-W(\d\d)"), Granularity.WEEK, _week),
    (_form(r"(\d{4})-W(\d\d)-WE"), Granularity.SPAN, _weekend),
    (_form(r"(\d{4})-(\d\d)"), Granularity.MONTH, _month),
    (
        _form(r"(\d{4})-Q([1-4])"),
        Granularity.QUARTER,
        lambda y, q: _months(int(y), 3 * int(q) - 2, 3),
    ),
    (
        _form(r"(\d{4})-H([12])"),
        Granularity.HALF,
        lambda y, h: _months(int(y), 6 * int(h) - 5, 6),
    ),
    (
        _form(r"(\d{4})-(SP|SU|FA|WI)"),
        Granularity.SEASON,
        lambda y, s: _months(int(y), _SEASONS[s], 3),
    ),
    (_form(r"(\d{4})"), Granularity.YEAR, _year),
    (_form(r"(\d{3})"), Granularity.DECADE, _decade),
    (_form(r"(\d{2})"), Granularity.CENTURY, _century),
)
