"""One window with what the network should say of it, and several of them as a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from sayso.reader.windows import Inputs, Prepared, Window, inputs
from sayso.reader.wordpiece import WordPiece

Array = npt.NDArray[np.generic]
UNKNOWN = -1  # a target that nobody has marked; no loss comes of it


@dataclass(frozen=True, slots=True)
class Pairs:
    """Mentions of one batch, M of them, and which is which again.

    row, word (M,): where their heads stand; agree, apart (M, M): `pair_classes`; may (M, M):
    which may answer for which; same (M, M): which do.
    """

    row: Array
    word: Array
    agree: Array
    apart: Array
    may: Array
    same: Array


@dataclass(frozen=True, slots=True)
class Example:
    """One window's inputs and targets by name, each (W,) or (W, 1 + W)."""

    inputs: Inputs
    targets: dict[str, Array]


@dataclass(frozen=True, slots=True)
class Batch:
    ids: Tensor
    classes: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor  # (B, W) bool
    targets: dict[str, Tensor] = field(default_factory=dict)
    pairs: dict[str, Tensor] | None = None

    def to(self, device: str) -> Batch:
        if device == "cpu":
            return self
        return Batch(
            self.ids.to(device),
            self.classes.to(device),
            self.mask.to(device),
            self.first.to(device),
            self.words.to(device),
            {k: v.to(device) for k, v in self.targets.items()},
            self.pairs and {k: v.to(device) for k, v in self.pairs.items()},
        )


def window_example(
    prepared: Prepared, window: Window, wordpiece: WordPiece, targets: dict[str, Array]
) -> Example:
    """The window with the part of every (N,) target that lies in it."""
    here = slice(window.start, window.stop)
    return Example(
        inputs(prepared, window, wordpiece),
        {k: (v if v.ndim == 2 else v[here]) for k, v in targets.items()},
    )


def collate(examples: Sequence[Example], pairs: Pairs | None = None) -> Batch:
    """Windows padded to one length; numbers that are padded are UNKNOWN, truths False."""
    n = max(len(e.inputs.first) - 1 for e in examples)
    T = max(len(e.inputs.ids) for e in examples)
    n_classes = examples[0].inputs.classes.shape[1]
    return Batch(
        ids=_stack([e.inputs.ids for e in examples], (T,), 0),
        classes=_stack([e.inputs.classes for e in examples], (T, n_classes), 0),
        mask=_stack([np.ones(len(e.inputs.ids), bool) for e in examples], (T,), 0),
        first=_stack([e.inputs.first for e in examples], (n + 1,), 0),
        words=_stack([np.ones(len(e.inputs.first) - 1, bool) for e in examples], (n,), 0),
        targets={name: _target(name, examples, n) for name in examples[0].targets},
        pairs=None
        if pairs is None or not len(pairs.row)
        else {k: torch.from_numpy(np.asarray(getattr(pairs, k))) for k in Pairs.__slots__},
    )


def _target(name: str, examples: Sequence[Example], n: int) -> Tensor:
    arrays = [e.targets[name] for e in examples]
    shape = (n,) if arrays[0].ndim == 1 else (n, n + 1)
    return _stack(arrays, shape, 0 if arrays[0].dtype == bool else UNKNOWN)


def _stack(arrays: Sequence[Array], shape: tuple[int, ...], fill: int) -> Tensor:
    out = np.full((len(arrays), *shape), fill, arrays[0].dtype)
    for row, array in zip(out, arrays, strict=True):
        row[tuple(slice(k) for k in array.shape)] = array
    return torch.from_numpy(out)
