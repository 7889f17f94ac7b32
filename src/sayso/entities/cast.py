"""Who an article speaks of, asked who a source is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from sayso.attribution import Attribution
from sayso.entities.entity import Entity
from sayso.entities.given import is_title
from sayso.entities.mention import Mention
from sayso.entities.names import parts
from sayso.entities.resolve import called, pronoun_class
from sayso.text import Span, paragraphs

# How likely the network must find it that "he" is somebody: at all, and against the one who spoke
# last, in the paragraph before or in this one. Chosen on 130 reports of our own, learnt from since,
# in which several of one sex speak (right of those answered 48 -> 74 % with 26 in place of 5
# unknown, where the last speaker alone was trusted before), and with the 200 sources of the bench
# in view.
_FEW = 8  # mentions of somebody that are looked at
AT_ALL, AGAINST_BEFORE, AGAINST_HERE = 0.5, 0.7, 0.8
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})


class Cast:
    """The people and things of one article by their mentions."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self.text = text
        self._kinds_of: dict[tuple[str, ...], set[str]] | None = None
        self._lands: dict[str, bool] = {}
        self._sexes: dict[int, set[str]] = {}  # of entities, asked for again and again
        self._all_sexes: dict[int, frozenset[str]] = {}
        self.of = {m: e for e in entities for m in e.mentions}
        self.links = {m: p for e in entities for m, p in zip(e.mentions, e.links, strict=True)}
        self.mentions = sorted(self.of, key=lambda m: m.head.start)
        people = self.bearers = [e for e in entities if e.kind == "person" and e.name]
        bearers = Counter(w for e in people if e.name for w in set(parts(e.name.of(text))))
        self.shared = {word for word, n in bearers.items() if n > 1}
        full = [parts(e.name.of(text)) for e in people if e.name]
        self.surnames = {name[-1] for name in full if len(name) > 1}
        self._first_names = {name[0] for name in full if len(name) > 1}

    def source(self, one: Attribution, last: tuple[Attribution, Entity] | None) -> Entity | None:
        """Whom the source stands for; None where that is not sure."""
        if not one.source:
            return None
        source = one.source[0]
        words = source.of(self.text).lower()
        person = pronoun_class(words)
        if person in ("i", "we", "you"):
            return None
        mention = self.meant(source)
        entity = self.of[mention] if mention else None
        if person == "they" and entity and entity.kind == "person":
            return None  # several people, or one whom "they" leaves open
        if person is None and mention is not None and mention.name is not None:
            return self._bearer(mention, entity)
        if person in ("he", "she"):
            if entity is not None and not self._agrees(person, entity):
                mention = entity = None
            # A pronoun that stands first in its entity was put to nobody.
            known = entity is not None and mention is not entity.mentions[0]
            link = self.links[mention] if mention and known else 0.0
            speaker, here = self._speaks_on(one, person, last)
            if speaker is None:
                return entity if link >= AT_ALL else self._only(person, source)
            if speaker is entity or link >= (AGAINST_HERE if here else AGAINST_BEFORE):
                return entity
            return speaker if here else self._only(person, source)
        return entity

    def _bearer(self, mention: Mention, entity: Entity | None) -> Entity | None:
        """Who is meant by a surname that several bear: the one whom "Mrs" or "Mr" fits, if one."""
        assert mention.name is not None
        own = parts(mention.name.of(self.text))
        if len(own) > 1 or own[0] not in self.shared:
            return entity
        told = called(mention, self.text)
        if told is None:
            return entity if self.links[mention] >= AGAINST_BEFORE else None
        fitting = [e for e in self.bearers if own[0] in self._full(e) and told in self._sex(e)]
        return fitting[0] if len(fitting) == 1 else None

    def _only(self, person: str, source: Span) -> Entity | None:
        """The only one named in this paragraph and the two before whom the pronoun fits, if it is
        known of every other that it does not."""
        start = source.start
        for _ in range(3):
            start = max(0, self.text.rfind("\n", 0, max(0, start - 1)))
            while start > 0 and self.text[start - 1] in "\r\n":
                start -= 1
        low = bisect_left(self.mentions, start, key=lambda m: m.head.start)
        high = bisect_left(self.mentions, source.start, low, key=lambda m: m.head.start)
        people = (m for m in self.mentions[low:high] if m.kind == "person" and m.name)
        near = [self.of[m] for m in people]
        full = list(dict.fromkeys(e for e in near if len(self._full(e)) > 1))
        sexes = [self._named_sex(e) for e in full]
        fitting = [e for e, sex in zip(full, sexes, strict=True) if sex == {person}]
        others = [sex for sex in sexes if not sex]
        return fitting[0] if len(fitting) == 1 and not others else None

    def _full(self, entity: Entity) -> tuple[str, ...]:
        return parts(entity.name.of(self.text)) if entity.name else ()

    def is_person(self, name: str) -> bool:
        """Whether the words are somebody's name in the article, or the end of one."""
        own = parts(name)
        return bool(own) and (own[-1] in self.surnames or "person" in self._kinds(own))

    def is_first_name(self, name: str) -> bool:
        """Whether somebody whom the article names in full is called so first: "Hillary"."""
        return "".join(parts(name)) in self._first_names

    def is_land(self, name: str) -> bool:
        """Whether the article has people called after it: "Lomeria" where "Lomerian" stands."""
        found = self._lands.get(name)
        if found is None:
            stem = name.rstrip("aeoy")
            endings = rf"(?:{re.escape(name)}ns?|{re.escape(stem)}(?:ians?|ans?|ese|ish|is?))"
            found = len(stem) > 3 and re.search(rf"\b{endings}\b", self.text) is not None
            self._lands[name] = found
        return found

    def is_he_or_she(self, name: str) -> bool:
        """Whether a title, a given name or a pronoun tells that somebody is called so."""
        own = parts(name)
        return any(
            own == parts(m.name.of(self.text)) and (self._sex(entity) or self._has_title(m.name))
            for entity in self.bearers
            for m in entity.mentions[:_FEW]
            if m.name is not None
        )

    def _has_title(self, name: Span) -> bool:
        before = self.text[max(0, name.start - 14) : name.start].split()[-1:]
        return any(word[:1].isupper() and is_title(word) for word in before)

    def is_body(self, name: str) -> bool:
        """Whether what is called so is taken for a body wherever it is named."""
        return self._kinds(parts(name)) <= {"organization", "place", "abstract", "object"}

    def _kinds(self, own: tuple[str, ...]) -> set[str]:
        if self._kinds_of is None:
            self._kinds_of = {}
            for mention in self.mentions:
                if mention.name is not None:
                    key = parts(mention.name.of(self.text))
                    self._kinds_of.setdefault(key, set()).add(mention.kind)
        return self._kinds_of.get(own, set())

    def is_of(self, name: Span, entity: Entity) -> bool:
        """Whether the name at that place is one of the entity's."""
        low = bisect_left(self.mentions, name.start, key=lambda m: m.head.start)
        near = self.mentions[low : low + 8]
        return any(m.name == name and self.of[m] is entity for m in near)

    def _named_sex(self, entity: Entity) -> set[str]:
        found = self._sexes.get(id(entity))
        if found is None:
            found = {t for m in entity.mentions if m.name and (t := called(m, self.text))}
            self._sexes[id(entity)] = found
        return found

    def _sex(self, entity: Entity) -> frozenset[str]:
        """ "he" or "she" as its names, titles and pronouns tell; both where they disagree."""
        found = self._all_sexes.get(id(entity))
        if found is None:
            pronouns = (m.head.of(self.text) for m in entity.mentions if m.form == "pronoun")
            told = self._named_sex(entity) | {pronoun_class(word) for word in pronouns}
            found = frozenset(t for t in told if t in ("he", "she"))
            self._all_sexes[id(entity)] = found
        return found

    def meant(self, source: Span) -> Mention | None:
        """The mention at `source`; of "who" and "which", the one before that they speak of."""
        word = source.of(self.text).lower()
        if word in RELATIVE:
            return _before(source, self.mentions, person=word in ("who", "whom", "whose"))
        return self.mention(source)

    def words(self, source: Span) -> Span:
        """The words that say who: of "who" and "which" those before, of all others their own."""
        if source.of(self.text).lower() not in RELATIVE:
            return source
        mention = self.meant(source)
        return mention.span if mention else source

    def mention(self, source: Span) -> Mention | None:
        """The mention that the words at `source` are, as far as one can tell."""
        low = bisect_left(self.mentions, source.start, key=lambda m: m.head.start)
        high = bisect_left(self.mentions, source.end, low, key=lambda m: m.head.start)
        inside = [
            m
            for m in self.mentions[low:high]
            if m.head.end <= source.end and not _owns(m, source, self.text)
        ]
        return _which(self.text, source, inside)

    def within(self, span: Span) -> list[Mention]:
        """The mentions whose words stand in `span`, by the place of their heads."""
        low = bisect_left(self.mentions, span.start, key=lambda m: m.head.start)
        high = bisect_left(self.mentions, span.end, low, key=lambda m: m.head.start)
        return [
            m
            for m in self.mentions[low:high]
            if span.start <= m.span.start and m.span.end <= span.end
        ]

    def surely(self, mention: Mention) -> Entity | None:
        """The person whom "he", "her" or a name is; None where the network is not as sure as it
        has to be against who speaks, or where several bear the name."""
        entity = self.of[mention]
        if entity.kind != "person":
            return None
        if mention.name is not None:
            own = parts(mention.name.of(self.text))
            return entity if len(own) > 1 or own[0] not in self.shared else None
        person = pronoun_class(mention.span.of(self.text))
        if person not in ("he", "she") or mention is entity.mentions[0]:
            return None
        is_sure = self.links[mention] >= AGAINST_HERE and self._agrees(person, entity)
        return entity if is_sure else None

    def people(self, span: Span) -> list[Span]:
        """Where in `span` people's names stand."""
        low = bisect_left(self.mentions, span.start, key=lambda m: m.head.start)
        high = bisect_left(self.mentions, span.end, low, key=lambda m: m.head.start)
        found = (m.name for m in self.mentions[low:high] if m.kind == "person")
        return [name for name in found if name and span.start <= name.start <= name.end <= span.end]

    def _speaks_on(
        self, one: Attribution, person: str, last: tuple[Attribution, Entity] | None
    ) -> tuple[Entity | None, bool]:
        """Who spoke last, if in this paragraph or the one before, and may be `person`; and whether
        in this one. Most often that is who speaks on, whoever was named in what was said."""
        if one.parent is not None or last is None:
            return None, False
        before, speaker = last
        n = len(list(paragraphs(self.text, before.source[0].start, one.source[0].end)))
        return speaker if n <= 2 and self._agrees(person, speaker) else None, n <= 1

    def _agrees(self, person: str, entity: Entity) -> bool:
        return not self._sex(entity) & ({"he", "she"} - {person})

    def name(self, one: Attribution, entity: Entity) -> Span | None:
        """Where the article has the entity's name in full: the source itself, if it does."""
        if entity.name is None:
            return None
        full = parts(entity.name.of(self.text))
        if entity.kind == "person" and len(full) == 1 and full[0] in self.shared:
            return None
        source = one.source[0]
        for mention in entity.mentions:
            if mention.name and source.start <= mention.name.start < mention.name.end <= source.end:
                own = parts(mention.name.of(self.text))
                return mention.name if len(own) >= len(full) else entity.name
        return entity.name


