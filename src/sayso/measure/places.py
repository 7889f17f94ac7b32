"""Places in texts: whether they are found, and put where they are."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.corpora import MarkedText
from sayso.entities import entities
from sayso.reader import Network
from sayso.text import Span
from sayso.where import How, Location, distance_km, locate, named, settle, towns
from sayso.where.place import PlaceKind

NEAR_KM = 161.0  # a hundred miles, as geoparsing counts

Rows = dict[str, float]


def place_score(texts: Sequence[MarkedText]) -> Rows:
    """Of places as people marked them: decided, within 161 km, in the right country; 0..100.

    A name that is known, but not where it lies, counts as undecided.
    """
    n = decided = near = countries = right = 0
    for text in texts:
        told = locate([one.span.of(text.text) for one in text.places])
        for one, ours in zip(text.places, told, strict=True):
            if one.latitude is None or one.longitude is None:
                continue
            n += 1
            if ours is None or ours.latitude is None:
                continue
            decided += 1
            there = Location("", "", PlaceKind.CITY, None, one.latitude, one.longitude)
            near += distance_km(ours, there) <= NEAR_KM
            code = _code(one.country)
            if code is not None and ours.country is not None:
                countries += 1
                right += ours.country == code
    rows: Rows = {
        "undecided": _percent(n - decided, n),
        "within 161 km, of those decided": _percent(near, decided),
    }
    if countries:  # GeoVirus tells none
        rows["country right, of those that have one"] = _percent(right, countries)
    return rows | {"places": n}


def found_score(texts: Sequence[MarkedText], network: Network) -> Rows:
    """Places found in the texts, exact spans but for "the" and "'s"; 0..100."""
    both = ours_n = theirs_n = 0
    for text in texts:
        ours = {_core(text.text, span) for span in places_in(text.text, network)}
        theirs = {_core(text.text, one.span) for one in text.places}
        both += len(ours & theirs)
        ours_n += len(ours)
        theirs_n += len(theirs)
    return {
        "found, F1": round(200 * both / max(1, ours_n + theirs_n), 1),
        "… precision": _percent(both, ours_n),
        "… recall": _percent(both, theirs_n),
        "places": theirs_n,
    }


def places_in(text: str, network: Network) -> list[Span]:
    """Names that the network takes for places and the tables know, and what is one for sure."""
    found = entities(text, network.scores(text, [Span(0, len(text))]), network)
    names = {m.name: m for entity in found for m in entity.mentions if m.name is not None}
    return [name for name, mention in names.items() if _may_be(name.of(text), mention.kind)]


def _may_be(name: str, kind: str) -> bool:
    claims = [c for c in named(name) if c.how in (How.NAME, How.ACRONYM, How.CAPITAL)]
    if kind == "place" and (claims or towns(name) or " " in name):
        return True
    return any(claim.sure and claim.place.kind not in _NO_PLACES for claim in claims)


_NO_PLACES = (PlaceKind.UNION, PlaceKind.SEAT)


def _core(text: str, span: Span) -> Span:
    words = span.of(text)
    start = 4 if words[:4].lower() == "the " else 0
    end = 2 if words.endswith(("'s", "’s")) else 0
    return Span(span.start + start, span.end - end)


def _code(country: str | None) -> str | None:
    place = settle(country) if country else None
    return place.id.removeprefix("state:") if place and place.id.startswith("state:") else None


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)
