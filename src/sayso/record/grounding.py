"""No statement without its words: every span is checked before anything is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sayso.attribution import Attribution
from sayso.errors import NotGrounded, WrongUse
from sayso.reading import Reading
from sayso.record.authority import details
from sayso.record.consistency import check_condition, check_event
from sayso.record.parts import condition_id, condition_spans, event_spans
from sayso.text import Span


def check(reading: Reading, path: Path) -> None:
    """Raise NotGrounded for the first span that is not words of the article's text.

    Raises WrongUse for a reading that contradicts itself.
    """
    if reading.article is None:
        if reading.unreadable is None:
            raise WrongUse(
                "a reading has an article or says why not, this one has neither", reading
            )
        for what in ("attributions", "events", "conditions"):
            if getattr(reading, what):
                raise WrongUse(f"a reading without an article has no {what}", reading)
        return
    for span in _spans(reading):
        _check_span(span, reading.article.text, path)
    before: set[Places] = set()
    for attribution in reading.attributions:
        _check_attribution(attribution, path)
        if attribution.parent and _places(attribution.parent) not in before:
            raise WrongUse("an attribution comes after the one it stands in", attribution)
        if _places(attribution) in before and attribution.parent:
            raise WrongUse("an attribution in another has places of its own", attribution)
        before.add(_places(attribution))
    for event in reading.events:
        check_event(event, lambda one: _places(one) in before)
    for condition in reading.conditions:
        check_condition(condition, lambda one: _places(one) in before)
    if len({event.id("") for event in reading.events}) < len(reading.events):
        raise WrongUse(
            "two events of one type have triggers of their own, two here have not", reading
        )
    if len({condition_id(one, "") for one in reading.conditions}) < len(reading.conditions):
        raise WrongUse(
            "two conditions of one kind have words of their own, two here have not", reading
        )


Places = tuple[tuple[Span, ...], ...]


def _places(attribution: Attribution) -> Places:
    return attribution.source, attribution.cue, attribution.content


def _spans(reading: Reading) -> Iterator[Span]:
    if reading.article:
        for block in reading.article.blocks:
            yield block.span
    for attribution in reading.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)
        if attribution.speaker is not None:
            yield attribution.speaker
        yield from details(attribution).values()
        yield from (link.span for link in attribution.chain if link.span is not None)
        yield from (span for named in attribution.named for span in (named.span, named.name))
    for event in reading.events:
        yield from event_spans(event)
    for condition in reading.conditions:
        yield from condition_spans(condition)


def _check_span(span: Span, text: str, path: Path) -> None:
    found = span.of(text)
    if span.end > len(text):
        rule = f"a span ends inside the text of {len(text)} characters"
    elif not found.strip():
        rule = "a span names words"
    else:
        return
    message = f"{rule}, was {span.start}..{span.end} with {found[:80]!r}"
    raise NotGrounded(message, path, span, found)


def _check_attribution(attribution: Attribution, path: Path) -> None:
    if not attribution.content:
        raise NotGrounded("an attribution has a content, this one has none", path, None, "")
    if not 0 <= attribution.confidence <= 1:  # also where it is not a number
        message = f"a confidence is from 0 to 1, was {attribution.confidence}"
        raise WrongUse(message, attribution.confidence)
