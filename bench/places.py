"""Places: found in texts, put on the map.

    python -m bench.places ../shared/data [--json]

TR-News (local news of many countries) and GeoVirus (outbreaks of disease). What speaks for a town
was weighed on these same two sets.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from sayso.corpora import geoparsed
from sayso.measure import found_score, place_score
from sayso.reader import Network

SETS = ("TR-News", "GeoVirus")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    network = Network.load()
    found = {}
    for name in SETS:
        texts = list(geoparsed(args.data / "places" / f"{name}.xml"))
        found[name] = {
            "put": place_score(texts),
            "found": found_score(texts, network),
        }
    if args.json:
        print(json.dumps(found))
        return
    for name, parts in found.items():
        for part, rows in parts.items():
            print(f"\n{name}, {part}")
            for row, value in rows.items():
                print(f"  {row:44} {value:6.1f}")


if __name__ == "__main__":
    main()
