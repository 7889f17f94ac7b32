"""A rule: what words look like, what they tell, and an example."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.when.numbers import value_of
from sayso.when.reading import Reading
from sayso.when.tokens import Tokens

_CAPTURE = re.compile(r"([a-z]+):([A-Z_]+)")


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's match: `found["month"]` is what its `month:MONTH` stands for."""

    tokens: Tokens
    match: re.Match[str]
    classes: dict[str, str]

    def __contains__(self, name: str) -> bool:
        return name in self.classes and self.match[name] is not None

    def word(self, name: str) -> str:
        return self.tokens.word(self.match.start(name))

    def text(self, name: str) -> str:
        return str(value_of(self.word(name), self.classes[name]))

    def number(self, name: str) -> int:
        return int(self.text(name))


Read = Callable[[Found], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """`notation` is a regular expression whose letters are words: see `Language.compiled`."""

    notation: str
    read: Read
    example: str

    def classes(self) -> dict[str, str]:
        """Of what class each name is."""
        return dict(_CAPTURE.findall(self.notation))
