"""`sayso story`: the articles that tell one story, and what each has of it."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

SUMMARY = "show who told one story: what first, what alone, where they differ"
ABOUT = """\
Shows the articles of a record that tell the story of one of them: published
within days of it, mostly in the same rare words. Of each: what it had first of
what several have, and how much no other has; then what several accounts say,
with whose word it is, and where two are at odds. "First" is first in this
record. ID is an article's, as other commands print it, or its beginning."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="an article's, or the first digits of it")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import story
    from sayso.compare.pair import PairModel
    from sayso.record import Record

    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        model = PairModel.load()
        found = story(record, given.id, model, lambda pairs: watched(pairs, "pairs"))
    screen.story(found)
    if len(found.tellings) == 1:
        says(f"no other article in {given.record} tells that story, as far as its words show")
    return DONE
