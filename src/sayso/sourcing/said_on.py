"""When it was said: the words beside the cue that tell it, else the article's own day."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence

from sayso.attribution import Attribution, SaidOn
from sayso.sourcing.told import Told
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval, Kind, Time

# Words before a time that make it part of a thing, and after it that do not.
_OF_A_THING = frozenset("the a an of about than his her its their this that former born".split())
_NEXT = re.compile(r"[ \t]+([a-z]+)")
_GOES_ON = frozenset(
    """that he she they it we you i the a an his her its their our my in on at to of for with by
    from as and but or when while after before during if whether there this these who which what
    how why not no all some most many evening morning afternoon night said says told announced
    because since until amid about against over under following saying telling adding is was were
    are has had have would will could can may might one two three local early late near outside
    inside""".split()
)
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
        and any(s.start <= time.span.start and time.span.end <= s.end for s in stretches)
        and not _is_of_a_thing(time.span, told.text)
        and not _is_of_the_source(time.span, one, told.text)
    ]
    if near:
        anchor = (one.cue or one.source)[0]
        time = min(near, key=lambda t: _gap(t.span, anchor))
        assert time.interval
        return SaidOn(time.interval, time.basis, time.span)
    return published_on(told.article.published)


def _is_of_a_thing(span: Span, text: str) -> bool:
    """Whether it tells of something else: "This Week", a show; "the 2014 referendum", "the cabinet
    of 1979", "after the March 3 attack"."""
    quoted = text[span.start - 1 : span.start] in ("“", '"', "‘", "'")
    if quoted and all(word[0].isupper() for word in span.of(text).split()):
        return True
    before = text[max(0, span.start - 12) : span.start].split()[-1:]
    if before and before[0].lower() in _OF_A_THING:
        return True
    after = _NEXT.match(text, span.end)
    return after is not None and after[1] not in _GOES_ON and not after[1].endswith("ly")


def _is_of_the_source(span: Span, one: Attribution, text: str) -> bool:
    """Whether it stands in what tells who the source is: "Lund, elected in 2019, said"."""
    for source in one.source:
        if source.start <= span.start and span.end <= source.end:
            return span.end < source.end - 1  # "officials Friday" alone is of the saying
    if not one.source or not one.cue:
        return False
    start, end = one.source[-1].end, one.cue[0].start
    between = start <= span.start and span.end <= end
    return between and "," in text[start : span.start] and "," in text[span.end : end]


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
    if len(day) == 4:
        return f"{day}-01-01", f"{day}-12-31"
    if len(day) == 7:
        year, month = map(int, day.split("-"))
        return f"{day}-01", f"{day}-{monthrange(year, month)[1]}"
    return day, day
