"""How well times in texts are found and dated, on MEANTIME's 90 articles.

    python -m bench.when ../shared/data [--json]

Sorted by name, every second article was looked at while the rules were written, the others not.
The articles' own date lines are left out, as they are easy.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sayso.corpora import meantime
from sayso.measure import times_score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seen-only", action="store_true", help="only the articles looked at")
    args = parser.parse_args()
    texts = list(meantime(args.data / "time" / "meantime"))
    halves = {"seen": texts[::2]}
    if not args.seen_only:
        halves["unseen"] = texts[1::2]
    rows = {name: times_score(half).rows() for name, half in halves.items()}
    if args.json:
        print(json.dumps(rows))
        return
    print(f"{'':<36}" + "".join(f"{name:>10}" for name in rows))
    for figure in rows["seen"]:
        print(f"{figure:<36}" + "".join(f"{row[figure]:>10}" for row in rows.values()))


if __name__ == "__main__":
    main()
