"""JSON as the reading it came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.contract.authority import authority_fields
from sayso.contract.shapes import (
    ArticleObject,
    AttributionObject,
    ReadingObject,
    UnreadableObject,
)
from sayso.errors import WrongUse
from sayso.pages import Reason, Unreadable
from sayso.reading import Reading
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
    attributions = tuple(_attributions(value.get("attributions", [])))
    n = len(article.text) if article else 0
    for span in _spans(article, attributions):
        if span.end > n:
            message = f"a span ends inside the text of {n} characters, was {span.start}..{span.end}"
            raise WrongUse(message, span)
    return Reading(
        origin=origin,
        article=article,
        attributions=attributions,
        unreadable=unreadable,
        model=value.get("model"),
    )


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


def _attributions(values: Sequence[AttributionObject]) -> Iterator[Attribution]:
    by_id: dict[str, Attribution] = {}
    for value in values:
        by_id[value["id"]] = _attribution(value, by_id)
        yield by_id[value["id"]]


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


def _spans(article: Article | None, attributions: Sequence[Attribution]) -> list[Span]:
    blocks = [block.span for block in article.blocks] if article else []
    said = [
        span
        for a in attributions
        for span in (
            *(*a.source, *a.cue, *a.content),
            *filter(None, (a.speaker, a.negation, a.hedge, a.anonymity, a.role)),
            *filter(None, (a.addressee, a.occasion, a.said_on and a.said_on.span)),
            *((a.speaks_for.span,) if a.speaks_for else ()),
            *(link.span for link in a.chain if link.span is not None),
        )
    ]
    return [*blocks, *said]
