"""Whose name it may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sayso.where.gazetteer import STANDING, above, gazetteer, place, with_apostrophes
from sayso.where.gazetteer import How as How
from sayso.where.gazetteer import Named as Named
from sayso.where.spelling import MAX_CHARS, bare, is_big, spelled, without_the


def named(words: str) -> tuple[Named, ...]:
    """Every place that claims exactly this name; () where none does.

    A leading "the", a genitive's ending, blanks around and diacritics do not matter. Names begin
    with a capital ("turkey" is none), acronyms are in capitals ("us" is none, "U.S." is). What
    follows a comma is where it lies: "Paris, Texas".
    """
    return _named(words) if len(words) <= MAX_CHARS else ()


@lru_cache(maxsize=4096)  # an article asks for its names again as the context of each other
def _named(words: str) -> tuple[Named, ...]:
    words = " ".join(words.split())
    for form in _forms(words):
        found = _claims(form)
        if found:
            return found
    return _lying_in(*words.split(", ", 1)) if ", " in words else ()


def _forms(words: str) -> Iterator[str]:
    """As it is, then with less and less: "the Hague" keeps its "the", "St. John's" its s."""
    short = without_the(words)
    own, plain = (words, short), (bare(words), bare(short))
    # "America's" is America's, though "the Americas" are spelled alike; "St. John's" is a name.
    is_name = plain == own or spelled(short) in with_apostrophes()
    yield from dict.fromkeys((*own, *plain) if is_name else (*plain, *own))


def _claims(form: str) -> tuple[Named, ...]:
    read = gazetteer()
    found = read.acronyms.get(form) or read.acronyms.get(form.replace(".", ""), [])
    if is_big(without_the(form)):
        found = found + read.names.get(spelled(form), [])
    return tuple(Named(place(id), how, sure) for id, how, sure in found)


def _lying_in(words: str, wider: str) -> tuple[Named, ...]:
    around = {claim.place.id for claim in named(wider) if claim.how not in STANDING}
    return tuple(
        replace(claim, sure=True)
        for claim in named(words)
        if claim.how not in STANDING and around & (above(claim.place) - {claim.place.id})
    )
