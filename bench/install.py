"""What a base install weighs, and how long one page takes from a cold start.

    python -m bench.install PAGE [--json]

Makes a fresh virtual environment in a temporary folder and installs this checkout into it.
Weighs what the packages put there: without pip's own, and with and without the compiled
copies (`__pycache__`) that pip writes beside them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_NOT_OURS = {"pip", "setuptools", "pkg_resources", "_distutils_hack"}


def weigh(packages: Path) -> tuple[Counter[str], int]:
    """Bytes by package without compiled copies, and the bytes of the compiled copies."""
    sizes: Counter[str] = Counter()
    compiled = 0
    for path in packages.rglob("*"):
        top = path.relative_to(packages).parts[0]
        if not path.is_file() or top.split("-")[0] in _NOT_OURS:
            continue
        if path.suffix == ".pyc":
            compiled += path.stat().st_size
        else:
            sizes[top.split("-")[0].removesuffix(".libs")] += path.stat().st_size
    return sizes, compiled


def seconds(*command: str, times: int = 5) -> float:
    """The median wall time of a command, after one run to warm the disk's cache."""
    runs = []
    for _ in range(times + 1):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        runs.append(time.perf_counter() - began)
    return sorted(runs[1:])[times // 2]


def run(page: Path) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        bin_ = Path(folder) / "bin"
        for what in (["--upgrade", "pip"], [str(ROOT)]):
            subprocess.run(
                [str(bin_ / "python"), "-m", "pip", "install", "--quiet", *what],
                check=True,
                stdout=sys.stderr,
            )
        [packages] = Path(folder).glob("lib/python*/site-packages")
        sizes, compiled = weigh(packages)
        python = str(bin_ / "python")
        return {
            "MB": round(sizes.total() / 1e6, 1),
            "MB with compiled copies": round((sizes.total() + compiled) / 1e6, 1),
            "largest": {k: round(v / 1e6, 1) for k, v in sizes.most_common(8)},
            "cold start of one page, s": round(seconds(str(bin_ / "sayso"), "read", str(page)), 2),
            "python alone, s": round(seconds(python, "-c", "pass"), 2),
            "importing its libraries alone, s": round(
                seconds(python, "-c", "import numpy, onnxruntime, trafilatura"), 2
            ),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    result = run(args.page)
    if args.json:
        print(json.dumps(result))
        return
    for name, value in result.items():
        print(f"{name:36} {value}")


if __name__ == "__main__":
    main()
