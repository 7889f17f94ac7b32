"""Events on the map: GeoJSON, as RFC 7946 has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.contract.plover import plover_row
from sayso.record import FoundEvent


def feature_collection(found: Iterable[FoundEvent]) -> dict[str, Any]:
    """A FeatureCollection of the events that have coordinates, each a point; its properties are
    those of `plover_row`."""
    features = [feature for event in found if (feature := _feature(event)) is not None]
    return {"type": "FeatureCollection", "features": features}


def _feature(found: FoundEvent) -> dict[str, Any] | None:
    row = plover_row(found)
    latitude, longitude = row["latitude"], row["longitude"]
    if latitude is None or longitude is None:
        return None
    return {
        "type": "Feature",
        "id": found.id,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},  # east before north
        "properties": row,
    }
