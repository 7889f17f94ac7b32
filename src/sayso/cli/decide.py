"""`sayso decide`: who is who in a record, as a person says."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sayso.cli.codes import DONE
from sayso.cli.screen import Screen, says

if TYPE_CHECKING:
    from sayso.record import Record

SUMMARY = "merge, split or rename who speaks in a record"
ABOUT = """\
Writes down what you decide about who is who; ids are those of `sayso who`.
Decisions are dated, stand beside what was read, survive every reading of a page
again, and can be undone by their number.

  sayso decide merge ID INTO-ID --in FILE.db     the two are one
  sayso decide split ID ARTICLE --in FILE.db     in that article it is another
  sayso decide rename ID NAME --in FILE.db       call it so
  sayso decide undo N --in FILE.db               let decision N stand no more
  sayso decide list --in FILE.db                 all decisions"""

_N_GIVEN = {"merge": 2, "split": 2, "rename": 2, "undo": 1, "list": 0}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=list(_N_GIVEN), metavar="WHAT", help="see above")
    parser.add_argument("given", nargs="*", metavar="ID|NAME|N", help="see above")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--json", action="store_true", help="print a JSON object a decision")


def run(given: argparse.Namespace) -> int:
    from sayso.errors import WrongUse
    from sayso.record import Record

    wanted = _N_GIVEN[given.what]
    if len(given.given) != wanted:
        rule = f"`sayso decide {given.what}` takes {wanted} word{'' if wanted == 1 else 's'}"
        raise WrongUse(f"{rule}, was given {len(given.given)}: put a name in quotes", given.given)
    screen = Screen(given.json)
    with Record(given.record, must_exist=True) as record:
        n = _decide(record, given.what, given.given)
        for decision in record.decisions():
            if n in (None, decision.n):
                screen.decision(decision)
    if n is not None and given.what != "undo":
        says(f"to take it back: sayso decide undo {n} --in {given.record}")
    return DONE


def _decide(record: Record, what: str, given: list[str]) -> int | None:
    """The number of the decision made or undone; None for all."""
    from sayso.errors import WrongUse

    if what == "merge":
        return record.merge(*given)
    if what == "split":
        return record.split(*given)
    if what == "rename":
        return record.rename(*given)
    if what == "undo":
        if not given[0].isdecimal():
            raise WrongUse(f"a decision has a number, was {given[0]!r}", given[0])
        record.undo(int(given[0]))
        return int(given[0])
    return None
