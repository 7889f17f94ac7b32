"""Conditions as JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sayso.attribution import Attribution
from sayso.conditions import Condition, ConditionKind
from sayso.contract.condition_shapes import ConditionObject
from sayso.contract.source import Source, said_in
from sayso.contract.words import words_at
from sayso.errors import WrongUse
from sayso.record import CONDITION_PARTS, condition_id
from sayso.text import Span


def condition_object(condition: Condition, of: Source) -> ConditionObject:
    """What is known of a condition, with the words at each place."""
    one = condition.attribution
    made: ConditionObject = {
        "id": condition_id(condition, of.article_id),
        "kind": condition.kind,
        "vague": condition.is_vague,
        "chain_words": of.chain(one),
    }
    for name in CONDITION_PARTS:
        if (span := getattr(condition, name)) is not None:
            made[name] = words_at(span, of.words)  # type: ignore[literal-required]
    if one is not None:
        made["attribution"] = one.id(of.article_id)
    return made


def condition_from(value: ConditionObject, said: Mapping[str, Attribution]) -> Condition:
    """The condition that `condition_object` wrote; `said` are the reading's attributions by id."""
    given: Mapping[str, Any] = value
    if "trigger" not in value and "consequence" not in value:
        raise WrongUse("a condition has a trigger or a consequence, this has neither", value)
    return Condition(
        kind=ConditionKind(value["kind"]),
        is_vague=value["vague"],
        attribution=said_in(said, value["attribution"]) if "attribution" in value else None,
        **{name: Span(*given[name]["at"]) for name in CONDITION_PARTS if name in given},
    )
