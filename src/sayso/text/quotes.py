"""Quotation marks: which words of a paragraph stand between them."""

from __future__ import annotations

import re

from sayso.text.span import Span

# What may close each opening mark. A low „ closes with either high mark, as outlets differ.
CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‘": "’"}
_MARKS = re.compile(f"[{''.join(CLOSERS)}{''.join(CLOSERS.values())}]")


def quotations(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The outermost quotations of one paragraph, marks included, in order.

    A mark that is never closed quotes to the paragraph's end, as where a speech runs on in
    the next paragraph; a closing mark that was never opened is passed over. An apostrophe is
    no mark: ’ closes only what ‘ opened, and only where no letter follows it. One pass.
    """
    end = len(text) if end is None else end
    found: list[Span] = []
    opened, closer = -1, ""
    for mark in _MARKS.finditer(text, start, end):
        i, char = mark.start(), mark[0]
        if opened < 0:
            closer = _closer_of(text, i, end)
            opened = i if closer else -1
        elif char in closer and not (char == "’" and _is_letter(text, i + 1, end)):
            found.append(Span(opened, i + 1))
            opened = -1
    if opened >= 0 and closer != "’":
        found.append(Span(opened, end))
    return found


def _closer_of(text: str, i: int, end: int) -> str:
    char = text[i]
    if char == "‘" and not _is_letter(text, i + 1, end):
        return ""
    if char == "”" and _opens_by_place(text, i, end):
        return "”"  # Swedish style and keyboards' mistakes: the same mark at both ends
    return CLOSERS.get(char, "")


def _opens_by_place(text: str, i: int, end: int) -> bool:
    before = text[i - 1] if i else " "
    return (before.isspace() or before in "([—–") and _is_letter(text, i + 1, end)


def _is_letter(text: str, i: int, end: int) -> bool:
    return i < end and text[i].isalnum()
