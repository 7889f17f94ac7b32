"""Outlets of news: by their names, by the form of their names, by generic words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sayso.entities.catalogue import catalogue
from sayso.entities.claims import Claim, Known, meant
from sayso.entities.generic import says_outlet as says_outlet
from sayso.entities.generic import undescribed
from sayso.entities.press import looks_like_outlet
from sayso.entities.table import rows


def outlet(words: str, context: Iterable[str] = ()) -> Known | None:
    """The outlet of this name; None of words that aren't an outlet's, or that several claim.

    "Reuters", "Russia's Interfax news agency", "the journal Nature". `context` are other names of
    the article: they tell whose "the Times" is.
    """
    context = list(context)
    if one := meant(claims(words), context, catalogue()):
        return one
    named = claims(undescribed(words) or "")
    found = {claim.known for claim in named}
    # "magazine" says what "Time" is: it need not stand alone.
    return found.pop() if len(found) == 1 else meant(named, context, catalogue())


def is_outlet(words: str) -> bool:
    """Whether they name an outlet: one of the table's, or any whose name has the form of one.

    "The Post", though several are called so; "Halvesk Gazette", "Radio Velda". Not "Emily Post".
    """
    if any(claim.alone or claim.words.startswith("The ") for claim in claims(words)):
        return True
    return outlet(words) is not None or looks_like_outlet(words)


def claims(words: str) -> tuple[Claim, ...]:
    """Which outlets claim the words."""
    return tuple(claim for claim in catalogue().of(words) if claim.known.is_outlet)


def house(id: str) -> str | None:
    """Whose outlet it is, where the table knows an owner: sisters under one roof are one source."""
    return _houses().get(id)


@cache
def _houses() -> dict[str, str]:
    return {id_: owner for id_, _, _, _, owner, _, _ in rows("outlets") if owner}