def _which(text: str, source: Span, inside: Sequence[Mention]) -> Mention | None:
    """Which of the mentions `inside` the source is: a name it begins with, the longest, or one in
    apposition.

    None where the source names somebody beside it: "Solm and Lund" are two.
    """
    people = [m for m in inside if m.name and m.kind == "person"]
    first = [m for m in people if m.name and m.name.start == source.start]
    if first:  # "Ada Lund, a fellow of the Dreven Institute,"
        return _alone(max(first, key=lambda m: len(m.span)), inside, text)
    whole = [m for m in inside if m.span.start <= source.start + 1]
    best = max(whole or inside, key=lambda m: (len(m.span), m.named), default=None)
    # "the minister, Henrik Solm,": a name behind a comma is the same person's.
    beside = [
        m for m in people if m.name and text[source.start : m.name.start].rstrip().endswith(",")
    ]
    if best and best.form == "other" and best.kind == "person" and len(beside) == 1:
        return beside[0]
    return _alone(best, inside, text) if best else None


def _owns(mention: Mention, source: Span, text: str) -> bool:
    """Whether it is "its" or "Lomeria’s" before more: whose somebody is, and not who."""
    if mention.span.end >= source.end:
        return False
    after = text[mention.span.end : mention.span.end + 2]
    genitive = ("'s", "’s")
    return (
        mention.form == "pronoun" or mention.span.of(text).endswith(genitive) or after in genitive
    )


def _alone(best: Mention, inside: Sequence[Mention], text: str) -> Mention | None:
    """`best`, unless "and" and another person's name follow it."""
    others = (m for m in inside if m.named and m.kind == "person")
    after = (
        text[best.span.end : m.span.start].split() for m in others if m.head.start > best.span.end
    )
    return None if any(between[-1:] in (["and"], ["or"]) for between in after) else best


def _before(source: Span, mentions: Sequence[Mention], *, person: bool) -> Mention | None:
    """Whom a relative pronoun speaks of: the smallest mention around it, or the one just before.

    "A quote from one official, who": a person where it asks for one.
    """
    around = [
        m
        for m in mentions
        if m.span.start < source.start < m.span.end and m.head.end <= source.start
    ]
    if around:
        return min(around, key=lambda m: len(m.span))
    near = [m for m in mentions if 0 <= source.start - m.span.end <= 2]
    near = [m for m in near if m.kind == "person"] or near if person else near
    return max(near, key=lambda m: len(m.span), default=None)
