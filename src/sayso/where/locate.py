"""Where the places of an article lie: each name by the company that all of them keep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import asin, cos, log10, radians, sin, sqrt

from sayso.where.areas import Area, areas
from sayso.where.geonames import Point, Town, towns
from sayso.where.named import How, named
from sayso.where.place import Place, PlaceKind
from sayso.where.settle import settle
from sayso.where.spelling import bare, spelled, without_the
from sayso.where.tables import rows

# What speaks for a town, beside the logarithm of its people. Set by hand with the places of TR-News
# and GeoVirus in view.
COUNTRY, COUNTRY_AGAIN, COUNTRY_MOST = 2.0, 0.3, 3.5  # its country is named; once more; at most
DIVISION = 2.5  # so is the state of the United States it lies in
OWN_NAME = 0.7  # it is called so, and not only elsewhere or formerly
NEIGHBOUR, NEIGHBOURS, NEAR_KM = 0.75, 1.5, 300.0  # a town that only one is called lies near
LEAST, AHEAD = 3.0, 0.5  # of the score; and more than the next one's
SAME_KM = 161.0  # nearer ones are as good as one
_EARTH_KM = 12_742.0


@dataclass(frozen=True, slots=True)
class Location:
    """A place with where it lies: degrees north and east, None where only what it is is known.

    `id` is that of `Place` ("state:UA", "region:donbas") or of `Area`, or "geonames:" and GeoNames'
    number. `kind` says how finely it is told: that of `Place` or `Area`, and "city". `country` is
    an ISO 3166-1 code of two letters, None where that is contested or there is none.
    """

    id: str
    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None


def locate(names: Sequence[str]) -> list[Location | None]:
    """The places that names of one article mean, one for each; None where that stays open.

    States, regions, seas and what else has a name are settled by our own tables, towns by
    GeoNames: the one with most people, unless the countries, states and towns that the article
    names speak for another.
    """
    company = _Company.of(names)
    found = {name: _locate(name, company) for name in dict.fromkeys(names)}
    return [found[name] for name in names]


@dataclass(frozen=True, slots=True)
class _Company:
    settled: Mapping[str, Place | None]  # by our own tables
    countries: Mapping[str, int]  # how often each is named, by code
    divisions: frozenset[tuple[str, str]]
    lonely: tuple[Town, ...]  # towns whose name no other bears

    @classmethod
    def of(cls, names: Sequence[str]) -> _Company:
        own = tuple(dict.fromkeys(names))
        settled = {name: settle(name, own) for name in own}
        countries: Counter[str] = Counter()
        divisions = set()
        for name in names:
            place = settled[name]
            if place is None or place.kind is PlaceKind.CITY:
                continue
            countries.update(code for state in place.states[:1] if (code := _code(state)))
            if place.id.startswith(_AMERICAN):
                divisions.add(("US", place.id.removeprefix(_AMERICAN)))
        called = (towns(name) for name in own if settled[name] is None)
        return cls(
            settled, countries, frozenset(divisions), tuple(t[0] for t in called if len(t) == 1)
        )


_AMERICAN = "region:US-"
_CODE = 2  # letters


def _code(state: str) -> str | None:
    code = state.removeprefix("state:")
    return code if len(code) == _CODE else None


def _locate(name: str, company: _Company) -> Location | None:
    place = company.settled[name]
    if place is not None and place.kind is not PlaceKind.CITY:
        return _of_place(place)
    claims = {claim.place.kind for claim in named(name) if claim.how not in _STANDING}
    if place is None and claims - {PlaceKind.CITY, PlaceKind.SEAT}:
        return None  # "Georgia": a state or another's region
    town = _town(name, company)
    area = _area(name, company) if place is None else None
    if area is not None and (town is None or town.n_people < _GREAT or area.kind in _WIDE):
        return _of_area(area)
    if place is not None and (town is None or _is(place, town)):
        return _of_place(place, town or _own_town(place))
    return _of_town(town) if town else None


_GREAT = 100_000  # people of a town that a base or a site of that name is not meant before
_WIDE = frozenset({"region", "historical region", "contested area", "sea", "island", "peninsula"})


def _area(name: str, company: _Company) -> Area | None:
    """The only one of that name, or the only one in a country that the article names."""
    found = areas(name)
    if len(found) > 1:
        found = tuple(one for one in found if company.countries.keys() & set(one.countries))
    return found[0] if len(found) == 1 else None


_STANDING = (How.CAPITAL, How.SEAT)


def _town(name: str, company: _Company) -> Town | None:
    near = towns(name)
    if not near:
        return None
    key = spelled(bare(without_the(name.strip())))
    scored = sorted(((_score(town, key, company), -n, town) for n, town in enumerate(near)))
    best, _, town = scored[-1]
    others = (score for score, _, other in scored[:-1] if distance_km(town.at, other.at) > SAME_KM)
    return town if best >= LEAST and best - max(others, default=0.0) >= AHEAD else None


def _score(town: Town, key: str, company: _Company) -> float:
    score = log10(town.n_people + 10)
    if n := company.countries.get(town.country, 0):
        score += min(COUNTRY + COUNTRY_AGAIN * n, COUNTRY_MOST)
    if (town.country, town.division) in company.divisions:
        score += DIVISION
    if spelled(town.name) == key:
        score += OWN_NAME
    n_near = sum(distance_km(town.at, other.at) < NEAR_KM for other in company.lonely)
    return score + min(NEIGHBOUR * n_near, NEIGHBOURS)


def _is(place: Place, town: Town) -> bool:
    """Whether the town may be the city of our own tables, by the state it lies in."""
    return f"state:{town.country}" in place.states


def _own_town(place: Place) -> Town | None:
    """GeoNames' town of a city that our own tables have settled: the largest of its name there."""
    own = (town for town in towns(place.name) if _is(place, town))
    return max(own, key=lambda town: town.n_people, default=None)


def _of_place(place: Place, town: Town | None = None) -> Location:
    at = (town.latitude, town.longitude) if town else _centres().get(place.id) or _middle(place)
    country = _code(place.state) if place.state else None
    return Location(place.id, place.name, place.kind, country, *at)


def _middle(place: Place) -> tuple[float | None, float | None]:
    """That of the area of its name in one of its states."""
    codes = {_code(state) for state in place.states}
    found = [one for one in areas(place.name) if not codes or codes & set(one.countries)]
    found = found or [one for one in areas(place.name) if not one.countries]
    return (found[0].latitude, found[0].longitude) if found else (None, None)


def _of_area(area: Area) -> Location:
    country = area.countries[0] if len(area.countries) == 1 else None
    return Location(area.id, area.name, area.kind, country, area.latitude, area.longitude)


def _of_town(town: Town) -> Location:
    at = town.latitude, town.longitude
    return Location(f"geonames:{town.id}", town.name, PlaceKind.CITY, town.country, *at)


@cache
def _centres() -> dict[str, tuple[float, float]]:
    return {row["id"]: (float(row["latitude"]), float(row["longitude"])) for row in rows("centres")}


def distance_km(one: Point, other: Point) -> float:
    """Between two points, along the Earth's surface (haversine)."""
    (latitude, longitude), (its_latitude, its_longitude) = one, other
    a, b = radians(latitude), radians(its_latitude)
    across = sin((b - a) / 2) ** 2
    across += cos(a) * cos(b) * sin(radians(its_longitude - longitude) / 2) ** 2
    return _EARTH_KM * asin(sqrt(across))
