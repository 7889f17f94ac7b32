"""A speech that runs over paragraphs.

English papers open every paragraph of a long quotation with a mark and close only the last.
"""

from __future__ import annotations

from sayso.text import Span, paragraphs, quotations


def goes_on(text: str, earlier: Span, later: Span) -> bool:
    """Whether `later` carries on the quotation that `earlier` leaves open.

    `earlier` ends its paragraph in a quotation that is not closed there, and `later` opens
    the next paragraph with a mark.
    """
    end = text.find("\n", earlier.end)
    if end < 0 or later.start < end:
        return False
    first = next(paragraphs(text, end, len(text)), None)
    if first is None or first.start != later.start:
        return False
    return _left_open(text, earlier) and any(
        q.start == first.start for q in quotations(text, first.start, first.end)
    )


def _left_open(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.end) + 1
    end = text.find("\n", span.end)
    [paragraph] = list(paragraphs(text, start, end))[:1] or [Span(start, start)]
    quoted = quotations(text, paragraph.start, paragraph.end)
    # An open quotation runs to the paragraph's end, and its last letter is no closing mark.
    return bool(quoted) and quoted[-1].end == paragraph.end and text[paragraph.end - 1] not in '”"»'
