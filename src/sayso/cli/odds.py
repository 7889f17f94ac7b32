"""`sayso odds`: statements that cannot both hold."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

SUMMARY = "list statements of a record that cannot both hold"
ABOUT = """\
Lists pairs of a record's statements that cannot both hold, the surest first, both
sides whole: reversed (the same one, on a later day), differs (the same one, not
known to be later), denied (one says it, another denies it), disputed (two say
what cannot both hold), and with --updated counts that grew, which are not at
odds. What differs stands below: a number, a date, “not”, a name. All are
suggestions, and few are found of those that there are; none says who is right."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--who", metavar="NAME", help="only where he speaks on either side")
    parser.add_argument("--updated", action="store_true", help="counts that grew, too")
    parser.add_argument("--rejected", action="store_true", help="those rejected in review, too")
    parser.add_argument("--json", action="store_true", help="print a JSON object a pair")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import Links, LinkStatus, OddsType, odds, odds_of
    from sayso.compare.pair import PairModel
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        statements = record.find("", limit=None)
        links = Links(record.link_decisions())
    model = PairModel.load()
    found = list(odds(statements, model, links=links, watch=lambda p: watched(p, "pairs")))
    found = [one for one in found if given.rejected or one.status != LinkStatus.REJECTED]
    if given.who:
        found = odds_of(found, given.who)
    shown = [one for one in found if given.updated or one.type is not OddsType.UPDATED]
    for one in shown:
        screen.odds(one)
    if not shown:
        says(f"no two statements in {given.record} were found at odds; some may be")
    return DONE
