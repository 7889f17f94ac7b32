"""Draws which room looks at which, from the imports, into docs/architecture.md."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sayso"
TARGET = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- drawn by docs/tools/architecture.py -->", "<!-- end of the drawing -->"

# From the ground up: a room looks only at rooms before it.
ORDER = (
    "errors",
    "text",
    "pages",
    "articles",
    "when",
    "where",
    "reader",
    "attribution",
    "clauses",
    "entities",
    "sourcing",
    "events",
    "conditions",
    "show",
    "reading",
    "record",
    "compare",
    "contract",
    "pipeline",
    "cli",
    "corpora",
    "measure",
    "train",
)


def arrows() -> dict[str, set[str]]:
    """For each room, the rooms it imports; the package itself is no room."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(SOURCE.rglob("*.py")):
        room = path.relative_to(SOURCE).parts[0].removesuffix(".py")
        if not room.startswith("__"):
            found[room] |= set(_imported(ast.parse(path.read_text("utf-8")))) - {room}
    return dict(found)


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "sayso":
            names = [f"sayso.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that they can be read here"
            names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            package, _, rest = name.partition(".")
            if package == "sayso" and rest and not rest.startswith("__"):
                yield rest.partition(".")[0]


def nearest(found: dict[str, set[str]]) -> dict[str, set[str]]:
    """Only the arrows that no other way leads along, so that the picture can be read."""
    return {
        room: {to for to in below if not any(to in _reached(found, via) for via in below - {to})}
        for room, below in found.items()
    }


def _reached(found: dict[str, set[str]], room: str) -> set[str]:
    below = found.get(room, set())
    return below | {far for near in below for far in _reached(found, near)}


def drawing() -> str:
    found = nearest(arrows())
    lines = ["```mermaid", "flowchart TD"]
    for room in ORDER:
        lines += [f"  {room} --> {to}" for to in ORDER if to in found.get(room, ())]
    return "\n".join([*lines, "```"])


def made() -> str:
    """The page with the drawing as it is now."""
    before, _, rest = TARGET.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{drawing()}\n{END}{after}"


if __name__ == "__main__":
    TARGET.write_text(made(), "utf-8")
