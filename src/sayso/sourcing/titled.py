"""A name behind a title: "British Armed Forces Minister James Heap" has both in one run."""

from __future__ import annotations

import re

from sayso.entities import is_title, noun
from sayso.sourcing.phrase import Phrase
from sayso.text import Span

_WORD = re.compile(r"[^\s,]+")
LONGEST = 4  # words of a name


def titled(lead: Phrase, text: str) -> Span | None:
    """Where the name in a phrase of a title and a name stands; None where it is no such phrase.

    A title is a noun for one person; a name is two capitalised words or more that are no nouns.
    """
    words = list(_WORD.finditer(text, lead.span.start, lead.span.end))
    for n in range(2, min(LONGEST, len(words) - 1) + 1):
        name = words[-n:]
        title = text[words[max(0, len(words) - n - 3)].start() : words[-n - 1].end()]
        if _is_title(title):
            is_name = all(w[0][:1].isupper() and noun(w[0]) is None for w in name)
            return Span(name[0].start(), name[-1].end()) if is_name else None
    return None


def _is_title(words: str) -> bool:
    """Whether the words end in what one person can be: "US Secretary of State", "Sen."."""
    if is_title(words.split()[-1]):
        return True
    found = noun(words)
    return found is not None and found.kind == "person" and not found.plural
