"""Events: what, by whom, to whom, by whose account, and none that are made up.

    python -m bench.events ../shared/data [--half seen|later|all] [--only plover,actors,…] [--json]

Which half an item is in its own words decide. The half "seen" was looked at when the rules were
made, the other never.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable
from pathlib import Path

from sayso.corpora import (
    LabelledText,
    MarkedEvent,
    cameo_actors,
    judged,
    labelled,
    meantime_facts,
    plover,
)
from sayso.measure import (
    actor_score,
    fact_score,
    false_event_score,
    judged_score,
    plover_score,
    status_score,
)
from sayso.reader import Network

SETS = Path(__file__).parent / "sets"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=("seen", "later", "all"), default="all")
    parser.add_argument("--only", default="")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    network = Network.load()
    events = args.data / "events"
    parts: dict[str, Callable[[], dict[str, float]]] = {
        "plover": lambda: plover_score(
            halved(plover(events / "plover" / "PLOVER_GSR_CAMEO.txt"), args.half), network
        ),
        "actors": lambda: actor_score(
            halved(cameo_actors(events / "cameo_ner" / "train.txt"), args.half), network
        ),
        "false": lambda: false_event_score(labelled(SETS / "no-events.txt", args.half), network),
        "status": lambda: status_score(labelled(SETS / "status.txt", args.half), network),
        "judged": lambda: judged_score(
            judged(SETS / "deeds.tsv", args.data / "articles" / "news-2013-2020.jsonl.gz"), network
        ),
        "facts": lambda: fact_score(meantime_facts(args.data / "time" / "meantime"), network),
    }
    wanted = args.only.split(",") if args.only else list(parts)
    found = {name: parts[name]() for name in wanted}
    if args.json:
        print(json.dumps(found))
        return
    for name, rows in found.items():
        print(f"\n{name}, {args.half}")
        for row, value in rows.items():
            print(f"  {row:28} {value:6.1f}")


def halved(texts: Iterable[MarkedEvent], half: str) -> list[MarkedEvent]:
    return [t for t in texts if half in ("all", LabelledText(t.text, ()).half)]


if __name__ == "__main__":
    main()
