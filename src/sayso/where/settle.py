"""Which of its claimants a name means, by what else the article names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sayso.where.gazetteer import STANDING, Named, above, gazetteer, place
from sayso.where.named import named
from sayso.where.place import Place, PlaceKind
from sayso.where.spelling import bare, spelled, without_the

# In half of all news, so that it tells no town from another: "Georgia" beside "Washington".
TOO_WIDE = "state:US"
# Where towns bear the names of others: Edmonton in Kentucky, in Queensland, in London.
SETTLED = frozenset({"state:US", "state:CA", "state:GB", "state:AU", "state:NZ"})


def settle(words: str, context: Iterable[str] = ()) -> Place | None:
    """The place that is meant; None where it stays open.

    `context` are other names of the same article. They speak for a claimant where they name it,
    what lies in it, or what it lies in: "Tbilisi" for the state of Georgia, "Atlanta" for the
    American one, both for neither. A capital is a place here: `government` asks for the other.
    """
    claims = _of_themselves(words)
    around = _spoken(words, context) if _depends(claims) else []
    near = [claim for claim in claims.values() if _is_near(claim, around)]
    if near:
        one = near[0]
        return one.place if len(near) == 1 and _is_safe(one, claims, around) else None
    sure = [claim.place for claim in claims.values() if claim.sure]
    if len(sure) == 1:
        return None if _is_astray(sure[0], around) else sure[0]
    return _only_one_in_its_state(sure, around)


def government(words: str, context: Iterable[str] = ()) -> Place | None:
    """Whose government a capital or a seat may stand for: "Kiev", "the Kremlin".

    None for every other name, a state's own too, and for "Brussels", which has two.
    """
    city = settle(words, context)
    return place(city.stands_for[0]) if city and len(city.stands_for) == 1 else None


def _of_themselves(words: str) -> dict[str, Named]:
    """What claims the words, by id, but for what another place of that name may stand for."""
    return {claim.place.id: claim for claim in named(words) if claim.how not in STANDING}


def _depends(claims: dict[str, Named]) -> bool:
    """Whether the context can change what is meant: not of most names, "Ukraine", "the Kremlin"."""
    kinds = {claim.place.kind for claim in claims.values() if claim.sure}
    return len(claims) > 1 or (bool(claims) and kinds <= {PlaceKind.CITY})


def _spoken(words: str, context: Iterable[str]) -> list[Place]:
    """What the context names, where that is beyond doubt; the name itself says nothing new."""
    own = _key(words)
    around: list[Place] = []
    for name in context:
        sure = {claim.place.id: claim.place for claim in named(name) if _is_plain(claim)}
        if len(sure) == 1 and _key(name) != own:
            around += sure.values()
    return around


def _is_plain(claim: Named) -> bool:
    return claim.sure and claim.how not in STANDING


@lru_cache(maxsize=4096)
def _key(words: str) -> str:
    return spelled(bare(without_the(words.strip())))


def _is_near(claim: Named, around: list[Place]) -> bool:
    """Whether something around is the place, in it, next above it or in that, or a friend of it."""
    wanted = {claim.place.id, claim.place.within} - {None, TOO_WIDE}
    wanted |= gazetteer().friends.get(claim.place.id, frozenset())
    return any(wanted & above(one) for one in around) or _is_among_its_like(claim.place, around)


def _is_among_its_like(one: Place, around: list[Place]) -> bool:
    """Whether it is an American state and two others are around: "Oregon, Idaho, Washington"."""
    like = {other.id for other in around if (other.kind, other.within) == (one.kind, TOO_WIDE)}
    return one.kind is PlaceKind.REGION and one.within == TOO_WIDE and len(like - {one.id}) > 1


def _is_safe(one: Named, claims: dict[str, Named], around: list[Place]) -> bool:
    """A lesser namesake is meant only where all that is around is of its state.

    "Paris" beside Texas and Dallas is in Texas; beside Texas and Moscow nobody knows.
    """
    if one.sure or not any(claim.sure for claim in claims.values()):
        return True
    return all(set(one.place.states) & above(other) for other in around)


def _is_astray(one: Place, around: list[Place]) -> bool:
    """Whether a city has nothing around but one region of a state whose towns bear such names.

    "London" beside Kentucky and nothing else is a town there that the tables do not have: of 24
    names that this left open in two sets of local news 22 had been put to the wrong city.
    """
    states = {other.state for other in around if other.state}
    parts = {
        other.id if other.kind is PlaceKind.REGION else other.within
        for other in around
        if other.state and other.kind in (PlaceKind.REGION, PlaceKind.CITY)
    }
    if one.kind is not PlaceKind.CITY or len(states) != 1 or len(parts) != 1:
        return False
    return states <= SETTLED and not states & set(one.states)


def _only_one_in_its_state(sure: list[Place], around: list[Place]) -> Place | None:
    spoken = set().union(*map(above, around))
    found = [one for one in sure if spoken & set(one.states)]
    return found[0] if len(found) == 1 and found[0].state != TOO_WIDE else None
