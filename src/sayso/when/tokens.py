"""A text as words, numbers and marks, each with a sign that says which classes it is of.

Rules are then ordinary regular expressions over signs instead of letters: the text is looked
through once, and a rule costs one quick pass over a string with a character per word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.when.words import CLASSES, MARKS, Value

_TOKEN = re.compile(
    r"""
      (?:https?://|www\.)[^\s]{1,2000}         # an address has dates of its own
    | \w{1,32}(?:[.+-]\w{1,32}){0,3}@[\w.-]{1,64}
    | [0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2})?(?![0-9])
    | [0-9]{4}/[0-9]{2}/[0-9]{2}(?![0-9/])
    | [0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{4}(?![0-9/])
    | [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])
    | [0-9]{1,3}(?:,[0-9]{3})+(?![0-9])
    | [0-9]+\.[0-9]+
    | ['’]?[0-9]{2,4}s\b
    | [0-9]{1,2}(?:st|nd|rd|th)\b
    | ['’][0-9]{2}\b
    | [0-9]+
    | [ap]\.m\.?
    | o['’]clock\b
    | (?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)\b
    | ['’]s\b
    | [^\W_]+
    | [\n\r\u2028\u2029]\s*
    | [^\s]
    """,
    re.X | re.I,
)
_FORMS = (  # what a number looks like, and of which class it is then; with an example
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
_LONGEST = 20  # no word that a rule knows is as long
_LITERAL = re.compile(r"(?<![?:<])\b[a-z]+\b(?!:)")
_NAME = re.compile(r"(?:([a-z]+):)?\b([A-Za-z_]+)\b")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a piece of text: where each stands, and their signs in one string."""

    text: str
    starts: list[int]
    ends: list[int]
    signs: str
    classes: dict[str, frozenset[str]]  # of each sign

    def of(self, k: int) -> frozenset[str]:
        return self.classes[self.signs[k]]

    def word(self, k: int) -> str:
        return self.text[self.starts[k] : self.ends[k]]

    def __len__(self) -> int:
        return len(self.starts)


class Language:
    """The signs of words, as far as some rules need to tell them apart."""

    def __init__(self, notations: Iterable[str]) -> None:
        self._classes: dict[str, set[str]] = {}
        for name, words in CLASSES.items():
            for word in words:
                self._classes.setdefault(word, set()).add(name)
        for notation in notations:
            for word in _LITERAL.findall(notation):
                self._classes.setdefault(word, set()).add(word)
        for mark, name in MARKS.items():
            self._classes.setdefault(mark, set()).add(name)
        self._signs = {kind: chr(0xE000 + k) for k, kind in enumerate(sorted(self._kinds()))}
        self._of_signs = {sign: frozenset(kind.split()) for kind, sign in self._signs.items()}
        self.sign = lru_cache(maxsize=1 << 16)(self._sign)

    def tokens(self, text: str, start: int, end: int) -> Tokens:
        starts, ends, signs = [], [], []
        sign = self.sign
        for match in _TOKEN.finditer(text, start, end):
            a, b = match.span()
            starts.append(a)
            ends.append(b)
            signs.append(sign(text[a : min(b, a + _LONGEST)]))
        return Tokens(text, starts, ends, "".join(signs), self._of_signs)

    def compiled(self, notation: str) -> re.Pattern[str]:
        """A rule as a regular expression over signs.

        It is one whose letters are words: classes in capitals, other words as they are, and
        `name:CLASS` where the rule wants to know which.
        """
        return re.compile(re.sub(r"\s+", "", _NAME.sub(self._alternatives, notation)))

    def _alternatives(self, name: re.Match[str]) -> str:
        signs = "".join(sign for kind, sign in self._signs.items() if name[2] in kind.split())
        assert signs, f"no word is of the class {name[2]}"
        return f"(?P<{name[1]}>[{signs}])" if name[1] else f"[{signs}]"

    def _sign(self, word: str) -> str:
        return self._signs.get(self._kind(word), self._signs["LOWER"])

    def _kind(self, word: str) -> str:
        """The classes of a word, sorted, as one string."""
        if word[0].isspace():
            word = "\n"
        if word[0].isdigit() or (word[0] in "'’" and word[1:2].isdigit()):
            return " ".join(sorted(_number_classes(word))) or "LOWER"
        found = self._classes.get(word, set()) | self._classes.get(word.lower(), set())
        return " ".join(sorted(found | _shape(word)))

    def _kinds(self) -> Iterator[str]:
        """Every kind there can be."""
        yield from ("LOWER", "CAPITAL", "LOWER PLURAL", "ED LOWER", "MARK")
        for word in self._classes:
            yield from {self._kind(w) for w in (word, word.capitalize(), word.upper())}
        for _, _, example in _FORMS:
            yield self._kind(example)
        for digits in range(1, 5):
            yield from {self._kind(f"{n:0{digits}}") for n in range(10**digits)}


def _shape(word: str) -> set[str]:
    if not word[0].isalpha():
        return {"MARK"}
    if word[0].isupper():
        return {"CAPITAL"}
    if len(word) > 3 and word[-1] == "s":
        return {"LOWER", "PLURAL"}
    return {"LOWER", "ED"} if len(word) > 4 and word.endswith("ed") else {"LOWER"}


@lru_cache(maxsize=1 << 14)
def _number_classes(word: str) -> frozenset[str]:
    if word.isdecimal() and len(word) <= 4:
        n = int(word)
        found = {name for name, digits, a, b in _RANGES if len(word) in digits and a <= n <= b}
        if len(word) == 4 and n < 2400 and n % 100 < 60:
            found.add("HHMM")
        return frozenset(found)
    return frozenset(n for form, names, _ in _FORMS if form.fullmatch(word) for n in names.split())


@lru_cache(maxsize=1 << 14)
def value_of(word: str, name: str) -> Value:
    """What a word of a class stands for: "March" of MONTH is 3, "26th" of ORDINAL is 26."""
    if digits := re.match(r"[0-9]{1,6}", word):
        return int(digits[0])
    known = CLASSES[name]
    return known[word] if word in known else known[word.lower()]
