"""`sayso claims`: what is said, by how many, and on whose word."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

SUMMARY = "join statements that say the same, and count their roots"
ABOUT = """\
Joins statements that say the same thing, across a record's articles, and tells
whose word each claim rests on: single-source (one root, one article), repeated
(one root, several articles), independent (two roots or more, each in words of
its own), disputed (somebody says what cannot hold beside it), undetermined
(nobody can tell whether its sources are one). Copies are one account. That many
say it confirms that it was said; that it is so, only independent roots do, and
sayso does not judge it. What was added to make the first wording stand alone is
in [brackets]. All are suggestions; `sayso review` is where a person decides."""

N_CLAIMS = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="words of any wording")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--who", metavar="NAME", help="only what somebody of that name says")
    parser.add_argument("--level", metavar="LEVEL", help="only those of one level, as above")
    parser.add_argument("--all", action="store_true", help="those of one article, too")
    parser.add_argument(
        "--limit",
        type=int,
        default=N_CLAIMS,
        metavar="N",
        help=f"at most so many (default: {N_CLAIMS})",
    )
    parser.add_argument("--json", action="store_true", help="print a JSON object a claim")


def run(given: argparse.Namespace) -> int:
    from sayso.compare import Level, across, claims_of
    from sayso.errors import WrongUse
    from sayso.record import Record

    if given.limit < 1:
        raise WrongUse(f"--limit is 1 or more, was {given.limit}", given.limit)
    if given.level is not None and given.level not in list(Level):
        levels = ", ".join(Level)
        raise WrongUse(f"--level is one of {levels}, was {given.level!r}", given.level)
    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        joined = across(record, watched).claims
    words = " ".join(given.words)
    found = claims_of(joined, words, given.who, Level(given.level) if given.level else None)
    if not given.all:
        found = [one for one in found if one.n_articles > 1]
    for one in found[: given.limit]:
        screen.claim(one)
    if not found:
        says(f"nothing that two articles have in {given.record} was found by that")
    elif len(found) > given.limit:
        says(f"the first {given.limit} of {len(found)}; --limit {len(found)} shows all")
    return DONE
