"""How much two stretches of words say the same: the words that carry it, without endings."""

from __future__ import annotations

import re

# "2:05", "1,200", "9", "wide-open", "didn't".
WORD = re.compile(r"\d+:\d\d|\d[\d,.]*\d|\d|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SMALL = frozenset(
    """a an the of to in on at by for with from and or but if unless until as is are was were be
    been being it its they their them he his him she her we our us you your i my that this
    these those which who whom will would could can may might should shall must do does
    did have has had so than then there any some all more most into out up down over about
    against after before""".split()
)
_NOT = frozenset("not no never none nothing nobody neither without".split())
_ENDINGS = ("ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
_SHORTEST = 4


def carriers(words: str) -> frozenset[str]:
    """The words that carry a meaning, without their endings; numbers as they stand."""
    found = (w.lower().replace("’", "'") for w in WORD.findall(words))
    plain = (w.removesuffix("'s") for w in found)
    return frozenset(_stem(w) for w in plain if w not in _SMALL and not w.endswith("n't"))


def folded(words: str) -> str:
    """All the words, in small letters, a blank between two; "U.S." is "us", "you’re" "you're"."""
    plain = _INITIALS.sub("", words.casefold().replace("’", "'"))
    return " ".join(WORD.findall(plain))


_INITIALS = re.compile(r"(?<=\b[a-z])\.(?=[a-z]\b)")


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def overlap(a: str, b: str) -> float:
    """0..1: what the shorter one shares with the other; 0 where numbers differ, or one of them
    says "not"."""
    one, other = carriers(a), carriers(b)
    if not one or not other or is_negated(a) != is_negated(b):
        return 0.0
    numbers = [{w for w in words if w[0].isdigit()} for words in (one, other)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def is_negated(words: str) -> bool:
    """Whether they say "not", "never", "no" …"""
    own = [w.lower() for w in WORD.findall(words.replace("[", "").replace("]", ""))]
    return any(w in _NOT or w.endswith(("n't", "n’t")) for w in own)
