"""Styled words on lines of a given width.

The standard library's textwrap counts escape sequences, and a Chinese character as one column.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

Run = tuple[str, str]  # characters, and the style they are in
Line = list[Run]

_BREAKS = re.compile(r"([ \t\n\r\f\v]+)")  # not at a no-break space


def wrapped(runs: Iterable[Run], width: int) -> list[Line]:
    """`runs` broken at white space into lines of at most `width` columns.

    A word wider than a line is broken wherever the line ends.
    """
    lines: list[Line] = []
    line: Line = []
    room = width
    for word, gap in _words(runs):
        n = sum(columns(text) for text, _ in word)
        needed = n + 1 if line else n
        if needed > room and line:
            lines.append(line)
            line, room, needed = [], width, n
        if line:
            line.append((" ", gap))
            room -= 1
        if n <= width:
            line += word
            room -= n
            continue
        *full, line = _broken(word, width)
        lines += full
        room = width - line_columns(line)
    return [*lines, line] if line else lines


def columns(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(c) for c in text)


def line_columns(line: Line) -> int:
    return sum(columns(text) for text, _ in line)


def plain(line: Line) -> str:
    return "".join(text for text, _ in line)


def _columns(c: str) -> int:
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def _words(runs: Iterable[Run]) -> Iterator[tuple[Line, str]]:
    """Each word as the runs it is made of, and the style of the white space before it."""
    word: Line = []
    gap = ""
    for text, style in runs:
        for n, part in enumerate(_BREAKS.split(text)):
            if n % 2 == 0:
                if part:
                    word.append((part, style))
            else:
                if word:
                    yield word, gap
                word, gap = [], style
    if word:
        yield word, gap


def _broken(word: Line, width: int) -> list[Line]:
    lines: list[Line] = [[]]
    room = width
    for text, style in word:
        held = ""
        for c in text:
            n = _columns(c)
            if n > room and (held or lines[-1]):
                lines[-1].append((held, style))
                lines.append([])
                held, room = "", width
            held += c
            room -= n
        lines[-1].append((held, style))
    return lines
