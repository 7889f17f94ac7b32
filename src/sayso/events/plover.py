"""PLOVER's sixteen types of event, their modes and scores.

After the PLOVER manual, draft 0.8 (Open Event Data Alliance, 2021): definitions, boundaries and the
table of scores are there; `docs/events.md` says in our words what each type is.
"""

from __future__ import annotations

from enum import StrEnum


class EventType(StrEnum):
    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


HOSTILE = frozenset(
    {
        EventType.THREATEN,
        EventType.PROTEST,
        EventType.SANCTION,
        EventType.MOBILIZE,
        EventType.COERCE,
        EventType.ASSAULT,
    }
)
# Told as still to come, these are one's agreeing to them.
_COOPERATIVE = frozenset(
    {EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.AGREE}
)
_YIELDING = frozenset({EventType.RETREAT, EventType.CONCEDE})

# The score of a type, and of its modes where they have their own. -10, the worst of conflict, to
# +10. The manual prints +3 for ACCUSE, against the sign of all its modes and of its quad category.
SCORES: dict[EventType, tuple[float, dict[str, float]]] = {
    EventType.AGREE: (2.5, {}),
    EventType.CONSULT: (
        2.5,
        {"visit": 4.0, "third-party": 1.0, "multilateral": 4.0, "phone": 1.5},
    ),
    EventType.SUPPORT: (5.0, {}),
    EventType.CONCEDE: (4.5, {}),
    EventType.COOPERATE: (9.5, {}),
    EventType.AID: (10.0, {}),
    EventType.RETREAT: (
        6.5,
        {
            "withdraw": 8.0,
            "release": 6.5,
            "disarm": 10.0,
            "ceasefire": 7.5,
            "access": 6.5,
            "resign": 4.5,
        },
    ),
    EventType.REQUEST: (0.0, {"assist": 0.5, "change": -1.0, "yield": -1.0, "meet": 0.0}),
    EventType.ACCUSE: (-3.0, {"disapprove": -2.0, "investigate": -3.5, "allege": -3.5}),
    EventType.REJECT: (-2.0, {"assist": -1.5, "change": -2.0, "yield": -2.0, "meet": -2.0}),
    EventType.THREATEN: (
        -3.5,
        {
            "restrict": -3.0,
            "arrest": -3.5,
            "relations": -3.5,
            "expel": -3.5,
            "territory": -4.0,
            "violence": -3.5,
        },
    ),
    EventType.PROTEST: (
        -5.0,
        {
            "demo": -5.0,
            "riot": -7.0,
            "strike": -5.0,
            "hunger": -4.5,
            "boycott": -4.5,
            "obstruct": -4.5,
            "vandalize": -5.0,
        },
    ),
    EventType.SANCTION: (
        -6.0,
        {"convict": -6.0, "expel": -5.5, "withdraw": -6.0, "discontinue": -6.0},
    ),
    EventType.MOBILIZE: (-5.5, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6.0}),
    EventType.COERCE: (
        -7.0,
        {
            "seize": -7.0,
            "restrict": -7.0,
            "censor": -6.5,
            "curfew": -6.5,
            "martial-law": -7.5,
            "arrest": -7.0,
            "deport": -7.0,
            "withhold": -7.0,
            "misinformation": -6.5,
            "cyber": -7.0,
        },
    ),
    EventType.ASSAULT: (
        -9.0,
        {
            "abduct": -8.5,
            "beat": -7.5,
            "torture": -8.5,
            "sexual": -8.5,
            "targeted": -9.5,
            "destroy": -8.5,
            "primitive": -8.0,
            "firearms": -9.0,
            "explosives": -9.0,
            "suicide-attack": -9.5,
            "aerial": -9.5,
            "drone": -9.5,
            "heavy-weapons": -9.5,
            "crowd-control": -7.5,
            "unconventional": -10.0,
        },
    ),
}


def modes(kind: EventType) -> frozenset[str]:
    """The modes that a type may have."""
    return frozenset(SCORES[kind][1])


def score(kind: EventType, own: tuple[str, ...]) -> float:
    """-10..10, of the mode furthest from nought where there are several."""
    of_type, of_modes = SCORES[kind]
    return max((of_modes[mode] for mode in own), key=abs, default=of_type)


def undertaken(kind: EventType, *, hostile: bool) -> EventType:
    """The type under which PLOVER files a deed that is only announced: to cooperate is to AGREE,
    to yield to CONCEDE, to do harm to THREATEN."""
    if hostile:
        return EventType.THREATEN
    if kind in _YIELDING:
        return EventType.CONCEDE
    return EventType.AGREE if kind in _COOPERATIVE else kind
