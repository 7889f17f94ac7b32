"""Who "the Russian foreign minister" or "President Lund" was on the day, by the tables."""

from __future__ import annotations

from sayso.attribution import Identity
from sayso.entities import bearer, holder, identity
from sayso.sourcing.said_on import DAY
from sayso.where import named

_LONGEST = 4  # words of a state's name: "United Arab Emirates’ …"


def in_office(words: str, day: str | None) -> Identity | None:
    """The holder on the day it was said, where the words are a state and an office and no more.

    None without a day, for words that tell more ("former", "deputy"), and where the tables do not
    know or know of two.
    """
    if day is None or len(day) < DAY:
        return None
    split = words.split()
    for n in range(1, min(_LONGEST, len(split) - 1) + 1):
        states = {claim.place.id for claim in named(" ".join(split[:n]))}
        state = states.pop() if len(states) == 1 else None
        held = holder(" ".join(split[n:]), state, day[:DAY]) if state else None
        if held is not None:
            return identity(held.person, "person")
    return None


def by_surname(surname: str, title: str, day: str | None) -> Identity | None:
    """Who it was whom the article names by title and surname: "President Lund".

    None without a day or a title, and where the tables know of nobody or of two.
    """
    if day is None or len(day) < DAY or not title:
        return None
    held = bearer(surname, title, day[:DAY])
    return identity(held.person, "person") if held else None
