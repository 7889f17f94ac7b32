"""What was exported comes back, to be trained further."""

from pathlib import Path

import onnx
import pytest
import torch

from sayso.corpora import AnnotatedText
from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece
from sayso.train.__main__ import examples
from sayso.train.asked import all_nodes
from sayso.train.encoder import Shape
from sayso.train.export import _FIRST_MAPS, export
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.recover import recover
from sayso.train.smooth import smooth

TINY = Shape(width=48, n_layers=2, n_heads=4, width_inner=96, n_plain=0)
CARD = {"name": "toy", "calibration": [], "relations": ["dep"] * 3, "lemmas": ["0"] * 4}


def objective(seed: int) -> Objective:
    torch.manual_seed(seed)
    made = Objective(Network(3, 4, TINY))
    with torch.no_grad():  # no two alike: the exporter writes equal ones, as all ones, once
        for parameter in made.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))
    return made


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::torch.jit.TracerWarning")
@pytest.mark.parametrize(("int8", "near"), [(False, 1e-3), (True, 0.06)])
def test_every_weight_comes_back(tmp_path: Path, int8: bool, near: float) -> None:
    one, two = objective(1), objective(2)
    before = {k: v.clone() for k, v in one.state_dict().items()}
    if int8:
        text = AnnotatedText("a", "The dam held, Lund said. " * 9, ())
        smooth(one.network.eval(), examples([text], WordPiece.load(SHIPPED / "vocabulary.txt")))
    export(one, SHIPPED / "vocabulary.txt", tmp_path, CARD, int8=int8)
    assert recover(two, tmp_path) == []
    allowed = two.crf.ban == 0  # of what no label may follow nothing is kept
    for name, value in two.state_dict().items():
        if name.endswith("crf.transitions"):
            value, before[name] = value[allowed], before[name][allowed]
        scale = before[name].abs().max().clamp(min=1e-3)
        assert ((value - before[name]).abs().max() / scale).item() < near, name


@pytest.mark.parametrize("part", _FIRST_MAPS)
def test_the_first_maps_of_the_heads_that_ship_are_int8(part: str) -> None:
    graph = onnx.load(SHIPPED / "network.onnx").graph
    kinds = {n.op_type for n in all_nodes(graph) if part in n.name and "MatMul" in n.op_type}
    assert kinds == {"MatMulInteger"}
