"""Things joined in groups, but for those that are to be kept apart."""

from __future__ import annotations

from collections import defaultdict


class Joined:
    """Groups of 0 … n - 1; each is alone at first."""

    def __init__(self, n: int) -> None:
        self._of = list(range(n))
        self._members = {k: [k] for k in range(n)}
        self._sure = dict.fromkeys(range(n), 1.0)
        self._apart: dict[int, set[int]] = defaultdict(set)

    def keep_apart(self, i: int, j: int) -> None:
        """Let the two be in one group never, whatever is joined after."""
        self._apart[i].add(j)
        self._apart[j].add(i)

    def join(self, i: int, j: int, sure: float) -> bool:
        """Make the groups of both one; False where that would bring together what is kept apart.

        Whoever joins the surest first has the same groups whatever the order of the things.
        """
        one, other = sorted((self._of[i], self._of[j]), key=lambda k: (-len(self._members[k]), k))
        if one == other:
            return True
        if any(self._of[far] == one for k in self._members[other] for far in self._apart[k]):
            return False
        for k in self._members[other]:
            self._of[k] = one
        self._members[one] += self._members.pop(other)
        self._sure[one] = min(sure, self._sure[one], self._sure.pop(other))
        return True

    def groups(self) -> list[tuple[list[int], float]]:
        """The members of each, in order, and how sure the least sure join in it was."""
        return [(sorted(own), self._sure[k]) for k, own in sorted(self._members.items())]
