"""Pairs at odds, as JSON."""

from __future__ import annotations

from sayso.compare import Odds
from sayso.contract.odds_shapes import OddsObject
from sayso.contract.write import statement_object


def odds_object(one: Odds) -> OddsObject:
    """Two statements that cannot both hold, each whole."""
    return {
        "type": one.type,
        "sure": round(one.sure, 3),
        "status": one.status,
        "differs": [{"kind": d.kind, "a": list(d.a), "b": list(d.b)} for d in one.differs],
        "a": statement_object(one.a.statement),
        "b": statement_object(one.b.statement),
        "sentence_a": one.a.words,
        "sentence_b": one.b.words,
        "at_a": [one.a.span.start, one.a.span.end],
        "at_b": [one.b.span.start, one.b.span.end],
        "repeats": [again.id for again in one.repeats],
    }
