"""Annotated texts → batches of windows with what the network should say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from sayso.corpora import AnnotatedText
from sayso.reader.labels import OUTSIDE, begin, inside
from sayso.reader.windows import MAX_PIECES, Inputs, Prepared, Window, inputs, prepare, windows
from sayso.reader.wordpiece import Ints, WordPiece
from sayso.text import Span

Bools = npt.NDArray[np.bool_]
PLAIN_MARKS = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Gold:
    """What people marked, by word: label (W,); whose content, whose cue it is (W,), or -1."""

    label: Ints
    content_of: Ints
    cue_of: Ints
    source_of: tuple[Ints, ...]  # of each attribution: the words of its source


@dataclass(frozen=True, slots=True)
class Example:
    """One window: its inputs, its labels, and per word which words (1-based, 0 none) answer."""

    inputs: Inputs
    label: Ints  # (W,)
    starts: Bools  # (W,) a paragraph begins here
    cue_of: Bools  # (W, 1 + W) which words are the cue of this content word
    source_of: Bools  # (W, 1 + W) which words are the source of this cue word


@dataclass(frozen=True, slots=True)
class Batch:
    ids: Tensor
    classes: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor  # (B, W) bool
    label: Tensor
    starts: Tensor
    cue_of: Tensor
    source_of: Tensor

    def to(self, device: str) -> Batch:
        return Batch(*(getattr(self, name).to(device) for name in self.__dataclass_fields__))


def gold(prepared: Prepared, text: AnnotatedText) -> Gold:
    """The marks of `text` as labels of its words; a later mark gives way to an earlier one."""
    n = len(prepared.words)
    label = np.full(n, OUTSIDE, np.int64)
    content_of, cue_of = np.full(n, -1, np.int64), np.full(n, -1, np.int64)
    sources = []
    for k, marked in enumerate(text.attributions):
        parts = (marked.source, marked.cue, marked.content)
        for role, spans in enumerate(parts):
            for span in spans:
                _mark(label, _words_in(prepared, span), role, prepared.paragraph_of)
        for spans, of in ((marked.cue, cue_of), (marked.content, content_of)):
            for span in spans:
                of[_words_in(prepared, span)] = k
        sources.append(np.concatenate([_words_in(prepared, s) for s in marked.source] or [_NONE]))
    return Gold(label, content_of, cue_of, tuple(sources))


_NONE = np.zeros(0, np.int64)


def _words_in(prepared: Prepared, span: Span) -> Ints:
    words = prepared.words
    return np.flatnonzero((words.start < span.end) & (words.end > span.start))


def _mark(label: Ints, at: Ints, role: int, paragraph_of: Ints) -> None:
    for before, i in zip([-2, *at[:-1]], at, strict=True):
        if label[i] == OUTSIDE:
            goes_on = (
                before == i - 1
                and paragraph_of[before] == paragraph_of[i]
                and label[before] in (begin(role), inside(role))
            )
            label[i] = inside(role) if goes_on else begin(role)


def example(prepared: Prepared, marks: Gold, window: Window, wordpiece: WordPiece) -> Example:
    here = slice(window.start, window.stop)
    n = window.stop - window.start
    paragraph_of = prepared.paragraph_of[here]
    before = prepared.paragraph_of[window.start - 1] if window.start else -1
    starts = np.diff(paragraph_of, prepend=before) > 0
    cue_words = marks.cue_of[here]
    cue_of, source_of = np.zeros((n, n + 1), bool), np.zeros((n, n + 1), bool)
    for k in np.unique(marks.content_of[here]):
        if k >= 0:
            cue_of[np.ix_(marks.content_of[here] == k, np.flatnonzero(cue_words == k) + 1)] = True
    for k in np.unique(cue_words):
        if k >= 0:
            source = marks.source_of[k] - window.start
            source = source[(source >= 0) & (source < n)]
            source_of[np.ix_(cue_words == k, source + 1)] = True
    cue_of[(marks.content_of[here] >= 0) & ~cue_of.any(1), 0] = True
    source_of[(cue_words >= 0) & ~source_of.any(1), 0] = True
    return Example(
        inputs(prepared, window, wordpiece), marks.label[here], starts, cue_of, source_of
    )


def batches(
    texts: Sequence[AnnotatedText],
    wordpiece: WordPiece,
    *,
    n_windows: int,
    seed: int,
    max_pieces: int = MAX_PIECES,
) -> Iterator[Batch]:
    """One pass over `texts` in an order, with window cuts and quotation marks, drawn by `seed`.

    In a quarter of the texts the typographic marks are made plain ones: outlets differ.
    """
    random = np.random.default_rng(seed)
    examples: list[Example] = []
    for text in texts:
        if random.random() < 0.25:
            text = AnnotatedText(text.name, text.text.translate(PLAIN_MARKS), text.attributions)
        prepared = prepare(text.text, [Span(0, len(text.text))], wordpiece)
        marks = gold(prepared, text)
        size = int(random.integers(max_pieces * 3 // 4, max_pieces + 1))
        cuts = windows(prepared, size, int(random.integers(0, 33)))
        examples += [example(prepared, marks, cut, wordpiece) for cut in cuts]
    # Windows of about one length go together, so that little of a batch is padding.
    order = sorted(
        range(len(examples)), key=lambda i: len(examples[i].inputs.ids) + random.random() * 16
    )
    groups = [order[i : i + n_windows] for i in range(0, len(order), n_windows)]
    for group in random.permutation(len(groups)):
        yield collate([examples[i] for i in groups[group]])


def collate(examples: Sequence[Example]) -> Batch:
    n = max(len(e.label) for e in examples)
    T = max(len(e.inputs.ids) for e in examples)
    return Batch(
        ids=_stack([e.inputs.ids for e in examples], (T,)),
        classes=_stack(
            [e.inputs.classes for e in examples], (T, examples[0].inputs.classes.shape[1])
        ),
        mask=_stack([np.ones(len(e.inputs.ids), bool) for e in examples], (T,)),
        first=_stack([e.inputs.first for e in examples], (n + 1,)),
        words=_stack([np.ones(len(e.label), bool) for e in examples], (n,)),
        label=_stack([e.label for e in examples], (n,)),
        starts=_stack([e.starts for e in examples], (n,)),
        cue_of=_stack([e.cue_of for e in examples], (n, n + 1)),
        source_of=_stack([e.source_of for e in examples], (n, n + 1)),
    )


def _stack(arrays: Sequence[npt.NDArray[np.generic]], shape: tuple[int, ...]) -> Tensor:
    out = np.zeros((len(arrays), *shape), arrays[0].dtype)
    for row, array in zip(out, arrays, strict=True):
        row[tuple(slice(k) for k in array.shape)] = array
    return torch.from_numpy(out)
