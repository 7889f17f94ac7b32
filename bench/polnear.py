"""How well sayso attributes, against what people marked in PolNeAR.

    python -m bench.polnear ../shared/data/attribution/polnear/dev [--weights FOLDER …] [--json]

Several folders of weights (int8 and fp32, say) are scored in one run, a column each. ± is
1.96 deviations of a bootstrap over articles, for the first.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from tqdm import tqdm

from sayso.articles import Article, read_article
from sayso.attribution import Attribution, attribute
from sayso.corpora import AnnotatedText, polnear
from sayso.measure import calibration_error, kept_at, score
from sayso.pages import Form, Page
from sayso.reader import Network
from sayso.reader.network import SHIPPED

Pairs = list[tuple[AnnotatedText, Sequence[Attribution]]]
_N_BOOTSTRAP = 100


def read_all(texts: Sequence[AnnotatedText], weights: Path) -> Pairs:
    network = Network.load(weights)
    pairs: Pairs = []
    for text in tqdm(texts, disable=not sys.stderr.isatty()):
        article = read_article(Page(text.text.encode(), Form.TEXT, text.name))
        assert isinstance(article, Article), article
        assert article.text == text.text, "a text is taken unchanged"
        pairs.append((text, attribute(article, network)))
    return pairs


def spread(pairs: Pairs) -> dict[str, float]:
    """1.96 deviations of each figure when as many articles are drawn again."""
    draw = random.Random(1)
    runs = [score([draw.choice(pairs) for _ in pairs]).rows() for _ in range(_N_BOOTSTRAP)]
    return {name: round(1.96 * statistics.stdev(r[name] for r in runs), 1) for name in runs[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("compartment", type=Path, help="a folder with text/ and attributions/")
    parser.add_argument("--weights", type=Path, nargs="*", default=[SHIPPED])
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    texts = list(polnear(args.compartment))
    runs = {str(folder): read_all(texts, folder) for folder in args.weights}
    columns = {name: score(pairs).rows() for name, pairs in runs.items()}
    for name, pairs in runs.items():
        columns[name] |= {
            "calibration error": round(100 * calibration_error(pairs), 1),
            **{f"{k} at confidence .9": round(v, 1) for k, v in kept_at(pairs, 0.9).items()},
        }
    errors = spread(runs[str(args.weights[0])])
    if args.json:
        print(json.dumps({"articles": len(texts), "scores": columns, "spread": errors}))
        return
    print(f"{len(texts)} articles of {args.compartment.name}")
    for figure in columns[str(args.weights[0])]:
        row = "  ".join(f"{columns[name][figure]:6.1f}" for name in columns)
        print(f"{figure:32} {row}" + (f"  ±{errors[figure]}" if figure in errors else ""))


if __name__ == "__main__":
    main()
