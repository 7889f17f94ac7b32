"""How well and how fast sayso finds an article's body on real pages.

    python -m bench.extraction ../shared/data/pages/article-extraction-benchmark [--json]

The measure is that of scrapinghub/article-extraction-benchmark: runs of four words, counted
as often as they come; for each page the shares that are right, too much and missing; then
precision and recall averaged over pages, and F1 of the two averages.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from sayso.articles import Article, BlockKind
from sayso.articles.parse import parse
from sayso.pages import Form, GivenUp, Limits, Page

_N_WORDS = 4  # in a run
_N_BOOTSTRAP = 1_000
_WORD = re.compile(r"\w+")

Shares = tuple[float, float, float]  # of the runs on one page: right, too much, missing


@dataclass(frozen=True)
class Score:
    """Of one way to put an article's blocks together; ± is 1.96 deviations of the bootstrap."""

    blocks: str
    f1: float
    f1_ci: float
    precision: float
    recall: float


def shares(true: str, found: str) -> Shares:
    """How the runs of words in `found` compare with those in `true`; they add up to 1 or 0."""
    t, f = _runs(true), _runs(found)
    counts = (sum((t & f).values()), sum((f - t).values()), sum((t - f).values()))
    total = sum(counts)
    right, too_much, missing = (n / total if total else 0.0 for n in counts)
    return right, too_much, missing


def averages(pages: Iterable[Shares]) -> tuple[float, float, float]:
    """F1, precision and recall; a page with nothing found does not count for precision."""
    rows = list(pages)
    precision = statistics.mean(r / (r + m) for r, m, _ in rows if r + m)
    recall = statistics.mean(r / (r + n) for r, _, n in rows if r + n)
    return 2 * precision * recall / (precision + recall), precision, recall


def score(name: str, pages: Sequence[Shares]) -> Score:
    rng = random.Random(0)
    again = [averages(rng.choices(pages, k=len(pages)))[0] for _ in range(_N_BOOTSTRAP)]
    f1, precision, recall = averages(pages)
    return Score(name, f1, 1.96 * statistics.stdev(again), precision, recall)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    n_runs = max(1, len(words) - _N_WORDS + 1)
    return Counter(run for i in range(n_runs) if (run := tuple(words[i : i + _N_WORDS])))


_WAYS = {
    "paragraphs": {BlockKind.PARAGRAPH},
    "paragraphs, lede": {BlockKind.PARAGRAPH, BlockKind.LEDE},
    "paragraphs, lede, captions": {BlockKind.PARAGRAPH, BlockKind.LEDE, BlockKind.CAPTION},
    "everything": set(BlockKind),
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("folder", type=Path, help="with ground-truth.json and html/*.html.gz")
    arguments.add_argument("--json", action="store_true")
    given = arguments.parse_args()
    truth = json.loads((given.folder / "ground-truth.json").read_text(encoding="utf-8"))
    bodies = {
        name: gzip.decompress((given.folder / "html" / f"{name}.html.gz").read_bytes())
        for name in truth
    }

    articles: dict[str, Article | None] = {}
    refused: dict[str, str] = {}
    took_s: list[float] = []
    for name, body in bodies.items():
        began = time.process_time()
        try:
            # In this process: the pipe to the reading process costs under a millisecond.
            page = Page(body, Form.HTML, name, url=truth[name].get("url"))
            articles[name] = parse(page, Limits())
        except GivenUp as given_up:
            articles[name], refused[name] = None, f"{given_up.reason}: {given_up}"
        took_s.append(time.process_time() - began)
    scores = [
        score(
            way,
            [
                shares(truth[name]["articleBody"], _words(article, kinds))
                for name, article in articles.items()
            ],
        )
        for way, kinds in _WAYS.items()
    ]
    # The first page pays for the imports.
    per_second = (len(took_s) - 1) / sum(took_s[1:])
    if given.json:
        rows = [asdict(row) for row in scores]
        json.dump({"pages": len(truth), "pages_per_core_second": per_second, "scores": rows,
                   "refused": refused}, sys.stdout, indent=1)  # fmt: skip
        print()
        return
    print(f"{'blocks':<28} F1             precision  recall")
    for row in scores:
        print(
            f"{row.blocks:<28} {row.f1:.3f} ± {row.f1_ci:.3f}  "
            f"{row.precision:.3f}      {row.recall:.3f}"
        )
    print(f"{len(truth)} pages, {per_second:.0f} a second on one core, {len(refused)} refused")
    for name, why in refused.items():
        print(f"  {name[:12]} {why}")


def _words(article: Article | None, kinds: set[BlockKind]) -> str:
    if article is None:
        return ""
    return "\n\n".join(b.span.of(article.text) for b in article.blocks if b.kind in kinds)


if __name__ == "__main__":
    main()
