"""What stands beside a name and tells whether somebody is "he" or "she": “his wife, Ada Lund,”."""

from __future__ import annotations

import re
from typing import Literal

from sayso.text import Span

_SHE = """wife widow mother daughter sister grandmother granddaughter aunt niece girlfriend fiancée
    woman girl lady actress businesswoman congresswoman councilwoman spokeswoman policewoman nun
    heiress princess queen waitress housewife saleswoman midwife""".split()
_HE = """husband widower father son brother grandfather grandson uncle nephew boyfriend fiancé man
    boy gentleman businessman congressman policeman monk prince king waiter salesman""".split()
_TELLS: dict[str, Literal["she", "he"]] = {
    **dict.fromkeys(_SHE, "she"),
    **dict.fromkeys(_HE, "he"),
}
_NOUN = "|".join(sorted(_TELLS, key=len, reverse=True))
_BEFORE = re.compile(
    rf"\b(?:his|her|their|my|our|\w+[’']s?) (?:\w+ )?({_NOUN})(?P<comma>,?) $", re.IGNORECASE
)
# The head of what follows the comma: the last word before it goes on with "of", "who" …
_AFTER = re.compile(
    rf", (?:\d+, )?(?:an?|the|his|her) (?:(?!of|for|to|who|whose|\w+ing)[\w’'-]+ ){{0,3}}?({_NOUN})"
    r"(?:,|\.|;|\)| (?:of|who|from|in|with|and|at|to)\b)"
)
_NEAR = 60  # characters


def gender_beside(text: str, name: Span) -> Literal["she", "he"] | None:
    """By a noun in apposition, before the name or after it; None where there is none."""
    found = _BEFORE.search(text, max(0, name.start - _NEAR), name.start)
    # "His wife, Ada Lund, said"; not "After the death of his wife, Boris Lund said".
    if found and (not found["comma"] or text[name.end : name.end + 1] == ","):
        return _TELLS[found[1].lower()]
    if found := _AFTER.match(text, name.end, name.end + _NEAR):
        return _TELLS[found[1].lower()]
    return None
