"""An event as rows: what goes into which column."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from sayso.articles import Article
from sayso.attribution import Identity
from sayso.events import Event, Participant
from sayso.record.rows import Row, paragraph
from sayso.text import Span

BETWEEN = "; "  # of several names in one cell


def event_row(event: Event, id: str, n: int, article: Article, key: int, model: str | None) -> Row:
    """The event's own row. `id` is a hash of the whole text: taken once."""
    text = article.text
    return {
        "id": id,
        "article": key,
        "n": n,
        "paragraph": paragraph(article, event.trigger.start),
        "type": event.type.value,
        "label": event.label.value,
        "modes": json.dumps(event.modes),
        "score": event.score,
        "status": event.status.value,
        "disputed": int(event.is_disputed),
        **at("trigger", event.trigger, text, ""),
        "actors": BETWEEN.join(one.span.of(text) for one in event.actors),
        "recipients": BETWEEN.join(one.span.of(text) for one in event.recipients),
        "names": BETWEEN.join(_names((*event.actors, *event.recipients), text)),
        **_place(event, text),
        **_time(event, text),
        "model": model,
    }


def at(column: str, span: Span | None, text: str, prefix: str) -> Row:
    """The words in `column`, and where they stand in the two columns that begin with `prefix`."""
    return {
        column: None if span is None else span.of(text),
        f"{prefix}start": None if span is None else span.start,
        f"{prefix}end": None if span is None else span.end,
    }


def _names(some: Sequence[Participant], text: str) -> Iterable[str]:
    """The full names and who that is elsewhere, each once: by them it is found, too."""
    found: dict[str, None] = {}
    for one in some:
        if one.name is not None:
            found[one.name.of(text)] = None
        if one.identity is not None:
            found[one.identity.name] = None
    return found


def _place(event: Event, text: str) -> Row:
    where = event.place.location if event.place else None
    return {
        **at("place", event.place.span if event.place else None, text, "place_"),
        "place_id": where and where.id,
        "place_name": where and where.name,
        "place_kind": where and str(where.kind),
        "country": where and where.country,
        "latitude": where and where.latitude,
        "longitude": where and where.longitude,
    }


def _time(event: Event, text: str) -> Row:
    when = event.when
    return {
        **at("time", when.span if when else None, text, "time_"),
        "date_from": when and when.interval.start,
        "date_until": when and when.interval.end,
        "date_granularity": when and when.interval.granularity.value,
        "date_basis": when and when.basis.value,
    }


def participant_rows(
    event: Event, text: str, key: int, entities: Mapping[Identity, int]
) -> list[Row]:
    """`entities` are the rows of who is known in other articles."""
    return [
        {
            "event": key,
            "role": role,
            "n": n,
            "start": one.span.start,
            "end": one.span.end,
            "words": one.span.of(text),
            **at("name", one.name, text, "name_"),
            "entity": entities[one.identity] if one.identity else None,
            "called": one.identity and one.identity.name,
        }
        for role, some in (("actor", event.actors), ("recipient", event.recipients))
        for n, one in enumerate(some, start=1)
    ]


def account_rows(
    event: Event, text: str, key: int, article_id: str, said: Mapping[str, int]
) -> list[Row]:
    """`said` are the rows of the article's attributions by their ids."""
    return [
        {
            "event": key,
            "n": n,
            "status": one.status.value,
            **at("trigger", one.trigger, text, ""),
            "attribution": said[one.attribution.id(article_id)] if one.attribution else None,
            **at("by", one.by, text, "by_"),
            **at("words", one.words, text, "words_"),
        }
        for n, one in enumerate(event.accounts, start=1)
    ]


def silent_rows(event: Event, key: int, article_id: str, said: Mapping[str, int]) -> list[Row]:
    return [
        {"event": key, "n": n, "attribution": said[one.id(article_id)]}
        for n, one in enumerate(event.silent, start=1)
    ]


def toll_rows(event: Event, text: str, key: int) -> list[Row]:
    return [
        {
            "event": key,
            "n": n,
            "counted": toll.counted.value,
            "number": toll.number,
            "bound": toll.bound.value,
            "so_far": int(toll.so_far),
            "start": toll.span.start,
            "end": toll.span.end,
            "words": toll.span.of(text),
            **at("who", toll.who, text, "who_"),
        }
        for n, toll in enumerate(event.tolls, start=1)
    ]


def span_rows(event: Event, text: str, key: int) -> list[Row]:
    """Further words for the deed, and the weapons."""
    return [
        {
            "event": key,
            "role": role,
            "n": n,
            "start": span.start,
            "end": span.end,
            "words": span.of(text),
        }
        for role, spans in (("mention", event.mentions), ("weapon", event.weapons))
        for n, span in enumerate(spans, start=1)
    ]
