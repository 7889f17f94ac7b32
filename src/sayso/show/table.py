"""Rows under headings, in columns as wide as they need and no wider than there is room."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.show.paint import Paint
from sayso.show.wrap import Line, columns, line_columns, plain, wrapped

N_LINES = 2  # of a cell; what is longer is cut short
_GAP = 2
_LEAST = 5


def table(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    width: int,
    paint: Paint,
) -> list[str]:
    """Lines of a table at most `width` wide.

    A column with a share of 0 takes what it needs; the others part what is left by their shares.
    """
    widths = _widths([headings, *rows], shares, width)
    lines = _row(headings, widths, paint, "title")
    if not paint.colour:
        lines.append((" " * _GAP).join("-" * w for w in widths))
    for row in rows:
        lines += _row(row, widths, paint)
    return lines


def shortened(text: str, width: int, n_lines: int = N_LINES) -> list[Line]:
    """`text` on at most `n_lines` lines, "…" for what has no room."""
    lines = wrapped([(text, "")], width)
    if len(lines) <= n_lines:
        return lines
    last = plain(lines[n_lines - 1])
    if columns(last) >= width:  # a word makes room for the sign, or a letter of the only word
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: n_lines - 1], [(last + "…", "")]]


def _widths(rows: Sequence[Sequence[str]], shares: Sequence[float], width: int) -> list[int]:
    needs = [max(columns(row[n]) for row in rows) for n in range(len(shares))]
    widths = [0 if share else need for need, share in zip(needs, shares, strict=True)]
    open_columns = [n for n, share in enumerate(shares) if share]
    room = width - sum(widths) - _GAP * (len(widths) - 1) - _LEAST * len(open_columns)
    # The narrowest first: what one does not need is for the others.
    for n in sorted(open_columns, key=lambda n: needs[n] / shares[n]):
        total = sum(shares[m] for m in open_columns if not widths[m])
        widths[n] = min(needs[n], _LEAST + int(max(0, room) * shares[n] / total))
        room -= widths[n] - _LEAST
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], paint: Paint, style: str = "") -> list[str]:
    columns_ = [shortened(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for n in range(max(map(len, columns_))):
        line: Line = []
        for cell, width in zip(columns_, widths, strict=True):
            here = [(text, style) for text, _ in cell[n]] if n < len(cell) else []
            line += here
            line.append((" " * (width - line_columns(here) + _GAP), ""))
        lines.append(paint.line(line).rstrip())
    return lines
