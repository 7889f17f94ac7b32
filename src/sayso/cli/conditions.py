"""`sayso conditions`: what would follow from what, by whose word."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen, says

SUMMARY = "list a record's threats, promises, warnings and red lines"
ABOUT = """\
Lists what a record's articles have as said to follow from something: threats,
promises, assurances, warnings, red lines, offers and vows, the latest first.
Each once: where it was first said, of what the options let through, by whom to
whom, what would bring it about and what would follow, by when, and through whom
the words came; then where it was said again, and later reports that its trigger
was met, that it was carried out or taken back, each with who reports it. None is
ever closed."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument(
        "--who", metavar="NAME", help="only of him, or of who speaks for him, who commits or warns"
    )
    parser.add_argument("--to", metavar="NAME", help="only what is addressed to him")
    parser.add_argument(
        "--kind",
        metavar="KIND",
        help="only deterrent-threat, compellent-threat, promise, assurance, warning, red-line, "
        "offer or vow",
    )
    parser.add_argument(
        "--since", metavar="DATE", help="published then or later: 2022, 2022-05 or 2022-05-26"
    )
    parser.add_argument("--until", metavar="DATE", help="published then or earlier")
    parser.add_argument("--json", action="store_true", help="print a JSON object an entry")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import register
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        found = record.conditions(
            who=given.who,
            to=given.to,
            kind=given.kind and given.kind.strip().lower().replace("-", " "),
            since=given.since,
            until=given.until,
        )
        entries = register(found, lambda who, since: record.events(who=who, since=since))
    for entry in entries:
        screen.entry(entry)
    if not found:
        says(f"no condition in {given.record} is like that; fewer options find more")
    return DONE
