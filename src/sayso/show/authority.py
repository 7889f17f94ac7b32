"""On whose authority each statement stands, in words."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.attribution import Attribution, SaidOn, SourceKind
from sayso.sourcing import in_words
from sayso.text import Span
from sayso.when import Basis

_BETWEEN = " · "


def chain(one: Attribution, text: str) -> str:
    """ "RT ← Reuters ← three US officials (unnamed: on condition of anonymity)"; with a speaker's
    full name and what he is, where the article has them."""
    made = in_words(one, text)
    named = _words(one.speaker, text)
    if named and one.chain and named not in one.chain[-1].name:
        made += f" [{named}]"
    role = _words(one.role, text)
    return f"{made}, {role}" if role and role not in made else made


def told(one: Attribution, text: str) -> str:
    """What was done, for whom, to whom, where and when: "denies · to the Senate · 2022-04-27"."""
    return _BETWEEN.join(_told(one, text))


def _told(one: Attribution, text: str) -> Iterator[str]:
    yield act(one)
    if one.source_kind != SourceKind.NONE:
        yield f"{one.source_kind}{_count(one)}"
    if one.speaks_for is not None:
        yield f"for {one.speaks_for.name or _words(one.speaks_for.span, text)}"
    if one.addressee is not None:
        yield f"to {_words(one.addressee, text)}"
    if one.occasion is not None:
        yield f"occasion: {_words(one.occasion, text)}"
    if one.said_on is not None:
        yield day(one.said_on, text)


def act(one: Attribution) -> str:
    """ "does not admit (reportedly)", in the plain form "not: admits, hedged"."""
    said = f"not: {one.act}" if one.negated else str(one.act)
    return f"{said}, hedged" if one.hedged else said


def _count(one: Attribution) -> str:
    if one.source_count < 2:
        return ""
    return f", {'' if one.count_exact else 'at least '}{one.source_count}"


def day(said: SaidOn, text: str) -> str:
    """ "2022-04-27 (“On April 27”)"; "2022-05-26 (publication date)"."""
    interval = said.interval
    if interval.start == interval.end:
        when = str(interval.start)
    elif interval.end is None:
        when = f"from {interval.start}"
    elif interval.start is None:
        when = f"until {interval.end}"
    else:
        when = f"{interval.start} to {interval.end}"
    how = str(Basis.PUBLICATION) if said.span is None else f"“{_words(said.span, text)}”"
    return f"{when.replace('T', ' ')} ({how})"


def _words(span: Span | None, text: str) -> str:
    return " ".join(span.of(text).split()) if span is not None else ""
