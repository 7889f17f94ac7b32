"""All that a record's articles have in common, each found once: copies, pairs at odds, claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.compare.at_odds import Odds, odds
from sayso.compare.claim import Claim, Level
from sayso.compare.claims import claims
from sayso.compare.copies import Group, groups
from sayso.compare.links import Links, LinkStatus
from sayso.compare.pair import PairModel
from sayso.compare.roots import Roots
from sayso.compare.said import Said, is_called
from sayso.compare.words import folded
from sayso.record import LinkKind, Record


@dataclass(frozen=True, slots=True)
class Across:
    """What `across` found. `odds` has those that a person rejected, too, and they say so."""

    groups: tuple[Group, ...]
    odds: tuple[Odds, ...]
    claims: tuple[Claim, ...]
    links: Links

    def is_decided(self, what: LinkKind, a: Said, b: Said) -> bool:
        """Whether a person decided of these two sentences that they are that, or are not."""
        return self.links.status(what, [a], [b]) != LinkStatus.SUGGESTED


Pairs = Sequence[tuple[int, int]]


def _unwatched(pairs: Pairs, what: str) -> Iterable[tuple[int, int]]:
    return pairs


def across(
    record: Record, watch: Callable[[Pairs, str], Iterable[tuple[int, int]]] = _unwatched
) -> Across:
    """Copies, pairs at odds and claims of a record, a person's decisions applied.

    `watch(pairs, what)` is given the candidates of each and gives them back one by one, as a
    progress bar does. Raises ModelError where the network for pairs is missing.
    """
    statements = record.find("", limit=None)
    links = Links(record.link_decisions())
    judge = PairModel.load()
    copies = groups(record)
    at_odds = odds(statements, judge, links=links, watch=lambda pairs: watch(pairs, "at odds"))
    stand = [one for one in at_odds if one.status != LinkStatus.REJECTED]
    joined = claims(
        statements,
        judge,
        Roots(statements, copies),
        stand,
        links,
        watch=lambda pairs: watch(pairs, "the same"),
    )
    return Across(tuple(copies), at_odds, joined, links)


def claims_of(
    found: Iterable[Claim],
    words: str = "",
    who: str | None = None,
    level: Level | None = None,
) -> list[Claim]:
    """Those that have all the words in one of their wordings, that somebody of that name says, and
    that are of that level."""
    wanted = set(folded(words).split())
    return [
        claim
        for claim in found
        if (level is None or claim.level == level)
        and (who is None or any(is_called(a.said.statement, who) for a in claim.appearances))
        and any(wanted <= set(folded(a.said.words).split()) for a in claim.appearances)
    ]
