"""Threats, promises, assurances, warnings, red lines, offers, vows: found, named, cut out.

    python -m bench.conditions [--half seen|later|all] [--json]

"Seen" was looked at while the rules were made, "later" was not. Texts are read as pages are.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from sayso import read
from sayso.clauses import Tree
from sayso.conditions import Condition, conditions
from sayso.corpora import ConditionItem, condition_items
from sayso.measure import condition_score

ITEMS = Path(__file__).parent / "sets" / "conditions.txt"


def said_of(
    items: Iterator[ConditionItem],
) -> Iterator[tuple[ConditionItem, tuple[Condition, ...]]]:
    """Each item, and what the rules find in it."""
    for item in items:
        [reading] = read(item.text.encode(), form="text", syntax=True)
        article = reading.article
        if article is None or article.text != item.text:
            raise ValueError(f"an item is read as it stands, was {item.text!r}")
        trees = [Tree(article.text, sentence) for sentence in reading.sentences]
        yield item, conditions(article.text, trees, reading.attributions)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=["seen", "later", "all"], default="later")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    chosen = (item for item in condition_items(ITEMS) if args.half in ("all", item.half))
    rows = condition_score(said_of(chosen))
    if args.json:
        print(json.dumps(rows))
        return
    for name, value in rows.items():
        print(f"  {name:44} {value:6.1f}")


if __name__ == "__main__":
    main()
