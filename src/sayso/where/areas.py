"""Regions, waters, bases, crossings and sites that no list of towns has: where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.where.spelling import MAX_CHARS, bare, is_big, spelled, without_the
from sayso.where.tables import rows


@dataclass(frozen=True, slots=True)
class Area:
    """What has a name and is no town, by the middle of it.

    `kind` is a word of `tables/README.md`: "region", "strait", "military base". `countries` are the
    codes of all in which it lies or that claim it, () on the high seas; degrees north and east.
    """

    name: str
    kind: str
    countries: tuple[str, ...]
    latitude: float
    longitude: float
    radius_km: float

    @property
    def id(self) -> str:
        """ "area:punjab-in": the name and the countries tell it from all others of its kind."""
        return "-".join(["area:" + spelled(self.name).replace(" ", "-"), *self.countries]).lower()


def areas(words: str) -> tuple[Area, ...]:
    """Every area that is called so; () where none is."""
    words = " ".join(words.split())
    if len(words) > MAX_CHARS or not is_big(without_the(words)):
        return ()
    forms = (words, bare(words), bare(without_the(words)))
    return next((found for form in forms if (found := _by_name().get(spelled(form)))), ())


@cache
def _by_name() -> dict[str, tuple[Area, ...]]:
    found: dict[str, tuple[Area, ...]] = {}
    for row in rows("areas"):
        area = Area(
            row["name"],
            row["kind"],
            tuple(row["country"].split(",")) if "country" in row else (),
            float(row["latitude"]),
            float(row["longitude"]),
            float(row["radius_km"]),
        )
        names = (row["name"], *row.get("aliases", "").split(","))
        for key in dict.fromkeys(spelled(without_the(name)) for name in names if name):
            found[key] = (*found.get(key, ()), area)
    return found
