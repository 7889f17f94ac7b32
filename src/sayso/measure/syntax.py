"""How near trees are to a treebank's, on its own tokens and sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.corpora import TreebankText
from sayso.reader import Network, tokens
from sayso.reader.wordpiece import words_of
from sayso.text import Span


@dataclass(slots=True)
class SyntaxScore:
    """Tokens counted right: part of speech, head, head and relation, lemma."""

    n: int = 0
    upos: int = 0
    head: int = 0
    labelled: int = 0
    lemma: int = 0

    def rows(self) -> dict[str, float]:
        """0..100."""
        named = {"UPOS": self.upos, "UAS": self.head, "LAS": self.labelled, "lemma": self.lemma}
        return {k: round(100 * v / max(1, self.n), 1) for k, v in named.items()}


def syntax_score(texts: Iterable[TreebankText], network: Network) -> SyntaxScore:
    """Over all tokens, punctuation too, as the CoNLL 2018 shared task counts."""
    total = SyntaxScore()
    for text in texts:
        scores = network.scores(text.text, [Span(0, len(text.text))], trees=True)
        for sentence in text.sentences:
            at = words_of(scores.prepared.words, [t.span for t in sentence])
            said = tokens(
                text.text, scores, [t.span for t in sentence], at, network.relations, network.lemmas
            )
            for ours, theirs in zip(said, sentence, strict=True):
                right = ours.head == theirs.head
                total.n += 1
                total.upos += ours.upos == theirs.upos
                total.head += right
                total.labelled += right and ours.relation == theirs.relation
                total.lemma += ours.lemma == theirs.lemma
    return total
