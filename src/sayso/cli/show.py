"""`sayso show`: an article in a record, as it was read."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen

SUMMARY = "show an article in a record"
ABOUT = "Shows one article in a record as `sayso read` did, with its events and conditions."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="the article's id, or how it begins")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--json", action="store_true", help="print a JSON object instead")


def run(given: argparse.Namespace) -> int:
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        screen.reading(record.article(given.id), deeds=True)
    return DONE
