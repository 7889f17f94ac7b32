"""Marked attributions → what the network should say of a window's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.corpora import AnnotatedText, Marked
from sayso.reader.labels import OUTSIDE, ROLES, begin, inside
from sayso.reader.windows import Prepared, Window
from sayso.reader.wordpiece import Ints, WordPiece
from sayso.text import Span
from sayso.train.examples import UNKNOWN, Example, window_example

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Gold:
    """What people marked, by word.

    label, deep (W,): roles of the outermost and of the innermost attribution; owner (W,): whose
    role that is, or -1, and deep_owner likewise; parts: of each attribution its source's and
    cue's words; parent: of each, the one whose content it stands in, or -1.
    """

    label: Ints
    owner: Ints
    deep: Ints
    deep_owner: Ints
    sources: tuple[Ints, ...]
    cues: tuple[Ints, ...]
    parent: tuple[int, ...]


_NONE = np.zeros(0, np.int64)


def gold(prepared: Prepared, text: AnnotatedText, cue_words: frozenset[str] = frozenset()) -> Gold:
    """The marks of `text` as labels of its words.

    Of two outermost marks on a word the earlier counts, of nested ones the innermost. Where only
    outermost ones were marked, a content with one of `cue_words` in it and no nested attribution
    may have one that nobody marked: what is innermost there is UNKNOWN.
    """
    n = len(prepared.words)
    role, owner = np.full(n, -1, np.int64), np.full(n, -1, np.int64)
    apart = np.zeros(n, bool)  # a new piece starts here though the word before has the same role
    outer = [k for k, m in enumerate(text.attributions) if m.parent is None]
    for k in outer:
        _put(prepared, text.attributions[k], k, role, owner, apart, over=False)
    deep_role, deep_owner, deep_apart = role.copy(), owner.copy(), apart.copy()
    for k in _outer_first(text.attributions):
        _put(prepared, text.attributions[k], k, deep_role, deep_owner, deep_apart, over=True)
    deep = _labels(deep_role, deep_apart, prepared.paragraph_of)
    parents = {m.parent for m in text.attributions}
    for k in outer:
        if not text.nested_too and k not in parents and _may_hold_one(text, k, cue_words):
            for span in text.attributions[k].content:
                deep[_words_in(prepared, span)] = UNKNOWN
    words = [
        tuple(
            np.concatenate([_words_in(prepared, s) for s in spans] or [_NONE])
            for spans in (m.source, m.cue)
        )
        for m in text.attributions
    ]
    return Gold(
        _labels(role, apart, prepared.paragraph_of),
        owner,
        deep,
        deep_owner,
        tuple(source for source, _ in words),
        tuple(cue for _, cue in words),
        tuple(-1 if m.parent is None else m.parent for m in text.attributions),
    )


def cue_words(texts: Sequence[AnnotatedText]) -> frozenset[str]:
    """Words that end a cue at least OFTEN times, in small letters: "said", "hopes", "according"."""
    last = Counter(
        word.lower()
        for text in texts
        for mark in text.attributions
        for span in mark.cue
        for word in re.findall(r"[^\W\d]{3,}", span.of(text.text))[-1:]
    )
    return frozenset(word for word, n in last.items() if n >= OFTEN)


def _may_hold_one(text: AnnotatedText, k: int, cue_words: frozenset[str]) -> bool:
    words = (w for s in text.attributions[k].content for w in s.of(text.text).lower().split())
    return any(word.strip(_MARKS) in cue_words for word in words)


OFTEN = 3
_MARKS = ".,;:!?\"'“”‘’()"


def _outer_first(marks: tuple[Marked, ...]) -> list[int]:
    """The nested ones, none before its parent."""

    def depth(k: int) -> int:
        parent = marks[k].parent
        return 0 if parent is None else 1 + depth(parent)

    return sorted((k for k, m in enumerate(marks) if m.parent is not None), key=depth)


def _put(
    prepared: Prepared, mark: Marked, k: int, role: Ints, owner: Ints, apart: Bools, *, over: bool
) -> None:
    for r, name in enumerate(ROLES):
        for span in getattr(mark, name):
            at = _words_in(prepared, span)
            at = at if over else at[role[at] < 0]
            role[at], owner[at] = r, k
            after = at[-1:] + 1
            apart[after[after < len(apart)]] = True
            apart[at], apart[at[:1]] = False, True


def _words_in(prepared: Prepared, span: Span) -> Ints:
    """Words that `span` touches."""
    words = prepared.words
    return np.flatnonzero((words.start < span.end) & (words.end > span.start))


def _labels(role: Ints, apart: Bools, paragraph_of: Ints) -> Ints:
    label = np.full(len(role), OUTSIDE, np.int64)
    for i, r in enumerate(role):
        if r >= 0:
            goes_on = (
                i > 0
                and role[i - 1] == r
                and not apart[i]
                and paragraph_of[i - 1] == paragraph_of[i]
            )
            label[i] = inside(int(r)) if goes_on else begin(int(r))
    return label


def speech_example(
    prepared: Prepared, marks: Gold, window: Window, wordpiece: WordPiece
) -> Example:
    here = slice(window.start, window.stop)
    n = window.stop - window.start
    starts = np.diff(prepared.paragraph_of, prepend=-1) > 0
    cue_of, source_of, deep_cue_of = (np.zeros((n, n + 1), bool) for _ in range(3))
    owner, deep_owner = marks.owner[here], marks.deep_owner[here]
    content = {begin(ROLES.index("content")), inside(ROLES.index("content"))}
    in_content = np.isin(marks.label[here], list(content))
    in_deep = np.isin(marks.deep[here], list(content))

    def inside_window(at: Ints) -> Ints:
        at = at - window.start
        return at[(at >= 0) & (at < n)]

    for k in np.unique(np.concatenate([owner, deep_owner])):
        if k < 0:
            continue
        cue = inside_window(marks.cues[k])
        _answer(cue_of, np.flatnonzero(in_content & (owner == k)), cue)
        _answer(deep_cue_of, np.flatnonzero(in_deep & (deep_owner == k)), cue)
        _answer(source_of, cue, inside_window(marks.sources[k]))
        parent = marks.parent[k]
        _answer(deep_cue_of, cue, inside_window(marks.cues[parent]) if parent >= 0 else _NONE)
    return window_example(
        prepared,
        window,
        wordpiece,
        {
            "label": marks.label,
            "deep": marks.deep,
            "starts": starts,
            "cue_of": cue_of,
            "source_of": source_of,
            "deep_cue_of": deep_cue_of,
        },
    )


def _answer(matrix: Bools, asking: Ints, answering: Ints) -> None:
    """The words `answering` answer `asking`; none does where there are none."""
    if len(answering):
        matrix[np.ix_(asking, answering + 1)] = True
    else:
        matrix[asking, 0] = True
