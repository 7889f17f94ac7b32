"""PolNeAR as CofeNet cut it: paragraphs of tokens with a label each (Wang et al. 2022).

The form in which the published figures are made. Tokens are put together again as they would be
printed, and the paragraphs of one article stay together.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from sayso.text import Span

_PRINTED = {
    "``": "“",
    "''": "”",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LCB-": "{",
    "-RCB-": "}",
    "--": "—",
}
_CLOSE_UP = frozenset({",", ".", ";", ":", "?", "!", "”", ")", "]", "'s", "’s", "n't", "'", "%"})
_ENDINGS = ("'", "’", "n't", "n’t")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article: its text, where each token stands, and the spans of each role in tokens.

    roles: (role, first token, the token after the last), tokens counted over the article.
    """

    name: str
    text: str
    tokens: tuple[Span, ...]
    roles: frozenset[tuple[str, int, int]]


def cofenet(path: Path) -> Iterator[Labelled]:
    """Articles of one file, each annotator's version as one of its own, in order."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name, own in groupby(rows, key=lambda row: str(row["id"])):
        yield _article(name, list(own))


def _article(name: str, rows: Sequence[dict[str, list[str]]]) -> Labelled:
    text = ""
    tokens: list[Span] = []
    roles: set[tuple[str, int, int]] = set()
    for row in rows:
        roles.update(_spans(row["labels"], len(tokens)))
        text += "\n" if text else ""
        opened = True
        for token in row["tokens"]:
            printed = _PRINTED.get(token, token)
            if not (opened or printed in _CLOSE_UP or printed.startswith(_ENDINGS)):
                text += " "
            tokens.append(Span(len(text), len(text) + len(printed)))
            text += printed
            opened = printed in "“([{$"
    return Labelled(name, text, tuple(tokens), frozenset(roles))


def _spans(labels: Sequence[str], offset: int) -> Iterator[tuple[str, int, int]]:
    start, role = 0, ""
    for k, label in enumerate([*labels, "O"]):
        mark, _, here = label.partition("-")
        if role and (mark != "I" or here != role):
            yield role, offset + start, offset + k
            role = ""
        if mark == "B" or (mark == "I" and not role):
            start, role = k, here
