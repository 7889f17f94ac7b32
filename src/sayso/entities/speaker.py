"""Who a source is: the place where the article names it in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.attribution import Attribution
from sayso.entities.cast import Cast
from sayso.entities.entity import Entity
from sayso.entities.resolve import pronoun_class


def with_speakers(
    text: str,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    cast: Cast | None = None,
    of: Mapping[int, Entity | None] | None = None,
) -> tuple[Attribution, ...]:
    """The attributions, each with its speaker where that is known; parents as they are made.

    Left open rather than guessed: a source that is a group, one whose entity has no name, a
    surname that two people of the article bear. `cast` and `of` are the entities' cast and what
    `stand_for` gave, where they are there already.
    """
    cast = cast or Cast(text, entities)
    of = of or stand_for(attributions, cast)
    found: dict[int, Attribution] = {}
    for one in attributions:
        parent = found.get(id(one.parent)) if one.parent else None
        entity = of[id(one)]
        speaker = cast.name(one, entity) if entity else None
        if parent and one.source and pronoun_class(one.source[0].of(text)) == "i":
            speaker = parent.speaker  # whoever says "I" in somebody's words is that somebody
        found[id(one)] = replace(one, parent=parent, speaker=speaker)
    return tuple(found[id(one)] for one in attributions)


def stand_for(attributions: Sequence[Attribution], cast: Cast) -> Mapping[int, Entity | None]:
    """Whom the source of each attribution, by its `id()`, stands for; None where not sure."""
    of: dict[int, Entity | None] = {}
    last: tuple[Attribution, Entity] | None = None  # the latest outermost one, and who said it
    for one in sorted(attributions, key=lambda a: a.source[:1]):
        of[id(one)] = entity = cast.source(one, last)
        if one.parent is None and entity is not None and entity.kind == "person":
            last = one, entity
    return of
