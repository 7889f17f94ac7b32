"""Two statements as the pair model takes them: pieces, and what is told of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.reader import WordPiece

Ints = npt.NDArray[np.int64]

MOST_PIECES = 96  # of one side; what is longer is cut
# Side (none, first, second), whether the word is on the other side too, whether it is a number.
N_CLASSES = (3, 2, 2)


@dataclass(frozen=True, slots=True)
class Paired:
    ids: Ints  # (T,)
    classes: Ints  # (T, 3)


def paired(first: str, second: str, wordpiece: WordPiece) -> Paired:
    """[CLS] first [SEP] second [SEP]; a word counts as shared in whatever case it stands."""
    words = [wordpiece.words(text) for text in (first, second)]
    ids, classes = [wordpiece.begin], [(0, 1, 0)]
    for side, own in enumerate(words):
        text, others = (first, second)[side], set(words[1 - side].pieces)
        n = 0
        for start, pieces in zip(own.start, own.pieces, strict=True):
            n += len(pieces)
            if n > MOST_PIECES:
                break
            kinds = (side + 1, int(pieces in others), int(text[start].isdigit()))
            ids += pieces
            classes += [kinds] * len(pieces)
        ids.append(wordpiece.stop)
        classes.append((0, 1, 0))
    return Paired(np.array(ids, np.int64), np.array(classes, np.int64))
