"""Given names: whether a person of that name can be "she" or "he"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import Literal, get_args

from sayso.entities.claims import spelled
from sayso.entities.names import TITLES
from sayso.entities.table import rows

Gender = Literal["she", "he"]

MAX_CHARS = 120  # of a name with its titles; what is longer is none

# Titles of one gender: they tell before a name that doesn't, and against one that does.
_TOLD_BY: dict[str, Gender] = {
    **dict.fromkeys(
        "mr sir lord king prince pope father congressman herr señor signor".split(), "he"
    ),
    **dict.fromkeys(
        "mrs ms miss mme mlle frau señora signora dame lady madame queen princess".split(), "she"
    ),
    **dict.fromkeys(
        "chairwoman congresswoman spokeswoman".split(), "she"
    ),  # "chairman" is said of women too
}
_BEHIND = frozenset({"jr", "sr", "ii", "iii", "iv"})


def gender(name: str) -> Gender | None:
    """Which pronoun a person's name as it stands allows; None where it allows both.

    A title may tell, "Mrs. Lund", or else the first name with another behind it: "Ada Lund",
    "Senator Ada Lund", "J. Ada Lund". One word may be a surname, so "Martin" tells nothing, and
    neither do the names of two, "Ada and Henrik Lund". Capitals and diacritics don't matter.
    """
    words = _words(name)
    if "and" in words:
        return None
    for title in takewhile(_is_title, words[:-1]):
        if title in _TOLD_BY:
            return _TOLD_BY[title]
    own = _without_titles(words)
    while own and len(own[0]) == 1:  # an initial
        own = own[1:]
    return _given(own[0]) if len(own) > 1 else None


def _words(name: str) -> list[str]:
    """The words before a comma, of "Lund, Ada" one, without a "Jr." at the end."""
    if len(name) > MAX_CHARS:
        return []
    words = [_key(word) for word in name.partition(",")[0].split()]
    return [word for word in words if word and word not in _BEHIND]


def _key(word: str) -> str:
    return spelled(word).casefold()


# "Mr. Lund" is one person; in "We met the King. Lund came" a sentence ends.
_SHORT = frozenset(
    """mr mrs ms mme mlle messrs dr drs prof sen sens rep reps gov gen col capt maj lt sgt adm rev
    hon""".split()
)


def is_title(word: str) -> bool:
    """ "Dr.", "vice-president"; not "said" before a name, which is a given name elsewhere."""
    key = _key(word)
    return (
        bool(key) and word[:1].isupper() and (word[-1] != "." or key in _SHORT) and _is_title(key)
    )


def _is_title(key: str) -> bool:
    return all(part in TITLES or part in _TOLD_BY for part in key.split())


def _without_titles(words: list[str]) -> list[str]:
    """What is behind the last title, as in `names.name_at`: "Marine Gen. Joe Lund" is Joe.

    The last word is a name always: "Stephen King".
    """
    titles = [at for at, word in enumerate(words[:-1]) if _is_title(word)]
    return words[titles[-1] + 1 :] if titles else words


def _given(word: str) -> Gender | None:
    """ "jean claude" is listed, though "jean" is not; "anne marie" is as "anne" is."""
    return _table().get(word) or _table().get(word.split()[0])


@cache
def _table() -> dict[str, Gender]:
    said: dict[str, Gender] = {each: each for each in get_args(Gender)}
    listed = ((said[which], names.split(", ")) for which, names in rows("given"))
    return {_key(name): which for which, names in listed for name in names}
