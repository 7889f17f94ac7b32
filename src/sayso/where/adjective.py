"""Whose officials, diplomats, troops: the place that begins a phrase."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.where.gazetteer import How
from sayso.where.named import named
from sayso.where.place import Place
from sayso.where.settle import settle
from sayso.where.spelling import bare, without_the

N_WORDS = 7  # "Democratic People's Republic of Korea's", "United States of America's"


def adjective(words: str, context: Iterable[str] = ()) -> Place | None:
    """The place that the first words name: "US officials", "South Korean diplomats".

    The longest name counts: "American Samoa's governor". A mere name with a capital after it is
    likely part of a longer one, and none: "Jordan Peterson", "Paris Saint-Germain", "Georgia
    Tech"; so is what is joined by a hyphen: "Russian-backed".
    """
    parts = without_the(" ".join(words[:1000].split())).split()
    for n in range(min(N_WORDS, len(parts)), 0, -1):
        begin = " ".join(parts[:n])
        if named(begin):
            return settle(begin, context) if _ends_here(begin, parts[n:]) else None
    return None


def _ends_here(begin: str, rest: list[str]) -> bool:
    if not rest or not rest[0][0].isupper() or bare(begin) != begin:
        return True
    return any(claim.how in (How.DEMONYM, How.ACRONYM, How.SEAT) for claim in named(begin))
