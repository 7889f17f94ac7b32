"""Copies of one another, as JSON."""

from __future__ import annotations

from sayso.compare import Credit, Group, Member
from sayso.contract.copy_shapes import CopyObject, CreditObject, GroupObject
from sayso.contract.found import found_in


def group_object(group: Group) -> GroupObject:
    """A group of copies: its articles, and what each shares with one before it."""
    return {"root": group.root, "articles": [_member(one) for one in group.members]}


def _member(one: Member) -> CopyObject:
    made: CopyObject = {
        "article": found_in(one.article),
        "credits": [_credit(credit) for credit in one.credits],
    }
    if one.nearest is not None:
        passage = one.nearest.passage
        made["shares"] = {
            "article": one.nearest.b.id,
            "is_from_there": one.is_from_there,
            "share": round(one.nearest.share, 3),
            "words": passage.words,
            "at": [passage.span.start, passage.span.end],
            "at_there": [passage.other.start, passage.other.end],
        }
    return made


def _credit(one: Credit) -> CreditObject:
    made: CreditObject = {"kind": one.kind, "name": one.name}
    if one.span is not None:
        made["at"] = [one.span.start, one.span.end]
    return made
