"""The limit set for an act: "by Friday noon", "within ten days", "72 hours"."""

from __future__ import annotations

import re

from sayso.text import Span

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_NUMBER = r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|forty-eight|seventy-two|twenty-four)"
_UNIT = r"(?:minute|hour|day|week|fortnight|month|year)s?"
_TIME = (
    rf"(?:(?:the )?(?:end|start|beginning|middle|close|first|last|turn) of (?:the |this |next )?\w+(?: \d{{4}})?"
    rf"|(?:early |late |next |this )?{_DAY}(?:,? (?:noon|midnight|morning|evening|night|afternoon))?(?:,? \d\d? {_MONTH})?"
    rf"|(?:early |late |mid-)?(?:\d\d?(?:st|nd|rd|th)? )?{_MONTH}(?: \d\d?\b(?:st|nd|rd|th)?)?(?:,? \d{{4}})?"
    rf"|(?:noon|midnight|dawn|dusk|nightfall|sunset|sunrise|tomorrow|tonight|christmas|easter|ramadan|spring|summer|autumn|winter)(?: \w+day)?"
    rf"|\d\d?(?::\d\d)? ?(?:a\.?m|p\.?m)\.?|next (?:week|month|year|summer|winter|spring|autumn)|(?:the )?(?:year'?s? end|year-end)"
    rf"|the (?:first|next) \w+|\d{{4}}\b|then)"
)
_LIMIT = re.compile(
    rf"\b(?:(?:by|before|until|till|no later than|not later than) {_TIME}"
    rf"|within (?:the next |the |a )?(?:{_NUMBER} )?{_UNIT}|in (?:the next )?{_NUMBER} {_UNIT}(?! of)"
    rf"|{_NUMBER} {_UNIT}(?= to )|tonight|at once)",
    re.IGNORECASE,
)


def deadline(text: str, *within: Span | None) -> Span | None:
    """The first limit in the first of the stretches that has one."""
    for span in within:
        if span and (found := _LIMIT.search(text, span.start, span.end)):
            return Span(*found.span())
    return None
