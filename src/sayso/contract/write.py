"""Readings and statements as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from sayso.articles import Article, BlockKind
from sayso.attribution import Attribution
from sayso.contract.authority import authority_object, sourcing_object, speaker_object
from sayso.contract.conditions import condition_object
from sayso.contract.events import event_object
from sayso.contract.shapes import (
    ActorObject,
    ArticleObject,
    AttributionObject,
    DecisionObject,
    PageObject,
    ReadingObject,
    SourcedObject,
    SourcesObject,
    StatementObject,
    UnreadableObject,
)
from sayso.contract.source import Source
from sayso.pages import Page, Unreadable
from sayso.reading import Reading
from sayso.record import Actor, Decision, Sources, Statement
from sayso.sourcing import UNKNOWN_OUTLET, in_words
from sayso.text import Span

# JSON allows these as they are; a terminal obeys some, and to many programs others end a line.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029]")
_HALVES = re.compile("[\ud800-\udfff]")


def line(value: Mapping[str, object]) -> str:
    """One object as one line of JSON that is valid UTF-8, without its line end.

    Half of a surrogate pair becomes U+FFFD, one character for one, so places stay right.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    text = _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _HALVES.sub("\N{REPLACEMENT CHARACTER}", text)


def reading_object(reading: Reading) -> ReadingObject:
    """What the contract says of one page."""
    made: ReadingObject = {}
    if reading.article:
        made["article"] = _article(reading.article)
        article_id = reading.article.id  # a hash of the whole text: taken once
        made["attributions"] = [
            _attribution(attribution, article_id, reading.article.text)
            for attribution in reading.attributions
        ]
        text = reading.article.text
        of = _source(reading.article, article_id)
        made["events"] = [event_object(event, of) for event in reading.events]
        made["conditions"] = [condition_object(one, of) for one in reading.conditions]
        if reading.sourcing is not None:
            made["sourcing"] = sourcing_object(reading.sourcing, lambda span: span.of(text))
    if reading.unreadable:
        made["unreadable"] = _unreadable(reading.unreadable)
    made["page"] = _page(reading.page, reading.origin)
    made["model"] = reading.model
    return made


def _source(article: Article, article_id: str) -> Source:
    text = article.text

    def chain(one: Attribution | None) -> str:
        return in_words(one, text) if one is not None else article.outlet or UNKNOWN_OUTLET

    return Source(article_id, lambda span: span.of(text), chain)


def sourced_object(reading: Reading) -> SourcedObject:
    """How one page is sourced, or why it was not read."""
    made: SourcedObject = {"page": _page(reading.page, reading.origin)}
    if (article := reading.article) is not None:
        made["article"] = {
            "id": article.id,
            "url": article.url,
            "outlet": article.outlet,
            "headline": article.headline,
            "published": article.published,
            "n_paragraphs": sum(b.kind == BlockKind.PARAGRAPH for b in article.blocks),
        }
        if reading.sourcing is not None:
            text = article.text
            made["sourcing"] = sourcing_object(reading.sourcing, lambda span: span.of(text))
    if reading.unreadable:
        made["unreadable"] = _unreadable(reading.unreadable)
    return made


def sources_object(row: Sources, by: Sequence[str]) -> SourcesObject:
    """One row of a record's sources."""
    return {
        **dict(zip(by, row.key, strict=True)),  # type: ignore[typeddict-item]
        "n_articles": row.n_articles,
        "n_words": row.n_words,
        "n_statements": row.n_statements,
        "n_sources": row.n_sources,
        "n_named": row.n_named,
        "n_roots": row.n_roots,
        "kinds": [
            {
                "kind": kind,
                "n_sources": use.n_sources,
                "n_statements": use.n_statements,
                "n_words": use.n_words,
            }
            for kind, use in row.uses.items()
        ],
    }


def actor_object(actor: Actor) -> ActorObject:
    """One who speaks in a record."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "called": list(actor.called),
        "n_statements": actor.n_statements,
        "n_articles": actor.n_articles,
        "perhaps": list(actor.perhaps),
    }


def decision_object(decision: Decision) -> DecisionObject:
    """A decision; what it does not say is left out."""
    made: DecisionObject = {
        "n": decision.n,
        "made": decision.made,
        "what": decision.what,
        "entity": decision.entity,
    }
    for name in ("into", "article", "name", "undone"):
        if (value := getattr(decision, name)) is not None:
            made[name] = value
    return made


def statement_object(statement: Statement) -> StatementObject:
    """A statement as it was found in the record."""
    one = statement.attribution

    def words(span: Span) -> str:
        return statement.words_at.get(span, "")

    made: StatementObject = {
        "id": statement.id,
        "source": _pairs(statement.source_spans),
        "cue": _pairs(statement.cue_spans),
        "content": _pairs(statement.content_spans),
        "manner": statement.manner,
        "confidence": statement.confidence,
        "words": {
            "source": statement.source,
            "cue": statement.cue,
            "content": statement.content,
        },
        "paragraph": statement.paragraph,
        "article": {
            "id": statement.article_id,
            "url": statement.url,
            "outlet": statement.outlet,
            "headline": statement.headline,
            "published": statement.published,
            "n_paragraphs": statement.n_paragraphs,
        },
        **authority_object(one, words, statement.chain or ""),  # type: ignore[typeddict-item]
    }
    if statement.parent:
        made["parent"] = statement.parent
    if statement.speaker is not None and statement.speaker_span is not None:
        made["speaker"] = speaker_object(one, statement.speaker, statement.speaker_span, words)
    return made


def _article(article: Article) -> ArticleObject:
    return {
        "id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "lede": article.lede,
        "authors": list(article.authors),
        "published": article.published,
        "date_reliable": article.date_reliable,
        "date_known_from": article.date_known_from,
        "modified": article.modified,
        "language": article.language,
        "text": article.text,
        "blocks": [
            {"kind": block.kind, "start": block.span.start, "end": block.span.end}
            for block in article.blocks
        ],
    }


def _attribution(attribution: Attribution, article_id: str, text: str) -> AttributionObject:
    def words(span: Span) -> str:
        return span.of(text)

    chain = in_words(attribution, text)
    made: AttributionObject = {
        "id": attribution.id(article_id),
        "source": _pairs(attribution.source),
        "cue": _pairs(attribution.cue),
        "content": _pairs(attribution.content),
        "manner": attribution.manner,
        "confidence": attribution.confidence,
        **authority_object(attribution, words, chain),  # type: ignore[typeddict-item]
    }
    if attribution.parent:
        made["parent"] = attribution.parent.id(article_id)
    if attribution.speaker is not None:
        at = attribution.speaker
        made["speaker"] = speaker_object(attribution, at.of(text), at, words)
    return made


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _unreadable(unreadable: Unreadable) -> UnreadableObject:
    return {"reason": unreadable.reason, "detail": unreadable.detail}


def _page(page: Page | None, origin: str) -> PageObject:
    if page is None:
        return {"origin": origin}
    return {
        "origin": origin,
        "id": page.id,
        "form": page.form,
        "url": page.url,
        "encoding": page.encoding,
        "retrieved": page.retrieved.isoformat() if page.retrieved else None,
    }
