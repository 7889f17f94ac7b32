"""How well it is told what two statements are to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from sayso.compare.pair import PairModel
from sayso.corpora import AT_ODDS, FOLLOWS, NEITHER, NOT_FOLLOWING, Pair

Floats = npt.NDArray[np.float64]


def label_score(pairs: Iterable[Pair], model: PairModel) -> dict[str, float]:
    """Of 100 pairs those of the right label; of sets that tell only whether it follows, of two."""
    n, right = 0, 0
    for pair in pairs:
        n += 1
        found = model.likely(pair.first, pair.second)
        neither = 1 - found.follows - found.at_odds
        best = max((found.follows, FOLLOWS), (found.at_odds, AT_ODDS), (neither, NEITHER))[1]
        if pair.label == NOT_FOLLOWING or (pair.label == FOLLOWS and _is_two_way(pair)):
            right += (found.follows >= 0.5) == (pair.label == FOLLOWS)
        else:
            right += best == pair.label
    return {"pairs": float(n), "right": 100 * right / max(n, 1)}


def _is_two_way(pair: Pair) -> bool:
    return pair.group.startswith(("RTE ", "rte "))


def swap_score(pairs: Iterable[Pair], model: PairModel, least: float) -> dict[str, float]:
    """Of 100 of each group: those at odds found, others left alone, at a likelihood of `least`."""
    n: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for pair in pairs:
        shown = model.at_odds(pair.first, pair.second) >= least
        n[pair.group] += 1
        right[pair.group] += shown == (pair.label == AT_ODDS)
    return {group: 100 * right[group] / n[group] for group in n}


def folded_score(
    pairs: Sequence[Pair], features: Callable[[Pair], Sequence[float]], n_folds: int = 5
) -> dict[str, float]:
    """F1 of "at odds", in folds whose groups differ: in each a logistic regression of `features` is
    fitted on the others, and the likelihood from which a pair counts, too."""
    groups = sorted({pair.group for pair in pairs})
    fold_of = {group: k % n_folds for k, group in enumerate(groups)}
    X = np.array([features(pair) for pair in pairs])
    y = np.array([pair.label == AT_ODDS for pair in pairs])
    folds = np.array([fold_of[pair.group] for pair in pairs])
    said = np.zeros(len(pairs), bool)
    for k in range(n_folds):
        own, others = folds == k, folds != k
        middle, spread = X[others].mean(0), X[others].std(0) + 1e-9
        Z = (X - middle) / spread
        weights = _fit(Z[others], y[others])
        chance = _chance(Z, weights)
        least = max(np.linspace(0.2, 0.8, 61), key=lambda t: _f1(chance[others] >= t, y[others]))
        said[own] = chance[own] >= least
    hits = float((said & y).sum())
    return {
        "pairs": float(len(pairs)),
        "precision": 100 * hits / max(float(said.sum()), 1),
        "recall": 100 * hits / max(float(y.sum()), 1),
        "F1": 100 * _f1(said, y),
        "F1 of all at odds": 100 * _f1(np.ones_like(y), y),
    }


def _f1(said: npt.NDArray[np.bool_], y: npt.NDArray[np.bool_]) -> float:
    return float(2 * (said & y).sum() / max(said.sum() + y.sum(), 1))


def _chance(Z: Floats, weights: Floats) -> Floats:
    flat: Floats = 1 / (1 + np.exp(-(Z @ weights[1:] + weights[0])))
    return flat


def _fit(Z: Floats, y: npt.NDArray[np.bool_], ridge: float = 1.0, n_steps: int = 30) -> Floats:
    """Logistic regression by Newton's method."""
    own = np.hstack([np.ones((len(Z), 1)), Z])
    weights = np.zeros(own.shape[1])
    penalty = ridge * np.eye(own.shape[1])
    penalty[0, 0] = 0.0
    for _ in range(n_steps):
        chance = 1 / (1 + np.exp(-(own @ weights)))
        slope = own.T @ (chance - y) + penalty @ weights
        curve = (own * (chance * (1 - chance))[:, None]).T @ own + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights
