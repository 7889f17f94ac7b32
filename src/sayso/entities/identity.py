"""Who a name is beyond one article: an id that other articles give the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from sayso.attribution import Identity
from sayso.entities.known import claimants, known
from sayso.entities.names import parts
from sayso.entities.nouns import noun
from sayso.entities.resolve import pronoun_class

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# What bodies of many states are called by.
_PORTFOLIOS = frozenset(
    """ministry department office court parliament police army navy council committee commission
    agency government cabinet assembly senate congress bureau service force forces guard authority
    foreign health interior internal defense defence finance justice education state energy water
    supreme high national federal central local city press affairs of and for security environment
    transport agriculture labor labour trade economy economic culture information public prosecutor
    electoral election bank air ground military intelligence border customs tax""".split()
)
# Letters that writers of several alphabets are spelled with now so, now so: what is left is the
# same for "Zelensky" and "Zelenskyy", "Geraschenko" and "Gerashchenko".
_SPELLINGS = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("tsch", "ch"), ("kh", "h"), ("zh", "j"),
    ("ph", "f"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ks", "x"), ("w", "v"), ("q", "k"),
    ("ye", "e"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"), ("j", "i"),
)  # fmt: skip


def identity(name: str, kind: str, context: Iterable[str] = ()) -> Identity | None:
    """Who the name is, of GUM's `kind`; None where that stays open.

    Initials and "Jr." are part of a name: George H. W. and George W. Bush are two. A body, an
    outlet or a state is who the tables say, or nobody where several claim the name and
    `context`, other names of the article, does not settle it. A person is told by two names or
    more: a surname alone is nobody's outside its article.
    """
    if kind == "person":
        words = _words(name)
        return Identity(f"person:{' '.join(words)}", name, "person") if len(words) > 1 else None
    if (one := known(name, context)) is not None:
        return Identity(one.id, one.name, one.kind)
    if claimants(name) or kind == "place" or not _is_a_name(name):
        return None
    words = _words(name)
    return Identity(f"organisation:{' '.join(words)}", name, "organisation") if words else None


def _is_a_name(words: str) -> bool:
    """Not "the ministry", "Officials" or "It"."""
    own = [w for w in words.split() if w.lower() != "the"]
    if not any(w[:1].isupper() for w in own):
        return False
    if all(w.lower() in _PORTFOLIOS for w in own):
        return False  # "Foreign Ministry": which country's?
    return len(own) > 1 or (noun(own[0]) is None and pronoun_class(own[0]) is None)


def alike(name: str) -> str:
    """What two spellings of one name have in common, initials, "Jr." and hyphens aside; that they
    may be one only a person decides."""
    words = [w for w in _words(name) if len(w) > 1 and w not in _SUFFIXES]
    found = re.sub(r"[^a-z]", "", "".join(words))
    for spelled, plain in _SPELLINGS:
        found = found.replace(spelled, plain)
    return re.sub(r"(.)\1+", r"\1", found)


def _words(name: str) -> list[str]:
    """Small letters without marks, the article left out."""
    plain = "".join(c for c in normalize("NFKD", name) if not "\u0300" <= c <= "\u036f")
    words = [w.rstrip(".").removesuffix("'s") for w in parts(plain)]
    return words[1:] if words[:1] == ["the"] else words
