"""All that an article calls one person or thing."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.entities.mention import Mention
from sayso.text import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """Mentions of one person, organisation, place …, in reading order.

    `name` is where its fullest proper name first stands, None where it has none. `links` (one for
    each mention) are how likely, 0..1, the network finds it that those before it are meant again;
    1 where it was not asked: of the first one, and of names that are told by their words.
    """

    kind: str
    name: Span | None
    mentions: tuple[Mention, ...]
    links: tuple[float, ...]
