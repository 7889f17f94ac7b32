"""From a value to its interval: "2022-W17" is the seven days from April 25."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

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
    found = _days_of(value)
    if found is None:
        return None
    (first, last), granularity = found
    return Interval(first.isoformat(), last.isoformat(), granularity)


def days_of(value: str) -> Days | None:
    """The first and the last day; None and ValueError as above."""
    found = _days_of(value)
    return found and found[0]


@lru_cache(maxsize=1 << 12)
def _days_of(value: str) -> tuple[Days, Granularity] | None:
    for form, granularity, days in _FORMS:
        if match := re.fullmatch(form, value):
            return days(*match.groups()), granularity
    return None


def _of_clock(day: str, clock: str) -> Interval | None:
    start = date.fromisoformat(day)
    if clock == "24":
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


def _quarter(year: str, n: str) -> Days:
    return _months(int(year), 3 * int(n) - 2, 3)


def _half(year: str, n: str) -> Days:
    return _months(int(year), 6 * int(n) - 5, 6)


def _season(year: str, name: str) -> Days:
    return _months(int(year), _SEASONS[name], 3)


_FORMS: tuple[tuple[str, Granularity, Callable[..., Days]], ...] = (
    (r"(\d{4}-\d\d-\d\d)", Granularity.DAY, _day),
    (r"(\d{4})-W(\d\d)", Granularity.WEEK, _week),
    (r"(\d{4})-W(\d\d)-WE", Granularity.SPAN, _weekend),
    (r"(\d{4})-(\d\d)", Granularity.MONTH, _month),
    (r"(\d{4})-Q([1-4])", Granularity.QUARTER, _quarter),
    (r"(\d{4})-H([12])", Granularity.HALF, _half),
    (r"(\d{4})-(SP|SU|FA|WI)", Granularity.SEASON, _season),
    (r"(\d{4})", Granularity.YEAR, _year),
    (r"(\d{3})", Granularity.DECADE, _decade),
    (r"(\d{2})", Granularity.CENTURY, _century),
)
