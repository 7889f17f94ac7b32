"""What two statements differ in: numbers, dates, "not", how sure, names; by their words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.compare.words import WORD, carriers, is_negated


class DifferenceKind(StrEnum):
    """What differs. `WORDS` is all that is none of the others."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    MODALITY = "modality"
    NAME = "name"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Difference:
    """A kind, with the words of each side that the other has not."""

    kind: DifferenceKind
    a: tuple[str, ...]
    b: tuple[str, ...]


_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion dozen dozens hundreds thousands millions half none""".split()
)
_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december today yesterday tomorrow""".split()
)
_MODALS = frozenset(
    """will would may might can could must should shall likely unlikely possible possibly probably
    certainly definitely perhaps able unable need needs""".split()
)
# "He will", "he said he would": the same, told later.
_BEFORE = {"would": "will", "could": "can", "might": "may"}
_YEAR = re.compile(r"(?:19|20)\d\d")
_HOUR = re.compile(r"\b\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?", re.IGNORECASE)  # "2pm", "1.58 p.m."


def differences(a: str, b: str) -> tuple[Difference, ...]:
    """By kind, in the order of the kinds; without those of plain words where others are there."""
    ours, theirs = (_sorted(words) for words in (a, b))
    found = []
    for kind in (
        DifferenceKind.NUMBER,
        DifferenceKind.DATE,
        DifferenceKind.MODALITY,
        DifferenceKind.NAME,
    ):
        one, other = (_only(x[kind], y[kind]) for x, y in ((ours, theirs), (theirs, ours)))
        if (one and other) or (kind is DifferenceKind.MODALITY and (one or other)):
            found.append(Difference(kind, one, other))
    if is_negated(a) != is_negated(b):
        found.insert(0, Difference(DifferenceKind.NEGATION, _nots(a), _nots(b)))
    if not found:
        one, other = (
            _only(x[DifferenceKind.WORDS], y[DifferenceKind.WORDS])
            for x, y in ((ours, theirs), (theirs, ours))
        )
        found.append(Difference(DifferenceKind.WORDS, one, other))
    return tuple(found)


def counts(words: str) -> dict[str, frozenset[str]]:
    """The numbers in some words, without commas, and the two carrying words right behind each, up
    to the next mark or number: what it counts. Years are none."""
    found: dict[str, frozenset[str]] = {}
    for clause in _MARK.split(_HOUR.sub(" ", words)):
        for low, behind in zip(*_parts(clause), strict=True):
            found[low.replace(",", "")] = frozenset(behind)
    return found


def negated(words: str) -> frozenset[str]:
    """The first carrying word behind each "not", "never", "without" …: what it turns round."""
    found = set[str]()
    is_open = False
    for one in WORD.finditer(words):
        if is_negated(one[0]):
            is_open = True
        elif is_open and (own := carriers(one[0])):
            found |= own
            is_open = False
    return frozenset(found)


def names(words: str) -> frozenset[str]:
    """The names in some words, in small letters; a first word is none, whatever its case."""
    return frozenset(name.lower() for name in _sorted(words)[DifferenceKind.NAME])


_MARK = re.compile(r"[.,;:](?!\d)|\s[–—-]\s")
_COUNTED = 2


def _parts(clause: str) -> tuple[list[str], list[list[str]]]:
    numbers: list[str] = []
    behind: list[list[str]] = []
    for one in WORD.finditer(clause):
        low = one[0].lower()
        if _is_number(low):
            numbers.append(low)
            behind.append([])
        elif behind and len(behind[-1]) < _COUNTED and not _YEAR.fullmatch(low):
            behind[-1] += carriers(low)
    return numbers, behind


def _is_number(low: str) -> bool:
    """Whether it counts something: no year does, and no hour ("2:05 p.m.")."""
    is_one = low[0].isdigit() or all(part in _NUMBERS for part in low.split("-"))
    return is_one and ":" not in low and not _YEAR.fullmatch(low)


def _sorted(words: str) -> dict[DifferenceKind, list[str]]:
    found: dict[DifferenceKind, list[str]] = {kind: [] for kind in DifferenceKind}
    for n, one in enumerate(WORD.finditer(_HOUR.sub(" ", words).replace("’", "'"))):
        word, low = one[0], one[0].lower()
        if _YEAR.fullmatch(word) or low in _DATES:
            found[DifferenceKind.DATE].append(low)
        elif _is_number(low):
            found[DifferenceKind.NUMBER].append(low.replace(",", ""))
        elif low in _MODALS:
            found[DifferenceKind.MODALITY].append(_BEFORE.get(low, low))
        elif word[0].isupper() and n and len(word) > 1:
            found[DifferenceKind.NAME].append(word)
        elif len(low) > 3:
            found[DifferenceKind.WORDS].append(low)
    return found


def _only(own: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    known = {word.lower() for word in others}
    return tuple(dict.fromkeys(word for word in own if word.lower() not in known))


def _nots(words: str) -> tuple[str, ...]:
    found = [w for w in WORD.findall(words) if is_negated(w)]
    return tuple(dict.fromkeys(found))
