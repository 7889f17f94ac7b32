"""Of which classes a number is, by the look of it: “2014” may be a year, “26th” a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.when.words import CLASSES, Value

_FORMS = (  # what it looks like, its classes, an example
    (re.compile(r"\d{4}([-/])\d\d\1\d\d"), "ISO_DAY", "2022-05-26"),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d"), "ISO_MINUTE", "2022-05-26T15:00"),
    (re.compile(r"\d\d?([/.-])\d\d?\1\d{4}"), "SLASHED", "26/05/2022"),
    (re.compile(r"\d\d?:\d\d(:\d\d)?"), "CLOCK", "15:00"),
    (re.compile(r"\d{1,3}(,\d{3})+"), "EXACT", "1,100"),
    (re.compile(r"\d{1,6}\.\d{1,6}"), "DECIMAL EXACT", "2.5"),
    (re.compile(r"['’]?\d0s", re.I), "DECADE_SHORT", "90s"),
    (re.compile(r"\d{3}0s", re.I), "DECADE_LONG", "1990s"),
    (re.compile(r"\d\d?(st|nd|rd|th)", re.I), "NTH ORDINAL", "26th"),
    (re.compile(r"['’]\d\d"), "YEAR_SHORT", "’82"),
)
_RANGES = (  # a plain number: class, digits, from, to
    ("NUMBER", range(1, 5), 0, 9999),
    ("DAY", range(1, 3), 1, 31),
    ("HOUR", range(1, 3), 0, 24),
    ("TWO", range(2, 3), 0, 99),
    ("YEAR", range(4, 5), 1000, 2100),
    ("MODERN", range(4, 5), 1900, 2050),
)


@lru_cache(maxsize=1 << 14)
def number_classes(word: str) -> frozenset[str]:
    """None of a number that is too long, or written in other digits than 0 to 9."""
    if not word.isascii() and word[0] != "’":
        return frozenset()
    if word.isdecimal() and len(word) <= 4:
        n = int(word)
        found = {name for name, digits, a, b in _RANGES if len(word) in digits and a <= n <= b}
        if len(word) == 4 and n < 2400 and n % 100 < 60:
            found.add("HHMM")
        return frozenset(found)
    return frozenset(n for form, names, _ in _FORMS if form.fullmatch(word) for n in names.split())


def examples() -> Iterator[str]:
    """A number of each kind there is."""
    yield from (example for _, _, example in _FORMS)
    for digits in range(1, 5):  # past 2400 there is neither a year nor a clock
        yield from (f"{n:0{digits}}" for n in range(min(10**digits, 2_402)))


@lru_cache(maxsize=1 << 14)
def value_of(word: str, name: str) -> Value:
    """What a word of a class stands for: "March" of MONTH is 3, "26th" of ORDINAL is 26."""
    if digits := re.match(r"[0-9]{1,6}", word):
        return int(digits[0])
    known = CLASSES[name]
    return known[word] if word in known else known[word.lower()]
