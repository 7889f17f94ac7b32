"""How many names are understood, left open, misunderstood: bench/sets/names.tsv.

    python -m bench.names [--json]

Places are asked of `sayso.where`, organisations of `sayso.entities.known`: where that is not there
they are not counted. What is nobody's name must be unknown to both.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from pathlib import Path

from sayso.where import named, settle

SET = Path(__file__).parent / "sets" / "names.tsv"
RIGHT, UNDECIDED, WRONG = "right", "undecided", "wrong"
Known = Callable[[str, Sequence[str]], str | None]


@dataclass(frozen=True, slots=True)
class Probe:
    words: str
    context: tuple[str, ...]
    expected: str  # an id, "open" where nobody can tell, "none" where it is no name


@dataclass(frozen=True, slots=True)
class Outcome:
    probe: Probe
    found: str
    verdict: str


def probes() -> list[Probe]:
    lines = SET.read_text("utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return [
        Probe(words, tuple(name for name in context.split(", ") if name), expected)
        for words, context, expected in cells
    ]


def outcome(probe: Probe, known: Known | None) -> Outcome:
    found = _found(probe, known)
    if found == probe.expected:
        verdict = RIGHT
    else:
        verdict = UNDECIDED if found in ("open", "none") else WRONG
    return Outcome(probe, found, verdict)


def _found(probe: Probe, known: Known | None) -> str:
    if known and (probe.expected == "none" or probe.expected.startswith("org:")):
        found = known(probe.words, probe.context)
        if found:
            return found
    place = settle(probe.words, probe.context)
    if place:
        return place.id
    return "open" if named(probe.words) else "none"


def of_organisations() -> Known | None:
    """What the room of entities knows of organisations, by id; None before it has them."""
    try:
        asked = import_module("sayso.entities.known").known
    except (ImportError, AttributeError):
        return None

    def known(words: str, context: Sequence[str]) -> str | None:
        found = asked(words, context)
        return found if found is None or isinstance(found, str) else str(found.id)

    return known


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="figures and what failed, as JSON")
    as_json = parser.parse_args().json
    known = of_organisations()
    asked = [p for p in probes() if known or not p.expected.startswith("org:")]
    outcomes = [outcome(probe, known) for probe in asked]
    counts = Counter(one.verdict for one in outcomes)
    figures = {verdict: counts[verdict] for verdict in (RIGHT, UNDECIDED, WRONG)}
    failed = [one for one in outcomes if one.verdict != RIGHT]
    if as_json:
        print(json.dumps({**figures, "failed": [asdict(one) for one in failed]}, indent=2))
        return
    print("  ".join(f"{verdict} {n}" for verdict, n in figures.items()), f" of {len(asked)}")
    for one in failed:
        near = f" (with {', '.join(one.probe.context)})" if one.probe.context else ""
        print(f"{one.verdict}: {one.probe.words}{near}: {one.found}, not {one.probe.expected}")


if __name__ == "__main__":
    main()
