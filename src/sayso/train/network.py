"""The reader's network: one encoder, and small heads for all that is read in one pass."""

from __future__ import annotations

from collections.abc import Set

import torch
from torch import Tensor, nn

from sayso.reader.features import N_CLASSES
from sayso.reader.labels import KINDS, LABELS, UNITS, UPOS
from sayso.train.encoder import Encoder, Shape

N_DISTANCES = 32  # signed, in words, growing as powers of two

SPEECH, DEEP, SYNTAX, MENTIONS, COREF = "speech", "deep", "syntax", "mentions", "coref"
HEADS = (SPEECH, DEEP, SYNTAX, MENTIONS, COREF)


class Links(nn.Module):
    """How well word j answers for word i: a bilinear score and one for the distance.

    After Dozat and Manning 2017, with the distance as in Shaw et al. 2018, in buckets.
    """

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.inner = inner
        self.asks = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.1))
        self.answers = nn.Sequential(nn.Linear(width, inner), nn.GELU(), nn.Dropout(0.1))
        self.bilinear = nn.Linear(inner, inner)
        self.favour = nn.Linear(inner, 1)
        self.distance = nn.Embedding(N_DISTANCES + 1, 1)
        nn.init.zeros_(self.distance.weight)

    def forward(self, H: Tensor, buckets: Tensor, asking: Tensor | None = None) -> Tensor:
        """H (B, 1 + W, D), [CLS] first -> (B, W, 1 + W); column 0 is "none".

        With `asking` (M,) only those words' rows: (B, M, 1 + W).
        """
        # [CLS] asks nothing, but what reads the same states is made int8 once for all of it.
        asks, answers, favoured = self.asks(H)[:, 1:], self.answers(H), self._by_distance(buckets)
        if asking is not None:
            asks, favoured = asks[:, asking], favoured[asking]
        scores = self.bilinear(asks) @ answers.transpose(1, 2) / self.inner**0.5
        scores = scores + self.favour(answers).transpose(1, 2)
        result: Tensor = scores + favoured
        return result

    def _by_distance(self, buckets: Tensor) -> Tensor:
        """(W, 1 + W): what the distance from word i to word j adds; one number for [CLS].

        Every row is the one above moved by one: written out that way, not looked up pair by pair,
        which took a fortieth of the reader's time.
        """
        n = buckets.shape[0] // 2
        each = self.distance(buckets).squeeze(-1)
        moved = each.repeat(n)[: n * (2 * n - 1)].reshape(n, 2 * n - 1)[1:, 1:n]
        return torch.cat([self.distance.weight[N_DISTANCES].expand(n - 1, 1), moved], 1)


def distance_buckets(n: int, device: torch.device) -> Tensor:
    """(2 n,) classes of the distances 0 … n - 1, -n … -1."""
    at = torch.arange(2 * n, device=device)
    distance = torch.where(at < n, at, at - 2 * n)
    size = torch.log2(distance.abs().to(torch.float32) + 1.0) * 2.0
    half = N_DISTANCES // 2
    return size.to(torch.int64).clamp(max=half - 1) + half * (distance > 0).to(torch.int64)


class Syntax(nn.Module):
    """Tokens and sentences, parts of speech, heads, relations, lemmas."""

    def __init__(self, shape: Shape, n_relations: int, n_lemmas: int) -> None:
        super().__init__()
        width, inner = shape.width, shape.width_links
        self.units = nn.Linear(width, len(UNITS))
        self.upos = nn.Linear(width, len(UPOS))
        self.lemmas = nn.Linear(width, n_lemmas)
        self.head_of = Links(width, inner)
        self.depends = nn.Linear(width, inner)
        self.governs = nn.Linear(width, inner)
        self.relations = nn.Linear(inner, n_relations)

    def forward(self, H: Tensor, buckets: Tensor, there: Tensor) -> dict[str, Tensor]:
        """H (B, 1 + W, D), there (B, 1 + W) -> scores; head_of (B, W, 1 + W), column 0 the root.

        A relation is read off the word and the mean of what may govern it, weighed by how likely
        each does: one product in place of one for every pair.
        """
        X = H[:, 1:]
        head_of = self.head_of(H, buckets).masked_fill(~there[:, None, :], -1e4)
        governor = head_of.softmax(-1) @ self.governs(H)
        relations = self.relations(nn.functional.gelu(self.depends(X) + governor))
        return {
            "units": self.units(X),
            "upos": self.upos(X),
            "lemmas": self.lemmas(X),
            "head_of": head_of,
            "relations": relations,
        }


