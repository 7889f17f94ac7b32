"""Trees written by hand: no network."""

from __future__ import annotations

from sayso.clauses import Tree
from sayso.reader import Token
from sayso.text import Span


def grown(lines: str) -> Tree:
    """`grown("rebels rebel NOUN attacked nsubj; attacked attack VERB - root")`.

    A word, its lemma, its part of speech, the word that it hangs on (for the second of two that
    are alike: "the/2") and how. The words alone are the text.
    """
    rows = [line.split() for line in lines.replace(";", "\n").splitlines() if line.strip()]
    words = [row[0] for row in rows]
    tokens, at = [], 0
    for word, lemma, upos, head, relation in rows:
        span = Span(at, at + len(word))
        tokens.append(Token(span, lemma, upos, _place(words, head), relation))
        at = span.end + 1
    return Tree(" ".join(words), tuple(tokens))


def _place(words: list[str], head: str) -> int:
    if head == "-":
        return -1
    word, _, nth = head.partition("/")
    return [i for i, own in enumerate(words) if own == word][int(nth or 1) - 1]


def said(tree: Tree, heads: list[int]) -> list[str]:
    """The words at some places."""
    return [tree.word(k) for k in heads]
