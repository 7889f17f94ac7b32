"""On whose authority: kinds of sources, acts, chains and speakers, and what that costs.

    python -m bench.authority ../shared/data [--half kept] [--only PART …] [--json]

"Seen" was looked at while the rules were made, "later" was labelled and looked at afterwards,
"kept" was never looked at; a part that has no such labels is left out, with a word on stderr.
Sources and acts are labels on PolNeAR's training articles; attributions there are those that people
marked, so that the kind and the act are scored and not the finding. Chains and speakers are scored
as read, from the text on.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from sayso.articles import as_it_is
from sayso.attribution import attributions, scores_of
from sayso.corpora import items, polnear
from sayso.entities import entities
from sayso.measure import (
    Label,
    act_score,
    article_chain_score,
    aside_score,
    chain_score,
    kind_score,
    labels,
)
from sayso.reader import Network, sentence_spans
from sayso.reader.network import SHIPPED
from sayso.sourcing import sourced

SETS = Path(__file__).parent / "sets"
PARTS = ("kinds", "acts", "chains", "chains in the news", "speakers", "cost")
N_TIMED = 30  # articles
N_SEEN = 30  # items of asides.txt

Rows = dict[str, float]


def cost(data: Path, network: Network) -> Rows:
    """What sourcing takes beside the reading of the same articles, one core, best of three."""
    texts = [t.text for t in polnear(data / "attribution" / "polnear" / "dev")][:N_TIMED]
    reader = own = 0.0
    for text in texts:
        article = as_it_is(text)
        reads, sources = [], []
        for _ in range(3):
            start = time.perf_counter()
            scores = scores_of(article, network)
            found = entities(text, scores, network)
            said = attributions(text, scores, network)
            middle = time.perf_counter()
            sourced(article, said, found, sentence_spans(scores))
            reads.append(middle - start)
            sources.append(time.perf_counter() - middle)
        reader += min(reads)
        own += min(sources)
    return {
        "sourcing, % of the reader's time": round(100 * own / reader, 1),
        "articles": len(texts),
    }


def scorers_of(data: Path, half: str, network: Network) -> dict[str, Callable[[], Rows]]:
    train = data / "attribution" / "polnear" / "train"
    by_name = {text.name: text for text in polnear(train)}

    def of(name: str) -> list[Label]:
        return [m for m in labels(SETS / name) if m.half == half]

    news = data / "articles" / "news-2013-2020.jsonl.gz"
    asides = [*items(SETS / "asides.txt")]
    made = {
        "kinds": lambda: kind_score(of("sources.json"), by_name, network),
        "acts": lambda: act_score(of("acts.json"), by_name),
        "cost": lambda: cost(data, network),
    }
    in_the_news = {"kept": "chains.json", "later": "chains-2.json"}
    if half in in_the_news:
        path = SETS / in_the_news[half]
        made["chains in the news"] = lambda: article_chain_score(path, news, network)
    else:
        made["chains"] = lambda: chain_score(items(SETS / "chains.txt"), network)
    heard = {
        "seen": asides[:N_SEEN],
        "kept": asides[N_SEEN:],
        "later": [*items(SETS / "asides-2.txt")],
    }
    made["speakers"] = lambda: aside_score(heard[half], network)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=["seen", "kept", "later"], default="kept")
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    scorers = scorers_of(args.data, args.half, Network.load(SHIPPED))
    found = {part: scorers[part]() for part in args.only if part in scorers}
    for part in set(args.only) - scorers.keys():
        print(f"{part}: nothing is labelled {args.half!r}", file=sys.stderr)
    if args.json:
        print(json.dumps(found))
        return
    for part, rows in found.items():
        print(f"\n{part}")
        for name, value in rows.items():
            print(f"  {name:44} {value:6.1f}")


if __name__ == "__main__":
    main()
