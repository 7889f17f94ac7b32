"""Whether a confidence means what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.attribution import Attribution
from sayso.corpora import AnnotatedText
from sayso.measure.polnear import match

RIGHT = 0.5  # the least overlap of contents that counts as right, with the source right too
N_BINS = 10

Pairs = Iterable[tuple[AnnotatedText, Sequence[Attribution]]]


def rights(text: AnnotatedText, said: Sequence[Attribution]) -> list[bool]:
    """Of each attribution, whether people marked one like it: what a confidence is of."""
    right = {m.said for m in match(text, said) if m.overlap >= RIGHT and m.source_right}
    return [k in right for k in range(len(said))]


def calibration_error(pairs: Pairs) -> float:
    """The expected calibration error (Guo et al. 2017), 0..1, in ten bins of equal width."""
    bins: list[list[float]] = [[] for _ in range(N_BINS)]
    for text, everything in pairs:
        said = [a for a in everything if a.parent is None]
        for attribution, right in zip(said, rights(text, said), strict=True):
            k = min(N_BINS - 1, int(attribution.confidence * N_BINS))
            bins[k].append(attribution.confidence - right)
    return sum(abs(sum(b)) for b in bins) / max(1, sum(map(len, bins)))


def kept_at(pairs: Pairs, confidence: float) -> dict[str, float]:
    """0..100: the precision of what is at least so sure, and its share of all."""
    found = [
        (attribution.confidence >= confidence, right)
        for text, everything in pairs
        for said in [[a for a in everything if a.parent is None]]
        for attribution, right in zip(said, rights(text, said), strict=True)
    ]
    kept = [right for sure, right in found if sure]
    return {
        "precision": 100 * sum(kept) / max(1, len(kept)),
        "kept": 100 * len(kept) / max(1, len(found)),
    }
