"""Proper names in words: where one stands, and whether two may be of one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reader import UPOS, Scores
from sayso.text import Span

# What stands before a name and is no part of it. Small letters, without a full stop.
TITLES = frozenset(
    """
    mr mrs ms miss mme mlle herr frau señor señora signor signora messrs dr drs
    prof sir lord lady dame president prime minister vice chancellor king queen
    prince princess senator sen representative rep congressman congresswoman governor gov mayor
    secretary general gen colonel col captain capt major maj lieutenant lt sergeant sgt admiral
    judge justice chief attorney director chairman chairwoman chair ambassador speaker leader
    former deputy reverend rev pope bishop cardinal father professor detective officer sheriff
    commissioner spokesman spokeswoman foreign interior defense defence finance state first
    republican democratic democrat councillor councilor councilman councilwoman assemblyman
    assemblywoman alderman inspector superintendent constable commodore brigadier marshal corporal
    private archbishop rabbi imam ayatollah sheikh emir sultan baron baroness duke duchess
    spokesperson undersecretary premier pastor vicar deacon canon
    """.split()
)
_JOINS = frozenset("' ’ - – . & of de la van von der bin al el du da dos di".split())
_PROPN = UPOS.index("PROPN")


def name_at(text: str, scores: Scores, head: int, first: int, last: int, person: bool) -> Span:
    """The run of proper nouns around word `head` in words `first..last`; always the head at least.

    A person's titles are left out: "Foreign Minister Mirela Costane" has the name of two words.
    """
    words, upos = scores.prepared.words, scores.syntax.upos
    low = high = head

    def word(w: int) -> str:
        return words.span(w, w).of(text)

    def goes_on(w: int) -> bool:
        return bool(upos[w] == _PROPN) or word(w).lower() in _JOINS

    while high < last and goes_on(high + 1):
        high += 1
    while low > first and goes_on(low - 1):
        low -= 1
    if person:  # "Politico's Burgess Everett": whose he is is none of it
        owners = [w for w in range(low, high) if _genitive(text, scores, w)]
        low = owners[-1] + 1 if owners else low
    if person:  # "Homeland Security Secretary Jeh Johnson": what ends in a title is none of it
        titles = [w for w in range(low, high) if word(w).lower().rstrip(".") in TITLES]
        low = titles[-1] + 1 if titles else low
    while low < high and word(low).lower() in _JOINS and not _hangs_on(text, scores, low):
        low += 1
    while high > low and (word(high).lower() in _JOINS or _genitive(text, scores, high)):
        high -= 1
    return words.span(low, high)


def _hangs_on(text: str, scores: Scores, w: int) -> bool:
    """Whether nothing stands between word `w` and a hyphen: the "al" of "al-Harith"."""
    span = scores.prepared.words.span(w, w)
    return span.of(text).isalpha() and text[span.end : span.end + 1] in ("-", "’", "'")


def _genitive(text: str, scores: Scores, w: int) -> bool:
    """Whether word `w` is the s of "Smith's"."""
    span = scores.prepared.words.span(w, w)
    return span.of(text) == "s" and text[span.start - 1 : span.start] in ("'", "’")


def parts(name: str) -> tuple[str, ...]:
    """A name's words in small letters: what two names are compared by."""
    return tuple(re.findall(r"\w[\w'.-]*", name.lower().replace("’", "'")))


def short_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether `short` may stand for `full`: its last words, or some of its words in order.

    "Clinton" and "Hillary" for "Hillary Rodham Clinton"; "H. Clinton" as well. Initials count.
    """
    at = 0
    for word in short:
        while at < len(full) and not _same(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    return bool(short)


def _same(a: str, b: str) -> bool:
    a, b = a.rstrip("."), b.rstrip(".")
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
