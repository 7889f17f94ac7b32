"""From an argument list to an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, Protocol

from sayso import __version__
from sayso.cli import (
    claims,
    conditions,
    copies,
    decide,
    events,
    find,
    help,
    odds,
    positions,
    read,
    review,
    show,
    sources,
    story,
    who,
)
from sayso.cli.codes import BROKEN_PIPE, STOPPED, WRONG_USE
from sayso.errors import SaysoError


class Command(Protocol):
    """What the file of a command has."""

    SUMMARY: str  # in the list of commands
    ABOUT: str  # above its own options

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...
    def run(self, given: argparse.Namespace) -> int: ...


COMMANDS: dict[str, Command] = {
    "read": read,
    "find": find,
    "show": show,
    "sources": sources,
    "events": events,
    "conditions": conditions,
    "copies": copies,
    "claims": claims,
    "odds": odds,
    "positions": positions,
    "story": story,
    "who": who,
    "decide": decide,
    "review": review,
    "help": help,
}

_ABOUT = """\
Reads news pages and keeps a record of who said what, at the exact words."""

_AFTER = """\
To begin with:
  sayso read page.html                 what a page says, on whose authority
  sayso read pages/ --into news.db     the same, kept in a record
  sayso find ceasefire --in news.db    who said that, and where
  sayso events --in news.db            what happened, by whose account
  sayso sources page.html              how it is sourced

Exit codes: 0 done; 1 a page could not be read; 2 wrong use, or a record that
cannot be used; 130 stopped by Ctrl-C, with what was recorded kept."""


class Parser(argparse.ArgumentParser):
    """argparse, which says besides what was wrong what to do next."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: {message}\nMore: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; each adds its own arguments."""
    main = Parser(
        prog="sayso",
        description=_ABOUT,
        epilog=_AFTER,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    main.add_argument("--version", action="version", version=f"sayso {__version__}")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in COMMANDS.items():
        sub = commands.add_parser(
            name,
            help=command.SUMMARY,
            description=command.ABOUT,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        command.add_arguments(sub)
    return main


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        given = parser().parse_args(arguments)
        code = COMMANDS[given.command].run(given)
        sys.stdout.flush()  # here, where a broken pipe is still ours to meet
        return code
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        print("sayso: stopped; what was recorded is kept", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read the output has enough. Python would complain when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except OSError as error:
        # Records and pages have errors of their own, so this is the output, as on a full disk.
        print(f"sayso: the output cannot be written: {error}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_USE
