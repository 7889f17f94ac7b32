"""`sayso who`: who speaks in a record."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen, says

SUMMARY = "list who speaks in a record"
ABOUT = """\
Lists the people, bodies and states that a record's articles attribute something
to, those with most statements first: name, id, in how many articles, and what
they are called there. "perhaps" are others whose names are spelled alike:
whether they are one is for you to say, with `sayso decide`. Unnamed sources
stay in their articles and are not here, but for those who held an office that
one person holds ("the Russian foreign minister")."""

N_ACTORS = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="words of a name or id")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument(
        "--limit",
        type=int,
        default=N_ACTORS,
        metavar="N",
        help=f"at most so many (default: {N_ACTORS})",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON object each")


def run(given: argparse.Namespace) -> int:
    from sayso.errors import WrongUse
    from sayso.record import Record

    if given.limit < 1:
        raise WrongUse(f"--limit is 1 or more, was {given.limit}", given.limit)
    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        found = record.actors(" ".join(given.words))
    for actor in found[: given.limit]:
        screen.actor(actor)
    if not found:
        says(f"nobody in {given.record} is called so; fewer words find more")
    elif len(found) > given.limit:
        says(f"the first {given.limit} of {len(found)}; --limit {len(found)} shows all")
    return DONE
