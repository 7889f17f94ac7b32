"""All that an article calls one person or thing."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.entities.mention import Mention
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions of one person, organisation, place …, in reading order.

    `name` is where its fullest proper name first stands, None where it has none.
    """

    kind: str
    name: Span | None
    mentions: tuple[Mention, ...]
