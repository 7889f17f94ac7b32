"""All places and all their names, read once, when the first name is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sayso.errors import WrongUse
from sayso.where.place import Place, PlaceKind
from sayso.where.spelling import spelled
from sayso.where.tables import TABLES, listed, rows


class How(StrEnum):
    """In which way a name means a place."""

    NAME = "name"
    DEMONYM = "demonym"  # Ukrainian
    PEOPLE = "people"  # Ukrainians
    ACRONYM = "acronym"
    CAPITAL = "capital"  # a city that may stand for a government
    SEAT = "seat"  # a building or street that may


STANDING = (How.CAPITAL, How.SEAT)  # names that mean another place than their own


@dataclass(frozen=True, slots=True)
class Named:
    """A place that claims a name.

    Not `sure` is a claim that counts only where the article names something near the place too:
    of a town named after a greater one, and of a name that is more often a person or a word.
    """

    place: Place
    how: How
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Rows by id with the table they stand in; what claims a name, by how it is spelled.

    `friends` are what speaks for a place though it does not lie in it. Places are made of their
    rows when they are asked for: to make all took as long as to read the tables.
    """

    rows: dict[str, tuple[str, dict[str, str]]]
    names: dict[str, list[Claim]]
    acronyms: dict[str, list[Claim]]
    friends: dict[str, frozenset[str]]


Claim = tuple[str, How, bool]  # a place's id, how, and whether it is sure


@cache
def gazetteer() -> Gazetteer:
    doubtful = {(row["words"], row["id"]) for row in rows("doubtful")}
    friends = {row["id"]: frozenset(listed(row["friends"])) for row in rows("friends")}
    read = Gazetteer({}, {}, {}, friends)
    for table in TABLES:
        for row in rows(table):
            id = row["id"]
            read.rows[id] = (table, row)
            for words, how in aliases(row):
                sure = (words, id) not in doubtful
                sure = sure and not (table == "namesakes" and words == row["name"])
                into, key = _shelf(read, words, how)
                meant = listed(row["stands"]) if how in STANDING else (id,)
                into.setdefault(key, []).extend((one, how, sure) for one in meant)
    return read


def aliases(row: dict[str, str]) -> Iterator[tuple[str, How]]:
    """Every name that a row gives, and in which way."""
    names = (row["name"], *listed(row.get("other", "")))
    if row.get("official", row["name"]) not in names:
        names += (row["official"],)
    for words in names:
        yield words, How.NAME
    for column, how in _COLUMNS:
        if column in row:
            for words in listed(row[column]):
                yield words, how
    if "stands" in row:
        how = How.SEAT if row["id"].startswith("seat:") else How.CAPITAL
        for words in names:
            yield words, how


@cache
def with_apostrophes() -> frozenset[str]:
    """The keys of names that have an apostrophe of their own: "St. John's"."""
    every = (words for table in TABLES for row in rows(table) for words, _ in aliases(row))
    return frozenset(spelled(words) for words in every if "'" in words or "’" in words)


_COLUMNS = (("adjective", How.DEMONYM), ("people", How.PEOPLE), ("acronyms", How.ACRONYM))


def _shelf(read: Gazetteer, words: str, how: How) -> tuple[dict[str, list[Claim]], str]:
    return (read.acronyms, words) if how is How.ACRONYM else (read.names, spelled(words))


def above(one: Place) -> set[str]:
    """The ids of a place and of all that it lies in, or may lie in."""
    found = {one.id, *one.states}
    while one.within:
        one = place(one.within)
        found.add(one.id)
    return found


@cache
def place(id: str) -> Place:
    """The place of that id. Raises WrongUse where none has it."""
    if id not in gazetteer().rows:
        raise WrongUse(f"no place has this id: {id!r}", id)
    table, row = gazetteer().rows[id]
    kind = KINDS[id.partition(":")[0]]
    if kind is PlaceKind.STATE:
        kind = {"contested": PlaceKind.UNRECOGNISED, "former": PlaceKind.FORMER}.get(table, kind)
    state, claimants = _owners(row, kind)
    return Place(
        id,
        row["name"],
        kind,
        state,
        claimants,
        row.get("within"),
        listed(row.get("stands", "")),
        row.get("official", ""),
        row.get("iso3", ""),
        row.get("status", ""),
    )


KINDS = {kind.value: kind for kind in PlaceKind} | {"org": PlaceKind.UNION}


def _owners(row: dict[str, str], kind: PlaceKind) -> tuple[str | None, tuple[str, ...]]:
    """Which state a row's place lies in, and all that claim it where that is contested."""
    if "claimants" in row:
        return None, listed(row["claimants"])
    if kind in (PlaceKind.STATE, PlaceKind.FORMER):
        return row["id"], ()
    if "within" not in row:
        return None, ()
    above = place(row["within"])
    if above.kind is PlaceKind.UNRECOGNISED:
        return None, tuple(sorted({above.id, *above.claimants}))
    return above.state, above.claimants
