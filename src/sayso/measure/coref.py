"""How near entities are to those that people marked: MUC, B³, CEAF-e and their mean.

As the CoNLL 2012 shared task scores (Pradhan et al. 2014): a mention is its exact span.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.text import Span

Cluster = frozenset[Span]
Clusters = Sequence[Cluster]


@dataclass(slots=True)
class CorefScore:
    """Sums over documents: for each measure the numerators and denominators of both sides."""

    sums: dict[str, list[float]] = field(
        default_factory=lambda: {m: [0.0] * 4 for m in ("mentions", "MUC", "B3", "CEAFe")}
    )

    def add(self, marked: Clusters, said: Clusters) -> None:
        ours, theirs = _mentions(said), _mentions(marked)
        both = float(len(ours.keys() & theirs.keys()))
        rows = {
            "mentions": (both, len(ours), both, len(theirs)),
            "MUC": (*_muc(said, theirs), *_muc(marked, ours)),
            "B3": (*_b_cubed(said, theirs), *_b_cubed(marked, ours)),
            "CEAFe": _ceaf(marked, said),
        }
        for name, row in rows.items():
            self.sums[name] = [a + b for a, b in zip(self.sums[name], row, strict=True)]

    def rows(self) -> dict[str, float]:
        """F1 of each, 0..100, and the mean of the three that score entities."""
        found = {name: _f1(*row) for name, row in self.sums.items()}
        found["CoNLL"] = (found["MUC"] + found["B3"] + found["CEAFe"]) / 3
        return {name: round(100 * value, 1) for name, value in found.items()}


def _mentions(clusters: Clusters) -> dict[Span, Cluster]:
    return {span: cluster for cluster in clusters for span in cluster}


def _f1(p: float, n_said: float, r: float, n_marked: float) -> float:
    precision, recall = p / max(n_said, 1e-9), r / max(n_marked, 1e-9)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _muc(clusters: Clusters, other: dict[Span, Cluster]) -> tuple[float, float]:
    """Links of `clusters` that the other side has, and how many there are (Vilain et al. 1995)."""
    right = total = 0
    for cluster in clusters:
        parts = {other[s] for s in cluster if s in other}
        missing = sum(s not in other for s in cluster)
        right += len(cluster) - len(parts) - missing
        total += len(cluster) - 1
    return right, total


def _b_cubed(clusters: Clusters, other: dict[Span, Cluster]) -> tuple[float, float]:
    """Over mentions, the share of its cluster that is right (Bagga and Baldwin 1998)."""
    right = total = 0.0
    for cluster in clusters:
        total += len(cluster)
        for span in cluster:
            if span in other:
                right += len(cluster & other[span]) / len(cluster)
    return right, total


def _ceaf(marked: Clusters, said: Clusters) -> tuple[float, float, float, float]:
    """The best one-to-one pairing of clusters by φ4 (Luo 2005)."""
    from scipy.optimize import linear_sum_assignment

    if not marked or not said:
        return 0.0, len(said), 0.0, len(marked)
    same = np.array([[2 * len(m & s) / (len(m) + len(s)) for s in said] for m in marked])
    rows, columns = linear_sum_assignment(-same)
    total = float(same[rows, columns].sum())
    return total, len(said), total, len(marked)


def without_singletons(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Only what is spoken of twice or more, as OntoNotes marks."""
    return [c for c in clusters if len(c) > 1]
