"""Who a source is: the place where the article names it in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.attribution import Attribution
from sayso.entities.entity import Entity
from sayso.entities.mention import Mention
from sayso.entities.names import parts
from sayso.entities.resolve import pronoun_class
from sayso.text import Span

RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


def with_speakers(
    text: str, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """The attributions, each with its speaker where that is known; parents as they are made.

    Left open rather than guessed: a source that is a group, or whose entity has no name.
    """
    of = {m: e for e in entities for m in e.mentions}
    found: dict[int, Attribution] = {}
    made: list[Attribution] = []
    for one in attributions:
        parent = found.get(id(one.parent)) if one.parent else None
        speaker = _speaker(text, one, parent, of)
        new = replace(one, parent=parent, speaker=speaker)
        found[id(one)] = new
        made.append(new)
    return tuple(made)


def _speaker(
    text: str, one: Attribution, parent: Attribution | None, of: Mapping[Mention, Entity]
) -> Span | None:
    if not one.source:
        return None
    source = one.source[0]
    words = source.of(text).lower()
    person = pronoun_class(words)
    if person in ("i", "we", "you"):
        # Whoever says "I" in somebody's words is that somebody.
        return parent.speaker if parent and person == "i" else None
    mention = _before(source, of) if words in RELATIVE else _in(text, source, of)
    if mention is None:
        return None
    entity = of[mention]
    if person == "they" and entity.kind == "person":
        return None  # several people, or one whom "they" leaves open
    if mention.name and entity.name:
        own, full = parts(mention.name.of(text)), parts(entity.name.of(text))
        return mention.name if len(own) >= len(full) else entity.name
    return entity.name


def _in(text: str, source: Span, of: Mapping[Mention, Entity]) -> Mention | None:
    """The mention that the source is: the longest of those in it, or its name in apposition.

    None where the source names somebody beside it: "Solm and Lund" are two.
    """
    inside = [m for m in of if source.start <= m.head.start and m.head.end <= source.end]
    whole = [m for m in inside if m.span.start <= source.start + 1]
    best = max(whole or inside, key=lambda m: (len(m.span), m.named), default=None)
    if best is None:
        return None
    others = [m for m in inside if m.named and not m.span.overlaps(best.span)]
    # "the minister, Henrik Solm," is one mention and one more in apposition.
    beside = [m for m in others if text[best.span.end : m.span.start].strip() == ","]
    if best.form == "other" and len(beside) == 1 and beside[0].kind == best.kind == "person":
        return beside[0]
    if any(m.kind == "person" and m not in beside for m in others):
        return None
    return best


def _before(source: Span, of: Mapping[Mention, Entity]) -> Mention | None:
    """Whom a relative pronoun speaks of: the smallest mention around it, or the one just before."""
    around = [
        m for m in of if m.span.start < source.start < m.span.end and m.head.end <= source.start
    ]
    if around:
        return min(around, key=lambda m: len(m.span))
    near = [m for m in of if 0 <= source.start - m.span.end <= 2]
    return max(near, key=lambda m: len(m.span), default=None)
