"""The reader's network: one encoder, a head for roles and two for links."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from sayso.reader.features import N_CLASSES
from sayso.reader.labels import LABELS
from sayso.train.encoder import Encoder, Shape

LINK_WIDTH = 128
N_DISTANCES = 32  # signed, in words, growing as powers of two


class Links(nn.Module):
    """How well word j answers for word i: a bilinear score and one for the distance.

    After Dozat and Manning 2017, with the distance as in Shaw et al. 2018, in buckets.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.asks = nn.Sequential(nn.Linear(width, LINK_WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.answers = nn.Sequential(nn.Linear(width, LINK_WIDTH), nn.GELU(), nn.Dropout(0.1))
        self.bilinear = nn.Linear(LINK_WIDTH, LINK_WIDTH)
        self.favour = nn.Linear(LINK_WIDTH, 1)
        self.distance = nn.Embedding(N_DISTANCES + 1, 1)
        nn.init.zeros_(self.distance.weight)

    def forward(self, H: Tensor) -> Tensor:
        """H (B, 1 + W, D), [CLS] first -> (B, W, 1 + W); column 0 is "none"."""
        asks, answers = self.bilinear(self.asks(H[:, 1:])), self.answers(H)
        scores = asks @ answers.transpose(1, 2) / LINK_WIDTH**0.5
        scores = scores + self.favour(answers).transpose(1, 2)
        result: Tensor = scores + self.distance(_buckets(H.shape[1], H.device)).squeeze(-1)
        return result


def _buckets(n: int, device: torch.device) -> Tensor:
    """(W, 1 + W) classes of the distance from word i to word j; one class for [CLS]."""
    at = torch.arange(n, device=device)
    distance = at[None, :] - at[1:, None]
    size = torch.log2(distance.abs().to(torch.float32) + 1.0) * 2.0
    half = N_DISTANCES // 2
    bucket = size.to(torch.int64).clamp(max=half - 1) + half * (distance > 0).to(torch.int64)
    return torch.where(at[None, :] == 0, N_DISTANCES, bucket)


class Network(nn.Module):
    """Windows -> what each word is, which cue it hangs on, and which source a cue has."""

    def __init__(self, shape: Shape | None = None, n_frozen: int = 2, dropout: float = 0.1) -> None:
        super().__init__()
        shape = shape or Shape()
        self.encoder = Encoder(shape, N_CLASSES, n_frozen, dropout)
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(shape.width, len(LABELS))
        self.cue_of = Links(shape.width)
        self.source_of = Links(shape.width)

    def forward(
        self, ids: Tensor, classes: Tensor, mask: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """ids (B, T), classes (B, T, C), mask (B, T), first (B, 1 + W) places of words.

        -> scores: roles (B, W, L), cue_of (B, W, 1 + W), source_of (B, W, 1 + W).
        """
        H = self.encoder(ids, classes, mask)
        H = H.gather(1, first.unsqueeze(-1).expand(-1, -1, H.shape[-1]))
        H = self.dropout(H)
        return self.roles(H[:, 1:]), self.cue_of(H), self.source_of(H)
