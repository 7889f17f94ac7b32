"""A small network to begin with, cut out of a large one.

Some of its layers, and of their feed-forward parts the units that move most, by the size of their
weights; the smaller heads begin anew. After DistilBERT (Sanh et al. 2019), which begins with every
other layer of its teacher. Not yet trained to its end, so what it is worth is not known.
"""

from __future__ import annotations

import torch

from sayso.train.encoder import Layer
from sayso.train.network import Network


@torch.no_grad()
def shrink(large: Network, small: Network) -> None:
    """Fill `small` from `large`: same width, fewer layers, fewer units within."""
    kept = small.state_dict()
    for name, value in large.state_dict().items():
        outside = not name.startswith("encoder.layers.") and name in kept
        if outside and kept[name].shape == value.shape:
            kept[name] = value
    small.load_state_dict(kept)
    few, many = len(small.encoder.layers), len(large.encoder.layers)
    for k, layer in enumerate(small.encoder.layers):
        # Evenly spread, the last one among them: its states are what the heads know.
        _cut(large.encoder.layers[(k + 1) * many // few - 1], layer)  # type: ignore[arg-type]


def _cut(large: Layer, small: Layer) -> None:
    for part in ("query", "key", "value", "attended", "attended_norm", "outer_norm"):
        getattr(small, part).load_state_dict(getattr(large, part).state_dict())
    size = large.inner.weight.norm(dim=1) * large.outer.weight.norm(dim=0)
    units = size.topk(small.inner.out_features).indices.sort().values
    small.inner.weight.copy_(large.inner.weight[units])
    small.inner.bias.copy_(large.inner.bias[units])
    small.outer.weight.copy_(large.outer.weight[:, units])
    small.outer.bias.copy_(large.outer.bias)
