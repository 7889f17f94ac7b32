"""How well attributions inside others are found, and put where they belong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.attribution import Attribution
from sayso.corpora import AnnotatedText
from sayso.measure.polnear import Match, Tally, match

BY_HALF = 0.5  # of the content, as elsewhere


def nested_score(
    pairs: Iterable[tuple[AnnotatedText, Sequence[Attribution]]],
) -> dict[str, float]:
    """F1 of nested attributions: found at all, by half, and by half with source and parent right.

    A parent is right where the attribution that it is matched to is the marked parent.
    """
    names = ("found", "found by half", "parent right", "parent and source right")
    tallies = {name: Tally() for name in names}
    outer = Tally()
    for text, said in pairs:
        matches = {m.marked: m for m in match(text, said)}
        of_said = {m.said: m.marked for m in matches.values()}
        place = {id(a): k for k, a in enumerate(said)}
        inner = [k for k, m in enumerate(text.attributions) if m.parent is not None]
        n_said = sum(a.parent is not None for a in said)
        right = dict.fromkeys(names, 0)
        for k in inner:
            m = matches.get(k)
            if m is None or said[m.said].parent is None:
                continue
            right["found"] += 1
            right["found by half"] += m.overlap >= BY_HALF
            above = of_said.get(place[id(said[m.said].parent)])
            if m.overlap >= BY_HALF and above == text.attributions[k].parent:
                right["parent right"] += 1
                right["parent and source right"] += m.source_right
        for name, n in right.items():
            tallies[name].add(n, n_said, len(inner))
        outer.add(_n_outer(matches, text, said), len(said) - n_said, _n_marked_outer(text))
    rows = {f"nested, {name}": round(tally.f1, 1) for name, tally in tallies.items()}
    parent = tallies["parent right"]
    rows["nested, parent right: precision"] = round(100 * parent.right / max(1, parent.said), 1)
    rows["nested, parent right: recall"] = round(100 * parent.right / max(1, parent.marked), 1)
    return rows | {"outermost of the set, by half": round(outer.f1, 1)}


def _n_outer(matches: dict[int, Match], text: AnnotatedText, said: Sequence[Attribution]) -> int:
    return sum(
        m.overlap >= BY_HALF and text.attributions[k].parent is None and said[m.said].parent is None
        for k, m in matches.items()
    )


def _n_marked_outer(text: AnnotatedText) -> int:
    return sum(m.parent is None for m in text.attributions)
