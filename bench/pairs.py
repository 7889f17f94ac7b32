"""The pair model: sets that people marked, and statements of news with one thing changed.

    python -m bench.pairs ../shared/data [--only prosecco,marked,swaps,unrelated]

ProSeCCo is scored in five folds by speaker. The swaps are of articles that the model did not learn
from (one in ten); "unrelated" are two sentences of one such article, or of two.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from sayso.compare.pair import PairModel
from sayso.compare.words import carriers, is_negated, overlap
from sayso.corpora import (
    NEITHER,
    Pair,
    breaking_nli,
    conj_nli,
    negation,
    perspectrum,
    prosecco,
    rte,
)
from sayso.measure import folded_score, label_score, swap_score
from sayso.train.pairs import is_kept, made, news

AT_LEAST = 0.5
N_EACH = 200
N_UNRELATED = 3000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="prosecco,marked,swaps,unrelated")
    args = parser.parse_args()
    model = PairModel.load()
    wanted = args.only.split(",")
    compare = args.data / "compare"
    rows: dict[str, dict[str, float]] = {}
    if "prosecco" in wanted:
        pairs = list(prosecco(compare / "prosecco" / "prosecco.jsonl"))
        rows["prosecco"] = folded_score(pairs, lambda pair: features(pair, model))
    if "marked" in wanted:
        for name, found in marked(compare):
            rows[name] = label_score(found, model)
    articles = list(news(args.data / "articles" / "news-2013-2020.jsonl.gz", kept=True))
    if "swaps" in wanted:
        known = (p for p in made(articles, N_EACH, seed=7) if p.label != NEITHER)
        rows["swaps"] = swap_score(known, model, AT_LEAST)
    if "unrelated" in wanted:
        rows["unrelated"] = swap_score(unrelated(articles), model, AT_LEAST)
    for name, row in rows.items():
        print(f"\n{name}")
        for what, value in row.items():
            print(f"  {what:24} {value:7.1f}")


def features(pair: Pair, model: PairModel) -> list[float]:
    one, other = (
        model.likely(pair.first, pair.second),
        model.likely(pair.second, pair.first),
    )
    a, b = carriers(pair.first), carriers(pair.second)
    return [
        one.at_odds,
        other.at_odds,
        max(one.follows, other.follows),
        min(one.follows, other.follows),
        overlap(pair.first, pair.second),
        len(a & b) / max(min(len(a), len(b)), 1),
        float(is_negated(pair.first) != is_negated(pair.second)),
        min(len(a), len(b)) / 10,
    ]


def marked(compare: Path) -> Iterator[tuple[str, Iterator[Pair]]]:
    yield "ConjNLI dev", conj_nli(compare / "conjnli" / "conj_dev.tsv")
    for n in (1, 2, 3):
        yield f"RTE {n} test", rte(compare / "rte" / f"rte{n}_test.xml")
    for name in ("MNLI", "SNLI", "RTE"):
        pairs = negation(compare / "negation" / f"{name}.txt")
        yield f"negation in {name}, kept", (p for p in pairs if is_kept(p.group))
    breaking = breaking_nli(compare / "breaking_nli" / "data" / "dataset.jsonl")
    yield "Breaking NLI, kept", islice((p for p in breaking if is_kept(p.group)), 1000)
    yield "Perspectrum test", islice(perspectrum(compare / "perspectrum", "test"), 1000)


def unrelated(articles: list[list[str]]) -> Iterator[Pair]:
    rng = Random(9)
    flat = [s for own in articles for s in own]
    several = [own for own in articles if len(own) > 3]
    for k in range(N_UNRELATED):
        if k % 2:
            first, second = rng.sample(rng.choice(several), 2)
            yield Pair(first, second, NEITHER, "of one article")
        else:
            yield Pair(rng.choice(flat), rng.choice(flat), NEITHER, "of two")


if __name__ == "__main__":
    main()
