"""Where an article names places."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.entities.entity import Entity
from sayso.text import Span
from sayso.where import How, PlaceKind, named, towns

_NO_PLACES = (PlaceKind.UNION, PlaceKind.SEAT)


def place_names(text: str, entities: Sequence[Entity]) -> list[Span]:
    """Names that the network takes for places and the tables know, and what is one for sure."""
    names = {m.name: m for entity in entities for m in entity.mentions if m.name is not None}
    return [name for name, mention in names.items() if _may_be(name.of(text), mention.kind)]


def _may_be(name: str, kind: str) -> bool:
    claims = [c for c in named(name) if c.how in (How.NAME, How.ACRONYM, How.CAPITAL)]
    if kind == "place" and (claims or towns(name) or " " in name):
        return True
    return any(claim.sure and claim.place.kind not in _NO_PLACES for claim in claims)
