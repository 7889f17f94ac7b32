"""Things joined in groups, but for those that are to be kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

_MOST_PART = 0.5  # of the pairs across two groups that are alike, before the groups become one


class Joined:
    """Groups of 0 … n - 1; each is alone at first.

    `alike` are the pairs that may be joined. Two groups become one only where half of the pairs
    across them are alike, so that no chain of small steps leads from one thing to quite another.
    """

    def __init__(self, n: int, alike: Iterable[tuple[int, int]]) -> None:
        self._of = list(range(n))
        self._members = {k: [k] for k in range(n)}
        self._sure = dict.fromkeys(range(n), 1.0)
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._alike: dict[int, set[int]] = defaultdict(set)
        for i, j in alike:
            self._alike[i].add(j)
            self._alike[j].add(i)

    def keep_apart(self, i: int, j: int) -> None:
        """Let the two be in one group never, whatever is joined after."""
        self._apart[i].add(j)
        self._apart[j].add(i)

    def join(self, i: int, j: int, sure: float, *, is_decided: bool = False) -> bool:
        """Make the groups of both one; False where they stay two: because something in them is kept
        apart, or too few of them are alike and nobody decided it.

        Whoever joins the surest first has the same groups whatever the order of the things.
        """
        one, other = sorted((self._of[i], self._of[j]), key=lambda k: (-len(self._members[k]), k))
        if one == other:
            return True
        small = self._members[other]
        if any(self._of[far] == one for k in small for far in self._apart[k]):
            return False
        n_alike = sum(self._of[far] == one for k in small for far in self._alike[k])
        if not is_decided and n_alike < _MOST_PART * len(small) * len(self._members[one]):
            return False
        for k in small:
            self._of[k] = one
        self._members[one] += self._members.pop(other)
        self._sure[one] = min(sure, self._sure[one], self._sure.pop(other))
        return True

    def groups(self) -> list[tuple[list[int], float]]:
        """The members of each, in order, and how sure the least sure join in it was."""
        return [(sorted(own), self._sure[k]) for k, own in sorted(self._members.items())]
