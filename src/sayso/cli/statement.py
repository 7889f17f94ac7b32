"""A statement found in a record, on a few lines."""

from __future__ import annotations

from sayso.record import Statement
from sayso.show import NO_HEADLINE, NONE, Paint, readable, visible, wrapped

N_ID = 12  # digits of an article's id: enough to tell a billion apart
_MARGIN = "  "


def as_text(statement: Statement, width: int, colour: bool) -> str:
    """Who, by what cue, said what; then where that stands. Ended by a line end."""
    paint = Paint(colour)
    head = [paint.around(visible(statement.source) or NONE, "source")]
    if statement.speaker and statement.speaker not in statement.source:
        head.append((f" [{visible(statement.speaker)}]", ""))
    if statement.cue:
        head += [(" ", ""), paint.around(visible(statement.cue), "cue")]
    said = [paint.around(visible(statement.content), "content")]
    lines = [paint.line(line) for line in wrapped(head, width)]
    for runs in (said, [(_from(statement), "quiet")], [(_place(statement), "quiet")]):
        lines += [_MARGIN + paint.line(line) for line in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"


def _from(statement: Statement) -> str:
    headline = f"“{statement.headline}”" if statement.headline else NO_HEADLINE
    outlet = statement.outlet or "outlet unknown"
    date = readable(statement.published) if statement.published else "date unknown"
    return visible(f"{headline}, {outlet}, {date}")


def _place(statement: Statement) -> str:
    if statement.paragraph is None:
        paragraph = "beside the paragraphs"
    else:
        paragraph = f"paragraph {statement.paragraph} of {statement.n_paragraphs}"
    start, end = statement.content_spans[0].start, statement.content_spans[-1].end
    return f"{paragraph}, characters {start}–{end} of article {statement.article_id[:N_ID]}"
