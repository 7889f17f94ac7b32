import tracemalloc
from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader.decode import Piece, _pieces, viterbi
from sayso.reader.labels import LABELS, forbidden
from sayso.reader.scores import Layer, Links

L = len(LABELS)
NO_LINKS = Links((), ())


@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_path_is_the_best_of_all_paths(n: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(size=(n, L)).astype(np.float32)
    A = random.normal(size=(L, L)).astype(np.float32) - 1e4 * forbidden()

    def total(path: tuple[int, ...]) -> float:
        return float(sum(X[t, y] + A[path[t - 1] if t else 0, y] for t, y in enumerate(path)))

    best = max(product(range(L), repeat=n), key=total)
    path = viterbi(Layer(X, A, NO_LINKS), np.array([0, n]))
    assert total(tuple(path)) == total(best)


def test_no_span_goes_on_that_never_began() -> None:
    X = np.zeros((3, L), np.float32)
    X[:, LABELS.index("I-content")] = 9.0
    A = -1e4 * forbidden().astype(np.float32)
    path = viterbi(Layer(X, A, NO_LINKS), np.array([0, 3]))
    assert [LABELS[y] for y in path] == ["B-content", "I-content", "I-content"]


def test_two_spans_of_one_role_may_touch() -> None:
    labels = ["B-cue", "I-cue", "B-cue", "O", "B-source", "B-content", "I-content"]
    path = np.array([LABELS.index(label) for label in labels])
    assert _pieces(path, np.array([0, 7])) == [
        Piece("cue", 0, 2),
        Piece("cue", 2, 3),
        Piece("source", 4, 5),
        Piece("content", 5, 7),
    ]


def test_a_span_ends_with_its_paragraph() -> None:
    path = np.array([LABELS.index(label) for label in ("B-cue", "I-cue", "I-cue")])
    assert _pieces(path, np.array([0, 2, 3])) == [Piece("cue", 0, 2)]


@given(
    st.lists(st.integers(1, 3) | st.integers(1, 60), min_size=1, max_size=40),
    st.integers(0, 10_000),
)
def test_paragraphs_together_have_the_paths_they_have_alone(lengths: list[int], seed: int) -> None:
    random = np.random.default_rng(seed)
    X = random.normal(size=(sum(lengths), L)).astype(np.float32)
    A = random.normal(size=(L, L)).astype(np.float32)
    edges = np.array([0, *np.cumsum(lengths)])
    together = viterbi(Layer(X, A, NO_LINKS), edges)
    for start, stop in pairwise(edges):
        alone = viterbi(Layer(X[start:stop], A, NO_LINKS), np.array([0, stop - start]))
        assert alone.tolist() == together[start:stop].tolist()


def test_one_long_paragraph_among_many_short_ones_takes_no_more_memory_than_it_has_words() -> None:
    edges = np.array([0, 20_000, *range(20_001, 30_001)])
    layer = Layer(np.zeros((30_000, L), np.float32), np.zeros((L, L), np.float32), NO_LINKS)
    tracemalloc.start()
    viterbi(layer, edges)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50e6
