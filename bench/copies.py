"""Copies: those found against a comparison of everything with everything, and what growth costs.

    python -m bench.copies ../shared/data [--times 10]

Each article goes into a record as it stands, without being read. With `--times` the record grows to
so many times its size by rewriting: sentences in another order, one word of twelve another.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import numpy as np
from tqdm import tqdm

from sayso.articles import Article, as_it_is
from sayso.compare import COPY, TAKES_OVER, overlaps, overlaps_of
from sayso.reading import Reading
from sayso.record import Record
from sayso.text.shingles import shingles

N_TIMED = 200
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--times", type=int, default=1)
    args = parser.parse_args()
    own = list(articles(args.data / "articles" / "news-2013-2020.jsonl.gz"))
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "r.db") as record:
        began = time.perf_counter()
        for one in tqdm(own, desc="writing", disable=None):
            record.add(Reading(one.id, article=one))
        written = time.perf_counter() - began
        began = time.perf_counter()
        found = {frozenset((o.a.id, o.b.id)): o.share for o in overlaps(record, TAKES_OVER)}
        compared = time.perf_counter() - began
        true = exhaustive(own)
        print(f"{len(own)} articles written in {written:.0f} s, compared in {compared:.1f} s")
        print(f"pairs that share {TAKES_OVER:.0%}: {len(true)}, found {len(true & set(found))}")
        n_copies = sum(share >= COPY for share in found.values())
        print(f"others shown: {len(set(found) - true)}; copies: {n_copies}")
        small = cost(record, own)
        print(f"an article more, of {len(record)}: {1000 * small:.1f} ms")
        rng = Random(1)
        for k in range(1, args.times):
            for one in tqdm(own, desc=f"rewriting {k}", disable=None):
                new = rewritten(one, rng)
                record.add(Reading(new.id, article=new))
        if args.times > 1:
            large = cost(record, own)
            print(
                f"an article more, of {len(record)}: {1000 * large:.1f} ms, {large / small:.2f} x"
            )


def articles(path: Path) -> Iterator[Article]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield replace(as_it_is(row["text"]), outlet=row["source"], published=row["date"][:10])


def exhaustive(own: list[Article]) -> set[frozenset[str]]:
    """Every two that share enough, by all their stretches."""
    cut = [np.unique(shingles(one.text)) for one in own]
    places: dict[int, list[int]] = defaultdict(list)
    for i, hashes in enumerate(cut):
        for one in hashes.tolist():
            places[one].append(i)
    both: Counter[tuple[int, int]] = Counter()
    for where in places.values():
        both.update((where[j], where[i]) for i in range(len(where)) for j in range(i))
    return {
        frozenset((own[a].id, own[b].id))
        for (a, b), n in both.items()
        if n >= TAKES_OVER * min(len(cut[a]), len(cut[b]))
    }


def cost(record: Record, own: list[Article]) -> float:
    """Seconds, the median of some: an article written, and its neighbours found."""
    rng = Random(2)
    taken = []
    for one in rng.sample(own, N_TIMED):
        new = rewritten(one, rng)
        began = time.perf_counter()
        record.add(Reading(new.id, article=new))
        overlaps_of(record, new.id)
        taken.append(time.perf_counter() - began)
    return median(taken)


def rewritten(one: Article, rng: Random) -> Article:
    sentences = _SENTENCE.split(one.text)
    rng.shuffle(sentences)
    words = " ".join(sentences).split(" ")
    for k in range(0, len(words), 12):
        words[k] = f"w{rng.randrange(10_000)}"
    return replace(as_it_is(" ".join(words)), outlet=one.outlet, published=one.published)


if __name__ == "__main__":
    main()
