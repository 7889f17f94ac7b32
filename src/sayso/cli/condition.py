"""A condition found in a record, on a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.cli.statement import N_ID
from sayso.compare import Entry
from sayso.record import FoundCondition, FoundEvent
from sayso.show import NO_HEADLINE, NONE, Paint, readable, visible, wrapped
from sayso.text import Span

_MARGIN = "  "


def as_text(entry: Entry, width: int, colour: bool) -> str:
    """When, of which kind, who to whom; what would bring it about and what would follow; by when,
    through whom, where; where again, and what was reported of it. Ended by a line end."""
    found = entry.first
    paint = Paint(colour)
    head = [
        (visible(_date(found)), ""),
        (f"  {found.condition.kind}  ", "title"),
        (_who(found), "source"),
    ]
    lines = [paint.line(line) for line in wrapped(head, width)]
    for told, style in (*_told(found), *_later(entry)):
        runs = [(visible(told), style)]
        lines += [_MARGIN + paint.line(line) for line in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"


def _date(found: FoundCondition) -> str:
    """The day on which it was said, else the article's, in parentheses."""
    one = found.condition.attribution
    day = one.said_on if one is not None else None
    if day is not None and day.span is not None and (said := day.interval.start):
        return readable(said)
    published = found.article.published
    return f"({published[:10]})" if published else "date unknown"


def _who(found: FoundCondition) -> str:
    one = found.condition.attribution
    to = found.condition.to or (one.addressee if one is not None else None)
    who = found.authority or NONE
    return visible(f"{who} → {found.words(to)}" if to else who)


def _told(found: FoundCondition) -> Iterator[tuple[str, str]]:
    condition = found.condition
    trigger, consequence = (
        _quoted(found, span) for span in (condition.trigger, condition.consequence)
    )
    yield f"{trigger} → {consequence}", "content"
    if condition.deadline is not None:
        yield f"deadline: {found.words(condition.deadline)}", ""
    yield found.chain or NONE, "quiet"
    article = found.article
    headline = f"“{article.headline}”" if article.headline else NO_HEADLINE
    outlet = article.outlet or "outlet unknown"
    yield f"{headline}, {outlet}, article {article.id[:N_ID]}", "quiet"


def _later(entry: Entry) -> Iterator[tuple[str, str]]:
    """Where it was said again, and later reports that bear on it."""
    for again in entry.restated:
        outlet = again.article.outlet or "outlet unknown"
        yield f"again {_date(again)}, {outlet}, article {again.article.id[:N_ID]}", ""
    for report in entry.reports:
        event = report.event
        by = ", ".join(who or "nobody named" for who in report.by)
        what = " ".join(filter(None, (*event.names(event.event.actors)[:1], _trigger(event))))
        day = (event.article.published or "")[:10]
        yield f"{report.bearing}, by {by}: “{what}”, {day}, article {event.article.id[:N_ID]}", ""


def _trigger(event: FoundEvent) -> str:
    return event.words(event.event.trigger)


def _quoted(found: FoundCondition, span: Span | None) -> str:
    return f"“{found.words(span)}”" if span is not None else NONE
