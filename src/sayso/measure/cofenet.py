"""Exact spans in CofeNet's cut of PolNeAR, in tokens, as its tables count them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from sayso.articles import as_it_is
from sayso.attribution import attribute
from sayso.corpora import Labelled
from sayso.measure.polnear import Tally
from sayso.reader import ROLES, Network
from sayso.text import Span


def cofenet_score(texts: Iterable[Labelled], network: Network) -> dict[str, float]:
    """F1 of spans with both ends right, and with the first word right, by role."""
    exact = {role: Tally() for role in ROLES}
    begun = {role: Tally() for role in ROLES}
    for text in texts:
        said = attribute(as_it_is(text.text), network)
        for role in ROLES:
            ours = {
                _tokens(text, span) for a in said if a.parent is None for span in getattr(a, role)
            }
            theirs = {(start, stop) for name, start, stop in text.roles if name == role}
            exact[role].add(len(ours & theirs), len(ours), len(theirs))
            first, marked = {s for s, _ in ours}, {s for s, _ in theirs}
            begun[role].add(len(first & marked), len(first), len(marked))
    rows = {f"exact {role}": round(tally.f1, 1) for role, tally in exact.items()}
    return rows | {f"begin {role}": round(tally.f1, 1) for role, tally in begun.items()}


def _tokens(text: Labelled, span: Span) -> tuple[int, int]:
    starts = np.array([t.start for t in text.tokens])
    ends = np.array([t.end for t in text.tokens])
    touched = np.flatnonzero((starts < span.end) & (ends > span.start))
    return int(touched[0]), int(touched[-1]) + 1
