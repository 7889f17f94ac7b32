"""Every example in the README is run, and says what the README says.

A block marked `sh` holds commands. Where lines begin with "$ ", what stands below each is all that
it prints, on a terminal of 80 columns; a line "..." is any lines. A command ends with 0, or with
what a comment behind it says: `# exits 1`. A block marked `python` holds doctests (">>> ") or
statements. All run in order, in one folder that has the demo pages in it. A block below a line
`<!-- not run: REASON -->` is not run.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FENCE = re.compile(
    r"(?:<!-- not run: (?P<reason>.*?) -->\n+)?^```(?P<kind>sh|python)\n(?P<body>.*?)^```$",
    re.S | re.M,
)


@dataclass(frozen=True)
class Example:
    kind: str
    body: str
    line: int
    not_run: str | None


def examples(page: str) -> Iterator[Example]:
    for found in FENCE.finditer(page):
        line = page.count("\n", 0, found.start("body"))
        yield Example(found["kind"], found["body"], line, found["reason"])


def run(example: Example, folder: Path, names: dict[str, object]) -> None:
    """Fails where the example does not do what it says."""
    if example.kind == "python":
        _python(example.body, folder, names)
    else:
        for command, printed in _commands(example.body):
            _shell(command, printed, folder)


def _python(body: str, folder: Path, names: dict[str, object]) -> None:
    before = Path.cwd()
    os.chdir(folder)
    try:
        if ">>> " not in body:
            exec(compile(body, "README.md", "exec"), names)
            return
        test = doctest.DocTestParser().get_doctest(body, names, "README.md", None, 0)
        said: list[str] = []
        doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(
            test, out=said.append, clear_globs=False
        )
        assert not said, "".join(said)
        names.update(test.globs)
    finally:
        os.chdir(before)


def _commands(body: str) -> Iterator[tuple[str, str | None]]:
    """Each command, and what it prints where that is said."""
    if not re.search(r"^\$ ", body, re.M):
        yield body, None
        return
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def _shell(command: str, printed: str | None, folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        ["bash", "-euc", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    exits = re.search(r"# exits (\d+)", command)
    assert ran.returncode == int(exits[1] if exits else 0), ran.stdout
    if printed is not None:
        lines = printed.strip("\n").split("\n")
        pattern = "\n".join("(?:.*\n)*?.*" if x == "..." else _pattern(x) for x in lines)
        assert re.fullmatch(pattern, ran.stdout.strip("\n")), (
            f"$ {command}\nshould print\n{printed}\nbut printed\n{ran.stdout}"
        )


def _pattern(line: str) -> str:
    """The line, whatever its confidence, and of a table's larger counts one more or less:
    processors round differently, and a statement that is nearly none may come or go."""
    line = re.sub(r"\d+%", r"\\d+%", re.escape(line))
    return re.sub(r"(?<=\\ \\ )\d\d(?=\\ \\ )", lambda n: _near(int(n[0])), line)


def _near(n: int) -> str:
    return f"(?:{n - 1}|{n}|{n + 1})"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("readme")
    (made / "demo").symlink_to(ROOT / "demo")
    (made / ".venv").symlink_to(sys.prefix)
    return made


@pytest.fixture(scope="module")
def names() -> dict[str, object]:
    return {}


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"line {example.line}")
        for example in examples((ROOT / "README.md").read_text("utf-8"))
    ],
)
def test_an_example_in_the_readme_does_what_it_says(
    example: Example, folder: Path, names: dict[str, object]
) -> None:
    if example.not_run:
        pytest.skip(f"not run: {example.not_run}")
    run(example, folder, names)


TRUE = [
    "```sh\n$ echo one; echo two\none\ntwo\n$ false  # exits 1\n```\n",
    "```sh\n$ seq 9\n1\n...\n8\n9\n```\n",
    "```sh\ntrue\ntrue\n```\n",
    "```python\n>>> 1 + 1\n2\n>>> print('a b')\na...b\n```\n",
    "```python\nassert True\n```\n",
]
FALSE = [
    "```sh\n$ echo one\ntwo\n```\n",
    "```sh\n$ echo one; echo two\none\n```\n",
    "```sh\n$ false\n```\n",
    "```sh\n$ true  # exits 1\n```\n",
    "```sh\nfalse\ntrue\n```\n",
    "```python\n>>> 1 + 1\n3\n```\n",
    "```python\nassert False\n```\n",
]


@pytest.mark.parametrize("page", TRUE)
def test_an_example_that_is_true_passes(page: str, tmp_path: Path) -> None:
    (example,) = examples(page)
    run(example, tmp_path, {})


@pytest.mark.parametrize("page", FALSE)
def test_an_example_that_is_not_true_fails(page: str, tmp_path: Path) -> None:
    (example,) = examples(page)
    with pytest.raises(AssertionError):
        run(example, tmp_path, {})


def test_a_block_is_not_run_only_for_a_reason() -> None:
    page = "<!-- not run: needs the web -->\n\n```sh\ncurl x\n```\n\n```sh\nls\n```\n"
    assert [example.not_run for example in examples(page)] == ["needs the web", None]
