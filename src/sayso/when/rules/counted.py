"""So many units from a day: “two years ago”, “three days earlier”, “the following day”."""

from __future__ import annotations

from sayso.when.reading import Count, Reading
from sayso.when.rule import Found, Rule

_UNIT = "(unit:UNIT|units:UNITS)"
# “The day before” alone tells a day; “the day before the vote” tells another.
_ENDS = "(?= COMMA|DOT|BREAK|MARK|in|at|when|with)"


def unit(found: Found) -> str:
    return found.text("unit" if "unit" in found else "units")


def _ago(found: Found) -> Reading:
    return Reading(steps=Count(unit(found), -_n(found)))


def _some_ago(found: Found) -> Reading:
    return Reading("PAST_REF")


def _from_mention(found: Found) -> Reading:
    return Reading(steps=Count(unit(found), _n(found) * found.number("way"), from_mention=True))


def _beside(found: Found) -> Reading:
    return Reading(steps=Count(found.text("unit"), found.number("way"), from_mention=True))


def _same(found: Found) -> Reading:
    return Reading(steps=Count(found.text("unit"), 0, from_mention=True))


def _on(found: Found) -> Reading:
    return Reading(steps=Count(unit(found), _n(found)))


def _n(found: Found) -> int:
    return found.number("n") if "n" in found else 1


_ONE_OR_MORE = f"(n:NUMBER|ONE) {_UNIT}"

COUNTED = (
    Rule(f"{_ONE_OR_MORE} ago", _ago, "two years ago"),
    Rule(f"(a)? SEVERAL (of)? {_UNIT} ago", _some_ago, "several years ago"),
    Rule("units:UNITS ago", _some_ago, "years ago"),
    Rule(f"{_ONE_OR_MORE} way:EARLIER {_ENDS}", _from_mention, "three days before"),
    Rule(f"{_ONE_OR_MORE} way:SOONER (?! than)", _from_mention, "three days earlier"),
    Rule("the unit:UNIT way:SOONER (?! than)", _beside, "the day earlier"),
    Rule(f"the unit:UNIT way:EARLIER {_ENDS}", _beside, "the day before"),
    Rule("the way:BESIDE unit:UNIT", _beside, "the following day"),
    Rule("that unit:UNIT", _same, "that day"),
    Rule(f"{_ONE_OR_MORE} from now", _on, "two weeks from now"),
)
