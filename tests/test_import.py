"""Importing does nothing but define."""

from __future__ import annotations

import subprocess
import sys

import pytest


def modules_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ran.stdout.split()}


HEAVY = {"numpy", "onnxruntime", "trafilatura", "lxml", "urllib3", "sqlite3", "tqdm", "torch"}


@pytest.mark.parametrize("statement", ["import sayso", "import sayso.cli"])
def test_importing_loads_no_library(statement: str) -> None:
    assert modules_after(statement) & HEAVY == set()


def test_a_name_that_is_not_there_is_said() -> None:
    with pytest.raises(ImportError, match="cannot import name 'Readings'"):
        from sayso import Readings  # noqa: F401
