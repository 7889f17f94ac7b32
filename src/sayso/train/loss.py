"""How far the network is from what people marked."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from sayso.train.batches import Batch
from sayso.train.crf import CRF
from sayso.train.network import Network


class Objective(nn.Module):
    """Network and CRF together: what is trained, and the loss of a batch."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.crf = CRF()

    def forward(self, batch: Batch) -> tuple[Tensor, dict[str, float]]:
        """The loss to go down, and its parts."""
        roles, cue_of, source_of = self.network(batch.ids, batch.classes, batch.mask, batch.first)
        parts = {
            "roles": self.crf.loss(roles.float(), batch.label, batch.starts, batch.words),
            "cue_of": _answer_loss(cue_of.float(), batch.cue_of, batch.words),
            "source_of": _answer_loss(source_of.float(), batch.source_of, batch.words),
        }
        # Roles are a mean over all words, links over the few that ask; weighed to a like size.
        loss = 4.0 * parts["roles"] + 0.5 * parts["cue_of"] + 0.5 * parts["source_of"]
        return loss, {name: part.item() for name, part in parts.items()}


def _answer_loss(X: Tensor, answers: Tensor, words: Tensor) -> Tensor:
    """Minus the log of the probability of any right answer, mean over the words that ask.

    X (B, W, 1 + W), answers alike bool, words (B, W).
    """
    there = torch.cat([torch.ones_like(words[:, :1]), words], 1)
    logp = X.masked_fill(~there[:, None, :], -1e4).log_softmax(-1)
    asked = answers.any(-1)
    right = logp.masked_fill(~answers, -1e4).logsumexp(-1)
    return -(right * asked).sum() / asked.sum().clamp(min=1)
