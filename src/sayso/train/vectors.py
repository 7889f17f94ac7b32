"""The vectors of word pieces as an exported network has them, and ridge regression on them.

A linear classifier of texts by the mean of their pieces' vectors is one number for each piece. The
vectors carry what is learnt of one word to those like it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper

Floats = npt.NDArray[np.float64]

_TABLE = "network.encoder.pieces.weight"


def vectors(folder: Path) -> Floats:
    """(V, D): the vector of each piece of an exported network's vocabulary."""
    graph = onnx.load(folder / "network.onnx").graph
    arrays: dict[str, npt.NDArray[Any]] = {
        i.name: numpy_helper.to_array(i) for i in graph.initializer if i.name.startswith(_TABLE)
    }
    if _TABLE in arrays:
        return arrays[_TABLE].astype(np.float64)
    whole = arrays[f"{_TABLE}_quantized"].astype(np.float64)
    zero = np.asarray(arrays[f"{_TABLE}_zero_point"], np.float64)
    return (whole - zero) * np.asarray(arrays[f"{_TABLE}_scale"], np.float64)


def fitted(X: Floats, y: Floats, ridge: float) -> tuple[Floats, float]:
    """Ridge regression of y (N,) on X (N, D): a weight for each column, and the bias."""
    middle, level = X.mean(0), float(y.mean())
    Z = X - middle
    w = np.linalg.solve(Z.T @ Z + ridge * np.eye(Z.shape[1]), Z.T @ (y - level))
    return w, level - float(middle @ w)
