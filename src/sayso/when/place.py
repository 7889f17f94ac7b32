"""From what a rule read to a whole time: what the words left out comes from the anchors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sayso.when.anchor import Anchors
from sayso.when.edge import edged, opened
from sayso.when.nearest import nearest, on_weekday
from sayso.when.reading import Count, Reading, unit_of
from sayso.when.time import Basis, Granularity, Interval, Kind
from sayso.when.value import interval_of

Ahead = Callable[[], bool | None]
_BLANK = {
    "second": "-XX-XX",
    "minute": "-XX-XX",
    "hour": "-XX-XX",
    "day": "-XX-XX",
    "month": "-XX",
    "week": "-WXX",
    "weekend": "-WXX-WE",
    "quarter": "-QX",
}


@dataclass(frozen=True, slots=True)
class Placed:
    value: str
    kind: Kind
    interval: Interval | None
    basis: Basis


def placed(reading: Reading, anchors: Anchors, ahead: Ahead) -> Placed:
    """`ahead` tells whether the clause is about the future, and is asked only where it matters.

    Raises ValueError or OverflowError where there is no such day.
    """
    if reading.until is not None:
        return _range(reading, reading.until, anchors, ahead)
    if reading.kind in (Kind.DURATION, Kind.SET):
        return _duration(reading, anchors)
    value = day = _value(reading, anchors, ahead)
    if reading.clock:
        value = _with_clock(day, reading.clock, anchors)
    interval = interval_of(value)
    if interval and reading.edge:
        interval = edged(interval, reading.edge, anchors.published)
    if interval and reading.opens:
        interval = opened(interval, reading.opens, anchors.published)
    basis = Basis.STATED if day and day == reading.value else Basis.INFERRED
    return Placed(_in_full(value), Kind.TIME if reading.clock else Kind.DATE, interval, basis)


def _value(reading: Reading, anchors: Anchors, ahead: Ahead) -> str:
    if steps := reading.steps:
        return _counted(steps, anchors, ahead) or f"XXXX{_BLANK.get(steps.unit, '')}"
    if not reading.value.startswith("XXXX"):
        return reading.value
    if reading.within:
        return _filled(reading.value, _value(reading.within, anchors, ahead))
    if anchors.published is None:
        return reading.value
    if reading.weekday:
        found = on_weekday(reading.value, reading.weekday, anchors.published)
    else:
        tense = None if reading.toward else ahead()
        found = nearest(reading.value, reading.toward, anchors.published, tense)
    return found or reading.value


def _counted(steps: Count, anchors: Anchors, ahead: Ahead) -> str | None:
    if not steps.from_mention:
        return anchors.published.counted(steps.unit, steps.n) if anchors.published else None
    anchor = anchors.last(steps.unit)
    value = anchor.counted(steps.unit, steps.n) if anchor else None
    if value and steps.n > 0 and anchors.published and anchor is not anchors.published:
        # “Two decades later” is seldom after the publication: it counts from something else.
        whole = interval_of(value)
        now = anchors.published.day.isoformat()
        if whole and whole.start and whole.start > now and not ahead():
            return None
    return value


def _filled(value: str, whole: str) -> str:
    """ "XXXX-10" in "2021" is "2021-10"; "XXXX-WXX-5" in "2022-W21" is that Friday."""
    if "X" in whole or not whole[:4].isdecimal():
        return value
    if unit_of(value) == "weekday":
        year, week = int(whole[:4]), int(whole[6:8])
        return date.fromisocalendar(year, week, int(value[-1])).isoformat()
    return whole[:4] + value[4:]


def _with_clock(day: str, clock: str, anchors: Anchors) -> str:
    """A clock alone is of the day that its paragraph gave last, else of the publication day."""
    if not day:
        anchor = anchors.of_clocks()
        day = (anchor and anchor.counted("day", 0)) or "XXXX-XX-XX"
    return day + clock


def _in_full(value: str) -> str:
    """An hour with its minutes: "T15" is "T15:00"."""
    day, _, clock = value.partition("T")
    if clock[:2].isdecimal() and ":" not in clock:
        return f"{day}T{clock[:2]}:00{clock[2:]}"
    return value


def _range(reading: Reading, until: Reading, anchors: Anchors, ahead: Ahead) -> Placed:
    """The first end takes its year from the last: “from May 3 to June 5, 2021”."""
    first, last = reading._replace(until=None, opens=""), placed(until, anchors, ahead)
    no_year = first.value.startswith("XXXX") and first.unit != "weekday" and not first.within
    if no_year and last.value[:4].isdecimal():
        first = first._replace(within=Reading(last.value[:4]))
    begin = placed(first, anchors, ahead)
    interval = None
    if begin.interval and last.interval:
        start, end = begin.interval.start, last.interval.end
        if start and end and start > end:
            raise ValueError(f"a range runs forward, was {start} to {end}")
        interval = Interval(start, end, Granularity.SPAN)
    stated = last.basis is Basis.STATED and (no_year or begin.basis is Basis.STATED)
    basis = Basis.STATED if stated else Basis.INFERRED
    return Placed(f"{begin.value}/{last.value}", Kind.DATE, interval, basis)


def _duration(reading: Reading, anchors: Anchors) -> Placed:
    interval = None
    if reading.back and reading.steps and anchors.published:
        steps = reading.steps
        interval = anchors.published.span(steps.unit, reading.back * steps.n)
    basis = Basis.INFERRED if reading.back else Basis.STATED
    return Placed(reading.value, reading.kind, interval, basis)
