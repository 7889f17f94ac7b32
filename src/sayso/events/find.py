"""Every deed that an article tells of: what, by whom, to whom, where, when, by whose account."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.articles import Article
from sayso.attribution import Act, Attribution, Identity
from sayso.clauses import Tree, doers, done_to
from sayso.entities import (
    Cast,
    Entity,
    Mention,
    identity,
    is_outlet,
    noun,
    place_names,
    pronoun_class,
)
from sayso.events.accounts import Attributed, accounts
from sayso.events.answers import answered
from sayso.events.event import Account, Event, Participant, Status, Toll
from sayso.events.learnt import AT_LEAST, Deeds, as_learnt
from sayso.events.long_ago import is_long_ago
from sayso.events.match import Found, matches, powers
from sayso.events.place import Places, place_of, when_of
from sayso.events.plover import EventType
from sayso.events.same import Told, joined, together
from sayso.events.tolls import Counting, tolls
from sayso.events.weapons import weapons
from sayso.events.who import Roles, roles
from sayso.text import Span
from sayso.when import Time, times
from sayso.where import PlaceKind, adjective, government, locate, named, towns


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article when its deeds are looked for."""

    text: str
    cast: Cast
    said: Attributed
    places: Places
    times: Sequence[Time]
    names: Sequence[str]
    published: str | None


def events(
    article: Article,
    trees: Sequence[Tree],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    deeds: Deeds,
) -> tuple[Event, ...]:
    """The article's events in reading order; one told twice is one.

    `trees` are its sentences, in order. What is likely no event of the day (sport, courts, history,
    plots, figures of speech) is left out.
    """
    known = knowledge(article, attributions, entities)
    found = [told for n, tree in enumerate(trees) for told in _in_sentence(tree, n, known, deeds)]
    return joined(answered(found, trees, attributions), article.text)


