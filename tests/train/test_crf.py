from itertools import product

import torch

from sayso.reader.labels import LABELS
from sayso.train.crf import CRF

L = len(LABELS)


def test_the_loss_is_that_of_all_paths_counted_one_by_one() -> None:
    torch.manual_seed(0)
    crf = CRF()
    torch.nn.init.normal_(crf.transitions)
    X = torch.randn(1, 4, L)
    y = torch.tensor([[1, 2, 0, 3]])
    starts = torch.tensor([[True, False, False, True]])
    A = crf.scores()

    def total(path: tuple[int, ...]) -> torch.Tensor:
        before = [0 if starts[0, t] else path[t - 1] for t in range(4)]
        return sum((X[0, t, k] + A[before[t], k] for t, k in enumerate(path)), torch.zeros(()))

    every = torch.stack([total(path) for path in product(range(L), repeat=4)])
    expected = (every.logsumexp(0) - total(tuple(y[0].tolist()))) / 4
    loss = crf.loss(X, y, starts, torch.ones(1, 4, dtype=torch.bool))
    assert torch.allclose(loss, expected, atol=1e-4)


def test_padding_changes_nothing() -> None:
    torch.manual_seed(0)
    crf = CRF()
    X, y = torch.randn(1, 5, L), torch.tensor([[1, 2, 0, 0, 0]])
    starts = torch.tensor([[True, False, False, False, False]])
    mask = torch.tensor([[True, True, True, False, False]])
    whole = crf.loss(X, y, starts, mask)
    cut = crf.loss(X[:, :3], y[:, :3], starts[:, :3], mask[:, :3])
    assert torch.allclose(whole, cut, atol=1e-5)


def test_a_window_may_begin_within_a_span() -> None:
    crf = CRF()
    y = torch.tensor([[LABELS.index("I-content"), 0]])
    starts = torch.zeros(1, 2, dtype=torch.bool)
    loss = crf.loss(torch.zeros(1, 2, L), y, starts, torch.ones(1, 2, dtype=torch.bool))
    assert loss.item() < 10
