"""Authors' names out of a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.articles.plain import key, plain

_BY = re.compile(
    r"^\s*(?:(?:written|words|report|story|analysis|posted|reported)\s+)?by\b[:\s]+", re.I
)
_ADDRESS = re.compile(r"\b[\w.+-]{0,60}@\S+|@\S+|\bhttps?:\S*")
_SPLIT = re.compile(r"\s*(?:[;|/•]|,(?!\s*(?:Jr|Sr|II|III)\b)|\band\b|&|\bwith\b(?=\s+[A-Z]))\s*")
# After one of these a byline goes on about the author, and is no name any more.
_AFTER = re.compile(r"\s+(?:in|for|at|from|of|on|via|[-–—])\s.*$|\s*[(\[].*$|\s*@\S+.*$|\s+\d.*$")
_ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|writer|producer|staff|desk|bureau|columnist|analyst|"
    r"contributor|newsroom|team|agency|agencies|admin|chief|photographer|fellow|author|guest)\b",
    re.I,
)
_PARTICLES = frozenset({"de", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el"})
_NO_NAMES = frozenset({
    "the", "a", "and", "published", "updated",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december",
})  # fmt: skip
_N_LETTERS = 60
_N_WORDS = 6


def names_in(*bylines: str, outlet: str | None = None) -> tuple[str, ...]:
    """The names in `bylines`, each once, in order; roles, places and the outlet's own left out."""
    return tuple(_once(_names(bylines, key(outlet or ""))))


def is_persons(name: str) -> bool:
    """Whether `name` looks like a person's, for names that were guessed and not stated."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() or word in _PARTICLES for word in words)
        and not any(word.lower() in _NO_NAMES for word in words)
    )


def _names(bylines: Iterable[str], outlet: str) -> Iterable[str]:
    for byline in bylines:
        for part in _SPLIT.split(_BY.sub("", _ADDRESS.sub(";", plain(byline[:500])))):
            name = _AFTER.sub("", part).strip(" .,:'\"“”‘’*")
            if _is_name(name) and key(name) != outlet:
                shouted = len(name) > 4 and name.isupper()  # "AFP" is a name as it is
                yield name.title() if shouted or name.islower() else name


def _is_name(name: str) -> bool:
    return (
        2 < len(name) <= _N_LETTERS
        and len(name.split()) <= _N_WORDS
        and not _ROLE.search(name)
        and not any(c in name for c in "@/\\<>{}=#:")
        and not any(c.isdigit() for c in name)
        and any(c.isalpha() for c in name)
    )


def _once(names: Iterable[str]) -> Iterable[str]:
    seen: set[str] = set()
    for name in names:
        if key(name) not in seen:
            seen.add(key(name))
            yield name
