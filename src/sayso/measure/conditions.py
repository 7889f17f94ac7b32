"""How well threats, promises, warnings … are found, named and cut out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.conditions import Condition
from sayso.corpora import ConditionItem
from sayso.text import Span

_CUT = ("trigger", "consequence")
_NAMED = ("by", "to", "deadline")


def condition_score(
    pairs: Iterable[tuple[ConditionItem, Sequence[Condition]]],
) -> dict[str, float]:
    """Found, by the overlap of trigger and consequence; of those found, kind and words; 0..100.

    A text has one condition or none: of several predicted there the one that overlaps most is
    right, the others are wrong. Overlap of the words is the F1 of characters over all that are
    found; `by`, `to` and `deadline` count as right where they overlap at all.
    """
    n_marked = n_said = n_found = n_kind = n_items = 0
    characters = {part: [0, 0, 0] for part in _CUT}  # both, said, marked
    named = {part: [0, 0] for part in _NAMED}  # right, marked
    for item, said in pairs:
        n_items += 1
        n_said += len(said)
        n_marked += item.kind is not None
        best = max(said, key=lambda one: _overlap(item, one), default=None)
        if best is None or item.kind is None or not _overlap(item, best):
            continue
        n_found += 1
        n_kind += best.kind == item.kind
        for part, counts in characters.items():
            ours, theirs = getattr(best, part), item.parts.get(part)
            counts[0] += _both(ours, theirs)
            counts[1] += len(ours) if ours else 0
            counts[2] += len(theirs) if theirs else 0
        for part, counts in named.items():
            if theirs := item.parts.get(part):
                counts[0] += _both(getattr(best, part), theirs) > 0
                counts[1] += 1
    return {
        "found: precision": _share(n_found, n_said),
        "found: recall": _share(n_found, n_marked),
        "found: F1": _share(2 * n_found, n_said + n_marked),
        "kind right, of those found": _share(n_kind, n_found),
        **{f"{part}: overlap F1": _share(2 * n[0], n[1] + n[2]) for part, n in characters.items()},
        **{f"{part}: overlaps": _share(*n) for part, n in named.items()},
        "conditions": n_marked,
        "items": n_items,
    }


def _overlap(item: ConditionItem, said: Condition) -> int:
    return sum(_both(getattr(said, part), item.parts.get(part)) for part in _CUT)


def _both(a: Span | None, b: Span | None) -> int:
    """How many characters two stretches share."""
    if a is None or b is None:
        return 0
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _share(n: int, of: int) -> float:
    return round(100 * n / max(1, of), 1)
