"""What a person decided of pairs: which stand confirmed, which rejected, which are suggestions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from sayso.compare.said import Said
from sayso.record import LinkDecision, LinkKind, Quoted


class LinkStatus(StrEnum):
    """Whose word it is that two passages are what they are said to be."""

    SUGGESTED = "suggested"  # sayso's alone
    CONFIRMED = "confirmed"  # a person's
    REJECTED = "rejected"  # a person's, that they are not


class Links:
    """Decisions that stand; of two on the same pair the later one counts."""

    def __init__(self, decisions: Iterable[LinkDecision] = ()) -> None:
        self._stand = sorted(
            (one for one in decisions if one.undone is None), key=lambda one: one.n
        )
        self._in: dict[str, list[LinkDecision]] = defaultdict(list)
        for one in self._stand:
            for id in {one.a.article_id, one.b.article_id}:
                self._in[id].append(one)

    def status(self, what: LinkKind, ours: Iterable[Said], theirs: Sequence[Said]) -> LinkStatus:
        """What was decided of any of `ours` with any of `theirs`, which say the same each."""
        last: LinkDecision | None = None
        for one in ours:
            for decision in self._in.get(one.statement.article_id, ()):
                is_of = decision.what == what and any(
                    decision.is_of(quoted(one), quoted(other)) for other in theirs
                )
                if is_of and (last is None or decision.n > last.n):
                    last = decision
        if last is None:
            return LinkStatus.SUGGESTED
        return LinkStatus.CONFIRMED if last.is_so else LinkStatus.REJECTED

    def together(self, what: LinkKind, said: Sequence[Sequence[Said]]) -> list[tuple[int, int]]:
        """Which of them a person said are that, by their places; each may be said several times."""
        return [(i, j) for i, j, is_so in self._decided(what, said) if is_so]

    def apart(self, what: LinkKind, said: Sequence[Sequence[Said]]) -> list[tuple[int, int]]:
        """Which of them a person said are not."""
        return [(i, j) for i, j, is_so in self._decided(what, said) if not is_so]

    def _decided(
        self, what: LinkKind, said: Sequence[Sequence[Said]]
    ) -> Iterator[tuple[int, int, bool]]:
        at: dict[str, list[tuple[Quoted, int]]] = defaultdict(list)
        if self._stand:
            for k, several in enumerate(said):
                for one in several:
                    at[one.statement.article_id].append((quoted(one), k))
        last: dict[tuple[int, int], bool] = {}
        for decision in self._stand:
            if decision.what == what:
                ours, theirs = (
                    {k for own, k in at[side.article_id] if own.is_nearly(side)}
                    for side in (decision.a, decision.b)
                )
                for i in ours:
                    for j in theirs - {i}:
                        last[min(i, j), max(i, j)] = decision.is_so
        yield from ((i, j, is_so) for (i, j), is_so in sorted(last.items()))


def quoted(one: Said) -> Quoted:
    """Where a sentence stands, as decisions name it."""
    return Quoted(one.statement.article_id, one.span, one.words)
