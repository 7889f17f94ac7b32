"""`sayso copies`: articles that are copies of one another."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

SUMMARY = "group articles that are copies of one another"
ABOUT = """\
Groups a record's articles that share half of their words or more, in passages of
eight words and longer: wire copies, rewrites, the same piece on sister sites.
First stands the agency's own, else what was published first in this record; under
each other, whom it credits, how much it shares with one before it (of the shorter
one), whether it may have it from there, and the longest passage of both. However
many articles repeat an account, it is one account. None is left out of anything
else for being a copy."""

LEAST = 50
FEWEST = 30  # share passages; less is not looked for


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument(
        "--least",
        type=int,
        default=LEAST,
        metavar="N",
        help=f"percent that two share (default: {LEAST}; 30 finds passages taken over, too)",
    )
    parser.add_argument("--dot", action="store_true", help="draw who has it from whom: Graphviz")
    parser.add_argument("--json", action="store_true", help="print a JSON object a group")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import groups
    from sayso.errors import WrongUse
    from sayso.record import Record

    if not FEWEST <= given.least <= 100:
        rule = f"--least is a percentage from {FEWEST} to 100"
        raise WrongUse(f"{rule}, was {given.least}: less is a quotation both have", given.least)
    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        found = groups(record, given.least / 100, lambda pairs: watched(pairs, "pairs"))
    if given.dot:
        from sayso.compare.chart import chart

        print(chart(found), end="")
        return DONE
    for group in found:
        screen.group(group)
    if not found:
        says(f"no two articles in {given.record} share {given.least} % of their words")
    return DONE
