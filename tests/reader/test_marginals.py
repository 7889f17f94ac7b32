from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader import marginals
from sayso.reader.labels import LABELS
from sayso.reader.scores import Layer, Links

L = len(LABELS)


@given(st.integers(1, 3), st.integers(0, 10_000))
def test_they_are_the_shares_of_all_paths_counted_one_by_one(n: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, L)).astype(np.float32)
    A = random.normal(size=(L, L)).astype(np.float32)
    expected = np.zeros((n, L))
    for path in product(range(L), repeat=n):
        weight = np.exp(sum(X[t, y] + A[path[t - 1] if t else 0, y] for t, y in enumerate(path)))
        for t, y in enumerate(path):
            expected[t, y] += weight
    expected /= expected.sum(1, keepdims=True)
    found = marginals(Layer(X, A, Links((), ())), np.zeros(n, np.int64))
    assert np.allclose(found, expected, atol=1e-4)


def test_a_long_paragraph_has_numbers_all_the_same() -> None:
    X = np.full((5_000, L), -20.0, np.float32)
    found = marginals(
        Layer(X, np.zeros((L, L), np.float32), Links((), ())), np.zeros(5_000, np.int64)
    )
    assert np.allclose(found.sum(1), 1)


@given(
    st.lists(st.integers(1, 3) | st.integers(1, 60), min_size=1, max_size=20),
    st.integers(0, 10_000),
)
def test_paragraphs_together_have_the_shares_they_have_alone(lengths: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(size=(sum(lengths), L)).astype(np.float32)
    A = random.normal(size=(L, L)).astype(np.float32)
    paragraph_of = np.repeat(np.arange(len(lengths)), lengths)
    together = marginals(Layer(X, A, Links((), ())), paragraph_of)
    for k in range(len(lengths)):
        own = X[paragraph_of == k]
        alone = marginals(Layer(own, A, Links((), ())), np.zeros(len(own), np.int64))
        assert np.allclose(together[paragraph_of == k], alone, atol=1e-6)
