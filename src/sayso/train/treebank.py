"""Treebanks, their entities and their pronouns → what the network should say of windows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sayso.corpora import GapText, GumText, Token, TreebankText
from sayso.reader.coref import Referring, pair_classes
from sayso.reader.labels import KINDS, OUTSIDE, UNITS, UPOS
from sayso.reader.lemmas import rule
from sayso.reader.windows import Prepared, Window, prepare
from sayso.reader.wordpiece import Ints, WordPiece, words_of
from sayso.text import Span
from sayso.train.examples import UNKNOWN, Array, Example, Pairs, window_example

SILENT_GENRES = frozenset({"academic", "bio", "fiction", "news", "textbook", "voyage", "whow"})
N_PAIRED = 200  # mentions of a batch that are paired; their square is what counts


@dataclass(frozen=True, slots=True)
class Classes:
    """The label sets that come from the treebanks."""

    relations: Mapping[str, int]
    lemmas: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A treebank text as words: the word that stands for each token, and the targets (N,)."""

    prepared: Prepared
    word_of: Ints
    targets: dict[str, Array]
    head: Ints  # (N,) the word that governs, -1 the root, -2 unknown


def parsed(text: TreebankText, classes: Classes, wordpiece: WordPiece) -> Parsed:
    prepared = prepare(text.text, [Span(0, len(text.text))], wordpiece)
    n = len(prepared.words)
    tokens = [token for sentence in text.sentences for token in sentence]
    word_of = words_of(prepared.words, [t.span for t in tokens])
    targets: dict[str, Array] = {
        name: np.full(n, UNKNOWN, np.int64) for name in ("upos", "lemmas", "relations")
    }
    units = np.full(n, UNITS.index("part"), np.int64)
    head = np.full(n, -2, np.int64)
    offset = 0
    for sentence in text.sentences:
        for i, token in enumerate(sentence):
            w = int(word_of[offset + i])
            if head[w] != -2:
                continue  # a second token of the same word, as in "cannot"
            units[w] = UNITS.index("token" if i else "sentence")
            targets["upos"][w] = UPOS.index(token.upos)
            targets["relations"][w] = classes.relations.get(token.relation, UNKNOWN)
            targets["lemmas"][w] = classes.lemmas.get(rule(token.form, token.lemma), UNKNOWN)
            head[w] = -1 if token.head < 0 else word_of[offset + token.head]
            if head[w] == w:
                head[w] = -2
        offset += len(sentence)
    return Parsed(prepared, word_of, targets | {"units": units}, head)


def _syntax(text: Parsed, window: Window) -> dict[str, Array]:
    """The targets of one window; heads count its words from 1, the root is 0."""
    head = text.head[window.start : window.stop]
    within = (head >= window.start) & (head < window.stop)
    moved = np.where(within, head - window.start + 1, np.where(head == -1, 0, UNKNOWN))
    return {**text.targets, "heads": _placed(moved, window, len(text.head))}


def _placed(here: Array, window: Window, n: int) -> Array:
    out = np.full(n, UNKNOWN, np.int64)
    out[window.start : window.stop] = here
    return out


