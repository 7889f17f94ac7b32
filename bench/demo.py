"""How well sayso attributes on the demo pages, from the raw page on.

    python -m bench.demo [--model small] [--json]

Prose of another kind than it was trained on: an invented world, a wire, a tabloid, an
interview, an opinion. Nested attributions are scored apart.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path

from sayso.attribution import Attribution
from sayso.corpora import AnnotatedText, marked
from sayso.measure import nested_score, score
from sayso.pipeline import readings
from sayso.reader import MODELS

DEMO = Path(__file__).resolve().parent.parent / "demo"

Pair = tuple[AnnotatedText, tuple[Attribution, ...]]


def pairs(model: str) -> dict[str, Pair]:
    """By page: what was marked in it, and what sayso says."""
    gold = json.loads((DEMO / "gold.json").read_text("utf-8"))
    found: dict[str, Pair] = {}
    for reading in readings([DEMO / "pages"], model=model):
        name = Path(reading.origin).relative_to(DEMO / "pages").as_posix()
        if name in gold and reading.article:
            text = reading.article.text
            marks = tuple(replace(marked(text, m), parent=m["nested_in"]) for m in gold[name])
            found[name] = (AnnotatedText(name, text, marks), reading.attributions)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", choices=list(MODELS), default="full")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    by_page = pairs(args.model)
    rows = score(by_page.values()).rows() | nested_score(by_page.values())
    pages = {name: score([pair]).rows()["attribution >= 0.5"] for name, pair in by_page.items()}
    if args.json:
        print(json.dumps({"scores": rows, "attribution >= 0.5 by page": pages}))
        return
    for name, value in rows.items():
        print(f"{name:44} {value:6.1f}")
    print("\nattribution >= 0.5, by page")
    for name, value in sorted(pages.items(), key=lambda one: one[1]):
        print(f"{name:64} {value:6.1f}")


if __name__ == "__main__":
    main()
