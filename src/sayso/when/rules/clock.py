"""The time of day: “3 p.m. local time”, “0900 GMT”, “noon”."""

from __future__ import annotations

import re

from sayso.when.reading import Reading
from sayso.when.rule import Found, Rule
from sayso.when.time import Kind

_ZONE = "((zone:ZONE|local|eastern|central|pacific) (standard|daylight|summer)? (time)?)?"
_NUMBERS = re.compile(r"(\d\d?)[:.]?(\d\d)?")


def _clock(found: Found) -> Reading | None:
    match = _NUMBERS.match(found.word("at"))
    if match is None:
        return None
    hour, minute = int(match[1]), match[2]
    if "half" in found:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + found.number("half")
    if hour > 24 or int(minute or 0) > 59:
        return None
    zone = found.text("zone") if "zone" in found else ""
    clock = f"T{hour:02}:{minute}" if minute else f"T{hour:02}"
    return Reading(kind=Kind.TIME, clock=clock + zone)


def _clock_beside(found: Found) -> Reading | None:
    """Without any other word it may be a score: only beside its day is it a time."""
    reading = _clock(found)
    return reading._replace(alone=False) if reading else None


def _o_clock(found: Found) -> Reading:
    """Morning or afternoon, the words do not say."""
    return Reading(kind=Kind.TIME, clock="TXX:00")


def _noon(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, clock=found.text("noon"))


def _noon_beside(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, clock=found.text("noon"), alone=False)


CLOCK = (
    Rule(f"at:HOUR half:AMPM {_ZONE}", _clock, "3 p.m. local time"),
    Rule(f"at:CLOCK half:AMPM {_ZONE}", _clock, "3:30pm EST"),
    Rule(f"at:DECIMAL half:AMPM {_ZONE}", _clock, "11.02 p.m."),
    Rule("at:CLOCK (hours|hrs)? zone:ZONE", _clock, "16:08 UTC"),
    Rule("at:CLOCK (hours|hrs|local) (time)?", _clock, "16:08 local time"),
    Rule("at:HHMM (hours|hrs)? zone:ZONE", _clock, "0900 GMT"),
    Rule("at:HHMM (hours|hrs) (local time)?", _clock, "0900 hours"),
    Rule("(?<= at|around|by|about|until) at:CLOCK (?! DASH)", _clock, "at 15:30"),
    Rule("at:CLOCK", _clock_beside, "23:02"),
    Rule("(HOUR|NUMBER) O_CLOCK", _o_clock, "three o'clock"),
    Rule("(?<= at|by|around|until|before|after) noon:NOON", _noon, "at noon"),
    Rule("noon:NOON", _noon_beside, "midnight"),
)