def treebank_example(text: Parsed, cut: Window, wordpiece: WordPiece) -> Example:
    return window_example(text.prepared, cut, wordpiece, _syntax(text, cut))


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A text as words, with its mentions."""

    parsed: Parsed
    targets: dict[str, Array]
    spans: Ints  # (N, 2) of a head's mention the first and last word, -1 elsewhere
    referring: dict[int, Referring]  # by the head's word
    entity: dict[int, str]

    def without_silence(self) -> Mentioned:
        return replace(self, targets={k: v for k, v in self.targets.items() if k != "label"})


def gum_targets(text: GumText, classes: Classes, wordpiece: WordPiece) -> Mentioned:
    whole = parsed(text.treebank, classes, wordpiece)
    tokens = [t for sentence in text.treebank.sentences for t in sentence]
    n = len(whole.prepared.words)
    kinds = np.zeros(n, np.int64)
    named = np.full(n, UNKNOWN, np.int64)
    spans = np.full((n, 2), -1, np.int64)
    referring: dict[int, Referring] = {}
    entity: dict[int, str] = {}
    # Where two mentions share a head, as "A and B" and its "A", the shorter is taken.
    for m in sorted(text.mentions, key=lambda m: m.tokens[1] - m.tokens[0]):
        w = int(whole.word_of[m.head])
        if w in entity:
            continue
        last = m.tokens[1] - 1
        kinds[w], named[w] = KINDS.index(m.kind), m.named
        spans[w] = whole.word_of[m.tokens[0]], whole.word_of[last]
        while spans[w, 1] + 1 < n and whole.targets["units"][spans[w, 1] + 1] == UNITS.index(
            "part"
        ):
            spans[w, 1] += 1
        entity[w] = m.entity
        words = " ".join(t.form for t in tokens[m.tokens[0] : m.tokens[1]])
        form = _form(tokens[m.head], m.named)
        referring[w] = Referring.of(w, form, tokens[m.head].form, words)
    # Paragraphs in which nobody is said to say anything; of the others nothing is known, nor of
    # genres in which somebody speaks for himself.
    told = whole.word_of[sorted(text.told)]
    told_paragraphs = np.unique(whole.prepared.paragraph_of[told])
    silent = ~np.isin(whole.prepared.paragraph_of, told_paragraphs) & (text.genre in SILENT_GENRES)
    label = np.where(silent, OUTSIDE, UNKNOWN)
    starts = np.diff(whole.prepared.paragraph_of, prepend=-1) > 0
    targets: dict[str, Array] = {"kinds": kinds, "named": named, "label": label, "starts": starts}
    return Mentioned(whole, targets, spans, referring, entity)


def _form(head: Token, named: bool) -> str:
    return "pronoun" if head.upos == "PRON" else "name" if named else "other"


def mentioned_example(text: Mentioned, cut: Window, wordpiece: WordPiece) -> Example:
    n = len(text.spans)
    here = text.spans[cut.start : cut.stop]
    within = (here[:, 0] >= cut.start) & (here[:, 1] < cut.stop) & (here[:, 0] >= 0)
    ends = {
        name: _placed(np.where(within, here[:, k] - cut.start + 1, UNKNOWN), cut, n)
        for k, name in enumerate(("first", "last"))
    }
    return window_example(
        text.parsed.prepared,
        cut,
        wordpiece,
        {**text.targets, **ends, **_syntax(text.parsed, cut)},
    )


def mentioned_pairs(rows: Sequence[tuple[Mentioned, Window]]) -> Pairs:
    """The mentions in the cores of windows; an earlier one of the same text may answer."""
    places = [
        (row, text, w, w - cut.start)
        for row, (text, cut) in enumerate(rows)
        for w in sorted(text.entity)
        if cut.core_start <= w < cut.core_stop
    ][:N_PAIRED]
    mentions = [text.referring[w] for _, text, w, _ in places]
    numbers: dict[tuple[int, str], int] = {}
    entity = np.array(
        [numbers.setdefault((id(t), t.entity[w]), len(numbers)) for _, t, w, _ in places]
    )
    of = np.array([id(text) for _, text, _, _ in places])
    at = np.array([w for _, _, w, _ in places])
    agree, apart = pair_classes(mentions, mentions)
    may = (at[None, :] < at[:, None]) & (of[None, :] == of[:, None])
    return Pairs(
        np.array([row for row, _, _, _ in places], np.int64),
        np.array([word for _, _, _, word in places], np.int64),
        agree,
        apart,
        may,
        may & (entity[:, None] == entity[None, :]),
    )


def gap_example(text: GapText, wordpiece: WordPiece) -> tuple[Example, list[Referring]]:
    """A snippet in one window, and its pronoun and two names."""
    prepared = prepare(text.text, [Span(0, len(text.text))], wordpiece)
    total = np.cumsum([len(p) for p in prepared.words.pieces])
    stop = int(np.searchsorted(total, 500, side="right"))  # the encoder has 512 places
    cut = Window(0, 0, stop, stop)
    words = words_of(prepared.words, [text.pronoun, *text.names])
    mentions: list[Referring] = []
    for w, span in zip(words, (text.pronoun, *text.names), strict=True):
        said = span.of(text.text)
        form = "name" if mentions else "pronoun"
        head = prepared.words.span(int(w), int(w)).of(text.text)
        mentions.append(Referring.of(int(w), form, head, said))
    return window_example(prepared, cut, wordpiece, {}), mentions


def gap_pairs(texts: Sequence[GapText], mentions: Sequence[Sequence[Referring]]) -> Pairs:
    """Each snippet's pronoun asks its two names; names ask nothing."""
    n = 3 * len(texts)
    may, same = np.zeros((n, n), bool), np.zeros((n, n), bool)
    flat = [m for group in mentions for m in group]
    agree, apart = pair_classes(flat, flat)
    for k, text in enumerate(texts):
        may[3 * k, 3 * k + 1 : 3 * k + 3] = True
        same[3 * k, 3 * k + 1 : 3 * k + 3] = text.right
    rows = np.repeat(np.arange(len(texts)), 3)
    return Pairs(rows, np.array([m.at for m in flat], np.int64), agree, apart, may, same)
