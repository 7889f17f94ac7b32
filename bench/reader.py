"""How well the network reads: all that it says in one pass, against what people marked.

    python -m bench.reader ../shared/data [--weights FOLDER …] [--only PART …] [--json]

`../shared/data` has PolNeAR, CofeNet's cut of it, GUM and GAP; the nested attributions, speakers
and silent texts are in `bench/sets`. Several folders of weights are scored in one run, a column
each (three seeds, int8 and fp32); ± is 1.96 deviations of a bootstrap over articles.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from tqdm import tqdm

from sayso.articles import as_it_is
from sayso.attribution import Attribution, attribute
from sayso.corpora import AnnotatedText, cofenet, gap, gum, inline, polnear, silent
from sayso.measure import (
    calibration_error,
    cofenet_score,
    gap_score,
    gum_score,
    kept_at,
    nested_score,
    score,
    speaker_marks,
    speaker_score,
    syntax_score,
)
from sayso.reader import Network
from sayso.reader.network import SHIPPED

SETS = Path(__file__).parent / "sets"
N_BOOTSTRAP = 200
PARTS = ("attribution", "cofenet", "nested", "silent", "speakers", "syntax", "entities", "gap")
SURE = 0.9

Pairs = list[tuple[AnnotatedText, Sequence[Attribution]]]
Rows = dict[str, float]


def read_all(texts: Iterable[AnnotatedText], network: Network) -> Pairs:
    bar = tqdm(list(texts), disable=not sys.stderr.isatty())
    return [(text, attribute(as_it_is(text.text), network)) for text in bar]


def attribution_rows(pairs: Pairs) -> Rows:
    rows = score(pairs).rows()
    rows["calibration error, %"] = round(100 * calibration_error(pairs), 1)
    sure = kept_at(pairs, SURE)
    rows[f"precision at confidence {SURE}"] = round(sure["precision"], 1)
    rows[f"kept at confidence {SURE}"] = round(sure["kept"], 1)
    return rows | {f"± {name}": value for name, value in spread(pairs).items()}


def spread(pairs: Pairs) -> Rows:
    """1.96 deviations of each figure when as many articles are drawn again."""
    draw = random.Random(1)
    runs = [score([draw.choice(pairs) for _ in pairs]).rows() for _ in range(N_BOOTSTRAP)]
    return {name: round(1.96 * statistics.stdev(r[name] for r in runs), 1) for name in runs[0]}


def silent_rows(network: Network) -> Rows:
    """False attributions, outermost, per 1,000 words; each kind of text apart."""
    rows: Rows = {}
    total, n_words = 0, 0
    by_kind: dict[str, list[int]] = {}
    for text, said in read_all(silent(SETS / "silent"), network):
        n, words = sum(a.parent is None for a in said), len(text.text.split())
        kind = by_kind.setdefault(text.name.rpartition("-")[0], [0, 0])
        kind[0] += n
        kind[1] += words
        total, n_words = total + n, n_words + words
    rows["false attributions per 1,000 words"] = round(1000 * total / n_words, 2)
    for name, (n, words) in by_kind.items():
        rows[f"… {name}"] = round(1000 * n / words, 2)
    return rows


def scorers_of(data: Path) -> dict[str, Callable[[Network], Rows]]:
    """Each part's name and what scores it."""
    dev = list(polnear(data / "attribution" / "polnear" / "dev"))
    language = data / "language"
    by_name = {text.name: text for text in dev}
    cut = data / "attribution" / "cofenet" / "polnear-valid.jsonl"
    return {
        "attribution": lambda n: attribution_rows(read_all(dev, n)),
        "cofenet": lambda n: cofenet_score(list(cofenet(cut)), n),
        "nested": lambda n: nested_score(read_all(inline(SETS / "nested.txt"), n)),
        "silent": silent_rows,
        "speakers": lambda n: speaker_score(speaker_marks(SETS / "speakers.json"), by_name, n),
        "syntax": lambda n: syntax_score(
            (d.treebank for d in gum(language / "gum", "dev")), n
        ).rows(),
        "entities": lambda n: gum_score(gum(language / "gum", "dev"), n),
        "gap": lambda n: gap_score(gap(language / "gap" / "gap-development.tsv"), n),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path, nargs="*", default=[SHIPPED])
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS, help="some of the parts")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    networks = {str(folder): Network.load(folder) for folder in args.weights}
    scorers = scorers_of(args.data)
    found: dict[str, dict[str, Rows]] = {}
    for part in args.only:
        found[part] = {name: scorers[part](network) for name, network in networks.items()}
        if not args.json:
            _print(part, list(found[part].values()))
    if args.json:
        print(json.dumps(found))


def _print(part: str, columns: Sequence[Rows]) -> None:
    print(f"\n{part}")
    for name in columns[0]:
        print(f"  {name:44} " + "  ".join(f"{column[name]:7}" for column in columns), flush=True)


if __name__ == "__main__":
    main()
