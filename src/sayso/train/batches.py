"""Annotated sets → batches of windows, mixed as the recipe says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from sayso.corpora import AnnotatedText, GapText
from sayso.reader.windows import MAX_PIECES, Window, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.examples import Batch, Example, collate
from sayso.train.nest import composed
from sayso.train.speech import gold, speech_example
from sayso.train.treebank import (
    Classes,
    Mentioned,
    Parsed,
    gap_example,
    gap_pairs,
    mentioned_example,
    mentioned_pairs,
    treebank_example,
)

CAST_TIMES = 2  # at each pass over GUM: 735 short texts beside 176 documents
PLAIN_MARKS = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True)
class Sets:
    """What is trained on; any may be empty."""

    said: Sequence[AnnotatedText] = ()
    cue_words: frozenset[str] = frozenset()  # of `said`: see `speech.gold`
    trees: Sequence[Parsed] = ()
    gum: Sequence[Mentioned] = ()
    pronouns: Sequence[GapText] = ()
    cast: Sequence[Mentioned] = ()  # short ones, a window each
    classes: Classes = field(default_factory=lambda: Classes({}, {}))


def batches(
    sets: Sets,
    wordpiece: WordPiece,
    *,
    n_windows: int,
    seed: int,
    max_pieces: int = MAX_PIECES,
    n_gum: int = 2,
) -> Iterator[Batch]:
    """One pass over the sets in an order, with cuts, drawn by `seed`.

    `n_gum` passes over GUM and GAP, CAST_TIMES as many over casts.
    """
    random = np.random.default_rng(seed)
    draw = _Draw(wordpiece, random, n_windows, max_pieces)
    found = draw.said(sets.said, sets.cue_words) + draw.trees(sets.trees)
    for k in range(n_gum):
        found += draw.gum(sets.gum, silence=k == 0) + draw.pronouns(sets.pronouns)
        for _ in range(CAST_TIMES):
            found += draw.cast(sets.cast)
    for k in random.permutation(len(found)):
        yield found[k]


@dataclass(frozen=True)
class _Draw:
    wordpiece: WordPiece
    random: np.random.Generator
    n_windows: int
    max_pieces: int

    def said(self, texts: Sequence[AnnotatedText], cue_words: frozenset[str]) -> list[Batch]:
        """In a quarter of the texts the typographic marks are made plain ones: outlets differ."""
        examples: list[Example] = []
        for text in [*texts, *composed(texts, self.random)]:
            if self.random.random() < 0.25:
                text = replace(text, text=text.text.translate(PLAIN_MARKS))
            prepared = prepare(text.text, [Span(0, len(text.text))], self.wordpiece)
            marks = gold(prepared, text, cue_words)
            cuts = windows(prepared, self._size(), int(self.random.integers(0, 33)))
            examples += [speech_example(prepared, marks, cut, self.wordpiece) for cut in cuts]
        return self._grouped(examples)

    def trees(self, texts: Sequence[Parsed]) -> list[Batch]:
        return self._grouped(
            [
                treebank_example(text, cut, self.wordpiece)
                for text in texts
                for cut in windows(text.prepared, self._size(), 0)
            ]
        )

    def gum(self, texts: Sequence[Mentioned], *, silence: bool) -> list[Batch]:
        """Consecutive windows of one document, so that pairs reach over windows.

        With `silence` also that nobody says anything where nobody does. Once an epoch is enough:
        where it was taught at each of three passes, opinion and interviews were read much worse.
        """
        found = []
        for text in texts:
            text = text if silence else text.without_silence()
            cuts = windows(text.parsed.prepared, self._size(), int(self.random.integers(0, 33)))
            skip = int(self.random.integers(0, self.n_windows))
            edges = [0, *range(skip or self.n_windows, len(cuts), self.n_windows), len(cuts)]
            for start, stop in pairwise(edges):
                group = cuts[start:stop]
                if group:
                    found.append(self._mentioned([(text, cut) for cut in group]))
        return found

    def cast(self, texts: Sequence[Mentioned]) -> list[Batch]:
        rows = [
            (texts[i], cut)
            for i in self.random.permutation(len(texts))
            for cut in windows(texts[i].parsed.prepared, self.max_pieces, 0)
        ]
        n = 2 * self.n_windows
        return [self._mentioned(rows[at : at + n]) for at in range(0, len(rows), n)]

    def _mentioned(self, rows: Sequence[tuple[Mentioned, Window]]) -> Batch:
        examples = [mentioned_example(text, cut, self.wordpiece) for text, cut in rows]
        return collate(examples, mentioned_pairs(rows))

    def pronouns(self, texts: Sequence[GapText]) -> list[Batch]:
        found = []
        order = self.random.permutation(len(texts))
        for at in range(0, len(order), 2 * self.n_windows):
            group = [texts[i] for i in order[at : at + 2 * self.n_windows]]
            examples, mentions = zip(*(gap_example(t, self.wordpiece) for t in group), strict=True)
            found.append(collate(examples, gap_pairs(group, mentions)))
        return found

    def _size(self) -> int:
        return int(self.random.integers(self.max_pieces * 3 // 4, self.max_pieces + 1))

    def _grouped(self, examples: Sequence[Example]) -> list[Batch]:
        """Windows of about one length go together, so that little of a batch is padding."""
        order = sorted(
            range(len(examples)),
            key=lambda i: len(examples[i].inputs.ids) + self.random.random() * 16,
        )
        return [
            collate([examples[i] for i in order[at : at + self.n_windows]])
            for at in range(0, len(order), self.n_windows)
        ]
