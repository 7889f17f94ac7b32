"""Pairs at odds in some months of news, to be judged by a person by the rules in sets/odds.md.

    python -m bench.odds ../shared/data [--month 2013-04 --month 2018-06]

Prints how long reading and comparing took, and each pair with both sides; without `--month` of all
months. What was judged is in RESULTS.md: the texts are not ours to keep.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from sayso.articles import as_it_is
from sayso.compare import across
from sayso.pipeline import attributed
from sayso.reader import Network
from sayso.reading import Reading
from sayso.record import Record


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--month", action="append", default=[])
    args = parser.parse_args()
    network = Network.load()
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "r.db") as record:
        began = time.perf_counter()
        for text, outlet, day in tqdm(list(articles(args.data, args.month)), disable=None):
            article = replace(as_it_is(text), outlet=outlet, published=day)
            record.add(attributed(Reading(day, article=article), article, network, syntax=False))
        read = time.perf_counter()
        found = across(record)
        compared = time.perf_counter()
        print(f"{len(record)} articles read in {read - began:.0f} s", end=", ")
        print(f"compared in {compared - read:.0f} s: {len(found.odds)} pairs at odds")
    for k, one in enumerate(found.odds, start=1):
        print(f"\n{k}. {one.type}, {one.sure:.2f}")
        for side in (one.a, one.b):
            s = side.statement
            print(f"   {s.published}, {s.outlet}: {s.speaker or s.source} {s.cue}: {side.words}")


def articles(data: Path, months: list[str]) -> list[tuple[str, str, str]]:
    path = data / "articles" / "news-2013-2020.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        return [
            (row["text"], row["source"], row["date"][:10])
            for row in rows
            if not months or row["date"][:7] in months
        ]


if __name__ == "__main__":
    main()
