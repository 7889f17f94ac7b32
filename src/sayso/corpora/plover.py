"""PLOVER's gold records and the actors of CAMEO's sentences, for measuring events.

The records (Open Event Data Alliance, CC BY-SA 4.0) are the examples of CAMEO's manual, one event a
sentence. Their labels are older than the manual: they are mapped as PLOVER was changed. The
sentences of ConfliBERT's set are tagged with who did something (S), to whom (T), and who did it to
each other (R).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span

_NOW = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
_TAG = re.compile(r"\((SRC/TAR|TAR/SRC|SRC|TAR|EVT|LOC): ?|[()]|[{}]")
_GLUED = re.compile(r"[,.;:?!%)\]]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|''")


@dataclass(frozen=True, slots=True)
class MarkedEvent:
    """A sentence with the event that is marked in it; `type` is "" where none is told."""

    name: str
    text: str
    type: str
    trigger: tuple[Span, ...]
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]


def plover(path: Path) -> Iterator[MarkedEvent]:
    """The records whose sentence is marked, in their order."""
    for row in json.loads(path.read_text("utf-8")):
        info = row.get("textInfo")
        markup = info.get("markup", "") if isinstance(info, dict) else str(info or "")
        if markup:
            yield _marked(row, markup)


def _marked(row: Mapping[str, str], markup: str) -> MarkedEvent:
    text, spans = _plain(markup)
    return MarkedEvent(
        row["id"],
        text,
        _NOW.get(row["event"], row["event"]),
        tuple(s for tag, s in spans if tag == "EVT"),
        tuple(s for tag, s in spans if "SRC" in tag),
        tuple(s for tag, s in spans if tag == "TAR"),
    )


def _plain(markup: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text without its marks, and where they were; brackets that are no marks stay."""
    text, spans = "", []
    open_: list[tuple[str, int]] = []
    at = 0
    for found in _TAG.finditer(markup):
        text += markup[at : found.start()]
        at = found.end()
        if found[1]:
            open_.append((found[1], len(text)))
        elif found[0] == "(":
            open_.append(("", len(text)))
            text += "("
        elif found[0] == ")":
            tag, start = open_.pop() if open_ else ("", len(text))
            if tag:
                spans.append((tag, Span(start, len(text))))
            else:
                text += ")"
    return text + markup[at:], [(tag, span) for tag, span in spans if len(span)]


def cameo_actors(path: Path) -> Iterator[MarkedEvent]:
    """The tagged sentences; they come as tokens, words apart by a blank here."""
    for n, block in enumerate(path.read_text("utf-8").split("\n\n")):
        rows = [line.split() for line in block.splitlines() if len(line.split()) == 2]
        text, found = "", {"S": list[Span](), "T": list[Span](), "R": list[Span]()}
        for word, tag in rows:
            text += "" if not text or _GLUED.fullmatch(word) else " "
            span = Span(len(text), len(text) + len(word))
            text += word
            if tag.startswith("B-"):
                found[tag[2:]].append(span)
            elif tag.startswith("I-") and found[tag[2:]]:
                found[tag[2:]][-1] = Span(found[tag[2:]][-1].start, span.end)
        if rows:
            did, done_to, both = (tuple(found[tag]) for tag in "STR")
            yield MarkedEvent(str(n), text, "", (), did + both, done_to + both)
