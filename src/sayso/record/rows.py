"""A reading as rows: what goes into which column."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from hashlib import sha256

from sayso.articles import Article, BlockKind
from sayso.attribution import Attribution
from sayso.reading import Reading
from sayso.record.authority import columns
from sayso.text import Span

Row = dict[str, object]

BETWEEN_PIECES = " … "


def article_row(article: Article) -> Row:
    return {
        "id": article.id,
        "headline": article.headline,
        "outlet": article.outlet,
        "authors": json.dumps(article.authors, ensure_ascii=False),
        "published": article.published,
        "date_reliable": int(article.date_reliable),
        "date_known_from": article.date_known_from,
        "modified": article.modified,
        "language": article.language,
        "url": article.url,
        "n_words": sum(len(block.span.of(article.text).split()) for block in article.blocks),
        "n_paragraphs": sum(block.kind == BlockKind.PARAGRAPH for block in article.blocks),
        "text": article.text,
    }


def block_rows(article: Article, key: int) -> list[Row]:
    return [
        {
            "article": key,
            "n": n,
            "kind": block.kind.value,
            "start": block.span.start,
            "end": block.span.end,
        }
        for n, block in enumerate(article.blocks, start=1)
    ]


def attribution_row(
    attribution: Attribution,
    id: str,
    parent: str | None,
    n: int,
    article: Article,
    key: int,
    model: str | None,
) -> Row:
    """`id` is its own and `parent` its parent's: hashes of the whole text, taken once."""
    return {
        "id": id,
        "article": key,
        "n": n,
        "paragraph": paragraph(article, attribution.content[0].start),
        "source": _words(attribution.source, article.text),
        "cue": _words(attribution.cue, article.text),
        "content": _words(attribution.content, article.text),
        "manner": attribution.manner.value,
        "confidence": attribution.confidence,
        "model": model,
        "parent": parent,
        **_speaker(attribution.speaker, article.text),
        **columns(attribution, article.text),
    }


def _speaker(speaker: Span | None, text: str) -> Row:
    if speaker is None:
        return {"speaker": None, "speaker_start": None, "speaker_end": None}
    return {
        "speaker": speaker.of(text),
        "speaker_start": speaker.start,
        "speaker_end": speaker.end,
    }


def span_rows(attribution: Attribution, text: str, key: int) -> list[Row]:
    roles = (
        ("source", attribution.source),
        ("cue", attribution.cue),
        ("content", attribution.content),
    )
    return [
        {
            "attribution": key,
            "role": role,
            "piece": piece,
            "start": span.start,
            "end": span.end,
            "words": span.of(text),
        }
        for role, spans in roles
        for piece, span in enumerate(spans, start=1)
    ]


def paragraph(article: Article, place: int) -> int | None:
    """The number, from 1, of the paragraph at `place`; None for a headline or a caption."""
    paragraphs = (b.span for b in article.blocks if b.kind == BlockKind.PARAGRAPH)
    for n, span in enumerate(paragraphs, start=1):
        if span.start <= place < span.end:
            return n
    return None


def page_row(reading: Reading, article_key: int | None, keep_body: bool) -> Row:
    page, unreadable = reading.page, reading.unreadable
    return {
        "id": page_id(reading),
        "origin": reading.origin,
        "url": page and page.url,
        "retrieved": page and _utc(page.retrieved),
        "form": page and page.form.value,
        "encoding": page and page.encoding,
        "digest": page and page.id,
        "article": article_key,
        "reason": unreadable and unreadable.reason.value,
        "detail": unreadable and unreadable.detail,
        "body": zlib.compress(page.body) if page and keep_body else None,
    }


def page_id(reading: Reading) -> str:
    """A hash of the bytes and how they were come by: the same at two addresses are two pages."""
    page = reading.page
    if page is not None:
        own = [reading.origin, page.id, page.form.value, page.url or "", page.encoding or ""]
    else:
        own = [reading.origin, reading.article.id if reading.article else ""]
    return sha256("\x1f".join(own).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _words(spans: tuple[Span, ...], text: str) -> str:
    return BETWEEN_PIECES.join(span.of(text) for span in spans)


def _utc(moment: datetime | None) -> str | None:
    """ISO text that sorts by time; a moment without a time zone stays as it is."""
    if moment is None:
        return None
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()
