from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader.decode import Piece, _pieces, viterbi
from sayso.reader.labels import LABELS, forbidden

L = len(LABELS)


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_path_is_the_best_of_all_paths(n: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, L)).astype(np.float32)
    A = random.normal(size=(L, L)).astype(np.float32) - 1e4 * forbidden()

    def total(path: tuple[int, ...]) -> float:
        return float(sum(X[t, y] + A[path[t - 1] if t else 0, y] for t, y in enumerate(path)))

    best = max(product(range(L), repeat=n), key=total)
    assert total(tuple(viterbi(X, A))) == total(best)


def test_no_span_goes_on_that_never_began() -> None:
    X = np.zeros((3, L), np.float32)
    X[:, LABELS.index("I-content")] = 9.0
    path = viterbi(X, -1e4 * forbidden().astype(np.float32))
    assert [LABELS[y] for y in path] == ["B-content", "I-content", "I-content"]


def test_two_spans_of_one_role_may_touch() -> None:
    labels = ["B-cue", "I-cue", "B-cue", "O", "B-source", "B-content", "I-content"]
    path = np.array([LABELS.index(label) for label in labels])
    assert _pieces(path, 10) == [
        Piece("cue", 10, 12),
        Piece("cue", 12, 13),
        Piece("source", 14, 15),
        Piece("content", 15, 17),
    ]
