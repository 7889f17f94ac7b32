"""Colour for a terminal, or brackets where there is none."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.show.pieces import CONTENT, CUE, SOURCE, Mark
from sayso.show.wrap import Line, Run

_SUPERSCRIPT = str.maketrans("0123456789+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺")

# Of the sixteen colours that a person's own theme decides, those that show on black and on white.
_CODES = {SOURCE: "1;4", CUE: "35", CONTENT: "32", "title": "1", "quiet": "2"}
_BRACKETS = {SOURCE: ("[", "]"), CUE: ("{", "}"), CONTENT: ("«", "»")}


@dataclass(frozen=True, slots=True)
class Paint:
    """How marks look: coloured, or in brackets, always with the number of their row."""

    colour: bool = False

    def opening(self, mark: Mark) -> str:
        return ("" if self.colour else _BRACKETS[mark.role][0]) + number(mark)

    def closing(self, mark: Mark) -> str:
        if self.colour:
            return ""
        # Contents are long and lie in one another, so their end says whose it is.
        return _BRACKETS[mark.role][1] + (number(mark) if mark.role == CONTENT else "")

    def around(self, words: str, role: str) -> Run:
        """`words` that are one mark, without a number."""
        left, right = ("", "") if self.colour else _BRACKETS[role]
        return left + words + right, role

    def line(self, line: Line) -> str:
        if not self.colour:
            return "".join(text for text, _ in line).rstrip()
        painted = []
        at = 0
        while at < len(line):
            style = line[at][1]
            text = ""
            while at < len(line) and line[at][1] == style:
                text += line[at][0]
                at += 1
            painted.append(f"\x1b[{_CODES[style]}m{text}\x1b[0m" if style in _CODES else text)
        return "".join(painted)


def number(mark: Mark) -> str:
    """The mark's numbers, raised: ³ or, where two attributions share it, ³⁺⁴."""
    return "+".join(map(str, mark.numbers)).translate(_SUPERSCRIPT)
