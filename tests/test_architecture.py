"""Arrows between rooms point one way, and the documentation shows those that are there."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / "docs" / "tools"


def test_a_room_looks_only_at_rooms_below() -> None:
    tool = runpy.run_path(str(TOOLS / "architecture.py"))
    order = tool["ORDER"]
    arrows = tool["arrows"]()
    assert sorted(set(arrows) - set(order)) == []
    up = {
        f"{room} -> {to}"
        for room, below in arrows.items()
        for to in below
        if order.index(to) >= order.index(room)
    }
    assert sorted(up) == []


def test_every_room_says_what_it_is_for() -> None:
    said = (TOOLS.parent / "architecture.md").read_text("utf-8")
    rooms = runpy.run_path(str(TOOLS / "architecture.py"))["ORDER"]
    assert [room for room in rooms if f"| `{room}" not in said] == []


@pytest.mark.parametrize("tool", ["architecture", "schema", "help"])
def test_what_is_made_from_the_source_is_up_to_date(
    tool: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    loaded = runpy.run_path(str(TOOLS / f"{tool}.py"))
    assert loaded["made"]() == loaded["TARGET"].read_text("utf-8"), "run `make docs`"
