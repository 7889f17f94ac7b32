"""What events and conditions cost beside reading and attribution, on one core.

    OMP_NUM_THREADS=1 python -m bench.cost ../shared/data [--n 20]

Every article twice; the second round counts. Shares: times on a shared machine are worth nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path

from sayso.articles import Article, as_it_is
from sayso.attribution import attributions, scores_of
from sayso.clauses import Tree
from sayso.conditions import conditions
from sayso.entities import entities
from sayso.events import deeds, events
from sayso.reader import Network, sentence_spans, sentences
from sayso.sourcing import sourced

EVERY = 20  # articles: the file is sorted, and neighbours are alike


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--n", type=int, default=20)
    args = parser.parse_args()
    network = Network.load()
    path = args.data / "articles" / "news-2013-2020.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, 0, args.n * EVERY, EVERY)]
    articles = [replace(as_it_is(row["text"]), published=row["date"][:10]) for row in rows]
    for article in articles:
        timed(article, network)
    spent = sum((timed(article, network) for article in articles), Counter[str]())
    alone = spent["network"] + spent["attribution"]
    whole = sum(spent.values()) - spent["network"]
    for stage, seconds in spent.items():
        print(f"{stage:24} {seconds / alone:6.3f}")
    print(f"{'alone, of the whole':24} {alone / whole:6.3f}")


def timed(article: Article, network: Network) -> Counter[str]:
    """Seconds of each stage; the network is run without trees and with them."""
    text = article.text
    clock = [time.perf_counter()]
    plain = scores_of(article, network)
    clock.append(time.perf_counter())
    found = entities(text, plain, network)
    said = attributions(text, plain, network)
    said = sourced(article, said, found, sentence_spans(plain))
    clock.append(time.perf_counter())
    scores = scores_of(article, network, trees=True)
    clock.append(time.perf_counter())
    parsed = sentences(text, scores, network.relations, network.lemmas)
    trees = [Tree(text, sentence) for sentence in parsed]
    clock.append(time.perf_counter())
    words = scores.prepared.words
    events(article, trees, said, found, deeds(scores, network.deeds))
    clock.append(time.perf_counter())
    conditions(text, trees, said, words, network.wordpiece)
    clock.append(time.perf_counter())
    stages = ("network", "attribution", "network with trees", "trees", "events", "conditions")
    spent = [b - a for a, b in pairwise(clock)]
    return Counter(dict(zip(stages, spent, strict=True)))


if __name__ == "__main__":
    main()
