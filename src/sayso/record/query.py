"""What a person types as what FTS5 understands, with nothing in it that FTS5 would obey."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

# FTS5 takes time with the square of the number of words: 0.03 s for 10,000 different ones, 16 s
# for 200,000. A statement that has the first 256 is taken to have the others.
MAX_WORDS = 256

# Shorter names are whole words: "UN" is not the beginning of "unnamed officials".
MIN_BEGINNING = 4

# Control characters end a query in the middle (NUL does), surrogates cannot be handed over.
BREAKS = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")

# A phrase is often pasted from the page, with the page's quotation marks.
QUOTES = str.maketrans("“”„", '"""')

TERM = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')


def matching(words: str, who: str | None) -> str | None:
    """An FTS5 query for `words` anywhere in a statement and `who` in its source.

    None where both are blank. What stands between double quotes is a phrase, a quote that is
    not closed runs to the end, and everything else is words. The last word of `who` may be the
    beginning of a longer one.
    """
    parts = []
    if words.strip():
        parts.append(f"({_phrases(words)})")
    if (named := naming("source speaker", who)) is not None:
        parts.append(f"({named})")
    return " AND ".join(parts) or None


def naming(columns: str, who: str | None) -> str | None:
    """An FTS5 query for `who` in one of `columns`, their names with blanks between them; None
    where it is blank. The last word may be the beginning of a longer one."""
    return None if who is None or not who.strip() else f"{{{columns}}} : {_beginning(who)}"


def _phrases(words: str) -> str:
    """Each word and each phrase as a string of FTS5's: a string is never syntax."""
    found: dict[str, None] = {}  # in order, once each
    terms = TERM.finditer(_plain(words))
    for term in islice(terms, 100 * MAX_WORDS):  # a megabyte of the same word ends, too
        found[_first(term["phrase"] or term["word"] or "")] = None
        if len(found) == MAX_WORDS:
            break
    return _strings(found)


def _beginning(who: str) -> str:
    phrase = _first(_plain(who).replace('"', " "))
    last = re.findall(r"\w+", phrase)[-1:]
    star = " *" if last and len(last[0]) >= MIN_BEGINNING else ""
    return _strings([phrase]) + star


def _plain(typed: str) -> str:
    return BREAKS.sub(" ", typed).translate(QUOTES)


def _first(phrase: str) -> str:
    return " ".join(phrase.split()[:MAX_WORDS])


def _strings(phrases: Iterable[str]) -> str:
    """FTS5 leaves out what has no letter or digit in it, unless nothing else is there: no match."""
    return " ".join(f'"{phrase}"' for phrase in phrases if phrase) or '""'
