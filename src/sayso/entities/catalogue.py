"""The tables of bodies and outlets, as one: "Vox" is a site and a party."""

from __future__ import annotations

from functools import cache

from sayso.entities.claims import Claims, Known
from sayso.entities.table import listed, rows


@cache
def catalogue() -> Claims:
    """All names; what somebody is called only once it has been named does not stand `alone`."""
    claims = Claims()
    for id_, name, kind, state, aliases, short in rows("bodies"):
        _add(claims, Known(id_, name, kind, state or None), aliases, short)
    for id_, name, kind, state, _, aliases, short in rows("outlets"):
        _add(claims, Known(id_, name, kind, state or None), aliases, short)
    return claims


def _add(claims: Claims, known: Known, aliases: str, short: str) -> None:
    for words in (known.name, *listed(aliases)):
        claims.add(known, words, alone=True)
    for words in listed(short):
        claims.add(known, words, alone=False)
