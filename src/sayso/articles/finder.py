"""Where on a page the words stand that an extractor took from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from sayso.articles.plain import key
from sayso.articles.segments import Segment

_N_KEY = 60  # letters by which a paragraph is known
_N_SKIPPED = 6  # lines of a box in between


class Finder:
    """Finds words again among the lines of a page."""

    def __init__(self, lines: list[Segment], is_last_choice: Callable[[Segment], bool]) -> None:
        self._lines = lines
        self._keys = [key(line.text) for line in lines]
        self._known = set(self._keys)
        self._is_last_choice = is_last_choice
        self._where: dict[str, list[int]] = {}
        for n, own in enumerate(self._keys):
            self._where.setdefault(own[:_N_KEY], []).append(n)

    def places(self, pieces: list[str]) -> list[int | None]:
        """For each of `pieces`, in their order, the line it begins on; None where there is none.

        Each behind the one before: a teaser of the same words stands further up.
        """
        found: list[int | None] = []
        last = -1
        for piece in pieces:
            candidates = self._where.get(key(piece[: 3 * _N_KEY])[:_N_KEY], [])
            behind = range(bisect_right(candidates, last), len(candidates))
            first_choice = (
                candidates[i]
                for i in behind
                if not self._is_last_choice(self._lines[candidates[i]])
            )
            place = next(first_choice, candidates[behind[0]] if behind else None)
            last = last if place is None else place
            found.append(place)
        return found

    def split(self, piece: str) -> list[str]:
        """`piece` as the lines that it is on the page, where they were run together.

        Extractors do that with the cells of tables that are there for the layout.
        """
        rest = key(piece)
        if rest in self._known:
            return [piece]
        n = next((n for n, own in enumerate(self._keys) if own and rest.startswith(own)), None)
        if n is None:
            return [piece]
        found: list[str] = []
        n_skipped = 0
        while rest and n < len(self._keys) and n_skipped <= _N_SKIPPED:
            own = self._keys[n]
            if own and rest.startswith(own):
                found.append(self._lines[n].text)
                rest, n_skipped = rest[len(own) :], 0
            else:
                n_skipped += 1
            n += 1
        return [piece] if rest else found
