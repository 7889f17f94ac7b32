"""What a time in a text is: a place, an interval with a granularity, and how it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.text import Span


class Granularity(StrEnum):
    """How finely the words tell the time; SPAN is of several units, or of a part of a long one."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of a day"
    DAY = "day"
    WEEK = "week"
    PART_OF_MONTH = "part of a month"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Interval:
    """The first and the last day, both included, in ISO 8601: "2022-05-26".

    Minutes where the granularity is finer than a day ("2022-05-26T15:00"), as the clock at the
    place shows them: “3 p.m. local time” and “1500 GMT” look alike here. None where it is open.
    """

    start: str | None
    end: str | None
    granularity: Granularity


class Basis(StrEnum):
    """How an interval is known."""

    STATED = "stated"  # the words give it whole
    INFERRED = "inferred"  # it needs the publication date, or an earlier date of the text
    PUBLICATION = "publication date"  # no words at all


class Kind(StrEnum):
    DATE = "date"
    TIME = "time"  # finer than a day
    DURATION = "duration"
    SET = "set"


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression, in the manner of TimeML's TIMEX3.

    `value` is "2022-04-27", "2022-W17", "2022-Q1", "2022-FA", "199", "2022-04-27TEV", "P2D",
    "PAST_REF", or has X where something is unknown: "XXXX-05-26". A range has both ends:
    "2010/2012". Prepositions stay outside of the span and still count: the interval of “since
    Oct. 7” runs to the publication day, that of “by Friday” has no start.

    `interval` is None for sets, for what is vague, for a duration that nothing anchors, and for
    what needs a date that is not known.
    """

    span: Span
    kind: Kind
    interval: Interval | None
    value: str
    basis: Basis
