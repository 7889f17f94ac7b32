"""Common nouns of the news, with what they tell: a person, a body, a paper, people at large."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from sayso.entities.table import rows

NounKind = Literal["person", "group", "organisation", "document", "outlet", "public"]

# Words that the table needn't list: (ending, ending of several), each with its example.
_PEOPLE = (
    ("man", "men"),  # spokesman; "human", "woman" are listed
    ("woman", "women"),  # assemblywoman
    ("person", "people"),  # chairperson
    ("person", "persons"),  # spokespersons
    ("ologist", "ologists"),  # volcanologist
    ("ographer", "ographers"),  # oceanographer
    ("ician", "icians"),  # politician
    ("worker", "workers"),  # dockworker
    ("fighter", "fighters"),  # firefighter
    ("keeper", "keepers"),  # peacekeeper
    ("writer", "writers"),  # screenwriter
    ("holder", "holders"),  # officeholder
    ("goer", "goers"),  # caucusgoer
)
_WORD = re.compile(r"[^\W_][\w.'&-]*")
MAX_CHARS = 100  # of the words, from their end, where the head is
_SHORTEST = 5  # letters of a word that is told by its ending: "omen" is none


@dataclass(frozen=True, slots=True)
class Noun:
    """What a common noun tells of who or what is meant.

    `plural` is of the words: "police" say, "the team" says. A word of several senses has the one
    that sources of news have most: "the agency" is an organisation, though `says_outlet` takes it.
    """

    kind: NounKind
    plural: bool


# One of each kind and number, as there are thousands of words.
_SAID = {kind: (Noun(kind, False), Noun(kind, True)) for kind in get_args(NounKind)}


def noun(word: str) -> Noun | None:
    """What a head noun, or a compound that ends in one, tells; None of a word that isn't listed.

    "officials", "vice-president", "attorneys general", "medical examiner". Capitals count only in
    what is written with them: "MP", "CEO".
    """
    words = [w.rstrip("'.") for w in _WORD.findall(word[-MAX_CHARS:].replace("’", "'"))]
    for start in range(len(words)):
        if found := _listed(" ".join(words[start:])):
            return found
    last = words[-1].split("-")[-1] if words else ""
    return _listed(last) or _told_by_ending(last.lower())


def _listed(said: str) -> Noun | None:
    return _table().get(said) or _table().get(said.lower())


def _told_by_ending(low: str) -> Noun | None:
    if len(low) < _SHORTEST:
        return None
    for one, many in _PEOPLE:
        if low.endswith((one, many)):
            return Noun("person", plural=low.endswith(many))
    return None


@cache
def _table() -> dict[str, Noun]:
    """Every form. A word that is listed goes before another's plural: "authorities" are people."""
    listed: dict[str, Noun] = {}
    plurals: dict[str, Noun] = {}
    for kind, _, words in rows("nouns"):
        one_is, several_are = _SAID[kind]
        for entry in words.split(", "):
            one, slash, several = entry.partition("/")
            if one:
                listed[one] = one_is
            if one and (several or not slash):
                plurals[several or plural(one)] = several_are
            elif several:
                listed[several] = several_are
    return plurals | listed


def plural(one: str) -> str:
    """The regular plural: "study" → "studies", "spokesman" → "spokesmen", "boss" → "bosses"."""
    if one.endswith("man") and one != "human":
        return one[:-2] + "en"
    if one.endswith("y") and one[-2:-1] not in "aeiou":
        return one[:-1] + "ies"
    if one.endswith(("s", "x", "z", "ch", "sh")):
        return one + "es"
    return one + "s"
