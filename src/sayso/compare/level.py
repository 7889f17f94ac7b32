"""On how many roots a claim rests, as far as words and names tell."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import combinations

from sayso.attribution import Manner
from sayso.compare.claim import Appearance, Level
from sayso.compare.same import may_be_anothers, runs
from sayso.compare.words import folded
from sayso.text.shingles import N_WORDS

_ONES_WORDS = 6  # in a row
_MOSTLY = 0.8  # of the shorter one's
_QUOTED = 0.5  # of the shorter one's, where both stand in quotation marks


def level(
    first_hand: Sequence[tuple[int, Appearance]], sure: Container[tuple[int, int]], n_articles: int
) -> Level:
    """The level of a claim that nobody disputes.

    `first_hand` are its appearances at whoever says it himself, each with the place of its wording;
    `sure` are the places of two that say the same by themselves, not through a third.
    """
    root = {one.root.id: one.root.id for _, one in first_hand}
    apart = []
    for (i, one), (j, other) in combinations(first_hand, 2):
        a, b = one.root.id, other.root.id
        if a == b:
            continue
        if _is_utterance(one, other):
            root = {id: root[a] if own == root[b] else own for id, own in root.items()}
        elif ((i, j) in sure or (j, i) in sure) and _are_independent(one, other):
            apart.append((a, b))
    if any(root[a] != root[b] for a, b in apart):
        return Level.INDEPENDENT
    if len(set(root.values())) > 1:
        return Level.UNDETERMINED
    return Level.SINGLE if n_articles == 1 else Level.REPEATED


def _is_utterance(one: Appearance, other: Appearance) -> bool:
    """Whether both have it from one mouth, whoever is named: the same words in quotation marks,
    eight words in a row, or the same words of two unnamed who are called the same. Of 29 such
    claims of news with two names each, all were one utterance, the speaker of one of them taken for
    another."""
    longest, _, shorter = runs(one.said, other.said)
    if longest >= N_WORDS:
        return True
    a, b = (folded(side.said.statement.source) for side in (one, other))
    if a and a == b and longest == shorter >= _ONES_WORDS - 1:
        return True
    return _are_quoted(one, other) and longest >= min(_ONES_WORDS, _MOSTLY * shorter)


def _are_independent(one: Appearance, other: Appearance) -> bool:
    """Whether two who are not one say it, each in words of his own, in sentences that leave nothing
    open: who says the other's words has them from him, or is taken for him."""
    if one.root.may_be(other.root):
        return False
    if not (may_be_anothers(one.said) and may_be_anothers(other.said)):
        return False
    longest, n_shared, shorter = runs(one.said, other.said)
    if longest >= min(_ONES_WORDS, _MOSTLY * shorter):
        return False
    return not _are_quoted(one, other) or n_shared < _QUOTED * shorter


def _are_quoted(one: Appearance, other: Appearance) -> bool:
    return Manner.INDIRECT not in (one.said.statement.manner, other.said.statement.manner)
