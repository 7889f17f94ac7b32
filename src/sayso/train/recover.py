"""The weights of an exported network, to go on from.

int8 weights come back within half a step of their channel's scale, smoothing is undone. What the
file does not have (a head that is new since) is left as it was.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import numpy_helper

from sayso.train.asked import all_nodes
from sayso.train.loss import Objective

FORBIDDEN = -5e3  # what a transition that the rules ban is written as, and less

Array = npt.NDArray[Any]


def recover(objective: Objective, folder: Path) -> list[str]:
    """Fill `objective` from an exported folder; the names of what was not there.

    A network without the innermost attributions lends its outermost ones' head and transitions.
    """
    graph = onnx.load(folder / "network.onnx").graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    products = {
        node.name.removesuffix("_quant").removesuffix("/MatMul").replace("/linear", ""): node.input[
            1
        ]
        for node in all_nodes(graph)
        if node.op_type in ("MatMul", "MatMulInteger") and node.input[1].startswith("onnx::")
    }
    card = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    for name, own in (("transitions", "crf"), ("deep_transitions", "deep_crf")):
        learned = torch.tensor(card.get(name, card["transitions"]))
        getattr(objective, own).transitions.data = torch.where(learned < FORBIDDEN, 0.0, learned)
    for name in ("agree", "apart"):
        if name in card:
            getattr(objective, name).data = torch.tensor(card[name])
    state = objective.network.state_dict()
    missing = []
    for name, value in state.items():
        found = _array(f"network.{name}", arrays, products)
        if found is None and name.startswith("deep_"):
            found = _array(f"network.{name.removeprefix('deep_')}", arrays, products)
        if found is None or found.shape != tuple(value.shape):
            missing.append(name)
        else:
            state[name] = torch.from_numpy(found.astype(np.float32))
    objective.network.load_state_dict(state)
    return missing


def _array(name: str, arrays: dict[str, Array], products: dict[str, str]) -> Array | None:
    owner, _, part = name.rpartition(".")
    if name in arrays:
        return arrays[name]
    if f"{name}_quantized" in arrays:
        return _plain(name, arrays)
    if f"{owner}.linear.{part}" in arrays:  # a smoothed map's bias
        return arrays[f"{owner}.linear.{part}"]
    product = products.get("/" + owner.replace(".", "/").replace("layers/", "layers."))
    product = product or products.get(_node(owner))
    if part != "weight" or product is None:
        return None
    quantized = product.endswith("_quantized")
    weight = _plain(product.removesuffix("_quantized"), arrays) if quantized else arrays[product]
    inverse = arrays.get(f"{owner}.inverse")
    return weight.T if inverse is None else weight.T * inverse[None, :]


def _node(owner: str) -> str:
    """A module's name as the exporter writes it: every part of a list under the list's name."""
    found: list[str] = []
    for part in owner.split("."):
        if part.isdigit():
            found[-1:] = (
                [found[-1], f"{found[-1]}.{part}"] if found[-1] != "layers" else [f"layers.{part}"]
            )
        else:
            found.append(part)
    return "/" + "/".join(found)


def _plain(name: str, arrays: dict[str, Array]) -> Array:
    zero = arrays[f"{name}_zero_point"].astype(np.float32)
    whole: Array = (arrays[f"{name}_quantized"].astype(np.float32) - zero) * arrays[f"{name}_scale"]
    return whole
