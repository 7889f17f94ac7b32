"""How near attributions are to those that people marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.attribution import Attribution
from sayso.corpora import AnnotatedText, Marked
from sayso.reader import ROLES
from sayso.text import Span, trimmed

OVERLAPS = (0.0, 0.5, 0.8)  # shares of the joint content tokens; 0: any token shared

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(slots=True)
class Tally:
    """Right, said and marked, counted over articles."""

    right: int = 0
    said: int = 0
    marked: int = 0

    def add(self, right: int, said: int, marked: int) -> None:
        self.right += right
        self.said += said
        self.marked += marked

    @property
    def f1(self) -> float:
        """0..100."""
        return 200 * self.right / max(1, self.said + self.marked)


@dataclass(slots=True)
class Score:
    """Exact spans and tokens by role, attributions by overlap, sources on matched ones."""

    exact: dict[str, Tally] = field(default_factory=lambda: {r: Tally() for r in ROLES})
    token: dict[str, Tally] = field(default_factory=lambda: {r: Tally() for r in ROLES})
    attribution: dict[float, Tally] = field(default_factory=lambda: {o: Tally() for o in OVERLAPS})
    n_matched: int = 0
    n_source_right: int = 0

    @property
    def source_right(self) -> float:
        """0..100, of the attributions whose contents overlap."""
        return 100 * self.n_source_right / max(1, self.n_matched)

    def rows(self) -> dict[str, float]:
        """Every figure under its name, rounded to a tenth."""
        named = {f"exact {r}": t.f1 for r, t in self.exact.items()}
        named |= {f"token {r}": t.f1 for r, t in self.token.items()}
        named |= {
            "attribution > 0" if not o else f"attribution >= {o}": t.f1
            for o, t in self.attribution.items()
        }
        return {k: round(v, 1) for k, v in named.items()} | {
            "source right": round(self.source_right, 1)
        }


@dataclass(frozen=True, slots=True)
class Match:
    """A marked and a said attribution, by their places in the two lists, and how far they agree."""

    marked: int
    said: int
    overlap: float
    source_right: bool


def score(pairs: Iterable[tuple[AnnotatedText, Sequence[Attribution]]]) -> Score:
    """The scores over all articles. The same figures as the scorer that reads sayso's JSON.

    Outermost attributions only: PolNeAR marks no others.
    """
    total = Score()
    for whole, everything in pairs:
        text, said = outermost(whole), [a for a in everything if a.parent is None]
        tokens = _Tokens(text.text)
        for role in ROLES:
            _spans(total.exact[role], text, said, role)
            ours = tokens.of(s for a in said for s in getattr(a, role))
            theirs = tokens.of(s for a in text.attributions for s in getattr(a, role))
            total.token[role].add(len(ours & theirs), len(ours), len(theirs))
        matches = match(text, said)
        for least, tally in total.attribution.items():
            n = sum(m.overlap >= least for m in matches)
            tally.add(n, len(said), len(text.attributions))
        total.n_matched += len(matches)
        total.n_source_right += sum(m.source_right for m in matches)
    return total


def outermost(text: AnnotatedText) -> AnnotatedText:
    return replace(text, attributions=tuple(m for m in text.attributions if m.parent is None))


def match(text: AnnotatedText, said: Sequence[Attribution]) -> list[Match]:
    """One to one, the greatest overlap of contents first; a pair shares at least one token.

    A source is right where any token is shared, or both are absent.
    """
    tokens = _Tokens(text.text)
    marked_parts = [(tokens.of(a.content), tokens.of(a.source)) for a in text.attributions]
    said_parts = [(tokens.of(a.content), tokens.of(a.source)) for a in said]
    pairs = []
    for i, (theirs, _) in enumerate(marked_parts):
        for k, (ours, _) in enumerate(said_parts):
            if shared := len(theirs & ours):
                pairs.append((-shared / len(theirs | ours), i, k))
    found: list[Match] = []
    used_marked: set[int] = set()
    used_said: set[int] = set()
    for minus_overlap, i, k in sorted(pairs):
        if i not in used_marked and k not in used_said:
            used_marked.add(i)
            used_said.add(k)
            theirs, ours = marked_parts[i][1], said_parts[k][1]
            right = bool(theirs & ours) or not (theirs or ours)
            found.append(Match(i, k, -minus_overlap, right))
    return found


def _spans(tally: Tally, text: AnnotatedText, said: Sequence[Attribution], role: str) -> None:
    def spans(found: Sequence[Attribution] | Sequence[Marked]) -> set[Span]:
        return {trimmed(text.text, s.start, s.end) for a in found for s in getattr(a, role)}

    ours, theirs = spans(said), spans(text.attributions)
    tally.add(len(ours & theirs), len(ours), len(theirs))


class _Tokens:
    """Which tokens of a text some spans touch."""

    def __init__(self, text: str) -> None:
        self.at: dict[int, int] = {}
        for i, token in enumerate(_TOKEN.finditer(text)):
            self.at.update(dict.fromkeys(range(*token.span()), i))

    def of(self, spans: Iterable[Span]) -> set[int]:
        return {self.at[c] for s in spans for c in range(s.start, s.end) if c in self.at}
