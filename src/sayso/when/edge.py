"""A part of an interval, and an interval without one of its ends: “late May”, “since May”."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from sayso.when.anchor import Anchor
from sayso.when.time import Granularity, Interval
from sayso.when.value import Days, days_of

_EDGES = {
    "early": (Fraction(0), Fraction(1, 2)),
    "middle": (Fraction(1, 4), Fraction(3, 4)),
    "late": (Fraction(1, 2), Fraction(1)),
    "start": (Fraction(0), Fraction(1, 4)),
    "end": (Fraction(3, 4), Fraction(1)),
}
_SUB_DAY = (Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY)


def edged(whole: Interval, edge: str, anchor: Anchor | None) -> Interval:
    """“Earlier this month” is up to the publication day, “later this month” from it on."""
    if edge not in ("earlier", "later"):
        return _part(whole, edge)
    if anchor is None or anchor.unit != "day" or whole.granularity is Granularity.DAY:
        return whole
    now = anchor.day.isoformat()
    if not (whole.start and whole.end and whole.start <= now <= whole.end):
        return whole
    month = whole.granularity is Granularity.MONTH
    granularity = Granularity.PART_OF_MONTH if month else Granularity.SPAN
    if edge == "earlier":
        return Interval(whole.start, now, granularity)
    return Interval(now, whole.end, granularity)


def opened(interval: Interval, opens: str, anchor: Anchor | None) -> Interval:
    """“Since” runs to the publication day, or on where that is not known; “by” has no start."""
    if opens == "until":
        return Interval(None, interval.end, Granularity.SPAN)
    if opens == "before" and interval.start:
        return Interval(None, _next(interval.start, -1), Granularity.SPAN)
    if opens == "after" and interval.end:
        return Interval(_next(interval.end, 1), None, Granularity.SPAN)
    end = anchor.day.isoformat() if anchor and anchor.unit == "day" else None
    if end and interval.start and interval.start[:10] > end:
        end = None
    if end and interval.start and "T" in interval.start:
        end += "T23:59"
    return Interval(interval.start, end, Granularity.SPAN)


def _part(whole: Interval, edge: str) -> Interval:
    """Halves for “early” and “late”, quarters for “start” and “end”, rounded outward."""
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


def _steps(first: date, last: date) -> list[Days]:
    """The days of a month, the months of a year or less, the years of more."""
    n_days = (last - first).days + 1
    if n_days <= 31:
        return [(first + timedelta(k), first + timedelta(k)) for k in range(n_days)]
    years = range(first.year, last.year + 1)
    if n_days > 366:
        return [days for year in years if (days := days_of(f"{year:04}"))]
    months = [days_of(f"{year:04}-{month:02}") for year in years for month in range(1, 13)]
    return [days for days in months if days and first <= days[0] and days[1] <= last]


def _next(day: str, n: int) -> str:
    return (date.fromisoformat(day[:10]) + timedelta(days=n)).isoformat()
