"""Places in texts: whether they are found, and put where they are."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.corpora import MarkedText
from sayso.entities import entities, place_names
from sayso.reader import Network
from sayso.text import Span
from sayso.where import distance_km, locate, settle

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
            if ours is None or ours.latitude is None or ours.longitude is None:
                continue
            decided += 1
            there = one.latitude, one.longitude
            near += distance_km((ours.latitude, ours.longitude), there) <= NEAR_KM
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
        scores = network.scores(text.text, [Span(0, len(text.text))])
        found = place_names(text.text, entities(text.text, scores, network))
        ours = {_core(text.text, span) for span in found}
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
