"""`sayso positions`: what somebody said on a subject, day by day, and where that moved."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

SUMMARY = "list what somebody said on a subject, and where it moved"
ABOUT = """\
Lists, day by day, what somebody said on a subject: himself, those who speak for
him, and of a body what articles tell that it decided. Give each name that he
goes by. It moved where another amount of the subject is stated than was last,
which "turned" where it went the other way before; and where a statement cannot
hold beside an earlier one (`sayso odds` tells how that is found). The words are
those of the record, at their characters. That he moved is no reproach."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="+", metavar="NAME", help="whole words of a name, in quotes; all his names"
    )
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument(
        "--about", default="", metavar="WORDS", help="only what has all these words"
    )
    parser.add_argument("--moved", action="store_true", help="only where it moved")
    parser.add_argument("--json", action="store_true", help="print a JSON object a position")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import positions
    from sayso.compare.pair import PairModel
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        line = positions(
            record,
            given.names,
            given.about,
            PairModel.load(),
            lambda pairs: watched(pairs, "pairs"),
        )
    for k, one in enumerate(line):
        if one.moved is not None or not given.moved:
            screen.position(line, k)
    if not line:
        who = " or ".join(given.names)
        says(f"nothing that {who} said of that is in {given.record}; fewer words find more")
    return DONE
