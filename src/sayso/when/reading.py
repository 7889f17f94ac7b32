"""What a rule reads, before the words beside it and the publication date fill it in."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso.when.time import Kind


class Count(NamedTuple):
    """So many units on from the publication, or from the date that the text last gave."""

    unit: str
    n: int
    from_mention: bool = False


class Reading(NamedTuple):
    """One time, as far as its own words tell it.

    `value` is a TIMEX3 value with X for what the words leave out ("XXXX-05-26", "XXXX-WXX-4"),
    empty where `steps` tell it. The rest says what the neighbours add:

    * toward: the latest such day before (-1) or the first after (1) the publication; 0: unsaid
    * weekday: the one that the words give with a day of the month, 1 to 7; 0: none
    * clock: "T15:00", "TNI"
    * within: the year, or the week, that this is of: “October of last year”
    * until: the other end of a range
    * edge: the part of it that is meant: “early”, “the end of”
    * opens: "since", or "until"
    * back: a duration ending (-1) or beginning (1) now: “the past month”
    * alone: whether it is a time without its neighbours: “the year” is not, “early” is none
    """

    value: str = ""
    kind: Kind = Kind.DATE
    steps: Count | None = None
    toward: int = 0
    weekday: int = 0
    clock: str = ""
    within: Reading | None = None
    until: Reading | None = None
    edge: str = ""
    opens: str = ""
    back: int = 0
    alone: bool = True

    @property
    def unit(self) -> str:
        """What the value names: "day", "weekday", "month", "year", …; "" for a clock or an edge."""
        if self.steps:
            return self.steps.unit
        if self.kind in (Kind.DURATION, Kind.SET) or not self.value:
            return ""
        return unit_of(self.value)


@lru_cache(maxsize=1 << 12)
def unit_of(value: str) -> str:
    """Of a value that names a piece of the calendar; "" for others ("PAST_REF")."""
    if not value[:2].isdigit() and not value.startswith("XXXX"):
        return ""
    if len(value) < 5:
        return {2: "century", 3: "decade", 4: "year"}.get(len(value), "")
    letter = value[5]
    if letter == "W" and value[6:7] != "I":
        return {8: "week", 10: "weekday"}.get(len(value), "weekend")
    if letter in "QH":
        return "quarter" if letter == "Q" else "half"
    if letter in "SFW":
        return "season"
    return "day" if len(value) == 10 else "month"
