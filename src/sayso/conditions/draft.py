"""A condition in the making: places in one sentence, before anything is decided of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from sayso.clauses import Tree
from sayso.conditions.voices import Voice
from sayso.text import Span

Range = tuple[int, int]  # tokens of one sentence, the end not included


class Shape(Enum):
    """By what the trigger and the consequence are tied."""

    IF = "if"
    UNLESS = "unless"
    UNTIL = "until"
    AS_LONG_AS = "as long as"
    PROVIDED = "provided"
    ONCE = "once"
    IN_CASE_OF = "in case of"
    RESPONSE = "in response to"
    EXCHANGE = "in exchange for"
    WITHOUT = "without"
    OR = "or"
    AND = "and"
    DEED = "its subject"  # "an attack would mean war"
    RED_LINE = "a line"
    PLEDGE = "a pledge alone"


class Pledge(Enum):
    """What a verb, noun or adjective commits to by itself."""

    THREAT = "threat"
    VOW = "vow"
    OFFER = "offer"
    VOTE = "vote"


@dataclass(frozen=True, slots=True)
class Draft:
    """Ranges of tokens, and the tokens that head them."""

    tree: Tree
    shape: Shape
    voice: Voice | None
    trigger: Range | None = None
    consequence: Range | None = None
    opener: Range | None = None
    trigger_head: int | None = None
    consequence_head: int | None = None
    pledge: Pledge | None = None
    pledge_at: int | None = None  # the token that commits
    by: int | None = None  # the head of who commits, where the sentence itself says
    to: int | None = None
    earlier: Span | None = None  # a trigger that stands in the sentence before

    def places(self, part: Range | None) -> range:
        return range(*part) if part else range(0)
