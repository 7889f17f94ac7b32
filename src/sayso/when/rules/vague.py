"""Times again and again, and times without a date: “every Monday”, “recently”."""

from __future__ import annotations

from sayso.when.reading import Reading
from sayso.when.rule import Found, Rule
from sayso.when.rules.counted import unit
from sayso.when.rules.durations import period
from sayso.when.time import Kind

_UNIT = "(unit:UNIT|units:UNITS)"


def _every(found: Found) -> Reading:
    n = str(found.number("n")) if "n" in found else "1"
    return Reading(period(n, unit(found)), Kind.SET)


def _every_other(found: Found) -> Reading:
    return Reading(period("2", unit(found)), Kind.SET)


def _every_few(found: Found) -> Reading:
    return Reading(period("X", unit(found)), Kind.SET)


def _weekdays(found: Found) -> Reading:
    return Reading(f"XXXX-WXX-{found.number('day')}", Kind.SET)


def _often(found: Found) -> Reading:
    return Reading(found.text("often"), Kind.SET)


def _ref(value: str) -> Reading:
    return Reading(value)


VAGUE = (
    Rule(f"(every|each) n:NUMBER? {_UNIT}", _every, "every two years"),
    Rule("(every|each) day:WEEKDAY", _weekdays, "every Monday"),
    Rule("day:WEEKDAYS", _weekdays, "Mondays"),
    Rule("(every|each) (other|second) unit:UNIT", _every_other, "every other week"),
    Rule("(every|each) (few|couple of) units:UNITS", _every_few, "every few days"),
    Rule(
        "(once|twice|(NUMBER|several|SEVERAL) times) (a|an|each|every|per) unit:UNIT",
        _every,
        "twice a week",
    ),
    Rule("often:OFTEN (?! CAPITAL)", _often, "annually"),
    Rule("ref:PAST", lambda _: _ref("PAST_REF"), "recently"),
    Rule(
        "(?<= in|of|from) the (recent|distant)? past (?= MARK)",
        lambda _: _ref("PAST_REF"),
        "of the past",
    ),
    Rule(
        "(?<= in) the (recent|distant)? past (?! NUMBER|UNIT|UNITS|SEVERAL)",
        lambda _: _ref("PAST_REF"),
        "in the past",
    ),
    Rule("(?<= in) recent (UNITS|times)", lambda _: _ref("PAST_REF"), "in recent years"),
    Rule("ref:PRESENT", lambda _: _ref("PRESENT_REF"), "currently"),
    Rule("(?<= at) (the moment|present)", lambda _: _ref("PRESENT_REF"), "at the moment"),
    Rule("these days", lambda _: _ref("PRESENT_REF"), "these days"),
    Rule("(?<! as) ref:FUTURE (?! as|enough|before|after)", lambda _: _ref("FUTURE_REF"), "soon"),
    Rule("(?<= in) the (near|short|long) term", lambda _: _ref("FUTURE_REF"), "in the near term"),
    Rule(
        "the (near|foreseeable|not too distant)? future", lambda _: _ref("FUTURE_REF"), "the future"
    ),
    Rule("(the|in) (coming|next) (few)? UNITS", lambda _: _ref("FUTURE_REF"), "the coming days"),
)
