"""`sayso review`: a person decides what is suggested."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from sayso.cli.codes import DONE
from sayso.cli.progress import watched
from sayso.cli.screen import Screen, says

if TYPE_CHECKING:
    from sayso.compare import Across, Said
    from sayso.record import LinkDecision, LinkKind, Record

SUMMARY = "decide what is at odds and what is the same"
ABOUT = """\
Shows what is suggested in a record, one by one, and takes a key for each, ended
by Enter: y it is so, n it is not, s later, u take the last decision back, q
enough. Pairs at odds come first, then claims, of each two wordings that were
joined: "n" splits the claim. Without being asked:

  sayso review same A B --in FILE.db       merge: these two say the same
  sayso review not-same A B --in FILE.db   split: they do not
  sayso review odds A B --in FILE.db       they are at odds; not-odds: they are not
  sayso review undo N --in FILE.db         let decision N stand no more
  sayso review list --in FILE.db           all decisions; with --json to keep

A and B are ids of statements, as --json prints them. Decisions are dated, stand
beside what was read, and survive every reading of a page again."""

_N_GIVEN = {"same": 2, "not-same": 2, "odds": 2, "not-odds": 2, "undo": 1, "list": 0}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", choices=list(_N_GIVEN), metavar="WHAT", help="see above")
    parser.add_argument("given", nargs="*", metavar="ID|N", help="see above")
    parser.add_argument("--in", dest="record", required=True, metavar="FILE.db", help="the record")
    parser.add_argument("--json", action="store_true", help="print a JSON object a decision")


def run(given: argparse.Namespace) -> int:
    from sayso.errors import WrongUse
    from sayso.record import Record

    screen = Screen(given.json)
    wanted = _N_GIVEN.get(given.what, 0)
    if len(given.given) != wanted:
        rule = f"`sayso review {given.what}` takes {wanted} word{'' if wanted == 1 else 's'}"
        raise WrongUse(f"{rule}, was given {len(given.given)}", given.given)
    with Record(given.record, must_exist=True) as record:
        if given.what is None:
            _ask(record, screen, given.record)
        else:
            for decision in _decided(record, given.what, given.given):
                screen.link_decision(decision)
    return DONE


def _decided(record: Record, what: str, given: list[str]) -> Iterator[LinkDecision]:
    """The decisions that `what` makes, takes back or lists."""
    from sayso.compare import quoted, sentences
    from sayso.errors import WrongUse
    from sayso.record import LinkKind

    if what == "list":
        yield from record.link_decisions()
    elif what == "undo":
        if not given[0].isdecimal():
            raise WrongUse(f"a decision has a number, was {given[0]!r}", given[0])
        record.undo_link(int(given[0]))
        yield from (one for one in record.link_decisions() if one.n == int(given[0]))
    else:
        both = []
        for id in given:
            said = sentences(record.statement(id))
            if not said:
                raise WrongUse(f"a statement says something, {id} asks or leaves it open", id)
            both.append(quoted(said[0]))
        kind = LinkKind.SAME if what.endswith("same") else LinkKind.AT_ODDS
        decide = record.reject if what.startswith("not-") else record.confirm
        yield decide(kind, *both)


def _ask(record: Record, screen: Screen, path: str) -> None:
    """Every suggestion in turn, until there are none, or no more keys."""
    from sayso.compare import across, quoted

    suggestions = list(_suggestions(across(record, watched), screen))
    made: list[int | None] = []  # of each that was passed, the decision's number
    while len(made) < len(suggestions):
        kind, a, b, show = suggestions[len(made)]
        show()
        says(f"{len(made) + 1} of {len(suggestions)}: {_QUESTION[kind.value]} y, n, s, u, q")
        key = sys.stdin.readline().strip().lower()[:1] or "q"
        if key == "q":
            break
        if key == "u" and made:
            if (n := made.pop()) is not None:
                record.undo_link(n)
                says(f"decision {n} stands no more")
        elif key == "s":
            made.append(None)
        elif key in ("y", "n"):
            decide = record.confirm if key == "y" else record.reject
            made.append(decide(kind, quoted(a), quoted(b)).n)
    n_made = sum(n is not None for n in made)
    left = len(suggestions) - n_made
    says(f"{n_made} decided, {left} left; sayso review list --in {path} shows all decisions")


_QUESTION = {"at odds": "can these not both hold?", "same": "do these say the same?"}


def _suggestions(
    found: Across, screen: Screen
) -> Iterator[tuple[LinkKind, Said, Said, Callable[[], None]]]:
    """What is to be decided: of which kind, of which two, and how to show it."""
    from sayso.compare import LinkStatus, OddsType
    from sayso.record import LinkKind

    for pair in found.odds:
        if pair.status == LinkStatus.SUGGESTED and pair.type != OddsType.UPDATED:
            yield LinkKind.AT_ODDS, pair.a, pair.b, partial(screen.odds, pair)
    for claim in found.claims:
        first, *others = (one.said for one in claim.appearances)
        seen = {first.words}
        for other in others:
            if other.words not in seen and not found.is_decided(LinkKind.SAME, first, other):
                seen.add(other.words)
                yield LinkKind.SAME, first, other, partial(screen.same, first, other)
