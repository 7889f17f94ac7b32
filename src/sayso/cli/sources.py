"""`sayso sources`: how pages are sourced."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sayso.cli.codes import DONE, NOT_ALL_READ
from sayso.cli.progress import Progress
from sayso.cli.screen import Screen, named, says
from sayso.errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Sequence

SUMMARY = "say how pages, or a record's outlets, are sourced"
ABOUT = """\
Reads pages and prints, for each, how it is sourced: how many sources there are
of each kind, named and unnamed, how many words rest on each, how many roots
they come from, and what the article asserts itself. With --in, the same over a
record, by outlet or month: how many sources and roots its articles have, summed
up, and the share of all words that rests on named people, bodies, unnamed ones
and the public, documents, other media, and on nobody but the articles
themselves (own)."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "origins", nargs="*", metavar="PATH|URL|-", help="pages, as for `sayso read`"
    )
    parser.add_argument("--in", dest="record", metavar="FILE.db", help="the record, without pages")
    parser.add_argument(
        "--by",
        action="append",
        choices=["outlet", "month"],
        help="a row for each outlet or month of the record; twice, for each of both "
        "(default: outlet)",
    )
    parser.add_argument(
        "--as",
        dest="form",
        choices=["auto", "html", "dump", "text", "jsonl"],
        default="auto",
        help="what the pages are, as for `sayso read`",
    )
    parser.add_argument(
        "--model", choices=["full", "small"], default="full", help="as for `sayso read`"
    )
    parser.add_argument("--json", action="store_true", help="print a JSON object a page or row")


def run(given: argparse.Namespace) -> int:
    if bool(given.origins) == bool(given.record):
        rule = "`sayso sources` takes pages, or a record with --in FILE.db"
        raise WrongUse(f"{rule}; was given {'both' if given.record else 'neither'}", given.record)
    if given.by and not given.record:
        raise WrongUse("--by is for a record: give one with --in FILE.db", given.by)
    screen = Screen(given.json)
    if given.record:
        return _of_record(given.record, given.by or ["outlet"], screen)
    return _of_pages(given, screen)


def _of_pages(given: argparse.Namespace, screen: Screen) -> int:
    from sayso import articles

    articles.start()  # a second of loading, while this process imports the pipeline
    from sayso.pipeline import readings

    n_failed = 0
    with Progress() as progress:
        for reading in readings(given.origins, given.form, model=given.model):
            with progress.aside():
                screen.sourcing(reading)
                if reading.unreadable:
                    says(f"{named(reading.origin)}: {reading.unreadable}")
            n_failed += reading.unreadable is not None
            progress.done(reading.origin)
    return NOT_ALL_READ if n_failed else DONE


def _of_record(path: str, by: Sequence[str], screen: Screen) -> int:
    from sayso.record import Record

    with Record(path, must_exist=True) as record:
        screen.sources(record.sources(by), by)
    return DONE
