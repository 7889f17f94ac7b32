"""Tokens, sentences and their trees, as the network's scores have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.reader.labels import UNITS, UPOS
from sayso.reader.lemmas import apply
from sayso.reader.scores import Floats, Scores
from sayso.reader.windows import MAX_PIECES
from sayso.reader.wordpiece import Ints
from sayso.text import Span

_FAR = -30.0  # the log-probability of a head that was out of the window's reach


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word (Universal Dependencies).

    `head` is the place in its sentence of the token it depends on, -1 for the root.
    """

    span: Span
    lemma: str
    upos: str
    head: int
    relation: str


Sentence = tuple[Token, ...]


def sentences(
    text: str, scores: Scores, relations: Sequence[str], lemmas: Sequence[str]
) -> tuple[Sentence, ...]:
    """The article's sentences, in order; none crosses a paragraph's end."""
    words = scores.prepared.words
    found = []
    for start, stop in sentence_words(scores):
        at = start + np.flatnonzero(scores.syntax.units[start:stop] != UNITS.index("part"))
        if not len(at) or at[0] != start:
            at = np.concatenate([[start], at])
        ends = np.concatenate([at[1:], [stop]]) - 1
        spans = [words.span(int(a), int(b)) for a, b in zip(at, ends, strict=True)]
        found.append(tokens(text, scores, spans, at, relations, lemmas))
    return tuple(found)


def sentence_spans(scores: Scores) -> list[Span]:
    """Where each sentence stands in the text."""
    words = scores.prepared.words
    return [words.span(start, stop - 1) for start, stop in sentence_words(scores)]


def sentence_words(scores: Scores) -> list[tuple[int, int]]:
    """Where each sentence's words start and stop.

    A list or a table without a full stop ends where no link reaches any more.
    """
    units = scores.syntax.units == UNITS.index("sentence")
    paragraph = np.diff(scores.prepared.paragraph_of, prepend=-1) > 0
    starts = [*np.flatnonzero(units | paragraph).tolist(), len(units)]
    return [
        (at, min(at + MAX_PIECES, stop))
        for start, stop in pairwise(starts)
        for at in range(start, stop, MAX_PIECES)
    ]


def tokens(
    text: str,
    scores: Scores,
    spans: Sequence[Span],
    at: Ints,
    relations: Sequence[str],
    lemmas: Sequence[str],
) -> Sentence:
    """One sentence of given tokens; `at` (n,) are the words that stand for them."""
    syntax, trees = scores.syntax, scores.syntax.trees
    if trees is None:
        raise ValueError("sentences need scores with trees: Network.scores(…, trees=True)")
    unique, places = np.unique(at, return_inverse=True)
    P = trees.head_of.matrix(unique)[:, [0, *(1 + places)]][places]
    # A token that shares its word with the one before, as in "cannot", hangs on that one.
    heads = tree(np.log(np.maximum(P, np.exp(_FAR))))
    return tuple(
        Token(
            span,
            apply(lemmas[trees.lemmas[w]], span.of(text)),
            UPOS[syntax.upos[w]],
            int(heads[i]),
            "root" if heads[i] < 0 else relations[trees.relations[w]],
        )
        for i, (span, w) in enumerate(zip(spans, at, strict=True))
    )


def tree(X: Floats) -> Ints:
    """X (n, 1 + n), column 0 the root -> (n,) heads, -1 for the one root: the best tree.

    Most often every token's best head makes a tree; else Chu and Liu 1965, Edmonds 1967, below
    the likeliest root.
    """
    root = int(X[:, 0].argmax())
    X = X[:, 1:].copy()
    np.fill_diagonal(X, -np.inf)
    X[root] = -np.inf
    heads: Ints = X.argmax(1)
    heads[root] = root
    if _cycle(heads, root):
        heads = _edmonds(X, root)
    heads[root] = -1
    return heads


def _cycle(heads: Ints, root: int) -> list[int]:
    """A cycle that does not hold the root, or nothing."""
    seen = np.zeros(len(heads), np.int64)
    seen[root] = -1
    for start in range(len(heads)):
        path, at = [], start
        while seen[at] == 0:
            seen[at] = start + 1
            path.append(at)
            at = int(heads[at])
        if seen[at] == start + 1:
            return path[path.index(at) :]
        seen[path] = -1
    return []


def _edmonds(X: Floats, root: int) -> Ints:
    """X (n, n) scores of a head (column) for a token (row) -> (n,) heads; the root's is itself."""
    n = len(X)
    heads: Ints = X.argmax(1)
    heads[root] = root
    cycle = np.array(_cycle(heads, root), np.int64)
    if not len(cycle):
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    best = X[cycle, heads[cycle]]
    # The cycle becomes one token, the last: entering it costs the arc that it replaces.
    enter = X[np.ix_(cycle, rest)] - best[:, None]
    leave = X[np.ix_(rest, cycle)]
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf, X.dtype)
    small[:-1, :-1] = X[np.ix_(rest, rest)]
    small[:-1, -1] = leave.max(1)
    small[-1, :-1] = enter.max(0)
    inner = _edmonds(small, int(np.searchsorted(rest, root)))
    result = heads.copy()
    for i, token in enumerate(rest):
        if token != root:
            h = inner[i]
            result[token] = rest[h] if h < len(rest) else cycle[int(leave[i].argmax())]
    entry = int(inner[-1])
    result[cycle[int(enter[:, entry].argmax())]] = rest[entry]
    return result
