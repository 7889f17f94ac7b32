"""Places in news with coordinates: TR-News and GeoVirus, as XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from sayso.text import Span

_NEAR = 4  # characters that a place may be off by: line ends were counted otherwise


@dataclass(frozen=True, slots=True)
class MarkedPlace:
    """A name in a text, and where it lies: degrees, and the country by name where it is told."""

    span: Span
    latitude: float | None
    longitude: float | None
    country: str | None


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text and its places, in order."""

    text: str
    places: tuple[MarkedPlace, ...]


def geoparsed(path: Path) -> Iterator[MarkedText]:
    """The articles of one file; names that do not stand at or near their place are left out."""
    for article in ElementTree.parse(path).getroot():
        text = article.findtext("text") or ""
        found = [*article.iter("location"), *article.iter("toponym")]
        marked = (_place(one, text) for one in found)
        yield MarkedText(text, tuple(sorted((m for m in marked if m), key=lambda m: m.span)))


def _place(one: ElementTree.Element, text: str) -> MarkedPlace | None:
    told = {part.tag: (part.text or "").strip() for part in one.iter()}
    words = told.get("phrase") or told.get("name", "")
    if not told.get("start"):
        return None
    start = int(told["start"])
    at = text.find(words, max(0, start - _NEAR), start + len(words) + _NEAR)
    if at < 0 or not words:
        return None
    lat, lon = told.get("lat"), told.get("lon")
    return MarkedPlace(
        Span(at, at + len(words)),
        float(lat) if lat else None,
        float(lon) if lon else None,
        told.get("country") or None,
    )
