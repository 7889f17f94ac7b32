"""A small network is cut out of a large one, and what is exported is what was trained."""

from pathlib import Path

import numpy as np
import pytest
import torch

from sayso.reader import Network as Shipped
from sayso.reader.network import SHIPPED
from sayso.reader.windows import inputs, prepare, windows
from sayso.text import Span
from sayso.train.encoder import Layer, Shape
from sayso.train.export import export
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.shrink import shrink

LARGE = Shape(width=48, n_layers=4, n_heads=4, width_inner=96, n_plain=2)
SMALL = Shape(width=48, n_layers=2, n_heads=4, width_inner=32, width_links=32, n_plain=0)
TEXT = "“The dam held,” Ada Lund said. She left."


def layer(network: Network, k: int) -> Layer:
    found = network.encoder.layers[k]
    assert isinstance(found, Layer)
    return found


def test_layers_are_spread_evenly_and_the_units_that_move_most_are_kept() -> None:
    large, small = Network(3, 4, LARGE), Network(3, 4, SMALL)
    shrink(large, small)
    assert torch.equal(layer(small, 1).query.weight, layer(large, 3).query.weight)
    assert torch.equal(small.encoder.pieces.weight, large.encoder.pieces.weight)
    whole = layer(large, 1)
    size = whole.inner.weight.norm(dim=1) * whole.outer.weight.norm(dim=0)
    kept = size.topk(32).indices.sort().values
    assert torch.equal(layer(small, 0).inner.weight, whole.inner.weight[kept])


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::torch.jit.TracerWarning")
@pytest.mark.parametrize("shape", [LARGE, SMALL])
def test_the_exported_network_says_what_the_trained_one_says(shape: Shape, tmp_path: Path) -> None:
    torch.manual_seed(0)
    objective = Objective(Network(3, 4, shape)).eval()
    for table in objective.network.encoder.classes.parameters():
        torch.nn.init.normal_(table)
    card = {"name": "toy", "calibration": [], "relations": ["dep"] * 3, "lemmas": ["0"] * 4}
    export(objective, SHIPPED / "vocabulary.txt", tmp_path, card, int8=False)
    read = Shipped.load(tmp_path)
    prepared = prepare(TEXT, [Span(0, len(TEXT))], read.wordpiece)
    [cut] = windows(prepared)
    feed = inputs(prepared, cut, read.wordpiece)
    ids, classes, first = map(torch.from_numpy, (feed.ids, feed.classes, feed.first))
    mask = torch.ones_like(ids, dtype=torch.bool)
    with torch.no_grad():
        said = objective.network(ids[None], classes[None], mask[None], first[None])
    scores = read.scores(TEXT, [Span(0, len(TEXT))])
    expected = said["roles"][0].log_softmax(-1).numpy()
    assert np.allclose(scores.outer.roles, expected, atol=1e-3)
    assert np.allclose(scores.mentions.asks, said["asks"][0].numpy(), atol=1e-3)
