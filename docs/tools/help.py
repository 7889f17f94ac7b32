"""Pastes what `sayso help` says of each command into docs/cli.md."""

from __future__ import annotations

import io
import os
import re
from contextlib import redirect_stdout, suppress
from pathlib import Path

from sayso.cli import COMMANDS, main

TARGET = Path(__file__).parents[1] / "cli.md"
_PASTED = re.compile(r"(<!-- sayso help ?(\w*) -->\n).*?(<!-- end -->)", re.S)


def help_of(command: str) -> str:
    """What `sayso help COMMAND` prints on a terminal of 80 columns."""
    os.environ["COLUMNS"] = "80"
    printed = io.StringIO()
    with redirect_stdout(printed), suppress(SystemExit):
        main(["help", *command.split()])
    return printed.getvalue()


def made() -> str:
    """The page with every help text as it is now; a command that is not on it is added."""
    page = TARGET.read_text("utf-8")
    for name in COMMANDS:
        if f"<!-- sayso help {name} -->" not in page:
            page += f"\n## sayso {name}\n\n<!-- sayso help {name} -->\n<!-- end -->\n"
    return _PASTED.sub(lambda m: f"{m[1]}```\n{help_of(m[2])}```\n{m[3]}", page)


if __name__ == "__main__":
    TARGET.write_text(made(), "utf-8")
