"""How fast a page becomes a record on one core, stage by stage, and in how much memory.

    python -m bench.speed FOLDER_OF_HTML [--n 100] [--json]

Everything, the process that parses HTML too, is held to one core. A time on another machine
says little; so the same run times NumPy's fp32 matrix product on that core, and gives the
network's share of what the core can do.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when NumPy is loaded

import numpy as np
from tqdm import tqdm

from sayso.articles import Article, read_article, start
from sayso.articles.read import close
from sayso.attribution import attribute
from sayso.pages import Page, open_pages
from sayso.reader import Network
from sayso.reader.windows import prepare
from sayso.reading import Reading
from sayso.record import Record

P = ParamSpec("P")
T = TypeVar("T")
FLOP_PER_PIECE = 23.6e6  # MiniLM-L6 at windows of 256 pieces
_MATRIX = (4096, 384, 1536)


class Clock:
    """Seconds spent in each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        began = time.perf_counter()
        result = work(*args, **kwargs)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - began
        return result


def core_gflops() -> float:
    """What NumPy's matrix product does on this core, the best of five."""
    n, k, m = _MATRIX
    A, B = np.ones((n, k), np.float32), np.ones((k, m), np.float32)
    best = 0.0
    for _ in range(5):
        began = time.perf_counter()
        A @ B
        best = max(best, 2 * n * k * m / (time.perf_counter() - began) / 1e9)
    return best


def memory_mb() -> float:
    """The most that this process and the largest of its children ever held, together."""
    own, children = (
        resource.getrusage(who).ru_maxrss / 1e3
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own + children


def run(folder: Path, n: int) -> dict[str, object]:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    before = core_gflops()
    clock = Clock()
    network = clock.time("loading (once)", Network.load)
    start()
    paths = sorted(p for p in folder.rglob("*") if p.is_file())[:n]
    n_read, n_pieces, n_attributions = 0, 0, 0
    with tempfile.TemporaryDirectory() as place, Record(Path(place) / "speed.db") as record:
        for path in tqdm(paths, disable=not sys.stderr.isatty()):
            for page in clock.time("open", list, open_pages(path)):
                if not isinstance(page, Page):
                    continue
                article = clock.time("extract", read_article, page)
                if not isinstance(article, Article) or article.language not in (None, "en"):
                    continue
                found = clock.time("read", attribute, article, network)
                reading = Reading(page.origin, page, article, found, model=network.name)
                clock.time("record", record.add, reading)
                spans = [b.span for b in article.blocks]
                pieces = prepare(article.text, spans, network.wordpiece).words.pieces
                n_read, n_attributions = n_read + 1, n_attributions + len(found)
                n_pieces += sum(map(len, pieces))
    close()
    core = (before + core_gflops()) / 2
    stages = {k: v for k, v in clock.seconds.items() if "once" not in k}
    total = sum(stages.values())
    pieces_per_s = n_pieces / stages["read"]
    return {
        "articles": n_read,
        "word pieces": n_pieces,
        "attributions": n_attributions,
        "articles/s": round(n_read / total, 2),
        "word pieces/s, read": round(pieces_per_s),
        "GFLOP/s, NumPy fp32 on this core": round(core, 1),
        "read, share of that": round(pieces_per_s * FLOP_PER_PIECE / 1e9 / core, 2),
        "memory MB, all processes": round(memory_mb()),
        **{f"share of time, {k}": round(v / total, 3) for k, v in stages.items()},
        "seconds, loading once": round(clock.seconds["loading (once)"], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="HTML pages, .gz or not")
    parser.add_argument("--n", type=int, default=100, help="how many pages")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    result = run(args.folder, args.n)
    if args.json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        print(f"{name:36} {value}")


if __name__ == "__main__":
    main()
