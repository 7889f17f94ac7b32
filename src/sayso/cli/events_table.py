"""Events found in a record, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.record import FoundEvent
from sayso.show import NONE, Paint, table, visible, wrapped
from sayso.when import Granularity, Interval

_N_ID = 6  # digits of an article's id: the fewest by which `sayso show` finds it
_HEADINGS = ("date", "type", "who → to whom", "place", "status", "by", "article")
_SHARES = (0.0, 0.0, 0.5, 0.22, 0.0, 0.28, 0.0)
_LEAST = 8  # columns that a cell of words has; with less there is no table
_GAP = 2
_DAY = len("2022-05-26")
_TOLD_BY = {Granularity.MONTH: len("2022-05"), Granularity.YEAR: len("2022")}


def as_text(found: Sequence[FoundEvent], width: int, colour: bool) -> str:
    """A row an event: when, what, who to whom, where, whether, by whom, in which article."""
    paint = Paint(colour)
    rows = [[visible(cell) or NONE for cell in _row(event)] for event in found]
    needs = [max(len(row[n]) for row in [_HEADINGS, *rows]) for n in range(len(_HEADINGS))]
    fixed = sum(need for need, share in zip(needs, _SHARES, strict=True) if not share)
    n_open = sum(1 for share in _SHARES if share)
    if width < fixed + _GAP * (len(_HEADINGS) - 1) + _LEAST * n_open:
        return _one_by_one(rows, width, paint)
    return "\n".join(table(_HEADINGS, rows, _SHARES, width, paint)) + "\n"


def _one_by_one(rows: Sequence[Sequence[str]], width: int, paint: Paint) -> str:
    """For narrow screens: under date, type and status the rest as running text."""
    lines = []
    for date, kind, who, place, status, by, article in rows:
        head = [(f"{date}  {kind}  {status}", "title")]
        told = f"{who}; place: {place}; by: {by}; article {article}"
        lines += [paint.line(line) for line in wrapped(head, width)]
        lines += ["  " + paint.line(line) for line in wrapped([(told, "")], width - 2)]
    return "\n".join(lines) + "\n"


def _row(found: FoundEvent) -> tuple[str, ...]:
    event = found.event
    return (
        _date(found),
        event.type if event.label is event.type else f"{event.label}/{event.type}",
        who_to_whom(found),
        found.place,
        "disputed" if event.is_disputed else event.status,
        found.accounts[0].authority,
        found.article.id[:_N_ID],
    )


def who_to_whom(found: FoundEvent) -> str:
    """ "Russian troops → a depot (shelled)": the word says what PLOVER's type leaves open."""
    actors, recipients = (
        ", ".join(found.names(some)) for some in (found.event.actors, found.event.recipients)
    )
    return f"{actors or NONE} → {recipients or NONE} ({found.words(found.event.trigger)})"


def _date(found: FoundEvent) -> str:
    when, published = found.event.when, found.article.published
    if when is not None:
        return _days(when.interval)
    return f"({published[:_DAY]})" if published else ""


def _days(days: Interval) -> str:
    """ "2022-05-26", "2022-05", "2022"; "2022-05-23…" and "…2022-05-23" of what runs on."""
    start, end = (day and day[:_DAY] for day in (days.start, days.end))
    if start and (n := _TOLD_BY.get(days.granularity)):
        return start[:n]
    if start == end or not (start or end):
        return start or ""
    return f"{start}…" if start else f"…{end}"
