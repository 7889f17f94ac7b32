"""Attributions marked by their words, as `demo/gold.json` has them.

A person can write such a mark without counting characters, and it holds where the text around
it changes: a passage that stands once in the text, and in it the words of each piece in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sayso.corpora.annotated import Marked
from sayso.text import Span

ROLES = ("source", "cue", "content")


def marked(text: str, mark: Mapping[str, Any]) -> Marked:
    """The places of one mark: `passage`, `order` of the roles, and the words of each role.

    Each piece is the first such words after the piece before. Raises ValueError where the
    passage does not stand in `text` exactly once, or a piece not in it.
    """
    passage: str = mark["passage"]
    if text.count(passage) != 1:
        raise ValueError(f"a passage stands once, {passage!r} {text.count(passage)} times")
    at = text.index(passage)
    end = at + len(passage)
    found: dict[str, list[Span]] = {role: [] for role in ROLES}
    for role in mark["order"].split():
        words = mark[role][len(found[role])]
        left, right = (r"\b" if side.isalnum() else "" for side in (words[0], words[-1]))
        match = re.compile(left + re.escape(words) + right).search(text, at, end)
        if match is None:
            raise ValueError(f"{words!r} does not stand in {text[at:end]!r}")
        found[role].append(Span(*match.span()))
        at = match.end()
    if any(len(found[role]) != len(mark[role]) for role in ROLES):
        raise ValueError(f"every piece has its place in the order, was {mark['order']!r}")
    return Marked(tuple(found["source"]), tuple(found["cue"]), tuple(found["content"]))
