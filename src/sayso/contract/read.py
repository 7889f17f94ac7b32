"""JSON as the reading it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.contract.authority import authority_fields
from sayso.contract.conditions import condition_from
from sayso.contract.events import event_from
from sayso.contract.shapes import (
    ArticleObject,
    AttributionObject,
    ReadingObject,
    UnreadableObject,
)
from sayso.errors import WrongUse
from sayso.pages import Reason, Unreadable
from sayso.reading import Reading
from sayso.record import condition_spans, event_spans
from sayso.text import Span


def reading_from_json(given: str | bytes | ReadingObject) -> Reading:
    """The reading that one line of `sayso read --json` tells of, or the object in it.

    Without its page: the bytes are not in the JSON. Raises WrongUse where it is no such object.
    """
    try:
        value: ReadingObject = json.loads(given) if isinstance(given, str | bytes) else given
        return _reading(value)
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        if isinstance(error, WrongUse):
            raise
        found = f"{type(error).__name__}: {error}"
        raise WrongUse(f"a reading is one object as in docs/schema.json, was {found}") from error


def _reading(value: ReadingObject) -> Reading:
    origin = value.get("page", {"origin": ""})["origin"]
    if "article" not in value and "unreadable" not in value:
        raise WrongUse("a reading has an article or says why not, this has neither", value)
    article = _article(value["article"]) if "article" in value else None
    unreadable = _unreadable(value["unreadable"], origin) if "unreadable" in value else None
    said = _attributions(value.get("attributions", []))
    attributions = tuple(one for _, one in said)
    by_id = dict(said)
    reading = Reading(
        origin=origin,
        article=article,
        attributions=attributions,
        events=tuple(event_from(one, by_id) for one in value.get("events", [])),
        conditions=tuple(condition_from(one, by_id) for one in value.get("conditions", [])),
        unreadable=unreadable,
        model=value.get("model"),
    )
    n = len(article.text) if article else 0
    for span in _spans(reading):
        if span.end > n:
            message = f"a span ends inside the text of {n} characters, was {span.start}..{span.end}"
            raise WrongUse(message, span)
    return reading


def _article(value: ArticleObject) -> Article:
    return Article(
        text=value["text"],
        blocks=tuple(
            Block(BlockKind(block["kind"]), Span(block["start"], block["end"]))
            for block in value["blocks"]
        ),
        url=value["url"],
        outlet=value["outlet"],
        authors=tuple(value["authors"]),
        published=value["published"],
        date_reliable=value["date_reliable"],
        date_known_from=value.get("date_known_from"),
        modified=value["modified"],
        language=value["language"],
    )


def _attributions(values: Sequence[AttributionObject]) -> list[tuple[str, Attribution]]:
    """Each with its id, in their order."""
    by_id: dict[str, Attribution] = {}
    made = []
    for value in values:
        by_id[value["id"]] = _attribution(value, by_id)
        made.append((value["id"], by_id[value["id"]]))
    return made


def _attribution(value: AttributionObject, before: Mapping[str, Attribution]) -> Attribution:
    return Attribution(
        source=_places(value["source"]),
        cue=_places(value["cue"]),
        content=_places(value["content"]),
        manner=Manner(value["manner"]),
        confidence=value["confidence"],
        parent=_parent(value["parent"], before) if "parent" in value else None,
        speaker=Span(*value["speaker"]["at"]) if "speaker" in value else None,
        **authority_fields(value),
    )


def _parent(id: str, before: Mapping[str, Attribution]) -> Attribution:
    if id not in before:
        raise WrongUse(f"a parent comes before what stands in it, {id!r} does not", id)
    return before[id]


def _places(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _unreadable(value: UnreadableObject, origin: str) -> Unreadable:
    return Unreadable(Reason(value["reason"]), value.get("detail", ""), origin)


def _spans(reading: Reading) -> Iterator[Span]:
    if reading.article:
        yield from (block.span for block in reading.article.blocks)
    for event in reading.events:
        yield from event_spans(event)
    for condition in reading.conditions:
        yield from condition_spans(condition)
    yield from (
        span
        for a in reading.attributions
        for span in (
            *(*a.source, *a.cue, *a.content),
            *filter(None, (a.speaker, a.negation, a.hedge, a.anonymity, a.role)),
            *filter(None, (a.addressee, a.occasion, a.said_on and a.said_on.span)),
            *((a.speaks_for.span,) if a.speaks_for else ()),
            *(link.span for link in a.chain if link.span is not None),
            *(span for named in a.named for span in (named.span, named.name)),
        )
    )
