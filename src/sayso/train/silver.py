"""News that nobody has marked, as a network reads it: what a smaller one learns from.

Only places are kept, under the names of the articles; their texts stay where they are.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.articles import as_it_is
from sayso.attribution import Attribution, attribute
from sayso.corpora import AnnotatedText, Marked, marked_of, row_of
from sayso.reader import Network


def news(path: Path) -> Iterator[tuple[str, str]]:
    """Names and texts of JSON lines with "ID" and "text", packed by gzip."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield str(row["ID"]), str(row["text"])


def read_silver(texts: Iterable[tuple[str, str]], network: Network, out: Path) -> None:
    """One JSON line an article: its name, and of each attribution its parent and its places."""
    with out.open("w", encoding="utf-8") as file:
        for name, text in texts:
            marks = _marks(attribute(as_it_is(text), network))
            file.write(json.dumps([name, [row_of(mark) for mark in marks]]) + "\n")


def _marks(said: tuple[Attribution, ...]) -> list[Marked]:
    place = {id(a): k for k, a in enumerate(said)}
    return [Marked(a.source, a.cue, a.content, place.get(id(a.parent))) for a in said]


def silver(texts: Iterable[tuple[str, str]], path: Path) -> Iterator[AnnotatedText]:
    """The texts that were read, with what was found."""
    with path.open(encoding="utf-8") as lines:
        found = dict(map(json.loads, lines))
    for name, text in texts:
        if name in found:
            yield AnnotatedText(name, text, tuple(marked_of(row) for row in found[name]))
