"""Who has a text from whom, as a drawing: Graphviz's language, which many programs draw."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sayso.compare.copies import Group, Member


def chart(groups: Iterable[Group]) -> str:
    """A graph with an arrow from each article to those that may have it from there; a line without
    a head where nothing says which of the two was first. Ended by a line end."""
    lines = ["digraph copies {", "  rankdir=LR;", "  node [shape=box];"]
    for n, group in enumerate(groups):
        lines.append(f"  subgraph cluster_{n} {{")
        lines += [f"    {line}" for one in group.members for line in _drawn(one)]
        lines.append("  }")
    return "\n".join([*lines, "}"]) + "\n"


def _drawn(one: Member) -> Iterator[str]:
    article = one.article
    day = (article.published or "date unknown")[:16]
    label = "\n".join((article.outlet or "outlet unknown", day, article.headline or ""))
    yield f"{_quoted(article.id)} [label={_quoted(label.strip())}];"
    if one.nearest is not None:
        head = "" if one.is_from_there else ", dir=none"
        share = _quoted(f"{one.nearest.share:.0%}")
        yield f"{_quoted(one.nearest.b.id)} -> {_quoted(article.id)} [label={share}{head}];"


def _quoted(words: str) -> str:
    """In double quotes, with a backslash before those within and line ends as "\\n"."""
    plain = "".join(c if c == "\n" or c.isprintable() else " " for c in words)
    return json.dumps(plain, ensure_ascii=False)
