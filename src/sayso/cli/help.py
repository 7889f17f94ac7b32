"""`sayso help`: the help of a command, for those who ask that way."""

from __future__ import annotations

import argparse

from sayso.cli.codes import DONE

SUMMARY = "say how a command is used"
ABOUT = "Says how a command is used; without one, which commands there are."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("about", nargs="?", metavar="COMMAND")


def run(given: argparse.Namespace) -> int:
    from sayso.cli.main import parser

    parser().parse_args([given.about, "--help"] if given.about else ["--help"])
    return DONE
