"""Two classes told apart by a column and by traits, and a linear map put into a graph."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnxruntime import InferenceSession

from sayso.reader import MODELS
from sayso.train.deeds import FEWEST, fit
from sayso.train.linear import WIDTH, set_linear


def test_what_a_column_and_a_trait_tell_is_learnt() -> None:
    rng = np.random.default_rng(1)
    y = rng.integers(0, 2, 200)
    columns = np.stack([y + 0.1 * rng.standard_normal(200), rng.standard_normal(200)], 1)
    named = [["yes"] if one else ["no"] for one in y]
    learnt = fit(columns, named, y, np.ones(200), 0.1)
    assert (learnt.scores(columns, named).argmax(1) == y).all()
    weights = learnt.columns[:, 1] - learnt.columns[:, 0]
    assert weights[0] > 10 * abs(weights[1])
    assert learnt.traits["yes"][1] > 0 > learnt.traits["no"][1]


def test_a_trait_of_few_is_not_learnt() -> None:
    y = np.array([0, 1] * 10)
    named = [["rare"] if i < FEWEST - 1 else [] for i in range(20)]
    assert fit(np.zeros((20, 1)), named, y, np.ones(20), 0.1).traits == {}


@pytest.mark.parametrize("n", [1, 3])
def test_an_output_that_is_set_again_replaces_the_one_before(n: int) -> None:
    model = onnx.load(MODELS["small"] / "network.onnx")
    set_linear(model, "deeds", np.ones((2 * WIDTH, n), np.float32))
    names = [out.name for out in model.graph.output]
    assert names.count("deeds") == 1
    ready = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    assert [o.shape for o in ready.get_outputs() if o.name == "deeds"] == [["W", n]]
