"""What times are counted from: the publication, and the dates that the text gave before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from sayso.errors import WrongUse
from sayso.when.time import Granularity, Interval

# From fine to coarse; a count needs an anchor that is at least as fine.
_RANK = {
    "second": 0, "minute": 0, "hour": 0, "day": 0, "weekend": 1, "week": 1, "fortnight": 1,
    "month": 2, "quarter": 3, "season": 3, "half": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip
_UNITS = {
    Granularity.MINUTE: "day", Granularity.HOUR: "day", Granularity.PART_OF_DAY: "day",
    Granularity.DAY: "day", Granularity.WEEK: "week", Granularity.MONTH: "month",
    Granularity.PART_OF_MONTH: "month", Granularity.QUARTER: "quarter", Granularity.YEAR: "year",
    Granularity.DECADE: "decade", Granularity.CENTURY: "century",
}  # fmt: skip
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?", re.S)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day, a month or a year to count from: its first day, and how fine it is."""

    day: date
    unit: str

    def counted(self, unit: str, n: int) -> str | None:
        """The value `n` units on: ("month", -1) from 2022-05-26 is "2022-04"; None if too coarse.

        Raises ValueError or OverflowError past the years 1 and 9999.
        """
        if _RANK[self.unit] > _RANK[unit]:
            return None
        day = self.day
        if unit == "day":
            return (day + timedelta(days=n)).isoformat()
        if unit in ("hour", "minute", "second"):
            days, rest = divmod(n, 24) if unit == "hour" else (0, n)
            return None if rest else (day + timedelta(days=days)).isoformat()
        if unit in ("week", "weekend", "fortnight"):
            weeks = 2 * n if unit == "fortnight" else n
            year, week, _ = (day + timedelta(weeks=weeks)).isocalendar()
            return f"{year:04}-W{week:02}{'-WE' if unit == 'weekend' else ''}"
        if unit == "month":
            year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
            return _checked(year, f"{year:04}-{month + 1:02}")
        if unit == "quarter":
            year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + n, 4)
            return _checked(year, f"{year:04}-Q{quarter + 1}")
        if unit == "decade":
            return _checked(day.year + 10 * n, f"{day.year // 10 + n:03}")
        if unit == "century":
            return _checked(day.year + 100 * n, f"{(day.year - 1) // 100 + n:02}")
        return _checked(day.year + n, f"{day.year + n:04}")

    def span(self, unit: str, n: int) -> Interval | None:
        """From here `n` units back, or on: the days that “the past month” is about."""
        if _RANK[self.unit] > _RANK[unit]:
            return None
        if self.unit != "day":
            value = self.counted(unit, n)
            if value is None or not value.isdecimal() or len(value) != 4:
                return None
            years = sorted((f"{self.day.year:04}", value))
            return Interval(f"{years[0]}-01-01", f"{years[1]}-12-31", Granularity.SPAN)
        days = sorted((self.day, moved(self.day, unit, n)))
        return Interval(days[0].isoformat(), days[1].isoformat(), Granularity.SPAN)


def moved(day: date, unit: str, n: int) -> date:
    """The day so many units on; the last of the month where it has no such day."""
    if unit in ("second", "minute", "hour"):
        n_days = -(-abs(n) * {"hour": 3600, "minute": 60, "second": 1}[unit] // 86400)
        return day + timedelta(days=n_days if n > 0 else -n_days)
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=n * {"day": 1, "week": 7, "fortnight": 14}[unit])
    months = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200}
    year, month = divmod(day.year * 12 + day.month - 1 + n * months[unit], 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, day.day))
        except ValueError:
            if not 1 <= year <= 9999:
                raise
    raise AssertionError("every month has 28 days")


def _checked(year: int, value: str) -> str:
    if not 1 <= year <= 9999:
        raise ValueError(f"a year is from 1 to 9999, was {year}")
    return value


@dataclass(slots=True)
class Anchors:
    """The publication, and the last date mentioned at each fineness."""

    published: Anchor | None
    _mentioned: list[Anchor] = field(default_factory=list)
    _of_clocks: Anchor | None = None

    def mention(self, interval: Interval) -> None:
        """A coarser date that came before is not counted from any more."""
        unit = _UNITS.get(interval.granularity)
        if unit and interval.start:
            anchor = Anchor(date.fromisoformat(interval.start[:10]), unit)
            kept = [a for a in self._mentioned if _RANK[a.unit] < _RANK[unit]]
            self._mentioned = [*kept, anchor]
            if unit == "day":
                self._of_clocks = anchor

    def new_paragraph(self) -> None:
        self._of_clocks = None

    def of_clocks(self) -> Anchor | None:
        """The day of a clock without one: the last that its paragraph gave, or the publication."""
        return self._of_clocks or self.published

    def last(self, unit: str) -> Anchor | None:
        """The latest date mentioned that units can be counted from; else the publication."""
        fine = [a for a in self._mentioned if _RANK[a.unit] <= _RANK[unit]]
        return fine[-1] if fine else self.published


def anchor_of(published: str | None) -> Anchor | None:
    """Of an ISO 8601 date; raises WrongUse where it is none."""
    if published is None:
        return None
    match = _ISO.fullmatch(published)
    try:
        if match:
            year, month, day = match.groups()
            unit = "day" if day else "month" if month else "year"
            return Anchor(date(int(year), int(month or 1), int(day or 1)), unit)
    except ValueError:
        pass
    raise WrongUse(
        f'a date is "2022", "2022-05" or "2022-05-26", was {published[:80]!r}', published
    )
