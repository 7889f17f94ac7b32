"""When it was said: the words beside the cue that tell it, else the article's own day."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.attribution import Attribution, SaidOn
from sayso.sourcing.told import Told
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval, Kind, Time

DAY = 10  # characters of an ISO date to the day
_GRANULARITY = {4: Granularity.YEAR, 7: Granularity.MONTH, DAY: Granularity.DAY}


def said_on(one: Attribution, told: Told, times: Sequence[Time]) -> SaidOn | None:
    """Never a date out of what was said; of several beside the cue, the nearest.

    None where neither the words nor the article have a date.
    """
    stretches = told.outside(one)
    near = [
        time
        for time in times
        if time.kind in (Kind.DATE, Kind.TIME)
        and time.interval is not None
        and not _is_of_a_thing(time.span, told.text)
        and any(s.start <= time.span.start and time.span.end <= s.end for s in stretches)
    ]
    if near:
        anchor = (one.cue or one.source)[0]
        time = min(near, key=lambda t: _gap(t.span, anchor))
        assert time.interval
        return SaidOn(time.interval, time.basis, time.span)
    return published_on(told.article.published)


def _is_of_a_thing(span: Span, text: str) -> bool:
    """ "This Week", in quotation marks, is a show; "the cabinet of 1979" tells of the cabinet."""
    if text[span.start - 3 : span.start] == "of ":
        return True
    quoted = text[span.start - 1 : span.start] in ("“", '"', "‘", "'")
    return quoted and all(word[0].isupper() for word in span.of(text).split())


def _gap(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def published_on(published: str | None) -> SaidOn | None:
    """The article's own day, month or year, as far as it is known."""
    if not published:
        return None
    day = published[:DAY]
    granularity = _GRANULARITY.get(len(day))
    if granularity is None:
        return None
    first, last = whole(day)
    return SaidOn(Interval(first, last, granularity), Basis.PUBLICATION)


def whole(day: str) -> tuple[str, str]:
    """The first and the last day of "2022", "2022-05" or "2022-05-26"."""
    from calendar import monthrange

    if len(day) == 4:
        return f"{day}-01-01", f"{day}-12-31"
    if len(day) == 7:
        year, month = map(int, day.split("-"))
        return f"{day}-01", f"{day}-{monthrange(year, month)[1]}"
    return day, day
