"""Mentions → entities: names by their parts, the others by the network's word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.entities.beside import gender_beside
from sayso.entities.entity import Entity
from sayso.entities.given import gender, is_title
from sayso.entities.mention import Mention, mentions
from sayso.entities.names import parts, short_for
from sayso.reader import Floats, MentionScores, Network, Numbered, Scores, compare

REACH = 150  # mentions before one that may be it again
BLOCK = 128  # mentions that are compared with those before them at once
_TITLES = 30  # characters before a name in which its titles stand
LARGEST = 60.0  # of a pair's score over "none": its odds are a number still
# Personal pronouns that agree with one another.
PRONOUNS = {
    "she": frozenset({"she", "her", "hers", "herself"}),
    "he": frozenset({"he", "him", "his", "himself"}),
    "it": frozenset({"it", "its", "itself"}),
    "i": frozenset({"i", "me", "my", "mine", "myself"}),
    "we": frozenset({"we", "us", "our", "ours", "ourselves"}),
    "you": frozenset({"you", "your", "yours", "yourself"}),
    "they": frozenset({"they", "them", "their", "theirs", "themselves"}),
}
_SINGLE = frozenset({"she", "he", "it"})


@dataclass(slots=True, eq=False)
class _Group:
    mentions: list[Mention] = field(default_factory=list)
    links: list[float] = field(default_factory=list)
    names: set[tuple[str, ...]] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    pronouns: set[str] = field(default_factory=set)  # of PRONOUNS
    told: set[str] = field(default_factory=set)  # "he", "she": by titles and given names

    @property
    def is_person(self) -> bool:
        return self.kinds.most_common(1)[0][0] == "person"

    def add(self, mention: Mention, link: float, text: str) -> None:
        self.mentions.append(mention)
        self.links.append(link)
        self.kinds[mention.kind] += 1
        if mention.name:
            self.names.add(parts(mention.name.of(text)))
            if mention.kind == "person" and (told := called(mention, text)) is not None:
                self.pronouns.add(told)
                self.told.add(told)
        if mention.form == "pronoun" and (k := pronoun_class(mention.head.of(text))) is not None:
            self.pronouns.add(k)

    def may_be_called(self, name: tuple[str, ...]) -> bool:
        """Whether every full name that it has is short for `name` or the other way round.

        Every one: "Clinton" fits both "Hillary Clinton" and "Bill Clinton", who are two. Of one
        who is "Ada" as well as "Ada Lund" the latter is the full one, and "Lund" fits.
        """
        names = self.names
        full = [
            n for n in names if not any(n != o and len(o) > 1 and short_for(n, o) for o in names)
        ]
        return all(short_for(name, n) or short_for(n, name) for n in full)


class _Called:
    """Groups by the words of their names, so that a name is compared with few of them."""

    def __init__(self) -> None:
        self.by_word: dict[str, dict[_Group, None]] = {}

    def add(self, group: _Group, name: tuple[str, ...]) -> None:
        for word in name:
            self.by_word.setdefault(word, {})[group] = None

    def find(self, name: tuple[str, ...], is_person: bool, sex: str | None) -> _Group | None:
        """The latest group of this very name, or the only person that it may be short for."""
        near = [
            g
            for g in dict.fromkeys(g for word in name for g in self.by_word.get(word, ()))
            if g.is_person == is_person and (sex is None or g.told <= {sex})
        ]
        same = [g for g in near if name in g.names]
        if same:
            return max(same, key=lambda g: g.mentions[-1].at)
        fitting = [g for g in near if is_person and g.may_be_called(name)]
        return fitting[0] if len(fitting) == 1 else None


def called(mention: Mention, text: str) -> str | None:
    """ "he" or "she", where somebody's title, given name or what is beside it tells; else None."""
    if mention.name is None:
        return None
    start = mention.name.start
    title: list[str] = []
    for word in reversed(text[max(0, start - _TITLES) : start].split()[-3:]):  # "Mr Justice"
        if word[-1] == "," or not is_title(word):
            break
        title.insert(0, word)
    told = gender(" ".join([*title, mention.name.of(text)]))
    return told or gender_beside(text, mention.name)


