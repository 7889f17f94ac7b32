"""A claim, on some lines."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.cli.statement import N_ID
from sayso.compare import Appearance, Claim, Level, Root, in_brackets
from sayso.show import Paint, readable, several, visible, wrapped

_MARGIN = "  "
_MOST = 8  # appearances that are shown; the JSON has all


def as_text(claim: Claim, width: int, colour: bool) -> str:
    """How well rooted it is, its first wording, whose word it is, and who has it. Ended by a line
    end."""
    paint = Paint(colour)
    n = claim.n_articles
    head = f"{claim.level}, {several(n, 'article')}, claim {claim.id}: {_rests_on(claim)}"
    lines = [paint.line(line) for line in wrapped([(visible(head), "title")], width)]
    told = [(f"“{in_brackets(claim.wording)}”", "content")]
    told += [(line, "") for line in _said(claim)]
    told += [(line, "") for line in _against(claim)]
    for words, style in told:
        runs = [(visible(" ".join(words.split())), style)]
        lines += [_MARGIN + paint.line(line) for line in wrapped(runs, width - len(_MARGIN))]
    return "\n".join(lines) + "\n"


def _rests_on(claim: Claim) -> str:
    """Each root, and in how many accounts it is heard; whose one utterance it may be."""
    if claim.level in (Level.SINGLE, Level.REPEATED) and len(claim.roots) > 1:
        return f"one utterance, of {' or '.join(_name(root) for root in claim.roots)}"
    return "; ".join(_root(root, claim.heard_from(root)) for root in claim.roots)


def _root(root: Root, n: int) -> str:
    return f"{_name(root)}, heard in {n} accounts" if n > 1 else _name(root)


def _name(root: Root) -> str:
    return " ".join(root.name.split()) or "nobody named"


def _said(claim: Claim) -> Iterator[str]:
    for one in claim.appearances[:_MOST]:
        yield _appearance(one)
    if (more := len(claim.appearances) - _MOST) > 0:
        yield f"and {more} more"


def _appearance(one: Appearance) -> str:
    statement = one.said.statement
    day = readable(statement.published) if statement.published else "date unknown"
    outlet = statement.outlet or "outlet unknown"
    who = " ".join((statement.speaker or statement.source or "nobody named").split())
    passed = ", passed on" if one.is_passed_on else ""
    return f"{day} {outlet}: {who}{passed}, article {statement.article_id[:N_ID]}"


def _against(claim: Claim) -> Iterator[str]:
    if claim.level == Level.DISPUTED:
        own = {one.said.statement.id for one in claim.appearances}
        for pair in claim.against:
            other = pair.b if pair.a.statement.id in own else pair.a
            who = other.statement.speaker or other.statement.source or "nobody named"
            yield f"{pair.type}, {pair.sure:.0%} sure, against {who}: “{other.words}”"
