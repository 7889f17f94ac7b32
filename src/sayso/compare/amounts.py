"""How many or how much some words say: "nine", "twenty-two", "1.2 million", "dozens"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.compare.words import WORD

_ONES = dict(
    zip(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split(),
        range(20),
        strict=True,
    )
)
_TENS = {
    word: 10 * n
    for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_TIMES = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_TIMES |= {"trillion": 1e12, "mn": 1e6, "bn": 1e9, "tn": 1e12}
# At least so many.
_SOME = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3}
_SOME |= {"millions": 2e6, "billions": 2e9}
_UNITS = {"hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9}  # "tens of …"

SPELT = (*_ONES, *_TENS)


def amounts(words: str) -> list[float]:
    """Those in some words, in order; years and hours too, where they stand in digits."""
    return list(_amounts([part for one in WORD.findall(words.lower()) for part in _parts(one)]))


def _parts(word: str) -> list[str]:
    """ "twenty-two" is two words."""
    return word.split("-") if word[0].isalpha() else [word]


def _amounts(words: list[str]) -> Iterator[float]:
    at = 0
    while at < len(words):
        value, at = _amount(words, at)
        if value is not None:
            yield value


def _amount(words: list[str], at: int) -> tuple[float | None, int]:
    """The amount that begins at a place, None where none does, and the place behind it."""
    word, after = words[at], words[at + 1 : at + 3]
    at += 1
    if word in _SOME:
        if len(after) == 2 and after[0] == "of" and after[1] in _UNITS:
            return _SOME[word] * _UNITS[after[1]], at + 2
        return _SOME[word], at
    value = _digits(word) if word[0].isdigit() else _ONES.get(word)
    if value is None and (tens := _TENS.get(word)) is not None:
        one = _ONES.get(after[0], 0) if after else 0
        value = tens + one if one < 10 else tens
        at += 0 < one < 10
    if value is None and word in ("a", "half"):
        behind = 1 if after[:1] == ["a"] else 0  # "half a million"
        if after[behind : behind + 1] and after[behind] in _TIMES:
            value = 1 if word == "a" else 0.5
            at += behind
    if value is None:
        return None, at
    if words[at : at + 3] == ["and", "a", "half"]:
        value += 0.5
        at += 3
    while at < len(words) and words[at] in _TIMES:
        value *= _TIMES[words[at]]
        at += 1
    if value >= 100 and words[at : at + 1] == ["and"] and at + 1 < len(words):  # "and twelve"
        rest, behind = _amount(words, at + 1)
        if rest is not None and rest < 100 and not words[at + 1][0].isdigit():
            return value + rest, behind
    return float(value), at


def _digits(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:  # "2:05", "1.2.3"
        return None
