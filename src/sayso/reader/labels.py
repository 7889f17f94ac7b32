"""The labels of the network's roles, and which may follow which; its other label sets."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
OUTSIDE = 0

# What a word is to tokens and sentences: English contractions and "U.S." are one token of several
# words, as the encoder sees words.
UNITS = ("part", "token", "sentence")

UPOS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN"),
    *("PUNCT", "SCONJ", "SYM", "VERB", "X"),
)

# GUM's types of entity; a word that is no mention's head has "none".
KINDS = (
    *("none", "abstract", "animal", "event", "object", "organization", "person", "place"),
    *("plant", "substance", "time"),
)

# What a word's vector speaks for: that an event of the day is told at it, in its sentence, in its
# article; and how the event at it is told.
DEEDS = (
    *("at", "sentence", "article"),
    *("happened", "claimed", "denied", "promised", "threatened", "hypothetical", "did not happen"),
)


def begin(role: int) -> int:
    """The label of the first word of a span of ROLES[role]."""
    return 1 + 2 * role


def inside(role: int) -> int:
    """The label of every further word of a span of ROLES[role]."""
    return 2 + 2 * role


def forbidden() -> npt.NDArray[np.bool_]:
    """(L, L): whether label j may not stand after label i; row 0 is a paragraph's start too."""
    ban = np.zeros((len(LABELS), len(LABELS)), bool)
    for role in range(len(ROLES)):
        ban[:, inside(role)] = True
        ban[[begin(role), inside(role)], inside(role)] = False
    return ban
