import numpy as np
from onnx import TensorProto, helper
from onnxruntime import InferenceSession

from sayso.train.asked import all_nodes, if_asked


def session(flag: bool) -> dict[str, list[float]]:
    """X → one = -X, and what hangs on it alone: two = |one| and three = two + two."""
    graph = helper.make_graph(
        [
            helper.make_node("Neg", ["X"], ["one"], name="neg"),
            helper.make_node("Abs", ["one"], ["two"], name="abs"),
            helper.make_node("Add", ["two", "two"], ["three"], name="add"),
        ],
        "toy",
        [helper.make_tensor_value_info("X", TensorProto.FLOAT, ["N"])],
        [
            helper.make_tensor_value_info(name, TensorProto.FLOAT, ["N"])
            for name in ("one", "two", "three")
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    if_asked(model, "more", ["two", "three"])
    assert sorted(n.op_type for n in all_nodes(model.graph) if n.op_type != "Constant") == [
        "Abs",
        "Add",
        "If",
        "Neg",
    ]
    ready = InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    names = ["one", "two", "three"]
    given = {"X": np.array([1, -2], np.float32), "more": np.array(flag)}
    return dict(zip(names, (a.tolist() for a in ready.run(names, given)), strict=True))


def test_what_is_asked_for_is_reckoned() -> None:
    assert session(True) == {"one": [-1, 2], "two": [1, 2], "three": [2, 4]}


def test_what_is_not_asked_for_is_empty_and_the_rest_is_as_it_was() -> None:
    assert session(False) == {"one": [-1, 2], "two": [], "three": []}
