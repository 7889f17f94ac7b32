"""Every deed that an article tells of: what, by whom, to whom, where, when, by whose account."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.articles import Article
from sayso.attribution import Attribution, Identity
from sayso.clauses import Tree
from sayso.entities import Cast, Entity, identity, noun, place_names, pronoun_class
from sayso.events.accounts import Attributed, OwnSide, account
from sayso.events.event import Event, Participant
from sayso.events.match import Found, matches
from sayso.events.place import Places, place_of, when_of
from sayso.events.plover import EventType
from sayso.events.same import joined
from sayso.events.tolls import Counting, tolls
from sayso.events.weapons import weapons
from sayso.events.who import Roles, roles
from sayso.text import Span
from sayso.when import Time, times
from sayso.where import adjective, government, locate


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article when its deeds are looked for."""

    text: str
    cast: Cast
    said: Attributed
    places: Places
    times: Sequence[Time]
    names: Sequence[str]
    is_own: OwnSide


def events(
    article: Article,
    trees: Sequence[Tree],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
) -> tuple[Event, ...]:
    """The article's events in reading order; one told twice is one.

    `trees` are its sentences, in order. Sentences of other beats (sport, courts, history, plots)
    have none.
    """
    text = article.text
    spans = place_names(text, entities)
    located = dict(zip(spans, locate([span.of(text) for span in spans]), strict=True))
    known = Known(
        text,
        Cast(text, entities),
        Attributed(attributions),
        Places(located),
        times(text, article.published),
        [e.name.of(text) for e in entities if e.name is not None],
        OwnSide(),
    )
    found = [event for tree in trees for event in _in_sentence(tree, known)]
    return joined(found, text)


def _in_sentence(tree: Tree, known: Known) -> list[Event]:
    counted = tolls(tree)
    made = []
    for found in matches(tree):
        if found.entry.type is None:
            continue
        event = _event(tree, found, known, counted)
        if event is not None:
            made.append(event)
    return made


def _event(
    tree: Tree, found: Found, known: Known, counted: Sequence[Counting]
) -> Event | None:
    kind = found.entry.type
    assert kind is not None
    said = account(tree, found, known.said, known.is_own)
    if said is None:
        return None
    who = roles(tree, found, lambda k: is_somebody(tree, k, known))
    actors = [k for k in who.actors if is_somebody(tree, k, known)]
    recipients = [k for k in who.recipients if not is_time(tree, k, known)]
    means = weapons(tree, found.at, who.carrier, kind)
    own = tuple(dict.fromkeys([*found.entry.modes, *(mode for _, mode in means)]))
    return Event(
        type=kind,
        trigger=tree[found.at].span,
        accounts=(said,),
        modes=own,
        actors=participants(tree, actors, known),
        recipients=participants(tree, recipients, known),
        place=place_of(tree, found.at, who.carrier, who.actors, known.places),
        when=when_of(tree, found.at, who.carrier, known.times),
        tolls=_tolls(tree, found, who, kind, counted),
        weapons=tuple(span for span, _ in means),
    )


def _tolls(
    tree: Tree, found: Found, who: Roles, kind: EventType, counted: Sequence[Counting]
) -> tuple[()] | tuple:  # type: ignore[type-arg]
    if kind not in (EventType.ASSAULT, EventType.PROTEST, EventType.COERCE):
        return ()
    near = {found.at, *([who.carrier] if who.carrier is not None else [])}
    return tuple(c.toll for c in counted if c.at in near or near & set(tree.above(c.at)))


def is_time(tree: Tree, k: int, known: Known) -> bool:
    """Whether a phrase tells a time: "urged on Monday"."""
    own = tree[k].span
    at = bisect_right(known.times, own.start, key=lambda t: t.span.start) - 1
    return at >= 0 and own.end <= known.times[at].span.end


def participants(tree: Tree, heads: Sequence[int], known: Known) -> tuple[Participant, ...]:
    """Each once, also where its name stands twice: "President Marsh, Edda Marsh"."""
    found: dict[Span, Participant] = {}
    for k in heads:
        if not is_time(tree, k, known):
            one = participant(tree, k, known)
            found.setdefault(one.name or one.span, one)
    return tuple(found.values())


def is_somebody(tree: Tree, k: int, known: Known) -> bool:
    """Whether a phrase names a person, a body, a state or people: what can do a deed."""
    word = tree.word(k)
    if tree[k].upos == "PRON":
        return pronoun_class(word) is not None
    if tree[k].upos == "PROPN" or tree.is_(k, "amod"):
        return True
    if noun(tree.phrase(k).of(known.text)) is not None:
        return True
    mention = known.cast.mention(tree.phrase(k))
    return mention is not None and mention.kind in ("person", "organization")


def participant(tree: Tree, k: int, known: Known) -> Participant:
    """The words, the full name the article has for them, and who that is elsewhere."""
    span = tree.phrase(k)
    entity = None
    mention = known.cast.mention(span)
    if mention is not None:
        entity = known.cast.of[mention]
    name = entity.name if entity is not None else None
    return Participant(span, name, _identity(span, name, entity, known))


def _identity(
    span: Span, name: Span | None, entity: Entity | None, known: Known
) -> Identity | None:
    words = (name or span).of(known.text)
    context = [own for own in known.names if own != words]
    if (state := government(words, context)) is not None:
        return Identity(state.id, state.name, state.kind)
    if entity is not None and name is not None:
        return identity(words, entity.kind, context)
    if (place := adjective(span.of(known.text), context)) is not None:
        return Identity(place.id, place.name, place.kind)
    return None
