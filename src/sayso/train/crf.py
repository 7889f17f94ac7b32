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

        total = torch.zeros_like(gold)
        alpha = entry + X[:, 0]
        for t in range(1, X.shape[1]):
            # At a paragraph start the sum so far is put aside and the chain begins anew.
            fresh = starts[:, t] & mask[:, t]
            total = total + torch.where(fresh, alpha.logsumexp(1), 0.0)
            within = (alpha[:, :, None] + A[None]).logsumexp(1)
            alpha_next = torch.where(fresh[:, None], A[OUTSIDE][None], within) + X[:, t]
            alpha = torch.where(mask[:, t : t + 1], alpha_next, alpha)
        return (total + alpha.logsumexp(1) - gold).sum() / m.sum().clamp(min=1)
