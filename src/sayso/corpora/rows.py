"""An attribution as a row of JSON: its parent's place and its own, no words."""

from __future__ import annotations

from sayso.corpora.annotated import Marked
from sayso.text import Span

Places = list[list[int]]
Row = tuple[int | None, Places, Places, Places]


def row_of(mark: Marked) -> Row:
    source, cue, content = (
        [[s.start, s.end] for s in part] for part in (mark.source, mark.cue, mark.content)
    )
    return mark.parent, source, cue, content


def marked_of(row: Row) -> Marked:
    parent, *parts = row
    source, cue, content = (tuple(Span(*s) for s in part) for part in parts)
    return Marked(source, cue, content, parent)
