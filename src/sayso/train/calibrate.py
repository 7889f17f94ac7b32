"""How sure to be: weights for the confidence, from articles the network has not seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from sayso.attribution.attribute import readout
from sayso.attribution.confidence import N_WEIGHTS, Confidence
from sayso.corpora import AnnotatedText
from sayso.measure import rights
from sayso.reader import Network
from sayso.text import Span


def calibrate(folder: Path, texts: Sequence[AnnotatedText]) -> list[float]:
    """Bias and weights of a logistic model for "content right by half or more, source right"."""
    network = Network.load(folder)
    X: list[list[float]] = []
    y: list[float] = []
    for text in texts:
        scores = network.scores(text.text, [Span(0, len(text.text))])
        outer, everything = readout(text.text, scores, [0.0] * N_WEIGHTS)
        said = [a for a in everything if a.parent is None]
        sure = Confidence(scores, [])
        X += [sure.signs(joined, a.manner) for joined, a in zip(outer, said, strict=True)]
        y += rights(text, said)
    return _logistic(torch.tensor(X, dtype=torch.float64), torch.tensor(y, dtype=torch.float64))


def _logistic(X: torch.Tensor, y: torch.Tensor) -> list[float]:
    """X (N, S), y (N,) -> bias and S weights, with a slight pull to 0."""
    weights = torch.zeros(1 + X.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=500, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        z = weights[0] + X @ weights[1:]
        value = torch.nn.functional.binary_cross_entropy_with_logits(z, y)
        value = value + 1e-3 * (weights[1:] ** 2).mean()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return [round(w, 4) for w in weights.tolist()]
