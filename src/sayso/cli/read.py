"""`sayso read`: what pages say, on whose authority."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from typing import TYPE_CHECKING

from sayso.cli.codes import DONE, NOT_ALL_READ
from sayso.cli.progress import Progress
from sayso.cli.screen import Screen, named, says

if TYPE_CHECKING:
    from sayso.record import Record

SUMMARY = "read pages and say who said what"
ABOUT = """\
Reads pages and prints, for each, the article with its sources, cues and contents
marked, and a table of who said what. Pages that cannot be read are named on
standard error with the reason, and the others are read."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "origins",
        nargs="+",
        metavar="PATH|URL|-",
        help="a file, a folder, a web address, or - for standard input",
    )
    parser.add_argument(
        "--as",
        dest="form",
        choices=["auto", "html", "dump", "text", "jsonl"],
        default="auto",
        help="what the pages are: html; dump, a whole page as text; text, an article's "
        "body and nothing else; jsonl, an object a line (default: auto, by name and bytes)",
    )
    parser.add_argument(
        "--model",
        choices=["full", "small"],
        default="full",
        help="small is nearly three times as fast and finds less (default: full)",
    )
    parser.add_argument("--into", metavar="FILE.db", help="keep what is read in this record")
    parser.add_argument(
        "--no-pages", action="store_true", help="keep no bytes of the pages in the record"
    )
    parser.add_argument(
        "--json", action="store_true", help="print a JSON object a page instead, one a line"
    )


def run(given: argparse.Namespace) -> int:
    record = _record(given)
    from sayso import articles

    articles.start()  # a second of loading, while this process imports the pipeline
    from sayso.pipeline import readings

    screen = Screen(given.json)
    n_read = n_failed = n_new = 0
    with record or nullcontext(), Progress() as progress:
        for reading in readings(given.origins, given.form, model=given.model):
            if record:
                n_new += record.add(reading)
            with progress.aside():
                screen.reading(reading)
                if reading.unreadable:
                    says(f"{named(reading.origin)}: {reading.unreadable}")
            n_read += 1
            n_failed += reading.unreadable is not None
            progress.done(reading.origin)
    if record or n_read > 1:
        says(_summary(n_read, n_failed, n_new if record else None, given.into))
    return NOT_ALL_READ if n_failed else DONE


def _record(given: argparse.Namespace) -> Record | None:
    """The record, opened before anything is read: a wrong name is said at once."""
    if given.into is None:
        return None
    from sayso.record import Record

    return Record(given.into, keep_pages=not given.no_pages)


def _summary(n_read: int, n_failed: int, n_new: int | None, into: str | None) -> str:
    said = [f"{n_read} page{'' if n_read == 1 else 's'} read"]
    if n_failed:
        said[0] = f"{n_read - n_failed} of {n_read} pages read"
        said.append(f"{n_failed} not, as said above")
    if n_new is not None:
        said.append(f"{n_new} new in {into}" if n_new else f"nothing new in {into}")
    return "; ".join(said)
