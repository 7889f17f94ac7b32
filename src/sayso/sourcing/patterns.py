"""Patterns made of lists of words, so that a rule reads as the words it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.attribution import forms

_BRACKETS = re.compile(r"\(([^()]*)\)")


def any_of(phrases: str) -> str:
    """A pattern of any of the phrases, which stand between commas, the longest first.

    A blank is any white space, an apostrophe is straight or curly, and what stands in brackets
    may be left out: "e(-)mail(s)" is four words.
    """
    return _either(word for one in phrases.split(",") for word in _spelt_out(one.strip()))


def verbs(words: str) -> str:
    """The same of the forms of some verbs: "tell" is "tell", "tells", "told" and "telling"."""
    return _either(form for one in words.split(",") for form in forms(one.strip()))


def maybe(phrases: str) -> str:
    """Any of the phrases and the white space behind it, or nothing."""
    return rf"(?:{any_of(phrases)}\s+)?"


def _either(words: Iterable[str]) -> str:
    plain = {" ".join(word.split()) for word in words}
    longest_first = sorted(plain, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_as_pattern, longest_first))})"


def _spelt_out(phrase: str) -> list[str]:
    found = _BRACKETS.search(phrase)
    if found is None:
        return [phrase]
    before, after = phrase[: found.start()], phrase[found.end() :]
    return [*_spelt_out(before + after), *_spelt_out(before + found[1] + after)]


def _as_pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split())).replace("'", "[’']")
