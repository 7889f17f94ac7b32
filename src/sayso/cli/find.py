"""`sayso find`: who said that, and where."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen, says

SUMMARY = "find statements in a record"
ABOUT = """\
Finds the statements that have all the words, the best first, each with its
source, outlet and date and where it stands. A phrase goes in double quotes
inside single ones: '"red line"'. Without words, all that the other options let
through, the latest first."""

N_STATEMENTS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="words of the statement")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--who", metavar="NAME", help="only what this source is said to have said")
    parser.add_argument("--outlet", metavar="NAME", help="only from this outlet")
    parser.add_argument(
        "--since", metavar="DATE", help="published then or later: 2022, 2022-05 or 2022-05-26"
    )
    parser.add_argument("--until", metavar="DATE", help="published then or earlier")
    parser.add_argument(
        "--limit",
        type=int,
        default=N_STATEMENTS,
        metavar="N",
        help=f"at most so many (default: {N_STATEMENTS})",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON object a statement")


def run(given: argparse.Namespace) -> int:
    from sayso.cli.statement import N_ID
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        # One more than is shown tells whether there are more.
        found = record.find(
            " ".join(given.words),
            who=given.who,
            outlet=given.outlet,
            since=given.since,
            until=given.until,
            limit=given.limit + 1 if given.limit > 0 else given.limit,
        )
    for statement in found[: given.limit]:
        screen.statement(statement)
    if not found:
        says(f"no statement in {given.record} is like that; fewer words find more")
    elif len(found) > given.limit:
        says(f"the first {given.limit}; --limit {given.limit * 5} shows more")
    elif not given.json:
        says(f"the whole article: sayso show {found[0].article_id[:N_ID]} --in {given.record}")
    return DONE
