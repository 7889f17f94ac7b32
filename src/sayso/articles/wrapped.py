"""Paragraphs that were broken into lines of one width, as in mail and old press releases, whole."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.articles.plain import ends_a_sentence

_BLANK = re.compile(r"\n[ \t]*\n")
_WIDTHS = range(45, 100)  # characters of the longest line
_ALL_BUT = 0.95  # a few are longer: an address, a table
_FULL = 0.7  # of that a broken line is long at least, most often
_FEWEST = 3  # lines broken within a sentence
_BROKEN = 0.6  # of the lines that another follows


def unwrapped(text: str) -> str:
    """`text` with each paragraph on one line, where its lines were broken at one width; else as it
    is. Paragraphs are what stands between blank lines."""
    blocks = [block.split("\n") for block in _BLANK.split(text.replace("\r\n", "\n"))]
    lengths = sorted(len(line.rstrip()) for block in blocks for line in block)
    width = lengths[int(_ALL_BUT * (len(lengths) - 1))]
    followed = [
        (line.rstrip(), after) for block in blocks for line, after in pairwise(block) if line
    ]
    broken = [
        line
        for line, after in followed
        if len(line) >= _FULL * width and not ends_a_sentence(line) and after.strip()
    ]
    is_wrapped = (
        width in _WIDTHS and len(broken) >= _FEWEST and len(broken) >= _BROKEN * len(followed)
    )
    if not is_wrapped:
        return text
    return "\n\n".join(" ".join(line.strip() for line in block) for block in blocks)
