"""Attributions as they were read → the same, each with on whose authority it stands."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.articles import Article
from sayso.attribution import (
    UNNAMED,
    Attribution,
    Authority,
    Identity,
    Manner,
    SaidOn,
    SourceKind,
)
from sayso.entities import (
    Cast,
    Entity,
    identity,
    in_full,
    noun,
    pronoun_class,
    stand_for,
    with_speakers,
)
from sayso.sourcing.anonymity import anonymity_of
from sayso.sourcing.chain import before_it, chain_of, credited, vias
from sayso.sourcing.count import count_of
from sayso.sourcing.kind import kind_of
from sayso.sourcing.occasion import addressee_of, occasion_of
from sayso.sourcing.office import by_surname, in_office
from sayso.sourcing.phrase import phrase
from sayso.sourcing.principal import role_of, speaks_for
from sayso.sourcing.said_on import said_on
from sayso.sourcing.titled import titled
from sayso.sourcing.told import Told
from sayso.text import Span, paragraphs
from sayso.when import Basis, times
from sayso.where import government

_NO_OFFICE = re.compile(r"\b(?:the|Mr|Mrs|Ms|Dr|Sir)\b\.?", re.IGNORECASE)
NO_SPEAKER = UNNAMED | {SourceKind.DOCUMENT, SourceKind.NONE, SourceKind.AUTHOR}
REMEMBERED = 20  # attributions back to which "the same source" may refer
ON_THE_SAME_OCCASION = 2  # paragraphs in which somebody who speaks on does so where he began


def sourced(
    article: Article,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    sentences: Sequence[Span],
) -> tuple[Attribution, ...]:
    """Every attribution with its speaker, kind and number of sources, chain, occasion and day.

    In the same order; each stays after its parent, which is the new one.
    """
    cast = Cast(article.text, entities)
    of = stand_for(attributions, cast)
    told = Told(article, attributions, cast, sentences)
    dated = times(article.text, article.published)
    agencies = credited(article, told.outlets)
    context = [e.name.of(article.text) for e in entities if e.name is not None]
    made: dict[int, Attribution] = {}
    earlier: deque[Attribution] = deque(maxlen=REMEMBERED)
    by_source: dict[tuple[Span, ...], Attribution] = {}  # "he said … and added": the first
    met: dict[str, Identity | None] = {}  # by the surname that the article has alone
    last: tuple[Attribution, Entity | None] | None = None
    speaking = with_speakers(article.text, attributions, entities, cast, of)
    for old, one in zip(attributions, speaking, strict=True):
        parent = made[id(old.parent)] if old.parent is not None else None
        entity = of[id(old)]
        one = replace(one, parent=parent, speaker=_speaker(one, cast))
        one = replace(one, source_kind=kind_of(one, entity, cast, told.outlets))
        one = replace(one, speaker=_kept_speaker(one, entity, cast))
        n, exact = count_of(one, one.source_kind, cast)
        one = replace(one, source_count=n, count_exact=exact)
        role = role_of(one, entity or _named(one, entities), cast)
        one = replace(
            one,
            anonymity=anonymity_of(one, told) if one.source_kind in UNNAMED else None,
            role=role,
            speaks_for=speaks_for(one, one.source_kind, entity, role, cast, article.published),
            addressee=addressee_of(one, told),
            occasion=occasion_of(one, told),
            said_on=said_on(one, told, dated),
            named=in_full(one.content, cast, entity if one.manner == Manner.DIRECT else None),
        )
        one = replace(one, entity=_identity(one, entity, context, told))
        if surname := _surname(one, article.text):
            if _title(one, article.text):
                other = met.setdefault(surname, one.entity)
                met[surname] = other if other == one.entity else None  # a constable is no president
            one = replace(one, entity=one.entity or met.get(surname))
        same = by_source.setdefault(one.source, one) if one.source else one
        before: Attribution | None = same
        if same is one:
            before = last[0] if last and _speaks_on(one, entity, *last, told.text) else None
        one = _carried_on(one, before, earlier, told, agencies)
        earlier.append(one)
        made[id(old)] = one
        if by_source.get(one.source) is not None and by_source[one.source].content == one.content:
            by_source[one.source] = one
        if parent is None:
            last = one, entity
    return tuple(made[id(old)] for old in attributions)


def _speaker(one: Attribution, cast: Cast) -> Span | None:
    """The speaker; of a title and a name in one run the name, whatever was taken for it."""
    lead = phrase(cast.text, one.source[0]) if one.source else None
    name = titled(lead, cast.text) if lead else None
    if name is None and one.speaker is None and one.source:
        ending = [n for n in cast.people(one.source[0]) if n.end == one.source[0].end]
        name = ending[0] if lead and lead.span.end < one.source[0].end and ending else None
    if name is None or (one.speaker is not None and one.speaker.start >= name.start):
        return one.speaker
    return name


def _kept_speaker(one: Attribution, entity: Entity | None, cast: Cast) -> Span | None:
    """The speaker, unless unnamed ones have none, a person was put to a body, or a body that is
    named where it speaks to another of its kind."""
    if one.speaker is None or one.source_kind in NO_SPEAKER:
        return None
    if one.source_kind == SourceKind.NAMED_PERSON:
        is_body = entity is not None and entity.kind != "person" and entity.name == one.speaker
        said = noun(one.speaker.of(cast.text))
        is_body = is_body or (said is not None and said.kind == "organisation")
        return None if is_body else one.speaker
    lead = phrase(cast.text, one.source[0])
    if lead is None or pronoun_class(lead.span.of(cast.text)) is not None:  # "It said"
        return one.speaker
    return lead.span if lead.span.of(cast.text)[:1].isupper() else one.speaker


def _identity(
    one: Attribution, entity: Entity | None, context: Sequence[str], told: Told
) -> Identity | None:
    """Who a named source is beyond the article; unnamed ones stay in it, but for who holds an
    office that one person holds."""
    text = told.text
    if one.source_kind == SourceKind.NAMED_PERSON and one.speaker is not None:
        return _person(one, one.speaker, text) if one.source_count == 1 else None
    if one.source_kind in (SourceKind.NAMED_PERSON, SourceKind.UNNAMED_PERSON):
        lead = phrase(text, one.source[0])
        day = one.said_on.interval.start if one.said_on else None
        return in_office(lead.span.of(text), day) if lead else None
    if one.source_kind not in (SourceKind.NAMED_ORGANISATION, SourceKind.OUTLET):
        return None
    lead = phrase(text, one.source[0])
    at = lead.span if lead else one.source[0]
    if not at.of(text)[:1].isupper() and entity is not None and entity.name is not None:
        at = entity.name  # "it", "the ministry": what the article calls it elsewhere
    name = told.outlets.named(at) if one.source_kind == SourceKind.OUTLET else at.of(text)
    if one.source_kind == SourceKind.NAMED_ORGANISATION and (place := government(name, context)):
        return Identity(place.id, place.name, place.kind)
    return identity(name, "organization", [words for words in context if words != name])


def _person(one: Attribution, name: Span, text: str) -> Identity | None:
    """By the full name; of a surname that the article has alone by title and day."""
    words = name.of(text)
    if " " in words or not one.said_on:
        return identity(words, "person")
    return by_surname(words, _title(one, text), one.said_on.interval.start)


def _title(one: Attribution, text: str) -> str:
    """What stands before the name in the source; "" for no more than "Mr."."""
    source, name = one.source[0], one.speaker
    if name is None or not source.start < name.start < source.end:
        return ""
    return _NO_OFFICE.sub("", text[source.start : name.start]).replace(",", " ").strip()


def _surname(one: Attribution, text: str) -> str:
    """Of a person whom the article names by one word: "Mr. Putin"; "" of all others."""
    words = one.speaker.of(text) if one.speaker is not None else " "
    is_one = one.source_kind == SourceKind.NAMED_PERSON and one.source_count == 1
    return words.casefold() if is_one and " " not in words else ""


def _named(one: Attribution, entities: Sequence[Entity]) -> Entity | None:
    """The entity of the speaker, where "I" is somebody by being in his words."""
    return next((e for e in entities if e.name is not None and e.name == one.speaker), None)


def _speaks_on(
    one: Attribution, entity: Entity | None, before: Attribution, speaker: Entity | None, text: str
) -> bool:
    """Whether this is the next thing the same one says, in this paragraph or the next."""
    if one.parent is not None or not one.source or not before.source or entity is None:
        return False
    if entity is not speaker or pronoun_class(one.source[0].of(text)) is None:
        return False
    start, end = before.source[0].start, one.source[0].end
    return start < end and len(list(paragraphs(text, start, end))) <= ON_THE_SAME_OCCASION


def _carried_on(
    one: Attribution,
    before: Attribution | None,
    earlier: Iterable[Attribution],
    told: Told,
    agencies: Sequence[Authority],
) -> Attribution:
    """With its chain; and where it names neither occasion nor day, those of what the same one
    said just before, for "he added"."""
    own = vias(one, told)
    again = before_it(one, earlier, told) if not own and one.parent is None else []
    if again:
        return replace(one, chain=chain_of(one, told, agencies, again))
    carries = before is not None and not own and one.occasion is None and one.addressee is None
    if not carries or before is None or (one.said_on and one.said_on.span):
        return replace(one, chain=chain_of(one, told, agencies, own))
    outlets = [a for a in before.chain[1:-1] if a not in agencies]
    day = before.said_on
    return replace(
        one,
        chain=chain_of(one, told, agencies, outlets),
        said_on=SaidOn(day.interval, Basis.INFERRED, day.span) if day and day.span else one.said_on,
    )
