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
    return tuple(named for span in content for named in _in_full(span, content, cast, speaker))


def _in_full(
    span: Span, content: Sequence[Span], cast: Cast, speaker: Entity | None
) -> Iterator[Named]:
    for mention in cast.within(span):
        entity = cast.surely(mention)
        if entity is None or entity is speaker or entity.name is None:
            continue
        said = mention.name or mention.span
        full = len(parts(entity.name.of(cast.text)))
        if full < 2 or (mention.name and len(parts(said.of(cast.text))) >= full):
            continue
        names = (m.name for m in entity.mentions if m.name and m.name.start < said.start)
        if any(
            len(parts(name.of(cast.text))) >= full
            and any(s.start <= name.start < s.end for s in content)
            for name in names
        ):
            continue
        yield Named(said, entity.name)
