"""170,000 cities and towns of GeoNames (CC BY 4.0), looked up in files that are not loaded."""

from __future__ import annotations

import mmap
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from sayso.where.spelling import MAX_CHARS, bare, is_big, spelled, without_the

FOLDER = Path(__file__).parent / "tables" / "geonames"
Point = tuple[float, float]  # degrees north and east
_MOST = 60  # places of one name that are looked at, those with most people first


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place of 1,000 people or more.

    `id` is GeoNames', `country` an ISO 3166-1 code of two letters, `division` GeoNames' code of
    the first-order division ("TX" in the United States); degrees north and east.
    """

    id: int
    name: str
    country: str
    division: str
    latitude: float
    longitude: float
    n_people: int

    @property
    def at(self) -> Point:
        return self.latitude, self.longitude


@lru_cache(maxsize=4096)
def towns(words: str) -> tuple[Town, ...]:
    """Every town that is called so, most people first; () where none is.

    As in `named` a leading "the", a genitive's ending and diacritics do not matter, capitals do.
    """
    words = " ".join(words.split())
    if len(words) > MAX_CHARS or not is_big(without_the(words)):
        return ()
    for form in dict.fromkeys((words, bare(words), bare(without_the(words)))):
        starts = _starts(spelled(form).encode())
        if starts:
            return tuple(map(_town, starts[:_MOST]))
    return ()


@cache
def _file(name: str) -> mmap.mmap:
    with (FOLDER / name).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _starts(key: bytes) -> list[int]:
    """By halving the sorted lines."""
    names = _file("names.tsv")
    low, high = 0, len(names)
    while low < high:
        start = names.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = names.find(b"\n", start)
        own, _, at = names[start:end].partition(b"\t")
        if own == key:
            return [int(n) for n in at.split()]
        if own < key:
            low = end + 1
        else:
            high = start
    return []


def _town(start: int) -> Town:
    places = _file("places.tsv")
    line = places[start : places.find(b"\n", start)].decode()
    id, name, country, division, latitude, longitude, people = line.split("\t")
    return Town(int(id), name, country, division, float(latitude), float(longitude), int(people))
