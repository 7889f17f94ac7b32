"""MEANTIME: Wikinews articles with their times and events marked (Minard et al. 2016, CC BY 4.0).

Only the first six sentences, headline and date line included, were marked: the text ends there.
The set comes as tokens; here words stand apart by a space, as they were without one before marks.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.text import Span

N_MARKED = 6  # sentences

_GLUED_LEFT = re.compile(r"[,.;:?!%)\]]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t|''")
_BACKWARD = re.compile(r"(\d\d)-(\d\d)-(\d{4})")
_OPENING = frozenset({"(", "[", "$", "€", "£", "``", "`"})
_LINES = 2  # the headline and the date stand on lines of their own


@dataclass(frozen=True, slots=True)
class MarkedTime:
    """A time as an annotator marked it: TIMEX3's type and value."""

    span: Span
    kind: str  # "DATE", "TIME", "DURATION", "SET"
    value: str
    is_publication: bool = False  # the article's own date line


@dataclass(frozen=True, slots=True)
class TimesText:
    name: str
    text: str
    published: str
    times: tuple[MarkedTime, ...]


@dataclass(frozen=True, slots=True)
class MarkedFact:
    """An event as an annotator marked it; `positive` is None where that was left open."""

    span: Span
    certain: bool  # neither probable nor possible nor unspecified
    positive: bool | None


@dataclass(frozen=True, slots=True)
class FactText:
    name: str
    text: str
    facts: tuple[MarkedFact, ...]


def meantime(folder: Path) -> Iterator[TimesText]:
    """The articles, sorted by name. Both of the set's folders mark the same times: one is read."""
    for path in _files(folder):
        yield _read(path)


def meantime_facts(folder: Path) -> Iterator[FactText]:
    """The same articles with their events: how certain each is, and whether it came about."""
    for path in _files(folder):
        root = ET.parse(path).getroot()
        text, place = _text_of(root)
        facts = []
        for event in root.iter("EVENT_MENTION"):
            anchors = [a.get("t_id") for a in event.iter("token_anchor")]
            at = [place[anchor] for anchor in anchors if anchor in place]
            if at and event.get("certainty"):
                polarity = {"POS": True, "NEG": False}.get(event.get("polarity", ""))
                facts.append(MarkedFact(at[0], event.get("certainty") == "CERTAIN", polarity))
        yield FactText(path.stem, text, tuple(facts))


def _files(folder: Path) -> list[Path]:
    found = {path.name: path for path in sorted(folder.glob("*/corpus_*/*.xml"))}
    return [found[name] for name in sorted(found)]


def _text_of(root: ET.Element) -> tuple[str, dict[str | None, Span]]:
    marked = [t for t in root.iter("token") if int(t.get("sentence", "0")) < N_MARKED]
    text, spans = _laid_out([(int(t.get("sentence", "0")), t.text or "") for t in marked])
    return text, {t.get("t_id"): span for t, span in zip(marked, spans, strict=True)}


def _read(path: Path) -> TimesText:
    root = ET.parse(path).getroot()
    text, place = _text_of(root)
    times = []
    for timex in root.iter("TIMEX3"):
        at = [place[a.get("t_id")] for a in timex.iter("token_anchor") if a.get("t_id") in place]
        if at:  # one without words is a point that a duration begins or ends with
            own = timex.get("functionInDocument") == "CREATION_TIME"
            span = Span(min(s.start for s in at), max(s.end for s in at))
            times.append(MarkedTime(span, timex.get("type", ""), timex.get("value", ""), own))
    times.sort(key=lambda t: (t.span.start, t.span.end))
    published = next((_iso(t.value) for t in times if t.is_publication), "")
    return TimesText(path.stem, text, published, tuple(times))


def _iso(value: str) -> str:
    """One article's date stands the other way round: "03-02-2009" is 2009-02-03."""
    if match := _BACKWARD.fullmatch(value):
        day, month, year = match.groups()
        return f"{year}-{month}-{day}"
    return value


def _laid_out(tokens: Sequence[tuple[int, str]]) -> tuple[str, list[Span]]:
    """The text, and the place of each token in it."""
    text, spans = "", []
    before, sentence = "", 0
    for own, word in tokens:
        if own != sentence and text:
            text += "\n" if own <= _LINES else " "
        elif text and not _GLUED_LEFT.fullmatch(word) and before not in _OPENING:
            text += " "
        spans.append(Span(len(text), len(text) + len(word)))
        text += word
        before, sentence = word, own
    return text, spans
