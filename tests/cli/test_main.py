"""What all commands have in common."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sayso as package

Sayso = Callable[..., Any]
COMMAND = [sys.executable, "-m", "sayso"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: COMMAND\nMore: sayso --help\n"),
        (["red"], "invalid choice: 'red'"),
        (["read"], "required: PATH|URL|-\nMore: sayso read --help\n"),
        (["read", "--colour", "a.txt"], "unrecognized arguments: --colour\n"),
        (["read", "--as", "pdf", "a.txt"], "argument --as: invalid choice: 'pdf'"),
        (["find", "door"], "required: --in\nMore: sayso find --help\n"),
        (["show", "--in", "news.db"], "required: ID\n"),
    ],
)
def test_wrong_use_is_2_and_says_what_to_do(sayso: Sayso, arguments: list[str], said: str) -> None:
    ran = sayso(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_version_is_the_packages(sayso: Sayso) -> None:
    assert sayso("--version").out == f"sayso {package.__version__}\n"


@pytest.mark.parametrize("command", ["read", "find", "show", "help"])
def test_help_can_be_asked_for_in_two_ways(sayso: Sayso, command: str) -> None:
    assert sayso("help", command).out == sayso(command, "--help").out
    assert sayso("help", command).out.startswith(f"usage: sayso {command} ")


def test_whoever_reads_the_output_may_stop(tmp_path: Path) -> None:
    # A pipe holds 64 kB: of 200 pages of 1 kB most cannot be written once it is closed.
    page = tmp_path / "page.txt"
    page.write_text("The river rose by a metre in the night. " * 25, "utf-8")
    read = subprocess.Popen(
        [*COMMAND, "read", "--json", "--as", "text", *[str(page)] * 200],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert read.stdout is not None
    assert read.stderr is not None
    assert read.stdout.readline().startswith(b'{"article":')
    read.stdout.close()
    assert read.stderr.read() == b""
    assert read.wait() == 141
    read.stderr.close()
