"""How well times are found, and whether their values are right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.corpora import MarkedTime, TimesText
from sayso.measure.polnear import Tally
from sayso.when import Time, times

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(slots=True)
class Share:
    right: int = 0
    n: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.n += 1

    @property
    def percent(self) -> float:
        return 100 * self.right / max(1, self.n)


@dataclass(slots=True)
class TimesScore:
    """Times found, with any overlap and exactly; values right, of those found; weekdays apart."""

    found: Tally = field(default_factory=Tally)
    exact: Tally = field(default_factory=Tally)
    values: Share = field(default_factory=Share)
    dated: Share = field(default_factory=Share)
    weekdays: Share = field(default_factory=Share)

    def rows(self) -> dict[str, float]:
        """0..100, but for the counts."""
        precision = 100 * self.found.right / max(1, self.found.said)
        recall = 100 * self.found.right / max(1, self.found.marked)
        return {
            "times": self.found.marked,
            "found, F1": round(self.found.f1, 1),
            "found, precision": round(precision, 1),
            "found, recall": round(recall, 1),
            "exact, F1": round(self.exact.f1, 1),
            "value right, of those found": round(self.values.percent, 1),
            "value right, of those with a date": round(self.dated.percent, 1),
            "bare weekdays": self.weekdays.n,
            "bare weekdays right": round(self.weekdays.percent, 1),
        }


def times_score(texts: Iterable[TimesText], *, date_lines: bool = False) -> TimesScore:
    """Over all articles; their own date lines, which are easy, only where asked for.

    A value is right where it is the marked one to the letter: “last week” must be that week, and
    neither its Monday nor the month. A weekday that is marked and not found is wrong.
    """
    total = TimesScore()
    for text in texts:
        marked = list(text.times)
        said = times(text.text, text.published or None)
        if not date_lines:
            own = [t.span for t in marked if t.is_publication]
            said = [t for t in said if not any(t.span.overlaps(o) for o in own)]
            marked = [t for t in marked if not t.is_publication]
        _add(total, text.text, marked, said)
    return total


def matched(marked: Sequence[MarkedTime], said: Sequence[Time]) -> list[tuple[int, int]]:
    """One to one, in order: each marked time with the first one said that overlaps it."""
    pairs, used = [], set()
    for i, m in enumerate(marked):
        for k, s in enumerate(said):
            if k not in used and m.span.overlaps(s.span):
                pairs.append((i, k))
                used.add(k)
                break
    return pairs


def _add(total: TimesScore, text: str, marked: Sequence[MarkedTime], said: Sequence[Time]) -> None:
    pairs = matched(marked, said)
    n_exact = sum(marked[i].span == said[k].span for i, k in pairs)
    total.found.add(len(pairs), len(said), len(marked))
    total.exact.add(n_exact, len(said), len(marked))
    right = {i: said[k].value == marked[i].value for i, k in pairs}
    for i, is_right in right.items():
        total.values.add(is_right)
        if marked[i].value[:1].isdigit():
            total.dated.add(is_right)
    for i, m in enumerate(marked):
        if m.span.of(text).lower().removeprefix("on ") in _WEEKDAYS:
            total.weekdays.add(right.get(i, False))
