"""Turns of an interview: whose words they are stands before a colon.

The network marks what is said and leaves it without a source, since nothing says that it is said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.attribution.attribution import Attribution
from sayso.text import Span

# "Fennick:", "VVR:", "Dr. Ada Lund —" at a paragraph's start; "A:" tells of nobody.
_LABEL = re.compile(
    r"[ \t“\"]*(?P<name>[A-Z][\w.’'-]*(?:[ ][A-Z(][\w.’')-]*){0,4})[ \t]*(?::|\s[—–])[ \t]*"
)
_NOBODY = frozenset(
    {"A", "Caption", "Photo", "Photograph", "Update", "Note", "Correction", "Analysis"}
)


def with_turn(text: str, one: Attribution) -> Attribution:
    """With the name before the colon as source, where it has neither source nor cue."""
    if one.source or one.cue or one.parent is not None:
        return one
    start = one.content[0].start
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    label = _LABEL.match(text, line, start)
    if label is None or label["name"] in _NOBODY or text[label.end() : start].strip("“\"‘' ") != "":
        return one
    return replace(one, source=(Span(*label.span("name")),))
