"""Weeks, months, quarters, seasons, years, decades and centuries."""

from __future__ import annotations

from sayso.when.reading import Count, Reading
from sayso.when.rule import Found, Rule

_TO_A_QUARTER = "DASH? quarter"


def _toward(found: Found) -> Reading:
    return Reading(steps=Count(found.text("unit"), found.number("toward")))


def _last_quarter(found: Found) -> Reading:
    return Reading(steps=Count("quarter", found.number("toward")))


def _weekend(found: Found) -> Reading:
    return Reading(steps=Count("weekend", found.number("toward")))


def _the_weekend(found: Found) -> Reading:
    """The latest whole one: on a Monday, that of the week before."""
    return Reading("XXXX-WXX-WE")


def _the_period(found: Found) -> Reading:
    return Reading(steps=Count(found.text("unit"), 0), alone=False)


def _quarter(found: Found) -> Reading | None:
    n = found.number("n")
    return Reading(f"{_year(found)}-Q{n}") if 1 <= n <= 4 else None


def _half(found: Found) -> Reading | None:
    n = found.number("n")
    if n > 2:
        return None
    return Reading(f"{_year(found)}-H{n}", alone="year" in found)


def _year(found: Found) -> str:
    return f"{found.number('year'):04}" if "year" in found else "XXXX"


def _short(found: Found) -> Reading:
    return Reading(f"{_year(found)}-{found.text('name')}")


def _season(found: Found) -> Reading:
    toward = found.number("toward") if "toward" in found else 0
    season = found.text("season")
    this = "toward" in found and not toward and season != "WI"  # a winter is of two years
    within = Reading(steps=Count("year", 0)) if this else None
    return Reading(f"{_year(found)}-{season}", toward=toward, within=within)


def _season_of(found: Found) -> Reading:
    return Reading(f"{_year(found)}-{found.text('season')}", alone="year" in found)


def _decade(found: Found) -> Reading:
    """“The 1800s” are a century, “the 2000s” a decade."""
    n = found.number("decade")
    return Reading(f"{n // 100:02}" if n % 100 == 0 and n < 2000 else f"{n // 10:03}")


def _decade_short(found: Found) -> Reading | None:
    """“The 80s” are those of the last century, “the 20s” might be of either."""
    n = int("".join(filter(str.isdigit, found.word("decade"))))
    return Reading(f"{190 + n // 10}") if n >= 30 else None


def _decade_named(found: Found) -> Reading:
    return Reading(f"{190 + found.number('decade') // 10}")


def _century(found: Found) -> Reading | None:
    n = found.number("n")
    return Reading(f"{n - 1:02}") if 1 <= n <= 21 else None


PERIODS = (
    Rule("toward:TOWARD unit:PERIOD", _toward, "last week"),
    Rule("the toward:TOWARD quarter", _last_quarter, "the last quarter"),
    Rule("toward:TOWARD weekend", _weekend, "next weekend"),
    Rule("(?<= over|during|at|on|for|in) the weekend", _the_weekend, "over the weekend"),
    Rule("the unit:PERIOD", _the_period, "the year"),
    Rule(f"(the)? n:ORDINAL {_TO_A_QUARTER} (of)? year:YEAR", _quarter, "third quarter of 2009"),
    Rule(f"(the)? n:ORDINAL {_TO_A_QUARTER}", _quarter, "the third quarter"),
    Rule("(the)? n:ORDINAL half of year:YEAR", _half, "first half of 2023"),
    Rule("(the)? n:ORDINAL half of (?= the|this|last|next|MONTH)", _half, "first half of"),
    Rule("toward:TOWARD season:SEASON", _season, "last summer"),
    Rule("name:PIECE year:MODERN", _short, "Q1 2022"),
    Rule("(?<= in|for|of|by|since) name:PIECE", _short, "in Q3"),
    Rule("(the)? season:SEASON (of)? year:MODERN ((DASH|SLASH) TWO)?", _season, "spring 2014"),
    Rule("the season:SEASON of (?= this|last|next|that)", _season_of, "the spring of"),
    Rule(
        "(?<= in|since|until|by|during|over|through) the season:SEASON (?! of)",
        _season,
        "in the spring",
    ),
    Rule("(the)? decade:DECADE_LONG", _decade, "the 1990s"),
    Rule("(the|(?<= early|late|mid|DASH|and)) decade:DECADE_SHORT", _decade_short, "the 80s"),
    Rule("(the|(?<= early|late|mid|DASH)) decade:DECADE", _decade_named, "the eighties"),
    Rule("(the)? n:ORDINAL DASH? century", _century, "the 19th century"),
)
