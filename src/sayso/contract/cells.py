"""Rows as CSV that no spreadsheet takes for formulas and no terminal obeys."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from sayso.show import visible

# What a spreadsheet takes for the beginning of a formula, the wide forms of a Japanese one, too.
_FORMULA = frozenset("=+-@＝＋－＠")
_CUT = frozenset("\t\r\n")  # some take what follows for a cell of its own


def csv_row(values: Iterable[object]) -> str:
    """The values as one line of CSV (RFC 4180), without its line end; None as an empty cell.

    Words that begin like a formula have an apostrophe before them. Numbers stay numbers.
    """
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([_cell(value) for value in values])
    return line.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(value) if isinstance(value, str) else value


def harmless(words: str) -> str:
    """Words on one line that are words to a spreadsheet, too."""
    is_formula = words.lstrip()[:1] in _FORMULA or words[:1] in _CUT
    shown = visible(words)
    return f"'{shown}" if is_formula else shown
