"""Texts with marked mentions → what the network should say of them."""

from __future__ import annotations

import numpy as np

from sayso.corpora import CastText
from sayso.reader import UPOS, Network, Referring, sentences
from sayso.reader.labels import KINDS
from sayso.reader.windows import prepare
from sayso.reader.wordpiece import Ints, WordPiece, words_of
from sayso.text import Span
from sayso.train.examples import UNKNOWN
from sayso.train.treebank import Mentioned, Parsed

# Words of these classes head no mention; of others that nobody marked nothing is known.
_NEVER = [UPOS.index(name) for name in ("ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ")]
_PRON, _PROPN = UPOS.index("PRON"), UPOS.index("PROPN")


def cast_targets(text: CastText, network: Network, wordpiece: WordPiece) -> Mentioned:
    """The mentions, each at the word that its others hang on in the tree that `network` reads."""
    prepared = prepare(text.text, [Span(0, len(text.text))], wordpiece)
    starts = prepared.words.start
    upos, governor = _trees(text.text, network, starts)
    kinds = np.where(np.isin(upos, _NEVER), 0, UNKNOWN)
    named = np.full(len(starts), UNKNOWN, np.int64)
    spans = np.full((len(starts), 2), -1, np.int64)
    referring: dict[int, Referring] = {}
    entity: dict[int, str] = {}
    for mention in sorted(text.mentions, key=lambda m: len(m.span)):
        first, last = np.searchsorted(starts, (mention.span.start, mention.span.end)) - (0, 1)
        head = _head(governor, int(first), int(last))
        if head in entity:
            continue  # of two mentions with one head the shorter is taken, as in GUM
        proper = upos[first : last + 1] == _PROPN
        form = {_PRON: "pronoun", _PROPN: "name"}.get(int(upos[head]), "other")
        if proper.all():
            kinds[[w for w in range(first, last + 1) if w not in entity]] = 0
        kinds[head] = KINDS.index(mention.kind)
        if form != "other" or not proper.any():  # "the Bank of Dreven" may be called a name
            named[head] = form == "name"
        after = text.text[mention.span.end :]
        genitive = form != "pronoun" and after.startswith(("'s", "’s"))  # "he's" is none
        spans[head] = first, last + 2 * genitive
        entity[head] = mention.entity
        word = prepared.words.span(head, head).of(text.text)
        referring[head] = Referring.of(head, form, word, mention.span.of(text.text))
    nothing = Parsed(prepared, np.zeros(0, np.int64), {}, np.full(len(starts), -2, np.int64))
    return Mentioned(nothing, {"kinds": kinds, "named": named}, spans, referring, entity)


def _trees(text: str, network: Network, starts: Ints) -> tuple[Ints, Ints]:
    """(N,) of each word its part of speech and the word that governs it, -1 a root, -2 unknown."""
    scores = network.scores(text, [Span(0, len(text))], trees=True)
    words = scores.prepared.words
    governor = np.full(len(starts), -2, np.int64)
    for sentence in sentences(text, scores, network.relations, network.lemmas):
        at = words_of(words, [token.span for token in sentence])
        heads = np.array([token.head for token in sentence])
        governor[at] = np.where(heads < 0, -1, at[heads])
    return scores.syntax.upos, governor


def _head(governor: Ints, first: int, last: int) -> int:
    """Of words `first` to `last` the first that hangs on none of them; the last if none does."""
    here = governor[first : last + 1]
    outside = np.flatnonzero((here != -2) & ((here < first) | (here > last)))
    return first + int(outside[0]) if len(outside) else last