def pronoun_class(word: str) -> str | None:
    """Which of PRONOUNS a pronoun is of; None for "this", "who", "each" …"""
    if word == "US":
        return None
    low = word.lower()
    return next((name for name, words in PRONOUNS.items() if low in words), None)


def entities(text: str, scores: Scores, network: Network) -> tuple[Entity, ...]:
    """Every mention in exactly one entity, in the order of their first mentions."""
    found = mentions(text, scores)
    return joined(text, found, scores.mentions, network.table("agree"), network.table("apart"))


def joined(
    text: str,
    found: Sequence[Mention],
    scores: MentionScores,
    agree: Floats,
    apart: Floats,
) -> tuple[Entity, ...]:
    """Mentions as entities; `agree` and `apart` are the network's tables of `reader.coref`."""
    groups: list[_Group] = []
    group_of: list[_Group] = []
    known = _Called()
    rows = _pair_scores(text, found, scores, agree, apart)
    for i, (mention, pairs) in enumerate(zip(found, rows, strict=True)):
        name = parts(mention.name.of(text)) if mention.name else ()
        sex = _sex(mention, text)
        group, link = known.find(name, mention.kind == "person", sex) if name else None, 1.0
        if group is None and i:
            near = group_of[i - len(pairs) :]
            group, link = _by_score(mention, text, pairs, float(scores.new[mention.at]), near)
        if group is None:
            group, link = _Group(), 1.0
            groups.append(group)
        group.add(mention, link, text)
        known.add(group, name)
        group_of.append(group)
    return tuple(_entity(g, text) for g in groups)


def _pair_scores(
    text: str, found: Sequence[Mention], scores: MentionScores, agree: Floats, apart: Floats
) -> Iterator[Floats]:
    """For each mention, how likely each of those before it, within REACH, is meant again."""
    told = Numbered.of([m.referring(text) for m in found])
    at = told.at
    for start in range(0, len(found), BLOCK):
        stop = min(start + BLOCK, len(found))
        low = max(0, start - REACH)
        a, d = compare(told.part(start, stop), told.part(low, stop))
        pairs = scores.asks[at[start:stop]] @ scores.answers[at[low:stop]].T
        pairs += agree[a]
        pairs += apart[d]
        for i in range(start, stop):
            yield pairs[i - start, max(0, i - REACH) - low : i - low]


def _by_score(
    mention: Mention,
    text: str,
    pairs: Floats,
    new: float,
    group_of: Sequence[_Group],
) -> tuple[_Group | None, float]:
    """The group of the likeliest mention before, if likelier than none and nothing is against,
    and how likely one of its mentions is meant: of all those before, but for the likelier ones
    that something was against."""
    likely = np.flatnonzero(pairs > new)
    if not len(likely):
        return None, 1.0
    own = _sex(mention, text)
    order: list[int] = likely[np.argsort(-pairs[likely])].tolist()
    refused: list[int] = []
    for at, j in enumerate(order):
        group = group_of[j]
        if (own is not None and not _may(own, group)) or (
            mention.name and not group.may_be_called(parts(mention.name.of(text)))
        ):
            refused.append(j)
            continue
        odds = np.exp(np.minimum(pairs - new, LARGEST), dtype=np.float64)  # against "none"
        odds[refused] = 0.0
        its = sum(odds[k] for k in order[at:] if group_of[k] is group)
        return group, float(its / (1.0 + odds.sum()))
    return None, 1.0


def _sex(mention: Mention, text: str) -> str | None:
    """Which of PRONOUNS a pronoun is of, and "he" or "she" of a name that tells."""
    if mention.form == "pronoun":
        return pronoun_class(mention.head.of(text))
    return called(mention, text) if mention.kind == "person" else None


def _may(own: str, group: _Group) -> bool:
    """Whether a pronoun or a name agrees with those that the group has: no one is he and she."""
    others = group.pronouns & _SINGLE
    return own not in _SINGLE or not others or others == {own}


def _entity(group: _Group, text: str) -> Entity:
    named = [m for m in group.mentions if m.name]
    name = max(named, key=lambda m: (len(parts(m.name.of(text))), -m.at)).name if named else None  # type: ignore[union-attr]
    kinds = Counter(m.kind for m in group.mentions if m.form != "pronoun") or group.kinds
    return Entity(kinds.most_common(1)[0][0], name, tuple(group.mentions), tuple(group.links))
