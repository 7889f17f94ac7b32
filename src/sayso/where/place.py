"""A state, a town, a sea: what a name can be the name of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What it is, as its id begins: "city:kyiv"; an id of any kind of state begins "state:"."""

    STATE = "state"
    UNRECOGNISED = "unrecognised state"  # by some states or by all: `Place.status` says by whom
    FORMER = "former state"
    TERRITORY = "territory"
    UNION = "union"  # of states
    REGION = "region"
    CITY = "city"
    SEAT = "seat"  # a building or street that stands for those who work there
    SEA = "sea"


@dataclass(frozen=True, slots=True)
class Place:
    """An entity of its own, whoever claims it.

    `state` is the state it lies in (a state lies in itself), None where that is contested or there
    is none. `claimants` are then all that claim it, by id in the order of the alphabet, which says
    nothing about who is right; a state that others claim is not among its own. `within` is
    the next larger thing it lies in, `stands_for` whose government its name may mean.
    """

    id: str
    name: str
    kind: PlaceKind
    state: str | None = None
    claimants: tuple[str, ...] = ()
    within: str | None = None
    stands_for: tuple[str, ...] = ()
    official: str = ""
    iso3: str = ""
    status: str = ""  # of what is contested: facts, in words

    @property
    def states(self) -> tuple[str, ...]:
        """Every state that it lies in or may lie in."""
        return (self.state,) if self.state else self.claimants
