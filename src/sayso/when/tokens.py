"""A text as words, numbers and marks, each with a sign that says which classes it is of.

Rules are then ordinary regular expressions over signs instead of letters: the text is looked
through once, and a rule costs one quick pass over a string with a character per word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.when.numbers import examples, number_classes
from sayso.when.words import CLASSES, MARKS

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
            return " ".join(sorted(number_classes(word))) or "LOWER"
        found = self._classes.get(word, set()) | self._classes.get(word.lower(), set())
        return " ".join(sorted(found | _shape(word)))

    def _kinds(self) -> Iterator[str]:
        """Every kind there can be."""
        yield from ("LOWER", "CAPITAL", "LOWER PLURAL", "ED LOWER", "MARK")
        for word in self._classes:
            yield from {self._kind(w) for w in (word, word.capitalize(), word.upper())}
        yield from {self._kind(number) for number in examples()}


def _shape(word: str) -> set[str]:
    if not word[0].isalpha():
        return {"MARK"}
    if word[0].isupper():
        return {"CAPITAL"}
    if len(word) > 3 and word[-1] == "s":
        return {"LOWER", "PLURAL"}
    return {"LOWER", "ED"} if len(word) > 4 and word.endswith("ed") else {"LOWER"}
