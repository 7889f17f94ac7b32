"""What a person decided of two passages, on some lines."""

from __future__ import annotations

from sayso.cli.statement import N_ID
from sayso.record import LinkDecision
from sayso.show import Paint, visible, wrapped

_MARGIN = "  "


def as_text(one: LinkDecision, width: int, colour: bool) -> str:
    """Its number and day, what was decided, and the two passages. Ended by a line end."""
    paint = Paint(colour)
    undone = f" (undone {one.undone})" if one.undone else ""
    head = f"{one.n}  {one.made}  {'' if one.is_so else 'not '}{one.what}{undone}"
    lines = [paint.line(part) for part in wrapped([(visible(head), "title")], width)]
    for side in (one.a, one.b):
        words = f"“{' '.join(side.words.split())}”, article {side.article_id[:N_ID]}"
        runs = [(visible(words), "content")]
        lines += [_MARGIN + paint.line(part) for part in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"
