"""What has a name that news knows: bodies, outlets, states and places."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.entities.catalogue import catalogue
from sayso.entities.claims import Known as Known
from sayso.entities.claims import meant
from sayso.entities.outlets import outlet
from sayso.where import settle


def known(words: str, context: Iterable[str] = ()) -> Known | None:
    """The one that is meant; None where nobody is known by the words, or it stays open who.

    "NATO", "the Taliban's", "Israel’s Supreme Court", "Xinhua", "Kiev". `context` are other names
    of the article: they tell which Senate "the Senate" is.
    """
    context = list(context)
    if claims := catalogue().of(words):
        return meant(claims, context, catalogue())
    if one := outlet(words, context):
        return one
    place = settle(words, context)
    return Known(place.id, place.name, place.kind, place.state) if place else None


def claimants(words: str) -> tuple[Known, ...]:
    """All bodies and outlets that are called so; those whom the words name alone come first."""
    claims = sorted(catalogue().of(words), key=lambda claim: not claim.alone)
    return tuple(dict.fromkeys(claim.known for claim in claims))
