"""True statements turned into others that cannot hold beside them, or that say the same.

One thing is changed at a time: a number, a date, "not", how sure it is, who it is of. What is left
as it was tells the pair model that sharing words decides nothing (contrastive edits were worth 10
points on VitaminC; Schuster et al. 2021).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

KINDS = ("number", "date", "negation", "modality", "actor")

_SMALL = "two three four five six seven eight nine ten eleven twelve".split()
_LARGE = "dozens hundreds thousands millions".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_NUMBER = re.compile(rf"(?<![\w$€£.,-])(\d[\d,]*(?:\.\d+)?|{'|'.join(_SMALL + _LARGE)})(?![\w-])")
_YEAR = re.compile(r"\b(19[5-9]\d|20[0-3]\d)\b(?!,\d)")
_DAY = re.compile(rf"\b({'|'.join(_DAYS)})\b")
_MONTH = re.compile(rf"\b(?<!\w )({'|'.join(m for m in _MONTHS if m != 'May')})\b")
_AUX = re.compile(
    r"\b(is|are|was|were|will|would|has|have|had|can|could|should|must)\b"
    r"(?! (?:not|never|n't|no)\b)(?!n['’]t)"
)
_NOT = re.compile(
    r"\b(is|are|was|were|will|would|has|have|had|can|could|should|must) (?:not|never)\b"
)
_SHORT = re.compile(r"\b(is|are|was|were|has|have|had|would|could|should|did|does|do)n['’]t\b")
_NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\b")
_NO_NAMES = frozenset(
    [*_DAYS, *_MONTHS, "I", "The", "A", "He", "She", "It", "They", "We", "But", "And"]
)
_SURE = {
    " will ": (" may not ", " is unlikely to ", " will hardly "),
    " must ": (" need not ", " does not have to "),
    " can ": (" cannot ", " is unable to "),
    " definitely ": (" possibly ", " hardly "),
    " is going to ": (" may never ", " is unlikely to "),
    " has to ": (" need not ", " does not have to "),
    " is certain ": (" is in doubt ", " is uncertain "),
    " should ": (" need not ", " should on no account "),
}
_SAME = (
    (r"\bpercent\b", "per cent"),
    (r"\bper cent\b", "percent"),
    (r"(\d) ?%", r"\1 percent"),
    (r"\bU\.?S\.?(?= [a-z])", "American"),
    (r"\bthe United States\b", "the US"),
    (r"\bUnited Kingdom\b", "UK"),
    (r"\bsaid\b", "stated"),
    (r"\bsaid that\b", "said"),
    (r"\btold reporters\b", "said to reporters"),
    (r"\babout (?=\d)", "around "),
    (r"\bmore than (?=\d)", "over "),
    (r"\bover (?=\d)", "more than "),
    (r"\bat least (?=\d)", "no fewer than "),
    (r"\bkilled\b", "left dead"),
    (r"\bbegan\b", "started"),
    (r"\bbegin\b", "start"),
    (r"\bsoldiers\b", "troops"),
    (r"\btroops\b", "soldiers"),
    (r"\bpolice\b", "police officers"),
    (r"\bofficials\b", "authorities"),
    (r"\bbecause\b", "since"),
    (r"\bbut\b", "though"),
    (r"\balso\b", "as well"),
    (r"\bbuy\b", "purchase"),
    (r"\bhelp\b", "assist"),
    (r"\bshow(s|ed)?\b", r"demonstrate\1"),
    (r"\battempt(s|ed)? to\b", r"effort\1 to"),
    (r"\bapproximately\b", "about"),
    (r"\b(January|February|August|September|October|November|December)\b", None),
    (r"\b(is|are|was|were|has|have|had|would|could|should|did|does|do) not\b", r"\1n't"),
    (r"\b(is|are|was|were|has|have|had|would|could|should|did|does|do)n['’]t\b", r"\1 not"),
    (r"\bwill not\b", "won't"),
    (r"\bcannot\b", "can't"),
    (rf"\b({'|'.join(_SMALL)})\b", None),
    (r", who is [^,]{5,60},", ""),
    (r", which is [^,]{5,60},", ""),
    (r"^(?:However|Meanwhile|But|And|Still|Also|Moreover|In addition), ", ""),
)


@dataclass(frozen=True, slots=True)
class Swap:
    kind: str
    words: str


def swap(text: str, kind: str, names: Sequence[str], rng: Random) -> Swap | None:
    """`text` so changed that both cannot hold; None where it has nothing of that kind."""
    changed = _SWAPS[kind](text, names, rng)
    return Swap(kind, changed) if changed is not None and changed != text else None


def paraphrase(text: str, rng: Random, most: int = 3) -> str | None:
    """`text` in other words, up to `most` of them changed; None where none can be."""
    changed = text
    done = 0
    for pattern, by in rng.sample(_SAME, len(_SAME)):
        if done == most:
            break
        after = re.sub(pattern, by if by is not None else _other_form, changed, count=1)
        done += after != changed
        changed = after
    moved = _moved(changed, rng)
    changed = moved or changed
    if changed == text:
        return None
    return changed[0].upper() + changed[1:]


def _other_form(found: re.Match[str]) -> str:
    word = found[0]
    if word in _SMALL:
        return str(_SMALL.index(word) + 2)
    return f"{word[:3]}."


def _moved(text: str, rng: Random) -> str | None:
    """ "He left on Monday." → "On Monday, he left."."""
    found = re.search(
        rf" (on (?:{'|'.join(_DAYS)})|in (?:19|20)\d\d|last (?:week|month|year))\.$", text
    )
    if found is None or rng.random() < 0.5:
        return None
    first = text[0].lower() if re.match(r"(?:The|A|An|He|She|It|They|We)\b", text) else text[0]
    when = found[1][0].upper() + found[1][1:]
    return f"{when}, {first}{text[1 : found.start()]}."


def _number(text: str, names: Sequence[str], rng: Random) -> str | None:
    found = [m for m in _NUMBER.finditer(text) if not _YEAR.fullmatch(m[0])]
    if not found:
        return None
    one = rng.choice(found)
    return text[: one.start()] + _other_number(one[0], rng) + text[one.end() :]


def _other_number(word: str, rng: Random) -> str:
    for group in (_SMALL, _LARGE):
        if word in group:
            return rng.choice([other for other in group if other != word])
    value = float(word.replace(",", ""))
    if "." in word:
        places = len(word.partition(".")[2])
        return f"{value * rng.choice((0.4, 0.6, 1.5, 2.2, 3.1)) + 0.3:.{places}f}"
    other = int(value * rng.choice((0.3, 0.5, 0.7, 1.4, 2, 3))) + rng.choice((0, 1, 2))
    if other == int(value):
        other += 3
    return f"{other:,}" if "," in word or other > 9999 else str(other)


def _date(text: str, names: Sequence[str], rng: Random) -> str | None:
    found = [
        (m, of)
        for pattern, of in ((_DAY, _DAYS), (_MONTH, _MONTHS))
        for m in pattern.finditer(text)
    ]
    years = [(m, [str(int(m[0]) + n) for n in (-7, -3, -1, 2, 4)]) for m in _YEAR.finditer(text)]
    if not found and not years:
        return None
    one, of = rng.choice([*found, *years])
    other = rng.choice([word for word in of if word != one[0]])
    return text[: one.start()] + other + text[one.end() :]


def _negation(text: str, names: Sequence[str], rng: Random) -> str | None:
    dropped = _NOT.search(text)
    if dropped is not None:
        return text[: dropped.start()] + dropped[1] + text[dropped.end() :]
    short = _SHORT.search(text)
    if short is not None and short[1] not in ("did", "does", "do"):
        return text[: short.start()] + short[1] + text[short.end() :]
    found = _AUX.search(text)  # the first: the sentence's own more often than not
    if found is None or found.start() > len(text) / 2:
        return None
    word = rng.choice(("not", "not", "never")) if found[0] in ("has", "have", "had") else "not"
    return f"{text[: found.end()]} {word}{text[found.end() :]}"


def _modality(text: str, names: Sequence[str], rng: Random) -> str | None:
    found = [key for key in _SURE if key in text and f"{key}not " not in text]
    if not found:
        return None
    key = rng.choice(found)
    return text.replace(key, rng.choice(_SURE[key]), 1)


def _actor(text: str, names: Sequence[str], rng: Random) -> str | None:
    own = [m for m in _NAME.finditer(text) if m[0] not in _NO_NAMES]
    if not own:
        return None
    one = own[0]
    if len(own) > 1 and rng.random() < 0.4 and own[0][0] not in own[1][0]:
        a, b = own[0], own[1]  # who did it to whom, the other way round
        return text[: a.start()] + b[0] + text[a.end() : b.start()] + a[0] + text[b.end() :]
    others = [n for n in names if n not in text and len(n.split()) == len(one[0].split())]
    if not others:
        return None
    return text[: one.start()] + rng.choice(others) + text[one.end() :]


_SWAPS: dict[str, Callable[[str, Sequence[str], Random], str | None]] = {
    "number": _number,
    "date": _date,
    "negation": _negation,
    "modality": _modality,
    "actor": _actor,
}


def names_in(texts: Sequence[str]) -> list[str]:
    """Names of the texts, in order: those in the middle of a sentence."""
    found = (m[0] for text in texts for m in _NAME.finditer(text))
    return list(dict.fromkeys(n for n in found if n not in _NO_NAMES))
