"""Two statements at odds, on some lines."""

from __future__ import annotations

from sayso.cli.statement import as_text as statement_text
from sayso.compare import LinkStatus, Odds
from sayso.show import Paint, visible, wrapped

_MARGIN = "  "


def as_text(one: Odds, width: int, colour: bool) -> str:
    """What the pair is and how sure; both statements; what differs. Ended by a line end."""
    paint = Paint(colour)
    sure = f"{one.sure:.0%} sure" if one.status == LinkStatus.SUGGESTED else str(one.status)
    head = f"{one.type}, {sure}: {_differs(one)}"
    lines = [paint.line(line) for line in wrapped([(visible(head), "title")], width)]
    for side in (one.a, one.b):
        told = statement_text(side.statement, width - len(_MARGIN), colour)
        lines += [_MARGIN + line for line in told.rstrip("\n").split("\n")]
    if one.repeats:
        n = len(one.repeats)
        lines.append(
            f"{_MARGIN}and {n} more that {'say' if n > 1 else 'says'} either in these words"
        )
    return "\n".join(lines) + "\n"


def _differs(one: Odds) -> str:
    parts = []
    for d in one.differs:
        a, b = (f"“{', '.join(words)}”" for words in (d.a, d.b))
        if d.a and d.b:
            parts.append(f"{a} against {b}")
        elif d.a or d.b:
            parts.append(f"{a if d.a else b} on one side alone")
    return "; ".join(parts) or "who says it and who denies it"
