"""A branch of the exported graph that is run only where it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

import onnx
from onnx import GraphProto, ModelProto, NodeProto, TensorProto, helper


def if_asked(model: ModelProto, flag: str, names: Sequence[str]) -> None:
    """Put what only the outputs `names` need under the new input `flag`, a bool without a shape.

    Where it is false those outputs are empty. Everything else stays as it is.
    """
    graph = model.graph
    others = [o.name for o in graph.output if o.name not in names]
    kept = _needed(graph, others)
    within = [n for n in graph.node if n.name in _needed(graph, names) - kept]
    inner = {name: f"asked/{name}" for name in names}
    for node in within:
        node.input[:] = [inner.get(i, i) for i in node.input]
        node.output[:] = [inner.get(o, o) for o in node.output]
    outputs = {o.name: o for o in graph.output}
    kinds = {name: outputs[name].type.tensor_type for name in names}
    branch = helper.make_node(
        "If",
        [flag],
        list(names),
        name=f"/{flag}",
        then_branch=helper.make_graph(
            within,
            "asked",
            [],
            [helper.make_tensor_value_info(inner[n], kinds[n].elem_type, None) for n in names],
        ),
        else_branch=helper.make_graph(
            [_empty(f"not asked/{n}", kinds[n]) for n in names],
            "not asked",
            [],
            [
                helper.make_tensor_value_info(f"not asked/{n}", kinds[n].elem_type, None)
                for n in names
            ],
        ),
    )
    left = [n for n in graph.node if n.name in kept]
    del graph.node[:]
    graph.node.extend([*left, branch])
    graph.input.append(helper.make_tensor_value_info(flag, TensorProto.BOOL, []))
    onnx.checker.check_model(model)


def all_nodes(graph: GraphProto) -> list[NodeProto]:
    """The graph's nodes and those of its branches."""
    found = []
    for node in graph.node:
        found.append(node)
        for attribute in node.attribute:
            if attribute.HasField("g"):
                found += all_nodes(attribute.g)
    return found


def _needed(graph: GraphProto, outputs: Sequence[str]) -> set[str]:
    maker = {o: node for node in graph.node for o in node.output}
    found: set[str] = set()
    open_ = [maker[o] for o in outputs]
    while open_:
        node = open_.pop()
        if node.name not in found:
            found.add(node.name)
            open_ += [maker[i] for i in node.input if i in maker]
    return found


def _empty(name: str, kind: onnx.TypeProto.Tensor) -> NodeProto:
    shape = [0] * len(kind.shape.dim)
    value = helper.make_tensor(name, kind.elem_type, shape, [])
    return helper.make_node("Constant", [], [name], name=f"/{name}", value=value)
