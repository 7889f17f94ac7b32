"""A group of copies, on a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.cli.statement import N_ID
from sayso.compare import COPY, Group, Member
from sayso.show import NO_HEADLINE, Paint, readable, visible, wrapped

_MARGIN = "  "
_MOST_CHARS = 160  # of a passage; the whole is in the JSON


def as_text(group: Group, width: int, colour: bool) -> str:
    """How many, and going back to whom; each with its day, outlet and headline, and what it
    shares with one before it. Ended by a line end."""
    paint = Paint(colour)
    is_one = all(one.nearest.share >= COPY for one in group.members if one.nearest)
    head = f"{len(group.members)} articles, {'one account' if is_one else 'passages in common'}"
    if group.root is not None:
        head += f", credited to {group.root}"
    lines = [paint.line(line) for line in wrapped([(visible(head), "title")], width)]
    for member in group.members:
        for told, style, margin in _told(member):
            runs = [(visible(told), style)]
            lines += [margin + paint.line(line) for line in wrapped(runs, width - len(margin))]
    return "\n".join(lines) + "\n"


def _told(one: Member) -> Iterator[tuple[str, str, str]]:
    article = one.article
    day = readable(article.published) if article.published else "date unknown"
    outlet = article.outlet or "outlet unknown"
    headline = f"“{article.headline}”" if article.headline else NO_HEADLINE
    yield f"{day} {outlet} {headline}, article {article.id[:N_ID]}", "", _MARGIN
    for credit in one.credits:
        yield f"{credit.kind}: {credit.name}", "source", 2 * _MARGIN
    if (shared := one.nearest) is not None:
        other = shared.b.outlet or f"article {shared.b.id[:N_ID]}"
        order = "and may be from there" if one.is_from_there else "which came first is not known"
        yield f"{shared.share:.0%} shared with {other}, {order}:", "", 2 * _MARGIN
        yield f"“{_short(shared.passage.words)}”", "content", 2 * _MARGIN


def _short(words: str) -> str:
    own = " ".join(words.split())
    return own if len(own) <= _MOST_CHARS else own[: _MOST_CHARS - 1].rstrip() + "…"
