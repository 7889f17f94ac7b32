"""BERT's encoder, as MiniLM-L6-H384 uses it, small enough to read and to export."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class Shape:
    """The network's sizes; the encoder's defaults are MiniLM-L6-H384's."""

    n_pieces: int = 30522
    n_positions: int = 512
    width: int = 384
    n_layers: int = 6
    n_heads: int = 12
    width_inner: int = 1536
    width_links: int = 128  # of the heads that point from word to word
    n_plain: int = 2  # the lowest layers, below the place where word classes join

    @property
    def width_narrow(self) -> int:
        """Of the pointers that go a few words, and of coreference."""
        return self.width_links // 2


FULL = Shape()
# A fifth of the encoder's arithmetic, by count. MiniLM's vectors of pieces are kept: they are most
# of what it knows.
SMALL = Shape(n_layers=2, width_inner=512, width_links=64, n_plain=0)


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each added to its input and normalised."""

    def __init__(self, shape: Shape, dropout: float) -> None:
        super().__init__()
        self.n_heads = shape.n_heads
        self.query = nn.Linear(shape.width, shape.width)
        self.key = nn.Linear(shape.width, shape.width)
        self.value = nn.Linear(shape.width, shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.inner = nn.Linear(shape.width, shape.width_inner)
        self.outer = nn.Linear(shape.width_inner, shape.width)
        self.outer_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, X: Tensor, mask: Tensor) -> Tensor:
        """X (B, T, D), mask (B, 1, 1, T) added to the attention scores -> (B, T, D)."""
        query, key, value = (self._heads(part(X)) for part in (self.query, self.key, self.value))
        # No dropout on the attention: on two cores drawing it took a fifth of a step.
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        mixed = mixed.transpose(1, 2).flatten(2)
        X = self.attended_norm(X + self.dropout(self.attended(mixed)))
        inner: Tensor = self.outer(functional.gelu(self.inner(X)))
        result: Tensor = self.outer_norm(X + self.dropout(inner))
        return result

    def _heads(self, X: Tensor) -> Tensor:
        return X.reshape(*X.shape[:2], self.n_heads, -1).transpose(1, 2)


class Encoder(nn.Module):
    """Pieces -> their vectors in context.

    The word classes (casing, quotation state, place) join after `n_plain` layers. What is below
    is left as it was until `thaw` is called, and so needs no gradient.
    """

    def __init__(self, shape: Shape, n_classes: tuple[int, ...], dropout: float = 0.1) -> None:
        super().__init__()
        self.n_plain = shape.n_plain
        self.still = shape.n_plain > 0
        self.pieces = nn.Embedding(shape.n_pieces, shape.width)
        self.positions = nn.Embedding(shape.n_positions, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(shape, 0.0 if i < shape.n_plain else dropout) for i in range(shape.n_layers)
        )
        self.classes = nn.ModuleList(nn.Embedding(n, shape.width) for n in n_classes)
        for table in self.classes.parameters():
            nn.init.zeros_(table)  # begin as if they were not there

    def forward(self, ids: Tensor, classes: Tensor, mask: Tensor) -> Tensor:
        """ids (B, T), classes (B, T, C), mask (B, T) bool -> (B, T, D)."""
        added = (1.0 - mask.to(torch.float32))[:, None, None, :] * -1e4
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.still):
            X = self.pieces(ids) + self.positions.weight[: ids.shape[1]]
            X = self.norm(X)
            for layer in self.layers[: self.n_plain]:
                X = layer(X, added)
        for i, table in enumerate(self.classes):
            X = X + table(classes[..., i])
        for layer in self.layers[self.n_plain :]:
            X = layer(X, added)
        return X  # type: ignore[no-any-return]

    def trained(self) -> list[nn.Parameter]:
        """The parameters that training may move."""
        lower = [self.pieces, self.positions, self.norm, *self.layers[: self.n_plain]]
        ids = {id(p) for part in lower for p in part.parameters()} if self.still else set()
        return [p for p in self.parameters() if p.requires_grad and id(p) not in ids]

    def thaw(self) -> None:
        """Let training move the lowest layers too."""
        self.still = False

    def keep_pieces(self) -> None:
        """Leave the vectors of pieces and positions as they are: 11.7 million numbers of which a
        step sees a few hundred, and most of what the encoder knows of words."""
        self.pieces.requires_grad_(False)
        self.positions.requires_grad_(False)

    def load_minilm(self, path: Path) -> None:
        """Take over a BERT checkpoint in safetensors, as sentence-transformers writes it."""
        state = load_file(path)
        own: dict[str, Tensor] = {
            "pieces.weight": state["embeddings.word_embeddings.weight"],
            # There is only one sentence, so its type vector is part of every position.
            "positions.weight": state["embeddings.position_embeddings.weight"]
            + state["embeddings.token_type_embeddings.weight"][0],
        }
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = state[f"embeddings.LayerNorm.{part}"]
            for i in range(len(self.layers)):
                for ours, theirs in _NAMES.items():
                    own[f"layers.{i}.{ours}.{part}"] = state[f"encoder.layer.{i}.{theirs}.{part}"]
        missing, unknown = self.load_state_dict(own, strict=False)
        assert not unknown, unknown
        assert all(name.startswith("classes.") for name in missing), missing


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}
