"""One who speaks in a record, and what was decided about him, on a few lines."""

from __future__ import annotations

from sayso.record import Actor, Decision
from sayso.show import Paint, several, visible, wrapped

_MARGIN = "  "
_CALLED = 6  # names that are shown


def as_text(actor: Actor, width: int, colour: bool) -> str:
    """Name, id, how much he says, what he is called. Ended by a line end."""
    paint = Paint(colour)
    said = several(actor.n_statements, "statement")
    head = [(visible(actor.name), "title"), (f" ({visible(actor.id)})", "quiet")]
    lines = [paint.line(line) for line in wrapped(head, width)]
    told = [f"{said} in {several(actor.n_articles, 'article')}"]
    others = [name for name in actor.called if name != actor.name][:_CALLED]
    if others:
        told.append(f"called {', '.join(' '.join(name.split()) for name in others)}")
    if actor.perhaps:
        told.append(f"perhaps {', '.join(actor.perhaps)}")
    runs = [(visible("; ".join(told)), "")]
    lines += [_MARGIN + paint.line(line) for line in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"


def decision_line(decision: Decision) -> str:
    """ "3  2026-01-02T10:00:00+00:00  merge person:ada lund into person:a lund"."""
    to = {
        "merge": f"into {decision.into}",
        "split": f"in article {decision.article}",
        "rename": f"to {decision.name}",
    }[decision.what]
    undone = f"  (undone {decision.undone})" if decision.undone else ""
    return visible(f"{decision.n}  {decision.made}  {decision.what} {decision.entity} {to}{undone}")
