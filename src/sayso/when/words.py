"""The words that times are told in. A word may be of several classes: “second” is two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Value = int | str
Class = Mapping[str, Value]


def _numbered(words: str, step: int = 1) -> dict[str, int]:
    """ "a|b c" is {"a": 1, "b": 1, "c": 2}."""
    return {w: step * n for n, same in enumerate(words.split(), 1) for w in same.split("|")}


def _all(words: str, value: Value = 0) -> dict[str, Value]:
    return dict.fromkeys(words.split(), value)


# Those that are also a verb, an adjective or a name: they need their capital, and company.
_UNSURE: Final = {"March": 3, "April": 4, "May": 5, "June": 6, "August": 8, "Jan": 1, "Mar": 3}
_SURE: Final = {
    "january": 1, "february": 2, "july": 7, "september": 9, "october": 10, "november": 11,
    "december": 12,
}  # fmt: skip
_SHORT: Final = {
    "Feb": 2, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
}  # fmt: skip
_WEEKDAYS: Final = _numbered("monday tuesday wednesday thursday friday saturday sunday")
_NUMBERS: Final = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS: Final = _numbered("ten twenty thirty forty fifty sixty seventy eighty ninety", step=10)
_COMPOUND: Final = {
    f"{tens}-{one}": t + n
    for tens, t in _TENS.items()
    if t > 10
    for one, n in _NUMBERS.items()
    if n < 10
}
_ORDINALS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

_UNITS: Final = ("minute", "hour", "day", "week", "month", "year", "decade")

CLASSES: Final[dict[str, Class]] = {
    "MONTH": _SURE | _UNSURE | _SHORT | {w.upper(): n for w, n in (_UNSURE | _SHORT).items()},
    "SURE": dict(_SURE),
    "SHORT_MONTH": _SHORT | {"Jan": 1, "Mar": 3} | {w.upper(): n for w, n in _SHORT.items()},
    # Theresa May was in all the news of three years: “by May”, “for May”.
    "NO_PREMIER": {w: n for w, n in (_UNSURE | _SHORT | _SURE).items() if w != "May"},
    "WEEKDAY": _WEEKDAYS,
    "WEEKDAYS": {f"{w}s": n for w, n in _WEEKDAYS.items()},
    "SHORT_WEEKDAY": _numbered("Mon Tue|Tues Wed Thu|Thur|Thurs Fri Sat Sun"),
    "UNIT": {u: u for u in _UNITS} | {"century": "century", "fortnight": "fortnight"},
    "SECOND": {"second": "second"},
    "UNITS": {f"{u}s": u for u in _UNITS} | {"centuries": "century", "seconds": "second"},
    "PERIOD": {u: u for u in ("week", "month", "quarter", "year", "decade", "century")},
    "NUMBER": _NUMBERS | _TENS | _COMPOUND | {"hundred": 100, "single": 1, "dozen": 12},
    "ONE": _all("a an", 1),
    "ORDINAL": dict(_ORDINALS),
    "SEVERAL": _all("several few many some couple numerous"),
    "SEASON": {
        "spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI",
        "springtime": "SP", "summertime": "SU", "wintertime": "WI",
    },
    "DECADE": {
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
        "seventies": 70, "eighties": 80, "nineties": 90,
    },
    "PIECE": {name: name for name in ("Q1", "Q2", "Q3", "Q4", "H1", "H2")},
    "PART": {
        "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO",
        "dusk": "TEV", "lunchtime": "TMI", "mornings": "TMO", "evenings": "TEV",
    },
    "NOON": {"noon": "T12", "midday": "T12", "midnight": "T24"},
    "TOWARD": _all("last", -1) | _all("this current", 0) | _all("next coming upcoming", 1),
    "BACK": _all("past last previous preceding", -1) | _all("next coming following", 1),
    "BESIDE": _all("previous preceding", -1) | _all("same", 0) | _all("following next", 1),
    "EARLIER": _all("earlier before previously prior", -1) | _all("later after", 1),
    "SOONER": {"earlier": -1, "later": 1},
    "EDGE": {
        "early": "early", "mid": "middle", "late": "late", "earlier": "earlier", "later": "later",
    },
    "EDGE_OF": {
        "beginning": "start", "start": "start", "middle": "middle", "end": "end", "close": "end",
    },
    "OUTSIDE": _all("before", "before") | _all("after", "after"),
    "OPENS": _all("since", "since") | _all("until till by through", "until"),
    "AMPM": _all("am a.m a.m.", 0) | _all("pm p.m p.m.", 12),
    "ZONE": _all("gmt utc", "Z")
    | _all("bst est edt et cst cdt mst mdt pst pdt pt cet cest eet eest msk ist jst aest", ""),
    "OFTEN": {
        "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y",
        "yearly": "P1Y", "annual": "P1Y", "hourly": "PT1H", "nightly": "P1D",
    },
    "O_CLOCK": _all("o'clock o’clock"),
    "TODAY": {"yesterday": -1, "today": 0, "tomorrow": 1},
    "PAST": _all("recently lately", "PAST_REF"),
    "PRESENT": _all("now currently nowadays presently", "PRESENT_REF"),
    "FUTURE": _all("soon shortly", "FUTURE_REF"),
    # Verbs and others that show a clause's tense, and what ends a clause.
    "AHEAD": _all(
        "will shall ll wo would should may might could can must due scheduled expected slated"
        " planned plans plan planning intends intend hopes hope aims aim wants want expects expect"
        " upcoming forthcoming until deadline ahead threatens threaten"
    ),
    "PAST_VERB": _all(
        "said told was were had did met held made took gave came went began got saw left sent won"
        " lost led fell rose shot found struck hit broke brought spoke wrote became ran stood flew"
        " grew drew fought sold bought felt thought"
    ),
    "CLAUSE_END": _all(
        "that which who whom because although though when while but and . ; : ! ? — – ( ) \" “ ”"
    ),
    "IS": _all("is are"),
    "TO": _all("to"),
    "BE": _all("be"),
    "DETERMINER": _all("the a an this that his her its their our my 's ’s"),
    # Words that say what a number before them counts.
    "COUNTED": _all(
        "percent per cent people km kilometers kilometres kilometer miles mile meters metres feet"
        " dollars dollar euros euro pounds pound million billion trillion thousand points tons"
        " tonnes kg grams watts mph votes pages times"
    ),
    # “Black Monday” and “the Sunday Times” are names.
    "NAMED_DAY": _all("Black Bloody Super Good Ash Palm Easter Holy Cyber Maundy Fat Shrove"),
    "PAPER": _all("Times Telegraph Mirror Mail Express Herald Post Star Independent World Sun"),
}  # fmt: skip

MARKS: Final = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH", "\n": "BREAK", "/": "SLASH",
    "$": "MONEY", "€": "MONEY", "£": "MONEY", "¥": "MONEY", "₹": "MONEY", "#": "MONEY",
    "%": "COUNTED", "(": "OPEN", "'s": "POSSESSIVE", "’s": "POSSESSIVE",
}  # fmt: skip
