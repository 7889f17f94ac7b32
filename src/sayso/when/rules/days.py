"""Days by their names and by the day of writing: “on Thursday”, “yesterday”, “last night”."""

from __future__ import annotations

from sayso.when.reading import Count, Reading
from sayso.when.rule import Found, Rule
from sayso.when.time import Kind


def _weekday(found: Found) -> Reading:
    toward = found.number("toward") if "toward" in found else 0
    return Reading(f"XXXX-WXX-{found.number('day')}", toward=toward)


def _coming(found: Found) -> Reading:
    return Reading(f"XXXX-WXX-{found.number('day')}", toward=1)


def _today(found: Found) -> Reading:
    return Reading(steps=Count("day", found.number("day")))


def _beyond(found: Found) -> Reading:
    """Two days back of “yesterday”, two days on of “tomorrow”."""
    return Reading(steps=Count("day", 2 * found.number("day")))


def _tonight(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, steps=Count("day", 0), clock="TNI")


def _the_day(_: Found) -> Reading:
    return Reading(steps=Count("day", 0, from_mention=True))


def _last_night(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, steps=Count("day", -1), clock="TNI")


def _this_part(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, steps=Count("day", 0), clock=found.text("part"))


def _part_beside(found: Found) -> Reading:
    n = found.number("way") if "way" in found else 0
    return Reading(
        kind=Kind.TIME, steps=Count("day", n, from_mention=True), clock=found.text("part")
    )


def _part(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, clock=found.text("part"))


def _part_of_neighbour(found: Found) -> Reading:
    return Reading(kind=Kind.TIME, clock=found.text("part"), alone=False)


DAYS = (
    Rule("(?<! NAMED_DAY) day:WEEKDAY (?! PAPER)", _weekday, "Thursday"),
    Rule("this past day:WEEKDAY", _weekday, "this past Friday"),
    Rule("toward:TOWARD day:WEEKDAY (?! PAPER)", _weekday, "last Monday"),
    Rule("(this)? coming day:WEEKDAY", _coming, "this coming Monday"),
    Rule("day:TODAY", _today, "yesterday"),
    Rule(
        "the day (before (?= yesterday)|after (?= tomorrow)) day:TODAY",
        _beyond,
        "the day before yesterday",
    ),
    Rule("tonight", _tonight, "tonight"),
    Rule("last night|overnight", _last_night, "overnight"),
    Rule(
        "(?<= in|end|ended|ending|closed|for) the day (?= MARK|at|with|and)",
        _the_day,
        "end the day",
    ),
    Rule("(?<= later|earlier) in the day", _the_day, "later in the day"),
    Rule("this part:PART", _this_part, "this morning"),
    Rule("(?<= in|during|later|earlier) the part:PART", _part, "in the evening"),
    Rule("that part:PART", _part_beside, "that night"),
    Rule("the way:BESIDE part:PART", _part_beside, "the next morning"),
    Rule("part:PART", _part_of_neighbour, "morning"),
)
