"""Words and their pieces, each at its place in the text.

BERT's uncased tokenisation (Devlin et al. 2019). The `tokenizers` package gives the same
pieces, as a test checks, but brings 33 MB of packages for fetching models, a fifth of what
sayso weighs in all; this takes 1 % of the time an article takes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.text import Span

Ints = npt.NDArray[np.int64]

MAX_WORD_CHARS = 100  # a longer word is unknown, as in BERT

_UNSEEN = {"Cc", "Cf", "Co", "Cs"}  # controls and the like; unassigned ones may be letters by now


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words in order, and the pieces of each.

    start, end (W,) code points; pieces: W tuples of vocabulary ids, none empty.
    """

    start: Ints
    end: Ints
    pieces: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.pieces)

    def span(self, first: int, last: int) -> Span:
        """From the start of word `first` to the end of word `last`."""
        return Span(int(self.start[first]), int(self.end[last]))


def words_of(words: Words, spans: Sequence[Span]) -> Ints:
    """Of each token the word that stands for it: the first to begin in it, or that holds it."""
    starts = words.start
    at = np.searchsorted(starts, [s.start for s in spans], side="left")
    inside = [i < len(starts) and starts[i] < s.end for i, s in zip(at, spans, strict=True)]
    return np.where(inside, at, np.maximum(at - 1, 0)).astype(np.int64)


class WordPiece:
    """Splits text into words at white space and punctuation, and words into known pieces."""

    def __init__(self, vocabulary: list[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self.begin, self.stop = self.ids["[CLS]"], self.ids["[SEP]"]
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def load(cls, path: Path) -> WordPiece:
        """From a file with one piece a line."""
        return cls(path.read_text(encoding="utf-8").splitlines())

    def words(self, text: str, start: int = 0, end: int | None = None) -> Words:
        """The words of `text[start:end]`, at their places in `text`."""
        starts: list[int] = []
        ends: list[int] = []
        pieces: list[tuple[int, ...]] = []
        letters: list[str] = []
        opened = start

        def close(at: int) -> None:
            if letters:
                starts.append(opened)
                ends.append(at)
                pieces.append(self._pieces("".join(letters)))
                letters.clear()

        last = start  # the end of the last code point that belongs to a word
        for i in range(start, len(text) if end is None else end):
            for letter, kind in _normal(text[i]):
                if kind == "space":
                    close(last)
                    continue
                if kind == "alone":
                    close(last)
                if not letters:
                    opened = i
                letters.append(letter)
                last = i + 1
                if kind == "alone":
                    close(last)
        close(last)
        return Words(np.array(starts, np.int64), np.array(ends, np.int64), tuple(pieces))

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            known = self._split(word)
            if len(self._known) < 100_000:  # some 20 MB: a crawl's odd strings have no end
                self._known[word] = known
        return known

    def _split(self, word: str) -> tuple[int, ...]:
        if len(word) > MAX_WORD_CHARS:
            return (self.unknown,)
        found: list[int] = []
        at = 0
        while at < len(word):
            for stop in range(len(word), at, -1):
                piece = self.ids.get(("##" if at else "") + word[at:stop])
                if piece is not None:
                    found.append(piece)
                    at = stop
                    break
            else:
                return (self.unknown,)
        return tuple(found)


@cache
def _normal(char: str) -> tuple[tuple[str, str], ...]:
    """What is left of one code point without case and accents: letters, each "in" or "alone"."""
    if char.isspace() and char not in "\x1c\x1d\x1e\x1f\x85\x0b\x0c":
        return ((" ", "space"),)
    if char in "\x00\ufffd" or unicodedata.category(char) in _UNSEEN:
        return ()
    if _is_cjk(ord(char)):
        return ((char, "alone"),)
    plain = [c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn"]
    lower = [low for c in plain for low in c.lower()]
    return tuple((c, "space" if c.isspace() else "alone" if _is_mark(c) else "in") for c in lower)


def _is_mark(char: str) -> bool:
    # All of ASCII that is no letter or digit counts, "$" and "^" too, as in BERT.
    return (char.isascii() and not char.isalnum()) or unicodedata.category(char)[0] == "P"


def _is_cjk(point: int) -> bool:
    return (
        0x4E00 <= point <= 0x9FFF
        or 0x3400 <= point <= 0x4DBF
        or 0x20000 <= point <= 0x2CEAF
        or 0xF900 <= point <= 0xFAFF
        or 0x2F800 <= point <= 0x2FA1F
    )
