"""Generic words that say "outlet": "the newspaper", "state television"."""

from __future__ import annotations

import re

from sayso.entities.claims import without_genitive


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Mean an outlet whatever stands before them: "a rival tabloid".
_ALWAYS = _words(
    """
    newspaper newspapers tabloid tabloids broadsheet broadsheets magazine magazines newsmagazine
    newsweekly newswire newswires broadcaster broadcasters newscast newsroom media television tv
    radio webzine podcast podcasts
    """
)
# Mean one alone or behind what `_OF_NEWS` lists: "the agency", but not "a space agency".
_SOMETIMES = _words(
    """
    agency agencies network networks station stations channel channels paper papers daily dailies
    weekly weeklies website websites portal portals outlet outlets publication publications wire
    journal journals blog blogs press newsletter broadcast periodical gazette
    """
)
_OF_NEWS = _words(
    """
    news media press wire tv television radio cable broadcast broadcasting newspaper state-run
    state-owned state-controlled state-backed state-funded state official semiofficial
    semi-official government-run government-owned pro-government pro-kremlin opposition independent
    private public national local regional foreign western international english-language online
    daily weekly morning evening satellite student business financial left-wing right-wing liberal
    conservative leading influential same respected popular another other
    """
)
# Mean one only behind what the press is called: "news service", "media organisation".
_BEHIND_NEWS = _words(
    """
    service services organization organizations organisation organisations program programs
    programme programmes show shows site sites wires company companies
    """
)
_PRESS = _words("news media press wire tv television radio cable broadcast broadcasting newspaper")
_BEFORE = _words(
    "the a an this that its our their his her whose one several some many two three these those"
)
_NO_OUTLET = _words("social printing mixed multi")  # "social media", "a printing press"
# Where the head of a phrase is over: "a newspaper in Velda".
_AFTER = re.compile(r" (?:in|of|on|at|from|for|by|with|that|which|based|owned|run|close) |,")


def says_outlet(words: str) -> bool:
    """Whether generic words mean an outlet: "the newspaper", "state television", "local media".

    "The agency" and "the network" too, as news has them; not "the space agency".
    """
    head = _AFTER.split(f"{' '.join(words.split())} ", maxsplit=1)[0]
    parts = [without_genitive(part.lower()) for part in head.split()]
    while parts and parts[0] in _BEFORE:
        del parts[0]
    if not parts or _NO_OUTLET.intersection(parts):
        return False
    last, near = parts[-1], parts[-2] if len(parts) > 1 else ""
    if last in _BEHIND_NEWS:
        return near in _PRESS
    return last in _ALWAYS or (
        last in _SOMETIMES and (not near or near in _OF_NEWS or near in _ALWAYS)
    )


def undescribed(words: str) -> str | None:
    """The name in it, where generic words say that it is an outlet's; None where none do.

    "Lomerian state news agency LNA" → "LNA"; "the Gazette newspaper" → "the Gazette".
    """
    parts = words.split()
    if len(parts) > 1 and parts[0].lower().endswith("-based"):
        return " ".join(parts[1:])
    generic = [i for i, part in enumerate(parts) if part in _ALWAYS or part in _SOMETIMES]
    if not generic:
        return None
    described, rest = parts[: generic[-1] + 1], parts[generic[-1] + 1 :]
    if rest:
        return " ".join(rest) if says_outlet(" ".join(described)) else None
    while described and described[-1].islower():
        described.pop()
    return " ".join(described) or None
