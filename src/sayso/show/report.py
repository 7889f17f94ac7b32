"""An article with its sources, cues and contents marked, and a table of who said what."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.articles import Article, BlockKind
from sayso.attribution import Attribution
from sayso.conditions import Condition
from sayso.events import Event
from sayso.pages import Unreadable
from sayso.show import deeds
from sayso.show.authority import chain, told
from sayso.show.facts import HEADINGS, NO_HEADLINE, facts, rows
from sayso.show.paint import Paint
from sayso.show.pieces import (
    CONTENT,
    CUE,
    SOURCE,
    Mark,
    blocks_of,
    headline_of,
    marks_of,
    pieces_of,
)
from sayso.show.profile import profile as profile_rows
from sayso.show.table import table
from sayso.show.visible import visible
from sayso.show.wrap import Line, Run, wrapped
from sayso.sourcing import Sourcing, sourcing
from sayso.text import Span

NARROWEST = 40
WIDEST = 100  # of running text: longer lines are hard to follow; the table takes all there is
_SHARES = (0, 0.28, 0.2, 0.52, 0, 0)


def as_text(
    article: Article | None,
    attributions: Sequence[Attribution] = (),
    unreadable: Unreadable | None = None,
    *,
    events: Sequence[Event] = (),
    conditions: Sequence[Condition] = (),
    width: int = 80,
    colour: bool = False,
) -> str:
    """The report a person reads, lines at most `width` columns wide, ended by a line end.

    Without colour a source stands in [brackets], a cue in {braces}, a content in «guillemets»,
    each with the number of its row. Nothing in the page can move the cursor.
    """
    paint = Paint(colour)
    width = max(NARROWEST, width)
    lines: list[str] = []
    if article:
        marks = marks_of(attributions)
        lines += _head(article, marks, width, paint)
        if any(a.chain for a in attributions):
            lines += [
                *profile_lines(sourcing(article, attributions), article.text, width, paint),
                "",
            ]
        lines += _body(article, marks, width, paint)
    if unreadable:
        said = "Not attributed" if article else "Could not be read"
        lines += _paragraph([(f"{said}: {visible(str(unreadable))}", "title")], width, paint)
    elif article and attributions:
        cells = [[visible(cell) for cell in row] for row in rows(attributions, article.text)]
        lines += [*_legend(width, paint), ""]
        lines += table(HEADINGS, cells, _SHARES, width, paint)
        lines += _authorities(attributions, article.text, width, paint)
    elif article:
        lines.append("Nobody is said to have said anything.")
    if article:
        text = article.text
        told = [deeds.event(one, text) for one in events]
        lines += _numbered("Events", told, width, paint)
        told = [deeds.condition(one, text) for one in conditions]
        lines += _numbered("Conditions", told, width, paint)
    return "\n".join(lines) + "\n"


def _head(article: Article, marks: Sequence[Mark], width: int, paint: Paint) -> list[str]:
    headline = headline_of(article)
    if headline:
        runs = _marked(article.text, headline.span, marks, paint, "title")
    else:
        runs = [(NO_HEADLINE, "title")]
    lines = _paragraph(runs, width, paint)
    names = facts(article)
    margin = max(map(len, names)) + 2
    for name, value in names.items():
        for n, line in enumerate(wrapped([(visible(value), "")], width - margin)):
            label = (name if n == 0 else "").ljust(margin)
            lines.append(paint.line([(label, "quiet"), *line]))
    return [*lines, ""]


def profile_lines(profile: Sourcing, text: str, width: int, paint: Paint) -> list[str]:
    """The block on an article's sourcing, without a blank line."""
    rows = profile_rows(profile, text)
    margin = max(len(name) for name, _ in rows) + 2
    lines = []
    for name, value in rows:
        for n, line in enumerate(wrapped([(visible(value), "")], max(10, width - margin))):
            label = (name if n == 0 else "").ljust(margin)
            lines.append(paint.line([(label, "quiet"), *line]))
    return lines


def _authorities(
    attributions: Sequence[Attribution], text: str, width: int, paint: Paint
) -> list[str]:
    """Under each row's number through whom the words came, and what is known of the saying."""
    if not any(a.chain for a in attributions):
        return []
    said = [(chain(one, text), told(one, text)) for one in attributions]
    return _numbered("On whose authority", said, width, paint)


def _numbered(title: str, told: Sequence[tuple[str, str]], width: int, paint: Paint) -> list[str]:
    """Two lines or more for each, under a title and a number; nothing for none."""
    if not told:
        return []
    lines = ["", paint.line([(title, "title")])]
    margin = len(str(len(told))) + 2
    for n, (first, second) in enumerate(told, start=1):
        said = ((visible(first), ""), (visible(second), "quiet"))
        for k, run in enumerate(said):
            for m, line in enumerate(wrapped([run], width - margin)):
                label = (str(n) if k == m == 0 else "").ljust(margin)
                lines.append(paint.line([(label, "quiet"), *line]))
    return lines


def _body(article: Article, marks: Sequence[Mark], width: int, paint: Paint) -> list[str]:
    lines = []
    headline = headline_of(article)
    for block in blocks_of(article):
        if block != headline:
            label = "Caption: " if block.kind == BlockKind.CAPTION else ""
            under = "title" if block.kind == BlockKind.HEADLINE else ""
            runs = _marked(article.text, block.span, marks, paint, under)
            lines += [*_paragraph([(label, "quiet"), *runs], width, paint), ""]
    return lines


def _marked(
    text: str, span: Span, marks: Sequence[Mark], paint: Paint, under: str = ""
) -> list[Run]:
    runs: list[Run] = []
    for piece in pieces_of(span, marks):
        runs += [(paint.opening(mark), mark.role) for mark in piece.opens]
        style = piece.marks[-1].role if piece.marks else under  # the innermost shows
        runs.append((visible(piece.span.of(text)), style))
        runs += [(paint.closing(mark), mark.role) for mark in piece.closes]
    return runs


def _paragraph(runs: Sequence[Run], width: int, paint: Paint) -> list[str]:
    return [paint.line(line) for line in wrapped(runs, min(width, WIDEST))]


def _legend(width: int, paint: Paint) -> list[str]:
    line: Line = [("Marked above: ", "")]
    for role, after in ((SOURCE, ", "), (CUE, ", "), (CONTENT, "; ")):
        line += [paint.around(role, role), (after, "")]
    return _paragraph([*line, ("raised numbers are the rows below.", "")], width, paint)
