"""`sayso events`: what happened, where, when and by whose account."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.record import FoundEvent

SUMMARY = "list a record's events, or write them as CSV or GeoJSON"
ABOUT = """\
Lists the deeds that a record's articles tell of, the latest articles first: when,
PLOVER's type (of an announced deed the type of announcing it and its own), who
to whom, where, by whose account and with which status; "disputed" where one
authority says that it was so and another that it was not. A date in
parentheses is the article's, where no words tell the deed's own.

With --to a flat row for each event, for other programs, with PLOVER's names of
fields; geojson has those with coordinates."""

N_EVENTS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--type", metavar="TYPE", help="only of this type: ASSAULT, CONSULT, AID …")
    parser.add_argument(
        "--status",
        metavar="STATUS",
        help="only what an account has as happened, claimed, denied, promised, threatened, "
        "hypothetical or did-not-happen",
    )
    parser.add_argument("--who", metavar="NAME", help="only what he did, or what was done to him")
    parser.add_argument(
        "--place", metavar="NAME", help="only what was there; of a state, in it as well"
    )
    parser.add_argument("--outlet", metavar="NAME", help="only from this outlet")
    parser.add_argument(
        "--since", metavar="DATE", help="published then or later: 2022, 2022-05 or 2022-05-26"
    )
    parser.add_argument("--until", metavar="DATE", help="published then or earlier")
    parser.add_argument(
        "--limit",
        type=int,
        metavar="N",
        help=f"at most so many (default: {N_EVENTS} in a table, else all)",
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="print a JSON object an event")
    how.add_argument("--to", choices=["jsonl", "csv", "geojson"], help="print flat rows instead")


def run(given: argparse.Namespace) -> int:
    from sayso.record import Record

    is_table = not given.json and given.to is None
    limit = N_EVENTS if given.limit is None and is_table else given.limit
    screen = Screen(not is_table)
    with Record(given.record, must_exist=True) as record:
        found = record.events(
            type=given.type and given.type.strip().upper(),
            status=given.status and given.status.strip().lower().replace("-", " "),
            who=given.who,
            place=given.place,
            outlet=given.outlet,
            since=given.since,
            until=given.until,
            # One more than is shown tells whether there are more.
            limit=limit + 1 if limit is not None and limit > 0 else limit,
        )
    shown = found[:limit]
    if given.to:
        _export(shown, given.to)
    else:
        screen.events(shown)
    if not found:
        says(f"no event in {given.record} is like that; fewer options find more")
    elif len(found) > len(shown):
        says(f"the first {limit}; --limit {len(shown) * 5} shows more")
    return DONE


def _export(found: Sequence[FoundEvent], to: str) -> None:
    from sayso.contract import FIELDS, csv_row, feature_collection, line, plover_row

    if to == "geojson":
        made = feature_collection(found)
        print(line(made))
        if without := len(found) - len(made["features"]):
            says(f"{without} of {len(found)} have no coordinates and are left out")
        return
    if to == "csv":
        print(csv_row(FIELDS))
    for event in found:
        row = plover_row(event)
        print(csv_row(row.values()) if to == "csv" else line(row))
