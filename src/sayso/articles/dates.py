"""Dates as pages write them → ISO 8601 at the precision they were written in."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from dateutil import parser  # type: ignore[import-untyped]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3})?"
_YEAR = r"(?:19|20)\d\d"
_CLOCK = (
    r"(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d{1,9})?\s{0,2}(?:[ap]\.?m\b\.?)?"
    r"|\d{1,2}\s?[ap]\.?m\b\.?)"
)
_ZONE = (
    r"(?:\s{0,2}(?:Z|UTC|GMT|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|AES?T|IST)\b|\s{0,2}[+-]\d\d:?\d\d)?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s.-]{{1,3}}(?:of\s)?{_MONTH}[\s.,-]{{1,3}}{_YEAR}"
    rf"|{_MONTH}\.?\s{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?\s{{1,3}}{_YEAR}"
    rf"|{_YEAR}[-/.]\d\d?[-/.]\d\d?|\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR})"
)
_BETWEEN = r"(?:T|\s{0,3}(?:,|at|-|–|—|\||/|•|·)?\s{0,3})"
# The clock before or after the day: "23:02, 26 May 2022", "26 May 2022 at 11.02pm BST".
_DATE = re.compile(
    rf"{_WEEKDAY}(?:(?P<clock1>{_CLOCK})(?P<zone1>{_ZONE}){_BETWEEN}{_WEEKDAY})?(?P<day>{_DAY})"
    rf"(?:{_BETWEEN}(?P<clock2>{_CLOCK})(?P<zone2>{_ZONE}))?",
    re.I,
)
_ISO = re.compile(
    rf"({_YEAR})-?(\d\d)-?(\d\d)"
    r"(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?)?$"
)
_HOURS = {
    "utc": 0, "gmt": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "aest": 10,
}  # fmt: skip
_EARLIEST = 1990  # news on the web; before, it is the year of something else


def iso(value: str) -> str | None:
    """`value` to the minute, if machines write it so ("2022-05-26T23:02:11+03:00"); else None."""
    match = _ISO.match(value.strip())
    if match is None:
        return None
    year, month, day, hour, minute, _, zone = match.groups()
    try:
        datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0))
    except ValueError:
        return None
    date = f"{year}-{month}-{day}"
    if hour is None or (hour == minute == "00" and zone is None):  # a clock nobody set
        return date
    return f"{date}T{hour}:{minute}{_offset(zone)}"


def find_date(line: str) -> tuple[str, int, int] | None:
    """The first date in `line` with the place it stands at: (ISO, start, end)."""
    for match in _DATE.finditer(line[:1_000]):
        date = _read(match)
        if date is not None:
            return date, match.start(), match.end()
    return None


def any_date(value: str) -> str | None:
    """`value` as a date, whoever wrote it; None if it is none."""
    found = iso(value)
    if found is None and (place := find_date(value)):
        found = place[0]
    return found


def is_plausible(date: str, *, now: datetime | None = None) -> bool:
    """Whether news can be of that day: not before 1990 and not from tomorrow on."""
    latest = (now or datetime.now(UTC)) + timedelta(days=1)
    return f"{_EARLIEST}" <= date[:10] <= latest.date().isoformat()


def days_apart(a: str, b: str) -> int | None:
    """How many days lie between two dates; None where one has no day."""
    try:
        return abs((datetime.fromisoformat(a[:10]) - datetime.fromisoformat(b[:10])).days)
    except ValueError:
        return None


def is_later(modified: str | None, published: str | None) -> bool:
    """Whether `modified` is after `published`; a page that says otherwise says nothing."""
    if modified is None or published is None:
        return modified is not None
    try:
        one, two = datetime.fromisoformat(modified), datetime.fromisoformat(published)
        if (one.tzinfo is None) == (two.tzinfo is None) and "T" in modified and "T" in published:
            return one > two
        return one.date() > two.date()
    except ValueError:  # a year alone
        return modified > published


def _read(match: re.Match[str]) -> str | None:
    day = match["day"]
    clock, zone = match["clock1"] or match["clock2"], match["zone1"] or match["zone2"]
    numeric = re.fullmatch(rf"(\d{{1,2}})[/.](\d{{1,2}})[/.]({_YEAR})", day)
    if numeric and numeric[1] != numeric[2] and int(numeric[1]) <= 12 and int(numeric[2]) <= 12:
        return numeric[3]  # 03/04/2022 is the third of April to some and March the fourth to others
    if numeric and "." in day and int(numeric[1]) <= 31:
        day = f"{numeric[3]}-{int(numeric[2]):02}-{int(numeric[1]):02}"
    try:
        # The library reads names of months and their short forms; precision is ours to keep.
        date = parser.parse(re.sub(r"(?<=\d)(?:st|nd|rd|th)|\bof\b", "", day, flags=re.I))
        time = parser.parse(_clock(clock)) if clock else None
    except (ValueError, OverflowError):
        return None
    if time is None:
        return f"{date:%Y-%m-%d}"
    return f"{date:%Y-%m-%d}T{time:%H:%M}{_offset(zone)}"


def _clock(clock: str) -> str:
    """ "11.02 p.m." as "11:02 pm"."""
    joined = re.sub(r"(\d)\.(\d\d)", r"\1:\2", clock.lower())
    return joined.replace("a.m", "am").replace("p.m", "pm").rstrip(". ")


def _offset(zone: str | None) -> str:
    """ "+03:00" of "+0300", "MSK" or "Z"; nothing where the zone is not said or not sure ("ET")."""
    zone = (zone or "").strip().lower()
    if zone[:1] in ("+", "-"):
        return f"{zone[:3]}:{zone[-2:]}"
    if zone in _HOURS:
        hours = _HOURS[zone]
        return f"{'-' if hours < 0 else '+'}{abs(hours):02}:00"
    return ""
