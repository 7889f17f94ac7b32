"""Which Thursday, which May, which third quarter: the one that the publication day makes likely."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from sayso.when.anchor import Anchor
from sayso.when.reading import unit_of
from sayso.when.value import Days, days_of

# A day or month without a year that nothing in the clause puts before or after the publication
# is the coming one where that is this near and the last one is farther: “a June 1 deadline”.
NEAR = timedelta(days=60)


@lru_cache(maxsize=1 << 12)
def nearest(value: str, toward: int, anchor: Anchor, ahead: bool | None) -> str | None:
    """The piece of the calendar of that name ("XXXX-05-26", "XXXX-WXX-4") that is meant.

    `toward` is -1 for the latest before the publication, 1 for the first after it, else 0 and the
    tense says: True for what is to come, False for the past, None where it does not show.
    None where the publication is not known finely enough.
    """
    unit = unit_of(value)
    if unit in ("weekday", "weekend"):
        return _weekday(value, toward, anchor, ahead) if anchor.unit == "day" else None
    now = _days(anchor.counted(anchor.unit, 0) or "")
    if anchor.unit == "year" or now is None:
        return None
    choices = [
        (choice, days)
        for year in range(anchor.day.year - 4, anchor.day.year + 5)
        if (days := _days(choice := f"{year:04}{value[4:]}"))
    ]
    begun = [(c, d) for c, d in choices if d[0] <= now[1]]
    coming = [(c, d) for c, d in choices if d[1] >= now[0]]
    if toward < 0 or (unit in ("quarter", "half") and not ahead):
        begun = [(c, d) for c, d in begun if d[1] < now[0]]
    if toward > 0:
        coming = [(c, d) for c, d in coming if d[0] > now[1]]
    if not begun or not coming:
        return None
    (last, last_days), (first, first_days) = begun[-1], coming[0]
    if toward:
        return last if toward < 0 else first
    if ahead is None and unit in ("day", "month"):
        to_come, since = first_days[0] - now[1], now[0] - last_days[1]
        ahead = to_come < since and to_come <= NEAR
    return first if ahead else last


def on_weekday(value: str, weekday: int, anchor: Anchor) -> str | None:
    """The day of that name ("XXXX-04-10") that is such a weekday and nearest to the publication."""
    choices = [
        (abs(days[0] - anchor.day), choice)
        for year in range(anchor.day.year - 6, anchor.day.year + 7)
        if (days := _days(choice := f"{year:04}{value[4:]}")) and days[0].isoweekday() == weekday
    ]
    return min(choices, default=(None, None))[1]


def _days(value: str) -> Days | None:
    try:
        return days_of(value)
    except ValueError:  # February 29 of most years
        return None


def _weekday(value: str, toward: int, anchor: Anchor, ahead: bool | None) -> str:
    """The latest such day up to the publication day, unless words or tense look ahead."""
    weekend = value.endswith("WE")
    back = (anchor.day.isoweekday() - (6 if weekend else int(value[-1]))) % 7
    if toward < 0:
        back = back or 7
    elif toward > 0 or (back and ahead and not (weekend and back == 1)):
        back -= 7
    day = anchor.day - timedelta(days=back)
    if weekend:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}-WE"
    return day.isoformat()
