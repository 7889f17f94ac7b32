"""Words that stand before a time and say which part of it: “early”, “the end of”, “since”."""

from __future__ import annotations

from sayso.when.reading import Reading
from sayso.when.rule import Found, Rule


def _edge(found: Found) -> Reading:
    return Reading(edge=found.text("edge"), alone=False)


def _first_days(_: Found) -> Reading:
    return Reading(edge="start", alone=False)


def _last_days(_: Found) -> Reading:
    return Reading(edge="end", alone=False)


def _opens(found: Found) -> Reading:
    return Reading(opens=found.text("opens"), alone=False)


EDGES = (
    Rule("(the)? edge:EDGE (DASH|on|in)?", _edge, "late on"),
    Rule("(the)? (very)? edge:EDGE_OF of", _edge, "the end of"),
    Rule("(the)? (first|opening) (few)? (week|weeks|days) of", _first_days, "the first days of"),
    Rule("(the)? (last|final) (few)? (week|weeks|days) of", _last_days, "the last week of"),
    # “Before June 1.” ends there; “after Monday’s attack” may well be on Monday.
    Rule("opens:OUTSIDE (?= (MODERN|WEEKDAY|MONTH DAY?|DAY MONTH) MARK)", _opens, "before"),
    Rule("opens:OPENS", _opens, "since"),
)
