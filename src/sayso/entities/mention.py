"""Words that refer to somebody or something."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from sayso.entities.names import name_at
from sayso.entities.nouns import noun
from sayso.reader import HEAD, KINDS, UPOS, Referring, Scores, sentence_words
from sayso.text import Span
from sayso.where import How, named, towns


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention as the network sees it: its words, their head, what kind of thing it is.

    `form` is "pronoun", "name" or "other"; `name` is the proper name in it, titles left out.
    """

    span: Span
    head: Span
    kind: str  # GUM's types: person, organization, place, …
    form: str
    name: Span | None
    at: int  # the head's word, counted over the article

    @property
    def named(self) -> bool:
        return self.form == "name"

    def referring(self, text: str) -> Referring:
        said = self.name if self.name else self.span
        return Referring.of(self.at, self.form, self.head.of(text), said.of(text))


_NO_NAMES = frozenset({"A", "An", "The", "I", "It", "One"})


# "The president of Olympia Varne": the name is not the president's.
_OF = re.compile(r"\b(?:of|for|at|from)\s+(?:the\s+)?$")
# "Rep. Mike Rogers, R-Mich.": a party and a state.
_PARTY = re.compile(r"[RDI]-[A-Z][\w.]*")


_OF_A_NATION = re.compile(r"(?:Dutch|English|French|Irish|Scots|Welsh|Cornish)(?:wo)?m[ae]n")


def _is_no_name(words: str) -> bool:
    """Articles, pronouns, party marks, what a place and a noun tell, "Utah Republican", and what
    several are: "Protesters" at a sentence's beginning, "Democrats"."""
    first, _, last = words.partition(" ")
    if words in _NO_NAMES or _PARTY.fullmatch(words) or _OF_A_NATION.fullmatch(words):
        return True
    said = noun(last or first)
    is_person = said is not None and said.kind == "person"
    if said is not None and not last:
        return is_person and said.plural
    return is_person and any(n.how != How.PEOPLE for n in named(first))


def mentions(text: str, scores: Scores) -> list[Mention]:
    """The article's mentions by the place of their heads; nested ones too."""
    said, words = scores.mentions, scores.prepared.words
    heads = np.flatnonzero(said.kinds[:, 0] <= 1.0 - HEAD)
    if not len(heads):
        return []
    edges = np.array([stop for _, stop in sentence_words(scores)])
    sentence = np.searchsorted(edges, heads, side="right")
    low, high = np.concatenate([[0], edges])[sentence], edges[sentence]
    first, last = said.first[heads], said.last[heads]
    # Ends that cannot be: the head alone is sure.
    can_be = (low <= first) & (first <= heads) & (heads <= last) & (last < high)
    columns = (
        heads,
        np.where(can_be, first, heads),
        np.where(can_be, last, heads),
        1 + said.kinds[heads, 1:].argmax(1),
        scores.syntax.upos[heads],
        said.named[heads],
    )
    found = []
    for w, start, stop, k, upos, is_named in zip(*(c.tolist() for c in columns), strict=True):
        form, kind, name = _form(upos, is_named), KINDS[k], None
        if form == "name":
            name = name_at(text, scores, w, start, stop, person=kind == "person")
            if kind != "person":
                name = _whole(text, name, words.span(start, stop))
            own = name.of(text)
            before = text[words.span(start, start).start : name.start]
            is_part = kind == "person" and _OF.search(before)
            if is_part or _is_no_name(own) or not any(word[:1].isupper() for word in own.split()):
                form, name = "other", None
        found.append(Mention(words.span(start, stop), words.span(w, w), kind, form, name, w))
    return found


_MORE = 3  # words that a place's name may have before those that were seen


def _whole(text: str, name: Span, within: Span) -> Span:
    """ "United States" and "U.S." where "States" and "U.S" were seen: the longest name inside the
    mention that is a place's."""
    end = name.end + (text[name.end : name.end + 1] == "." and "." in name.of(text))
    best = Span(name.start, end)
    start = name.start
    for _ in range(_MORE):
        start = text.rfind(" ", within.start, max(within.start, start - 1)) + 1 or within.start
        longer = Span(start, end)
        if longer.of(text)[:1].isupper() and (named(longer.of(text)) or towns(longer.of(text))):
            best = longer
        if start == within.start:
            break
    return best


def _form(upos: int, named: float) -> str:
    if upos == UPOS.index("PRON"):
        return "pronoun"
    return "name" if named >= 0.5 else "other"
