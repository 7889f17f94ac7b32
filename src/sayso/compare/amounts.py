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
_TIMES |= {"trillion": 1e12}
# At least so many.
_SOME = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6}


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
        if words[at : at + 2] == ["half", "a"]:
            at += 1
            words[at] = "half"
        word, after = words[at], words[at + 1 : at + 2]
        at += 1
        value = _digits(word) if word[0].isdigit() else _ONES.get(word)
        if value is None and (tens := _TENS.get(word)) is not None:
            one = _ONES.get(after[0], 0) if after else 0
            value = tens + one if one < 10 else tens
            at += 0 < one < 10
        if value is None and word in ("a", "half") and after and after[0] in _TIMES:
            value = 1 if word == "a" else 0.5
        if value is None:
            if word in _SOME:
                yield _SOME[word]
            continue
        while at < len(words) and words[at] in _TIMES:
            value *= _TIMES[words[at]]
            at += 1
        yield float(value)


def _digits(word: str) -> float | None:
    try:
        return float(word.replace(",", ""))
    except ValueError:  # "2:05", "1.2.3"
        return None