class Mentions(nn.Module):
    """Which words are heads of mentions: of what kind, named or not, and from where to where."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.kinds = nn.Linear(shape.width, len(KINDS))
        self.named = nn.Linear(shape.width, 1)
        self.first = Links(shape.width, shape.width_narrow)
        self.last = Links(shape.width, shape.width_narrow)

    def forward(self, H: Tensor, buckets: Tensor, least: float | None = None) -> dict[str, Tensor]:
        """H (B, 1 + W, D) -> kinds (B, W, K), named (B, W), first and last (B, W, 1 + W).

        With `least`, for one window: also heads (1, M), the words that are heads with at least
        that chance, and first and last (1, M, 1 + W) of those alone.
        """
        found = {"kinds": self.kinds(H[:, 1:]), "named": self.named(H[:, 1:]).squeeze(-1)}
        heads = None
        if least is not None:
            heads = (found["kinds"][0].softmax(-1)[:, 0] <= 1.0 - least).nonzero()[:, 0]
            found["heads"] = heads[None]
        for end, links in (("first_of", self.first), ("last_of", self.last)):
            found[end] = links(H, buckets, heads)
        return found


class Coref(nn.Module):
    """Two vectors a word, whose product says whether one mention is the other again.

    After Dobrovolskii 2021 (mentions by their heads) and Kirstain et al. 2021 (no pair network):
    an article's pairs are multiplied outside the network, over all its windows.
    """

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        inner = shape.width_links
        self.again = nn.Sequential(nn.Linear(shape.width, inner), nn.GELU(), nn.Dropout(0.1))
        self.asks = nn.Linear(inner, shape.width_narrow)
        self.answers = nn.Linear(inner, shape.width_narrow)
        self.new = nn.Linear(inner, 1)
        self.scale = shape.width_narrow**0.5

    def forward(self, H: Tensor) -> dict[str, Tensor]:
        """H (B, 1 + W, D) -> asks, answers (B, W, C), new (B, W): how likely none came before."""
        X = self.again(H)[:, 1:]
        return {
            "asks": self.asks(X),
            "answers": self.answers(X) / self.scale,
            "new": self.new(X).squeeze(-1),
        }


class Network(nn.Module):
    """Windows -> what each word is, what it hangs on, and what it refers to."""

    def __init__(
        self,
        n_relations: int,
        n_lemmas: int,
        shape: Shape | None = None,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        shape = shape or Shape()
        self.encoder = Encoder(shape, N_CLASSES, dropout)
        self.dropout = nn.Dropout(dropout)
        self.roles = nn.Linear(shape.width, len(LABELS))
        self.cue_of = Links(shape.width, shape.width_links)
        self.source_of = Links(shape.width, shape.width_links)
        self.deep_roles = nn.Linear(shape.width, len(LABELS))
        self.deep_cue_of = Links(shape.width, shape.width_narrow)
        self.syntax = Syntax(shape, n_relations, n_lemmas)
        self.mentions = Mentions(shape)
        self.coref = Coref(shape)

    def forward(
        self,
        ids: Tensor,
        classes: Tensor,
        mask: Tensor,
        first: Tensor,
        heads: Set[str] = frozenset(HEADS),
        least: float | None = None,
    ) -> dict[str, Tensor]:
        """ids (B, T), classes (B, T, C), mask (B, T), first (B, 1 + W) places of words.

        -> scores by name, for `heads`: roles (B, W, L), cue_of and source_of (B, W, 1 + W) …;
        `least` as for `Mentions`.
        """
        H = self.encoder(ids, classes, mask)
        H = H.gather(1, first.unsqueeze(-1).expand(-1, -1, H.shape[-1]))
        H = self.dropout(H)
        X = H[:, 1:]
        buckets = distance_buckets(H.shape[1], H.device)
        found: dict[str, Tensor] = {}
        if SPEECH in heads:
            found["roles"] = self.roles(X)
            found["cue_of"] = self.cue_of(H, buckets)
            found["source_of"] = self.source_of(H, buckets)
        if DEEP in heads:
            found["deep_roles"] = self.deep_roles(X)
            found["deep_cue_of"] = self.deep_cue_of(H, buckets)
        if SYNTAX in heads:
            # Places after a window's last word all point at [CLS], the first place.
            there = torch.cat([torch.ones_like(first[:, :1]), first[:, 1:]], 1) > 0
            found |= self.syntax(H, buckets, there)
        if MENTIONS in heads:
            found |= self.mentions(H, buckets, least)
        if COREF in heads:
            found |= self.coref(H)
        return found
