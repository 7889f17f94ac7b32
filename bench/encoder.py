"""What the network costs on one core: its encoder alone, its heads, and all that is around it.

    python -m bench.encoder FOLDER_OF_TEXTS [--weights FOLDER …] [--n 40] [--json]

The encoder alone, cut out of the same file, is the floor; what NumPy's fp32 and ONNX Runtime's
int8 matrix products do on that core in the same run is the ceiling. Heads, decoding and splitting
into word pieces are given as shares of the encoder's time. Everything is held to one core. Without
--weights both networks that ship are compared.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when NumPy is loaded

import numpy as np
import onnx
from onnx import TensorProto, helper, utils
from onnxruntime import InferenceSession, SessionOptions

from bench.speed import core_gflops
from sayso.attribution import attributions
from sayso.entities import entities, with_speakers
from sayso.reader import Network
from sayso.reader.network import MODELS, OUTPUTS
from sayso.reader.windows import Inputs, inputs, prepare, windows
from sayso.text import Span

N_REPEATS = 7  # the host wavers
_MATRIX = (4096, 384, 1536)


def session(model: bytes | str) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(model, options, providers=["CPUExecutionProvider"])


def encoder_alone(weights: Path) -> InferenceSession:
    """The same graph up to the last layer's output."""
    graph = onnx.load(weights / "network.onnx").graph
    last = [n for n in graph.node if n.op_type == "LayerNormalization"][-1]
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/encoder.onnx"
        utils.extract_model(
            str(weights / "network.onnx"), path, ["ids", "classes"], [last.output[0]], False
        )
        return session(path)


def core_gops() -> float:
    """What ONNX Runtime's int8 matrix product (unsigned by signed) does on this core."""
    n, k, m = _MATRIX
    node = helper.make_node("MatMulInteger", ["A", "B"], ["C"])
    A = helper.make_tensor_value_info("A", TensorProto.UINT8, [n, k])
    B = np.ones((k, m), np.int8)
    C = helper.make_tensor_value_info("C", TensorProto.INT32, [n, m])
    weights = helper.make_tensor("B", TensorProto.INT8, [k, m], B.tobytes(), raw=True)
    graph = helper.make_graph([node], "product", [A], [C], [weights])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    product = session(model.SerializeToString())
    feed = {"A": np.ones((n, k), np.uint8)}
    return 2 * n * k * m / min(_seconds(lambda: product.run(None, feed)) for _ in range(5)) / 1e9


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def run(texts: list[str], weights: Path) -> dict[str, float]:
    network = Network.load(weights)
    alone = encoder_alone(weights)

    def split(text: str) -> list[Inputs]:
        prepared = prepare(text, [Span(0, len(text))], network.wordpiece)
        return [inputs(prepared, cut, network.wordpiece) for cut in windows(prepared)]

    def encoder(text: str) -> None:
        for feed in feeds[text]:
            alone.run(None, {"ids": feed.ids, "classes": feed.classes})

    def heads(text: str, trees: bool) -> None:
        for feed in feeds[text]:
            arrays = {"ids": feed.ids, "classes": feed.classes, "first": feed.first}
            network.session.run(OUTPUTS, {**arrays, "trees": np.array(trees)})

    def everything(text: str) -> None:
        scores = network.scores(text, [Span(0, len(text))])
        said = attributions(text, scores, network)
        with_speakers(text, said, entities(text, scores, network))

    feeds = {text: split(text) for text in texts}
    n_pieces = sum(len(feed.ids) - 2 for own in feeds.values() for feed in own)
    stages: dict[str, Callable[[str], object]] = {
        "split": split,
        "encoder": encoder,
        "network": lambda text: heads(text, False),
        "with trees": lambda text: heads(text, True),
        "all": everything,
    }
    # An article's stages one after the other, so that a busy moment of the host does not fall on
    # one stage alone; of the rounds each article's best.
    best = dict.fromkeys(stages, 0.0)
    for text in texts:
        rounds = [
            {name: _seconds(partial(work, text)) for name, work in stages.items()}
            for _ in range(N_REPEATS)
        ]
        for name in stages:
            best[name] += min(times[name] for times in rounds)

    def share(*parts: str) -> float:
        """The first without the others, in % of the encoder."""
        rest = best[parts[0]] - sum(best[name] for name in parts[1:])
        return round(100 * rest / best["encoder"], 1)

    fp32, int8 = core_gflops(), core_gops()
    flop = _flop_per_piece(weights)
    return {
        "articles": len(texts),
        "word pieces": n_pieces,
        "word pieces/s, encoder alone": round(n_pieces / best["encoder"]),
        "word pieces/s, with heads": round(n_pieces / best["network"]),
        "word pieces/s, all": round(n_pieces / best["all"]),
        "articles/s, all": round(len(texts) / best["all"], 2),
        "heads, % of the encoder": share("network", "encoder"),
        "heads and trees, % of the encoder": share("with trees", "encoder"),
        "splitting, % of the encoder": share("split"),
        "decoding, % of the encoder": share("all", "network", "split"),
        "all but the encoder, % of it": share("all", "encoder"),
        "GFLOP/s, NumPy fp32 product": round(fp32, 1),
        "GOP/s, int8 product": round(int8, 1),
        "encoder, share of the fp32 product": round(
            n_pieces / best["encoder"] * flop / fp32 / 1e9, 2
        ),
        "encoder, share of the int8 product": round(
            n_pieces / best["encoder"] * flop / int8 / 1e9, 2
        ),
    }


def _flop_per_piece(weights: Path) -> float:
    """Two for each weight of the layers' products, and attention over windows of 256."""
    graph = onnx.load(weights / "network.onnx").graph
    sizes = {i.name: list(i.dims) for i in graph.initializer}
    products = [
        sizes[node.input[1]]
        for node in graph.node
        if node.op_type in ("MatMul", "MatMulInteger")
        and node.input[1] in sizes
        and "/layers." in node.name
    ]
    n_layers = sum("/inner/" in n.name for n in graph.node if n.op_type.startswith("MatMul"))
    width = products[0][0]
    return float(2 * sum(a * b for a, b in products) + 4 * 256 * width * n_layers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="of articles as .txt, as PolNeAR's dev/text")
    parser.add_argument("--weights", type=Path, nargs="*", default=[*MODELS.values()])
    parser.add_argument("--n", type=int, default=40, help="how many")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    paths = sorted(args.folder.glob("*.txt"))[: args.n]
    texts = [path.read_text(encoding="utf-8") for path in paths]
    columns = [run(texts, folder) for folder in args.weights]
    for column in columns:
        for rate in ("word pieces/s, with heads", "word pieces/s, all"):
            column[f"{rate}: times the first"] = round(column[rate] / columns[0][rate], 2)
    if args.json:
        print(json.dumps(dict(zip(map(str, args.weights), columns, strict=True))))
        return
    for name in columns[0]:
        print(f"{name:44} " + "  ".join(f"{column[name]:10}" for column in columns))


if __name__ == "__main__":
    main()
