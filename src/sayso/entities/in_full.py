"""Words that leave open who is meant, and where the article names that person in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.attribution import Named
from sayso.entities.cast import Cast
from sayso.entities.entity import Entity
from sayso.entities.names import parts
from sayso.text import Span


def in_full(content: Sequence[Span], cast: Cast, speaker: Entity | None) -> tuple[Named, ...]:
    """Of "he", "her" and "Lund" in a content, in reading order, where the full name stands.

    Only where that is sure: a wrong name is worse than "he". Nothing for whom the content itself
    names in full before. `speaker` says the content in words of his own, and is no "he" there;
    None where the reporter has put it in his.
    """
    return tuple(_in_full(content, cast, speaker))


def _in_full(content: Sequence[Span], cast: Cast, speaker: Entity | None) -> Iterator[Named]:
    known: set[int] = set()  # ids of those that the content has named in full, so far
    for mention in (one for span in content for one in cast.within(span)):
        entity = cast.of[mention]
        if entity.name is None:
            continue
        said = mention.name or mention.span
        full = len(parts(entity.name.of(cast.text)))
        if full < 2 or (mention.name and len(parts(said.of(cast.text))) >= full):
            known.add(id(entity))
        elif id(entity) not in known and entity is not speaker and cast.surely(mention) is not None:
            yield Named(said, entity.name)
