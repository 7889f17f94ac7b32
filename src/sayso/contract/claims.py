"""Claims, as JSON."""

from __future__ import annotations

from sayso.compare import Appearance, Claim
from sayso.contract.claim_shapes import (
    AppearanceObject,
    ClaimObject,
    LinkDecisionObject,
    QuotedObject,
)
from sayso.contract.write import statement_object
from sayso.record import LinkDecision, Quoted


def claim_object(claim: Claim) -> ClaimObject:
    """A claim: its wording, its roots and all its appearances."""
    made: ClaimObject = {
        "id": claim.id,
        "level": claim.level,
        "sure": round(claim.sure, 3),
        "wording": [{"words": p.words, "is_added": p.is_added} for p in claim.wording],
        "roots": [
            {
                "id": root.id,
                "name": root.name,
                "is_known": root.is_known,
                "n_accounts": claim.heard_from(root),
            }
            for root in claim.roots
        ],
        "appearances": [_appearance(one) for one in claim.appearances],
    }
    if claim.against:
        own = {one.said.statement.id for one in claim.appearances}
        sides = (side.statement.id for pair in claim.against for side in (pair.a, pair.b))
        made["against"] = list(dict.fromkeys(id for id in sides if id not in own))
    return made


def _appearance(one: Appearance) -> AppearanceObject:
    return {
        "statement": statement_object(one.said.statement),
        "sentence": one.said.words,
        "at": [one.said.span.start, one.said.span.end],
        "root": one.root.id,
        "is_passed_on": one.is_passed_on,
    }


def link_decision_object(one: LinkDecision) -> LinkDecisionObject:
    """What a person decided of two passages."""
    made: LinkDecisionObject = {
        "n": one.n,
        "made": one.made,
        "what": one.what,
        "is_so": one.is_so,
        "a": _quoted(one.a),
        "b": _quoted(one.b),
    }
    if one.undone is not None:
        made["undone"] = one.undone
    return made


def _quoted(one: Quoted) -> QuotedObject:
    return {
        "article": one.article_id,
        "at": [one.span.start, one.span.end],
        "words": one.words,
    }
