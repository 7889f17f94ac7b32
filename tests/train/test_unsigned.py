"""Weights made unsigned give the products that they gave before."""

from __future__ import annotations

import numpy as np
import onnx
from onnx import ModelProto, TensorProto, helper, numpy_helper
from onnxruntime import InferenceSession

from sayso.reader import MODELS
from sayso.train.unsigned import make_unsigned


def toy() -> ModelProto:
    """X (N, 2) of unsigned bytes → X W, with W of signed ones, as int32."""
    weights = np.array([[127, -128], [127, 3]], np.int8)
    graph = helper.make_graph(
        [helper.make_node("MatMulInteger", ["X", "W", "x0", "w0"], ["Y"])],
        "toy",
        [helper.make_tensor_value_info("X", TensorProto.UINT8, ["N", 2])],
        [helper.make_tensor_value_info("Y", TensorProto.INT32, ["N", 2])],
        [
            numpy_helper.from_array(weights, "W"),
            numpy_helper.from_array(np.array(0, np.uint8), "x0"),
            numpy_helper.from_array(np.array(0, np.int8), "w0"),
        ],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def test_no_sum_is_cut_whatever_the_processor() -> None:
    model = toy()
    make_unsigned(model)
    ready = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    [sums] = ready.run(["Y"], {"X": np.array([[255, 255], [1, 0]], np.uint8)})
    assert sums.tolist() == [[255 * 254, -255 * 125], [127, -128]]


def test_the_networks_that_are_shipped_have_no_signed_weights() -> None:
    for folder in MODELS.values():
        model = onnx.load(folder / "network.onnx")
        before = model.SerializeToString(deterministic=True)
        make_unsigned(model)
        assert model.SerializeToString(deterministic=True) == before
