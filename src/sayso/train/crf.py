"""A linear-chain conditional random field over the role labels (Lafferty et al. 2001)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from sayso.reader.labels import OUTSIDE, forbidden


class CRF(nn.Module):
    """Scores of one label after another. A paragraph starts as if after "outside"."""

    def __init__(self) -> None:
        super().__init__()
        ban = torch.from_numpy(forbidden())
        self.transitions = nn.Parameter(torch.zeros(ban.shape))
        self.register_buffer("ban", ban.to(torch.float32) * -1e4)
        self.ban: Tensor

    def scores(self) -> Tensor:
        """(L, L): row the label before, column the label after; forbidden ones near -10,000."""
        return self.transitions + self.ban

    def loss(self, X: Tensor, y: Tensor, starts: Tensor, mask: Tensor) -> Tensor:
        """Mean negative log-likelihood a word of `y`.

        X (B, W, L), y (B, W), starts (B, W) bool: a paragraph begins here, mask (B, W) bool.
        """
        A = self.scores()
        m = mask.to(X.dtype)
        before = torch.cat([torch.full_like(y[:, :1], OUTSIDE), y[:, :-1]], 1)
        before = torch.where(starts, OUTSIDE, before)
        step = A[before, y]
        # A window that begins within a paragraph may begin within a span: nothing is forbidden.
        entry = torch.where(starts[:, :1], A[OUTSIDE][None], 0.0)
        step = torch.cat([entry.gather(1, y[:, :1]), step[:, 1:]], 1)
        gold = ((X.gather(2, y[..., None]).squeeze(2) + step) * m).sum(1)

        # One matrix a word: a paragraph start forgets the label before, padding changes nothing.
        within = A[None, None] + X[:, 1:, None, :]
        fresh = (A[OUTSIDE] + X[:, 1:])[:, :, None, :].expand_as(within)
        steps = torch.where(starts[:, 1:, None, None], fresh, within)
        same = torch.full_like(A, -1e4).fill_diagonal_(0.0)
        steps = torch.where(mask[:, 1:, None, None], steps, same)
        ways = (entry + X[:, 0])[:, :, None] + _chained(steps, same)
        total = ways.flatten(1).logsumexp(1)
        there = mask[:, 0].to(X.dtype)  # a row of padding alone says nothing
        return ((total - gold) * there).sum() / m.sum().clamp(min=1)

    def known_loss(self, X: Tensor, y: Tensor, starts: Tensor, known: Tensor) -> Tensor:
        """The loss over the words that are `known` (B, W); a gap between them starts anew."""
        if bool(known.all()):
            return self.loss(X, y, starts, known)
        n = int(known.sum(1).max())
        at = known.to(torch.int8).argsort(dim=1, descending=True, stable=True)[:, :n]
        after_gap = ~torch.cat([known[:, :1], known[:, :-1]], 1)
        there = known.gather(1, at)
        return self.loss(
            X.gather(1, at[..., None].expand(-1, -1, X.shape[2])),
            y.gather(1, at).clamp(min=OUTSIDE),
            (starts | after_gap).gather(1, at),
            there,
        )


def _chained(steps: Tensor, same: Tensor) -> Tensor:
    """The product of (B, W, L, L) log-matrices over W, two by two: log W rounds in place of W."""
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, same.expand(len(steps), 1, -1, -1)], 1)
        left, right = steps[:, 0::2], steps[:, 1::2]
        steps = (left[..., :, :, None] + right[..., None, :, :]).logsumexp(-2)
    return steps[:, 0] if steps.shape[1] else same.expand(len(steps), -1, -1)
