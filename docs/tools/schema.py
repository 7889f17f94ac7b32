"""Writes docs/schema.json from the types in sayso.contract: `python docs/tools/schema.py`."""

import json
from pathlib import Path

from sayso.contract import schema

TARGET = Path(__file__).parents[1] / "schema.json"


def made() -> str:
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(made(), "utf-8")
