"""How sure sayso is of an attribution."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sayso.attribution.attribution import Manner
from sayso.attribution.join import Joined
from sayso.reader import ROLES, Piece, Scores, begin, inside, marginals

SIGNS = (
    "content, least sure piece",
    "content, least sure word",
    "content start",
    "content end",
    "cue",
    "cue, least sure word",
    "source",
    "source, least sure word",
    "source edges",
    "link",
    "source link",
    "no cue",
    "no source",
    "pieces of the content",
    "words of the content",
    "direct",
    "mixed",
    "another paragraph",
    "source near the cue",
)
_SQUARED = (0, 2, 3, 4, 6, 8, 9, 10)  # signs whose squares count too: a bend in the curve
N_WEIGHTS = 1 + len(SIGNS) + len(_SQUARED)


class Confidence:
    """The chance, 0..1, that a content is right by half or more and the source is right.

    A logistic model over the network's own probabilities, each word's given all the words of its
    paragraph; `weights` has a bias first. Fitted on articles kept back from training. Rounded, so
    that it prints and compares as it is.
    """

    def __init__(self, scores: Scores, weights: Sequence[float]) -> None:
        if len(weights) not in (0, N_WEIGHTS):  # none: signs alone are asked for
            raise ValueError(f"a confidence has {N_WEIGHTS} weights, was {len(weights)}")
        self.scores, self.weights = scores, weights
        P = marginals(scores.outer, scores.prepared.paragraph_of)
        # Lists: of a few numbers at a time NumPy's sums take longer than Python's.
        self.begins: dict[str, list[float]] = {
            role: P[:, begin(r)].tolist() for r, role in enumerate(ROLES)
        }
        self.insides: dict[str, list[float]] = {
            role: P[:, inside(r)].tolist() for r, role in enumerate(ROLES)
        }

    def of(self, joined: Joined, how: Manner) -> float:
        z = self.weights[0] + sum(
            w * s for w, s in zip(self.weights[1:], self.signs(joined, how), strict=True)
        )
        return round(1.0 / (1.0 + math.exp(-z)), 3)

    def link(self, joined: Joined) -> float:
        """How sure the joining of a nested one was, 0..1."""
        return min(1.0, joined.link * (joined.source_link if joined.source else 1.0))

    def signs(self, joined: Joined, how: Manner) -> list[float]:
        """What the confidence is reckoned from, in the order of SIGNS, then squares; each 0..1."""
        contents, cue, source = joined.contents, joined.cue, joined.source
        paragraph_of = self.scores.prepared.paragraph_of
        n_words = sum(p.stop - p.start for p in contents)
        apart = cue is not None and paragraph_of[cue.start] != paragraph_of[contents[0].start]
        near = cue is not None and source is not None and abs(cue.start - source.stop) <= 2
        found = [
            min(self._mean(p) for p in contents),
            min(self._least(p) for p in contents),
            self._start(contents[0]),
            self._end(contents[-1]),
            self._mean(cue),
            self._least(cue),
            self._mean(source),
            self._least(source),
            self._start(source) * self._end(source) if source else 0.0,
            joined.link,
            joined.source_link,
            float(cue is None),
            float(source is None),
            min(1.0, (len(contents) - 1) / 3),
            min(1.0, math.log2(1 + n_words) / 8),
            float(how == Manner.DIRECT),
            float(how == Manner.MIXED),
            float(apart),
            float(near),
        ]
        return [*found, *(found[k] ** 2 for k in _SQUARED)]

    def _role(self, piece: Piece) -> list[float]:
        begins, insides = self.begins[piece.role][piece.words], self.insides[piece.role]
        return [b + i for b, i in zip(begins, insides[piece.words], strict=True)]

    def _mean(self, piece: Piece | None) -> float:
        return sum(self._role(piece)) / (piece.stop - piece.start) if piece else 0.0

    def _least(self, piece: Piece | None) -> float:
        return min(self._role(piece)) if piece else 0.0

    def _start(self, piece: Piece) -> float:
        return self.begins[piece.role][piece.start]

    def _end(self, piece: Piece) -> float:
        """How sure it is that the piece goes no further."""
        after = self.insides[piece.role][piece.stop : piece.stop + 1]
        return 1.0 - after[0] if after else 1.0