def knowledge(
    article: Article, attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Known:
    """What is known of an article before its events are looked for."""
    text = article.text
    spans = place_names(text, entities)
    located = dict(zip(spans, locate([span.of(text) for span in spans]), strict=True))
    return Known(
        text,
        Cast(text, entities),
        Attributed(attributions),
        Places(located),
        times(text, article.published),
        [e.name.of(text) for e in entities if e.name is not None],
        article.published,
    )


def _in_sentence(tree: Tree, n: int, known: Known, deeds: Deeds) -> list[Told]:
    made: list[Told] = []
    places: list[int] = []
    for at, event in candidates(tree, known):
        chance = deeds.chance(tree, at, event)
        event = as_learnt(event, tree, at, deeds)
        loose = chance < AT_LEAST or _is_empty(event)
        if chance >= _LOOSE:
            made.append(Told(event, n, tree.lemma(at), loose))
            places.append(at)
    made = side_by_side(tree, made, places)
    asked = [
        Told(event, n, "must")
        for at, event in demands(tree, known, [told.event for told in made])
        if deeds.chance(tree, at, event) >= AT_LEAST
    ]
    return [*made, *asked]


_LOOSE = 0.4  # at least so likely may be told again of another, or answer one


def candidates(tree: Tree, known: Known) -> list[tuple[int, Event]]:
    """What looks like an event by the lexicon: the place of its word in the sentence, and the event
    as the rules have it."""
    counted = tolls(tree)
    found = []
    for match in matches(tree):
        if match.entry.type is None or is_long_ago(tree, match.at, known.published):
            continue
        event = _event(tree, match, known, counted)
        if event is not None:
            found.append((match.at, event))
    return found


def demands(tree: Tree, known: Known, made: Sequence[Event]) -> list[tuple[int, Event]]:
    """ "Iska must leave, the minister said": who says that another must do something demands it."""
    if any(event.type is EventType.REQUEST for event in made):
        return []
    found = []
    for i in range(len(tree)):
        if tree.lemma(i) not in _MUST or not tree.is_(i, "aux"):
            continue
        verb = tree[i].head
        one = known.said.innermost(tree[i].span)
        if one is None or not one.source or one.act not in _SAYING:
            continue
        if any(tree.word(k).lower() in _NOT for k in tree.below(verb, "advmod", "expl")):
            continue
        asked = [k for k in doers(tree, verb) or done_to(tree, verb) if _is_another(tree, k, known)]
        if asked:
            by = tree.at(one.source[0].start)
            if by is not None:
                event = Event(
                    type=EventType.REQUEST,
                    trigger=tree[i].span,
                    accounts=(Account(Status.HAPPENED, tree[i].span),),
                    actors=(_speaker(one, known),),
                    recipients=participants(tree, asked, known),
                )
                found.append((i, event))
    return found


_MUST = frozenset({"must", "should"})
_NOT = frozenset({"not", "never", "there"})
_SAYING = frozenset({Act.SAYS, Act.DEMANDS, Act.WARNS, Act.ASKS, Act.CRITICISES})


def _is_another(tree: Tree, k: int, known: Known) -> bool:
    return tree[k].upos != "PRON" and is_somebody(tree, k, known)


def _speaker(one: Attribution, known: Known) -> Participant:
    source = one.source[0]
    return Participant(source, one.speaker, one.entity)


def _has_somebody(event: Event) -> bool:
    """Whether anybody did it, or takes part who has a name; or people came to harm, or the place
    is told."""
    has_name = any(p.name is not None or p.identity is not None for p in event.recipients)
    return bool(event.actors or has_name or event.tolls or event.place)


def _is_empty(event: Event) -> bool:
    return not (event.actors or event.recipients or event.tolls or event.place or event.when)


def side_by_side(tree: Tree, made: list[Told], places: list[int]) -> list[Told]:
    """Deeds of one type that share a clause made one: "shelled it, killing 12 and wounding 30"."""
    kept: list[Told] = []
    at_of: dict[int, int] = {}
    for told, at in zip(made, places, strict=True):
        other = _clause_mate(tree, at, at_of)
        k = at_of.get(other) if other is not None else None
        if k is not None and kept[k].event.type is told.event.type:
            kept[k] = replace(kept[k], event=together(kept[k].event, told.event))
            at_of[at] = k
        else:
            at_of[at] = len(kept)
            kept.append(told)
    return kept


def _clause_mate(tree: Tree, at: int, earlier: Mapping[int, int]) -> int | None:
    """An earlier deed of the same clause: the verb that this one is joined to or hangs on, or the
    noun that is its subject ("strikes killed nine")."""
    joins = tree.is_(at, "conj") or (tree.is_(at, "advcl") and tree.word(at).endswith("ing"))
    if joins and not tree.below(at, "nsubj"):
        return tree[at].head
    if tree.is_(at, "obl", "nsubj") and tree.case(at) in ("", "in", "by", "during"):
        return tree[at].head
    nouns = [j for j in earlier if tree[j].head == at and tree.is_(j, "nsubj", "obl")]
    return nouns[0] if nouns else None


def _event(tree: Tree, found: Found, known: Known, counted: Sequence[Counting]) -> Event | None:
    kind = found.entry.type
    assert kind is not None
    told = accounts(tree, found, known.said)
    if not told:
        return None
    who = roles(
        tree,
        found,
        lambda k: is_somebody(tree, k, known),
        lambda k: is_party(tree, k, known),
    )
    actors = [k for k in who.actors if is_somebody(tree, k, known)]
    if kind is EventType.CONSULT and any(_is_press(tree, k) for k in actors):
        return None  # "who spoke with CNN"
    means = weapons(tree, found.at, who.carrier, kind)
    told_by_means = [mode for _, mode in means]
    # "Fired tear gas" fires no gun: what was fired is told.
    by_words = [m for m in found.entry.modes if m != "firearms" or not told_by_means]
    own = tuple(dict.fromkeys([*by_words, *told_by_means]))
    return Event(
        type=kind,
        trigger=tree[found.at].span,
        accounts=told,
        modes=own,
        actors=participants(tree, actors, known),
        recipients=participants(tree, who.recipients, known),
        place=place_of(tree, found.at, who, kind, known.places),
        when=when_of(tree, found.at, who.carrier, known.times),
        tolls=_tolls(tree, found, who, kind, counted),
        weapons=tuple(span for span, _ in means),
    )


def _tolls(
    tree: Tree, found: Found, who: Roles, kind: EventType, counted: Sequence[Counting]
) -> tuple[Toll, ...]:
    if kind not in (EventType.ASSAULT, EventType.PROTEST, EventType.COERCE):
        return ()
    near = {found.at, *([who.carrier] if who.carrier is not None else [])}
    if tree.is_(found.at, "nsubj"):  # "the attack left 14 dead"
        near.add(tree[found.at].head)
    return tuple(c.toll for c in counted if c.at in near or near & set(tree.above(c.at)))


def is_time(tree: Tree, k: int, known: Known) -> bool:
    """Whether a phrase tells a time: "urged on Monday"."""
    own = tree[k].span
    at = bisect_right(known.times, own.start, key=lambda t: t.span.start) - 1
    return at >= 0 and own.end <= known.times[at].span.end


def participants(tree: Tree, heads: Sequence[int], known: Known) -> tuple[Participant, ...]:
    """Each once, also where its name stands twice: "President Marsh, Edda Marsh"."""
    found: dict[Span, Participant] = {}
    before: Span | None = None
    for k in heads:
        if is_time(tree, k, known):
            continue
        one = participant(tree, k, known)
        is_next = before is not None and not known.text[before.end : one.span.start].strip()
        if not (is_next and before is not None and before.end <= one.span.start):
            found.setdefault(one.name or one.span, one)
        before = one.span
    return tuple(found.values())


def is_somebody(tree: Tree, k: int, known: Known) -> bool:
    """Whether a phrase names a person, a body, a state or people: what can do a deed."""
    if is_time(tree, k, known):
        return False
    word = tree.word(k)
    if tree[k].upos == "PRON":
        return pronoun_class(word) is not None
    if tree[k].upos == "PROPN" or tree.is_(k, "amod"):
        return True
    said = noun(tree.word(k))
    if tree.lemma(k) in powers() or (said is not None and said.kind in _WHO):
        return True
    mention = known.cast.mention(tree.phrase(k))
    return mention is not None and mention.kind == "person"


_WHO = ("person", "group", "organisation", "public")


def _is_press(tree: Tree, k: int) -> bool:
    words = tree.phrase(k).of(tree.text)
    said = noun(words)
    return (
        is_outlet(words)
        or (said is not None and said.kind == "outlet")
        or (tree.lemma(k) in ("reporter", "journalist", "newspaper", "medium", "media"))
    )


def is_party(tree: Tree, k: int, known: Known) -> bool:
    """Whether a modifier names who does what its noun says: a nation, a state, a body, a person."""
    word = tree.word(k)
    if not word[:1].isupper() or is_time(tree, k, known):
        return False
    if any(claim.place.kind in _NATIONS for claim in named(word)):
        return True
    if named(word) or towns(word):
        return False
    mention = known.cast.mention(tree.phrase(k))
    return mention is not None and mention.kind in ("person", "organization")


_NATIONS = (PlaceKind.STATE, PlaceKind.UNRECOGNISED, PlaceKind.UNION)


def participant(tree: Tree, k: int, known: Known) -> Participant:
    """The words, the full name the article has for them, and who that is elsewhere."""
    span = tree.phrase(k)
    if tree.word(k).lower() in ("i", "we"):  # who says so
        one = known.said.innermost(tree[k].span)
        if one is not None:
            return Participant(span, one.speaker, one.entity)
    mention = known.cast.mention(span)
    entity = known.cast.of[mention] if mention is not None else None
    name = _name(mention, entity, known.text)
    return Participant(span, name, _identity(span, name, entity, known))


def _name(mention: Mention | None, entity: Entity | None, text: str) -> Span | None:
    """Where the article names it in full: of a pronoun whom it stands for, of a name one that is
    longer. "The opposition", "rebels" are nobody's name, whatever they were put to."""
    if mention is None or entity is None or entity.name is None:
        return None
    if mention.form == "pronoun":
        return entity.name
    if mention.name is None:
        return None
    own, full = mention.name.of(text).split(), entity.name.of(text).split()
    return entity.name if len(full) >= len(own) and own[-1] in full else mention.name


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
