"""Positions: what a body decided of a rate over 22 years, against a table read by hand.

    python -m bench.positions ../shared/data [--name NAME ...] [--show]

Reads the statements into a record, asks for the line of positions, and compares where it moved with
sets/fomc.tsv: the day, the rate, and whether it turned.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from pathlib import Path

from tqdm import tqdm

import sayso
from sayso import Record
from sayso.compare import Moved, Position, positions
from sayso.compare.pair import PairModel

SET = Path(__file__).parent / "sets" / "fomc.tsv"
NAMES = ("Federal Open Market Committee", "Federal Reserve")
ABOUT = "federal funds rate"

Step = tuple[str, float, float, bool]  # day, lowest and highest rate, whether it turned


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--name", action="append", help=f"in place of {NAMES}")
    parser.add_argument("--show", action="store_true", help="print the line where it moved")
    args = parser.parse_args()
    pages = sorted((args.data / "statements" / "fomc").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder, Record(Path(folder) / "r.db") as record:
        for page in tqdm(pages, desc="reading", disable=None):
            for reading in sayso.read(page):
                record.add(reading)
        line = positions(record, args.name or NAMES, ABOUT, PairModel.load())
    found = {step(one) for one in line if one.moved == Moved.AMOUNT}
    true = set(stated(SET))
    n_reversed = sum(one.moved == Moved.REVERSED for one in line)
    if args.show:
        for day, low, high, turned in sorted(found):
            print(f"{day} {low:g} to {high:g}{', turned' if turned else ''}")
    print(f"{len(pages)} statements, {len(line)} positions, reversals of words {n_reversed}")
    print(f"changes of the rate: {len(true)}, found {len({one[:3] for one in true & found})}")
    days = {one[0] for one in found}
    print(f"of the right rate on the day: {sum((*one[:3],) in cut(found) for one in cut(true))}")
    print(f"turns: {sum(one[3] for one in true)}, found {sum(one[3] for one in true & found)}")
    wrong = sorted(cut(found) - cut(true))
    print(f"changes that are none: {len(wrong)}", *wrong)
    missed = sorted(one[0] for one in true if one[0] not in days)
    print(f"days missed: {len(missed)}", *missed)
    falsely = sorted(one[0] for one in found if one[3] and one not in true)
    print(f"false turns: {len(falsely)}", *falsely, file=sys.stdout)


def cut(steps: set[Step]) -> set[tuple[str, float, float]]:
    return {one[:3] for one in steps}


def step(one: Position) -> Step:
    assert one.amount is not None
    return (str(one.day), one.amount.low, one.amount.high, one.turned)


def stated(path: Path) -> list[Step]:
    with path.open(encoding="utf-8") as lines:
        rows = csv.DictReader((row for row in lines if row[0] != "#"), delimiter="\t")
        return [(r["day"], float(r["low"]), float(r["high"]), r["turned"] == "yes") for r in rows]


if __name__ == "__main__":
    main()
