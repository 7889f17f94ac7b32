"""A claim: what several say in the same sense, where each says it, and on whose word it rests."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.compare.alone import Piece, alone
from sayso.compare.at_odds import Odds
from sayso.compare.roots import Root
from sayso.compare.said import Said


class Level(StrEnum):
    """On how many roots a claim rests. `docs/claims.md` defines each."""

    SINGLE = "single-source"  # one root, in one account
    REPEATED = "repeated"  # one root, in several accounts or copies
    INDEPENDENT = "independent"  # two roots or more
    DISPUTED = "disputed"  # somebody says what cannot hold beside it
    UNDETERMINED = "undetermined"  # nobody can say whether its sources are one


@dataclass(frozen=True, slots=True)
class Appearance:
    """A claim where one says it. `is_passed_on` where the same words stand there as another's, whom
    this one quotes: the root is the other's."""

    said: Said
    root: Root
    is_passed_on: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its appearances, those said first in front, as far as is known.

    `id` is that of its first appearance, 12 hexadecimal digits, and changes where an earlier one
    is added. `sure` is the least likelihood that joined two of them, 0..1; 1 where all have the
    same words. `against` are pairs at odds that one of them is a side of.
    """

    id: str
    appearances: tuple[Appearance, ...]
    level: Level
    sure: float
    against: tuple[Odds, ...] = ()

    @property
    def first(self) -> Appearance:
        """First in this collection; it may have been said before."""
        return self.appearances[0]

    @property
    def wording(self) -> tuple[Piece, ...]:
        """That of the first appearance, so that it stands alone."""
        return alone(self.first.said)

    @property
    def roots(self) -> tuple[Root, ...]:
        """The roots, each once, in the order in which they were heard."""
        own = {one.root.id: one.root for one in reversed(self._first_hand)}
        return tuple(reversed(own.values()))

    def heard_from(self, root: Root) -> int:
        """In how many accounts that root says it, copies counted once: two and more confirm that
        it was said. That it is so, only further roots do."""
        return len({one.root.account for one in self._first_hand if one.root.id == root.id})

    @property
    def n_articles(self) -> int:
        return len({one.said.statement.article_id for one in self.appearances})

    @property
    def outlets(self) -> tuple[str, ...]:
        """Those that have it, in order, each once."""
        found = (one.said.statement.outlet for one in self.appearances)
        return tuple(dict.fromkeys(outlet for outlet in found if outlet))

    @property
    def _first_hand(self) -> list[Appearance]:
        return [one for one in self.appearances if not one.is_passed_on]
