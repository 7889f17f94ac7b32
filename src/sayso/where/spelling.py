"""Spellings that are one: "Côte d’Ivoire" and "Cote d'Ivoire", "St. Lucia" and "Saint Lucia"."""

from __future__ import annotations

from unicodedata import normalize

MAX_CHARS = 100  # the longest name in the tables has 52

# Letters that Unicode does not take apart into a letter and its mark.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ə": "a"})
_APOSTROPHES = "'’‘ʼʻ`"
_MARKS = str.maketrans(
    {**dict.fromkeys("-‐‑–—,/", " "), **dict.fromkeys(f"{_APOSTROPHES}.", ""), "&": " and "}
)
# The article that a name of the Near East may begin with in small letters: "al-Bab".
_PARTICLES = frozenset({"al", "el", "ad", "ar", "as", "ash", "at"})


def spelled(name: str) -> str:
    """What all spellings of a name have in common: small letters, no diacritics, no marks."""
    name = name.casefold()
    if name.isascii() and name.isalpha():
        return name  # two of three: reading the tables takes 24 ms so, 28 without
    if not name.isascii():
        name = name.translate(_LETTERS)
        name = "".join(c for c in normalize("NFKD", name) if c < "\u0300" or c > "\u036f")
    return " ".join(name.translate(_MARKS).split()).replace("saint ", "st ")


def bare(words: str) -> str:
    """The words without a genitive's ending: "Kiev’s" → "Kiev", "Honduras'" → "Honduras"."""
    if words[-1:] in "sS" and words[-2:-1] and words[-2] in _APOSTROPHES:
        return words[:-2]
    return words.rstrip(_APOSTROPHES)


def without_the(words: str) -> str:
    return words[4:].lstrip() if words[:4].lower() == "the " else words


def is_big(words: str) -> bool:
    """Whether it is written as a name: "Mali", "al-Bab", "UKRAINE"; not "mali", and not "MALI".

    Four letters or fewer in capitals only are an acronym (IRAN has none, so it is not found):
    a headline all in capitals has too many of them, MALE and CHAD and NICE.
    """
    letters = [c for c in words if c.isalpha()]
    if not letters or (len(letters) < 5 and words.isupper()):
        return False
    first, _, rest = words.partition("-" if "-" in words.split(None, 1)[0] else " ")
    begin = rest if first in _PARTICLES else words
    initial = next((c for c in begin if c.isalnum()), "")
    return initial.isupper() or initial.isdigit()
