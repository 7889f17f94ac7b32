import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader.side_by_side import SPARE, side_by_side

LENGTHS = st.lists(st.integers(0, 3) | st.integers(1, 60), min_size=1, max_size=40)


@given(LENGTHS)
def test_every_word_is_in_one_group_at_its_place(lengths: list[int]) -> None:
    X = np.arange(1, sum(lengths) + 1, dtype=np.float32)[:, None]
    back = np.zeros_like(X)
    for group in side_by_side(X, np.array([0, *np.cumsum(lengths)])):
        for k, (start, length) in enumerate(zip(group.starts, group.lengths, strict=True)):
            back[start : start + length] = group.X[:length, k]
    assert (back == X).all()


@given(LENGTHS)
def test_the_longest_is_first_and_each_round_knows_how_many_are_left(lengths: list[int]) -> None:
    X = np.zeros((sum(lengths), 2), np.float32)
    for group in side_by_side(X, np.array([0, *np.cumsum(lengths)])):
        assert group.X.shape[:2] == (max(group.lengths), len(group.lengths))
        assert group.n_open == [sum(n > t for n in group.lengths) for t in range(len(group.X))]
        assert group.X.shape[0] * group.X.shape[1] <= SPARE * sum(group.lengths)


def test_one_long_paragraph_does_not_stretch_many_short_ones() -> None:
    lengths = [60, *[1] * 40]
    X = np.zeros((100, 2), np.float32)
    found = list(side_by_side(X, np.array([0, *np.cumsum(lengths)])))
    assert [len(group.lengths) for group in found] == [4, 37]
