"""Words that refer to somebody or something."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sayso.entities.names import name_at
from sayso.reader import KINDS, UPOS, Referring, Scores, sentence_words
from sayso.text import Span

SURE = 0.5  # the least chance that a word is the head of a mention


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


def mentions(text: str, scores: Scores) -> list[Mention]:
    """The article's mentions by the place of their heads; nested ones too."""
    said, words = scores.mentions, scores.prepared.words
    heads = np.flatnonzero(1.0 - said.kinds[:, 0] >= SURE)
    if not len(heads):
        return []
    edges = np.array([stop for _, stop in sentence_words(scores)])
    found = []
    for w in heads.tolist():
        sentence = int(np.searchsorted(edges, w, side="right"))
        low = int(edges[sentence - 1]) if sentence else 0
        first, last = int(said.first[w]), int(said.last[w])
        if not low <= first <= w <= last < edges[sentence]:
            first = last = w  # ends that cannot be: the head alone is sure
        form = _form(int(scores.syntax.upos[w]), float(said.named[w]))
        kind = KINDS[1 + int(said.kinds[w, 1:].argmax())]
        name = None
        if form == "name":
            name = name_at(text, scores, w, first, last, person=kind == "person")
            if not any(word[:1].isupper() for word in name.of(text).split()):
                form, name = "other", None
        found.append(Mention(words.span(first, last), words.span(w, w), kind, form, name, w))
    return found


def _form(upos: int, named: float) -> str:
    if upos == UPOS.index("PRON"):
        return "pronoun"
    return "name" if named >= 0.5 else "other"
