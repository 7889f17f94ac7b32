"""Words that tell of events: which type, in which mode, and where the recipient stands.

One table a type. Written for the purpose, from the PLOVER manual's definitions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.events.plover import EventType, modes

ANY = "*"
NAME = "NAME"  # in the place of a word: any proper name, or a nation's adjective
POWER = "POWER"  # any name, pronoun, or noun for those who act in politics and conflict
NO_EVENT = "none"  # in the place of a mode: the words look like an event and tell of none
PARTS = {"v": "VERB", "n": "NOUN", "a": "ADJ"}


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hang on the word, in a slot: one of some lemmas, anything, or nothing at all."""

    slot: str  # "obj", "subj", "to_do", "that", "compound", or a preposition
    words: frozenset[str]
    absent: bool = False

    @property
    def is_any(self) -> bool:
        return ANY in self.words

    @property
    def weight(self) -> float:
        if self.absent:
            return 0.5
        return 1.0 if self.is_any else 1.5 if self.words <= {NAME, POWER} else 2.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table. `type` is None where the words tell of no event."""

    type: EventType | None
    particles: tuple[str, ...]
    conditions: tuple[Condition, ...]
    modes: tuple[str, ...]
    recipients: tuple[str, ...]  # slots, in order of preference; "+" before one: an actor, too

    @property
    def weight(self) -> float:
        """More for each condition, and for one of particular words: the heaviest entry wins."""
        of = [c.weight for c in self.conditions]
        return 2.0 * len(self.particles) + sum(of)


Lexicon = Mapping[tuple[str, str], Sequence[Entry]]  # by part of speech and lemma


@cache
def lexicon() -> Lexicon:
    """All entries, the heaviest first."""
    found: dict[tuple[str, str], list[Entry]] = {}
    folder = files("sayso.events") / "tables"
    for kind in EventType:
        table = folder / f"{kind.lower()}.tsv"
        for line in table.read_text("utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                part, lemma, entry = parsed(line, kind)
                found.setdefault((part, lemma), []).append(entry)
    return {key: sorted(own, key=lambda e: -e.weight) for key, own in found.items()}


def parsed(line: str, kind: EventType) -> tuple[str, str, Entry]:
    """The part of speech, the lemma and the entry of one line.

    Raises ValueError where the line is none, or has a mode that the type has not.
    """
    columns = line.split("\t")
    if len(columns) != 4 or columns[0] not in PARTS:
        raise ValueError(f"a line is part, frame, mode, recipient between tabs, was {line!r}")
    part, frame, mode, recipient = (column.strip() for column in columns)
    lemma, *rest = frame.split()
    particles = tuple(word for word in rest if "=" not in word and not word.startswith("!"))
    conditions = tuple(_condition(word) for word in rest if word not in particles)
    own = () if mode in ("-", NO_EVENT) else tuple(mode.split(","))
    if unknown := set(own) - modes(kind):
        raise ValueError(f"a mode of {kind} is one of {sorted(modes(kind))}, was {unknown}")
    slots = () if recipient in ("-", "") else tuple(s.strip() for s in recipient.split(","))
    entry = Entry(None if mode == NO_EVENT else kind, particles, conditions, own, slots)
    return PARTS[part], lemma, entry


def _condition(word: str) -> Condition:
    absent = word.startswith("!")
    slot, _, words = word.lstrip("!").partition("=")
    return Condition(slot, frozenset(words.split(",")) if words else frozenset({ANY}), absent)
