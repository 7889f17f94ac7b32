"""Days, months and years to filter by."""

from __future__ import annotations

import re
from datetime import date

from sayso.errors import WrongUse

DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def checked(day: str | None) -> str | None:
    """`day` if it is a year, a month or a day in ISO 8601; raises WrongUse for anything else."""
    if day is None:
        return None
    try:
        if DATE.fullmatch(day):
            date.fromisoformat(day + "0001-01-01"[len(day) :])
            return day
    except ValueError:
        pass
    raise WrongUse(f'a date is "2022", "2022-05" or "2022-05-26", was {day[:80]!r}', day)
