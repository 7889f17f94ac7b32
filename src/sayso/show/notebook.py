"""The same report as HTML, for a notebook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.resources import files

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.conditions import Condition
from sayso.events import Event
from sayso.pages import Unreadable
from sayso.show import deeds
from sayso.show.authority import chain, told
from sayso.show.facts import HEADINGS, NO_HEADLINE, facts, rows
from sayso.show.pieces import (
    CONTENT,
    CUE,
    SOURCE,
    Mark,
    Piece,
    blocks_of,
    headline_of,
    marks_of,
    pieces_of,
)
from sayso.show.profile import profile
from sayso.show.visible import visible
from sayso.sourcing import sourcing
from sayso.text import Span

# Elements that say something by themselves: some notebooks strip styles, GitHub among them.
_ELEMENT = {SOURCE: "b", CUE: "i", CONTENT: "mark"}
_WEB = re.compile(r"https?://[^\s\"'<>]+", re.I)


def as_html(
    article: Article | None,
    attributions: Sequence[Attribution] = (),
    unreadable: Unreadable | None = None,
    *,
    events: Sequence[Event] = (),
    conditions: Sequence[Condition] = (),
) -> str:
    """A fragment for a notebook's output. Nothing of the page in it is markup, or a script."""
    parts = []
    if article:
        marks = marks_of(attributions)
        sourced = any(a.chain for a in attributions)
        parts += [_headline(article, marks), _facts(article)]
        parts += [_profile(article, attributions)] if sourced else []
        parts += _blocks(article, marks)
    if unreadable:
        said = "Not attributed" if article else "Could not be read"
        parts.append(f"<p><strong>{said}: {_safe(str(unreadable))}</strong></p>")
    elif article:
        parts.append(_table(article, attributions))
        parts += [_authorities(article, attributions)] if sourced else []
    if article:
        text = article.text
        parts += [_numbered("Events", [deeds.event(one, text) for one in events])]
        parts += [_numbered("Conditions", [deeds.condition(one, text) for one in conditions])]
    return f'<div class="sayso"><style>{_css()}</style>{"".join(parts)}</div>'


@cache
def _css() -> str:
    return files("sayso.show").joinpath("style.css").read_text("utf-8")


def _safe(text: str) -> str:
    return escape(visible(text))


def _headline(article: Article, marks: Sequence[Mark]) -> str:
    headline = headline_of(article)
    words = _marked(article.text, headline.span, marks) if headline else NO_HEADLINE
    return f"<h3>{words}</h3>"


def _facts(article: Article) -> str:
    said = [f"{name}: {_linked(value)}" for name, value in facts(article).items()]
    return f'<p class="known">{"<br>".join(said)}</p>'


def _profile(article: Article, attributions: Sequence[Attribution]) -> str:
    """How it is sourced."""
    said = profile(sourcing(article, attributions), article.text)
    rows = "".join(
        f"<tr><th>{_safe(what)}</th><td>{_safe(value)}</td></tr>" for what, value in said
    )
    return f'<table class="sourcing">{rows}</table>'


def _authorities(article: Article, attributions: Sequence[Attribution]) -> str:
    """On whose authority, under the numbers of the rows above."""
    text = article.text
    said = [(chain(one, text), told(one, text)) for one in attributions]
    return _numbered("On whose authority", said)


def _numbered(title: str, said: Sequence[tuple[str, str]]) -> str:
    """A list under a title; nothing for none."""
    if not said:
        return ""
    items = "".join(
        f"<li>{_safe(first)}<br><small>{_safe(second)}</small></li>" for first, second in said
    )
    return f"<p>{title}:</p><ol>{items}</ol>"


def _linked(value: str) -> str:
    """A web address as a link; of any other scheme, "javascript:" too, only its characters."""
    if not _WEB.fullmatch(value):
        return _safe(value)
    return f'<a href="{_safe(value)}" rel="noopener noreferrer nofollow">{_safe(value)}</a>'


def _blocks(article: Article, marks: Sequence[Mark]) -> list[str]:
    headline = headline_of(article)
    return [
        f'<p class="{block.kind}">{_marked(article.text, block.span, marks)}</p>'
        for block in blocks_of(article)
        if block != headline
    ]


def _marked(text: str, span: Span, marks: Sequence[Mark]) -> str:
    return "".join(_piece(text, piece) for piece in pieces_of(span, marks))


def _piece(text: str, piece: Piece) -> str:
    """The piece inside an element for each mark over it.

    Marks that cross each other cannot be one element each, so every piece has its own.
    """
    inside = _safe(piece.span.of(text))
    for mark in reversed(piece.marks):
        if mark in piece.opens:
            inside = f"<sup>{'+'.join(map(str, mark.numbers))}</sup>{inside}"
        name = _ELEMENT[mark.role]
        title = f"{mark.role} of {' and '.join(map(str, mark.numbers))}"
        inside = f'<{name} title="{title}">{inside}</{name}>'
    return inside


def _table(article: Article, attributions: Sequence[Attribution]) -> str:
    if not attributions:
        return "<p>Nobody is said to have said anything.</p>"
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    cells = [
        "".join(f"<td>{_safe(cell)}</td>" for cell in row)
        for row in rows(attributions, article.text)
    ]
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return (
        "<p>Marked above: <b>source</b>, <i>cue</i>, <mark>content</mark>; "
        "raised numbers are the rows below.</p>"
        '<div class="wide"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
