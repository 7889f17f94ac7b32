"""A weight for every word piece: how much it speaks for sport, courts, history … and against news.

A linear classifier of texts by the mean of their pieces' own vectors, as the network has them, is
nothing else than a number for each piece. The vectors carry what is learnt of one word to those
like it. Fitted by ridge regression on short texts of our own.

    python -m sayso.train.beats
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import numpy_helper

from sayso.corpora import labelled
from sayso.events.beat import AT_MOST
from sayso.reader import MODELS, WordPiece

Floats = npt.NDArray[np.float64]

OWN = Path(__file__).parent / "own" / "beats"
TABLE = Path(__file__).parents[1] / "events" / "tables" / "beats.tsv"
NEWS = "news"
RIDGE = 0.3  # of 0.003 to 3
_TABLE = "network.encoder.pieces.weight"
LEAST = 0.005  # smaller weights are left out


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The texts of the files in `folder` with their beat."""
    for path in sorted(folder.glob("*.txt")):
        yield from rows_of(path)


def rows_of(path: Path) -> Iterator[tuple[str, str]]:
    for item in labelled(path):
        yield item.text, item.lines[0]


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


def fit(
    rows: Sequence[tuple[str, str]], E: Floats, wordpiece: WordPiece, ridge: float = RIDGE
) -> tuple[Floats, float]:
    """Weights (V,) of the pieces and the bias: their mean over a text is above 0 off the beat."""
    X = np.array([mean_vector(text, E, wordpiece) for text, _ in rows])
    y = np.array([-1.0 if beat == NEWS else 1.0 for _, beat in rows])
    w, bias = fitted(X, y, ridge)
    return E @ w, bias


def fitted(X: Floats, y: Floats, ridge: float) -> tuple[Floats, float]:
    """Ridge regression of y (N,) on X (N, D): a weight for each column, and the bias."""
    middle, level = X.mean(0), float(y.mean())
    Z = X - middle
    w = np.linalg.solve(Z.T @ Z + ridge * np.eye(Z.shape[1]), Z.T @ (y - level))
    return w, level - float(middle @ w)


def mean_vector(text: str, E: Floats, wordpiece: WordPiece) -> Floats:
    pieces = [piece for word in wordpiece.words(text).pieces for piece in word]
    mean: Floats = E[pieces].mean(0) if pieces else np.zeros(E.shape[1])
    return mean


def score(text: str, weights: Floats, bias: float, wordpiece: WordPiece) -> float:
    pieces = [piece for word in wordpiece.words(text).pieces for piece in word]
    return float(weights[pieces].mean()) + bias if pieces else bias


def write(path: Path, weights: Floats, bias: float, wordpiece: WordPiece) -> int:
    """The table as sayso.events reads it; how many pieces it has."""
    lines = ["# How much a word piece speaks against news of the day. Made by sayso.train beats."]
    lines.append(f"\t{bias:.4f}")
    n = 0
    for piece, i in wordpiece.ids.items():
        if abs(weights[i]) >= LEAST and not piece.startswith("["):
            lines.append(f"{piece}\t{weights[i]:.2f}")
            n += 1
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return n


def main() -> None:
    """Fit on all texts, say how each writer's are told after learning from the others', and write
    the table."""
    wordpiece = WordPiece.load(MODELS["full"] / "vocabulary.txt")
    E = vectors(MODELS["full"])
    for path in sorted(OWN.glob("*.txt")):
        rest = [row for other in OWN.glob("*.txt") if other != path for row in rows_of(other)]
        weights, bias = fit(rest, E, wordpiece)
        off = np.array([beat != NEWS for _, beat in rows_of(path)])
        scores = np.array([score(text, weights, bias, wordpiece) for text, _ in rows_of(path)])
        kept, caught = np.mean(scores[~off] <= AT_MOST), np.mean(scores[off] > AT_MOST)
        print(f"{path.stem}: {100 * kept:.1f} % of news kept, {100 * caught:.1f} % else caught")
    weights, bias = fit(list(texts(OWN)), E, wordpiece)
    n = write(TABLE, weights, bias, wordpiece)
    print(f"{n} pieces, {TABLE.stat().st_size >> 10} KiB")


if __name__ == "__main__":
    main()
