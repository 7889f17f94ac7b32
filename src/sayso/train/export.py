"""A trained network → the folder that ships: ONNX weights, vocabulary, labels."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.reader.labels import DEEDS
from sayso.reader.network import BY_PAIR, BY_WORD, ENDS, FORMAT, LABEL_SETS, OF_TREES, OUTPUTS
from sayso.reader.scores import HEAD
from sayso.train.asked import if_asked
from sayso.train.linear import set_linear
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.unsigned import make_unsigned

_OWN = tuple(name for name in OUTPUTS if name != "deeds")  # that is added to the graph


class OneWindow(nn.Module):
    """The network as it is used for reading: one window, no padding; probabilities out, and the
    best class where no more is asked."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, classes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """ids (T,), classes (T, C), first (1 + W,) -> what _OWN names, without the batch."""
        mask = torch.ones_like(ids, dtype=torch.bool)
        said = self.network(ids[None], classes[None], mask[None], first[None], least=HEAD)
        for name in ("roles", "deep_roles"):
            said[name] = said[name].log_softmax(-1)
        for name in (*BY_PAIR, "kinds", "head_of"):
            said[name] = said[name].softmax(-1)
        for name in ENDS:  # a mention has ends: "none" is no answer
            said[name] = said[name][..., 1:].argmax(-1) + 1
        for name in ("units", "upos", "lemmas", "relations"):
            said[name] = said[name].argmax(-1)
        said["named"] = said["named"].sigmoid()
        return tuple(said[name][0] for name in _OWN)


def export(
    objective: Objective, vocabulary: Path, out: Path, card: dict[str, Any], *, int8: bool = True
) -> None:
    """Write `out`/network.onnx, vocabulary.txt and labels.json; the last marks the folder whole.

    int8 weights are scaled a channel each: a tensor each, the default, is harmful (cosine of
    the hidden states .931 against .988). Call `smooth` first.
    """
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").unlink(missing_ok=True)
    objective = objective.cpu().eval()
    window = OneWindow(objective.network).eval()
    ids = torch.randint(1000, 2000, (40,))
    example = (ids, torch.zeros(40, 3, dtype=torch.long), torch.arange(30))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            window,
            example,
            str(plain),
            input_names=["ids", "classes", "first"],
            output_names=list(_OWN),
            dynamic_axes={
                "ids": {0: "T"},
                "classes": {0: "T"},
                "first": {0: "W1"},
                **{name: {0: "W"} for name in (*BY_WORD, "lemmas", "relations") if name in _OWN},
                **{name: {0: "W", 1: "W1"} for name in (*BY_PAIR, "head_of")},
                **{name: {0: "M"} for name in ("heads", *ENDS)},
            },
            opset_version=17,
            dynamo=False,
        )
        model = onnx.load(plain)
        if int8:
            quantized = Path(folder) / "int8.onnx"
            quantize_dynamic(
                plain,
                quantized,
                op_types_to_quantize=["MatMul", "Gather"],
                per_channel=True,
                weight_type=QuantType.QInt8,
                nodes_to_exclude=_left_fp32(plain),
            )
            model = onnx.load(quantized)
            make_unsigned(model)
        if_asked(model, "trees", OF_TREES)
        # Nothing is known of events before `sayso.train.deeds` is run.
        width = objective.network.roles.in_features
        set_linear(model, "deeds", np.zeros((2 * width, len(DEEDS)), np.float32))
        onnx.save(model, out / "network.onnx")
    shutil.copy(vocabulary, out / "vocabulary.txt")
    whole = {
        "format": FORMAT,
        **LABEL_SETS,
        "transitions": _table(objective.crf.scores()),
        "deep_transitions": _table(objective.deep_crf.scores()),
        "deeds": {name: {"": 0.0} for name in ("chance", *DEEDS[3:])},
        "agree": _table(objective.agree),
        "apart": _table(objective.apart),
        **card,
    }
    (out / "labels.json").write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")


def _table(numbers: Tensor) -> Any:
    rounded = numbers.detach().clamp(min=-1e4).to(torch.float64).round(decimals=4)
    return rounded.tolist()


# Of heads that point and of coreference. As int8 they changed no figure on articles kept back.
_FIRST_MAPS = ("/asks/asks.0/", "/answers/answers.0/", "/again/again.0/")


def _left_fp32(path: Path) -> list[str]:
    """The products that int8 harms most: the heads' last ones, and the lower layers' second
    feed-forward.

    Those of all layers would be 5 MB more for little. And tables of a few numbers that are looked
    up for every pair of words: their int8 would be made fp32 again pair by pair.
    """
    nodes = onnx.load(path).graph.node
    names = [node.name for node in nodes if node.op_type == "MatMul"]
    tables = [node.name for node in nodes if "/distance/" in node.name]
    heads = [name for name in names if not any(part in name for part in ("/layers.", *_FIRST_MAPS))]
    lower = tuple(f"/layers.{k}/outer/" for k in range(3))
    return tables + heads + [name for name in names if any(part in name for part in lower)]
