"""placeholder until the table is there"""

from __future__ import annotations

from typing import Literal


def gender(name: str) -> Literal["she", "he"] | None:
    return None
