"""What all commands have in common."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sayso as package
from sayso.reading import Reading
from sayso.record import Record

Sayso = Callable[..., Any]
Told = Callable[..., Reading]
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


@pytest.mark.parametrize("command", ["read", "find", "show", "sources", "who", "decide", "help"])
def test_help_can_be_asked_for_in_two_ways(sayso: Sayso, command: str) -> None:
    assert sayso("help", command).out == sayso(command, "--help").out
    assert sayso("help", command).out.startswith(f"usage: sayso {command} ")


def test_whoever_reads_the_output_may_stop(tmp_path: Path, told: Told) -> None:
    # A pipe holds 64 kB: of 2,000 statements most cannot be written once it is closed.
    words = [f"word{n}" for n in range(2_000)]
    said = [(None, None, word) for word in words]
    with Record(tmp_path / "news.db") as record:
        record.add(told(f"Talks\n\n{' '.join(words)}.", *said))
    find = subprocess.Popen(
        [*COMMAND, "find", "--in", tmp_path / "news.db", "--json", "--limit", "2000"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert find.stdout is not None
    assert find.stderr is not None
    assert find.stdout.readline().startswith(b'{"id":')
    find.stdout.close()
    assert find.stderr.read() == b""
    assert find.wait() == 141
    find.stderr.close()
