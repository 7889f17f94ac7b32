"""The object that tells of a condition."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.conditions import ConditionKind
from sayso.contract.words import Id, WordsAtObject


class ConditionObject(TypedDict):
    """A threat, promise, warning …: what would follow from what, by whose word.

    It has a trigger or a consequence, or both. `trigger_` and `consequence_` are parts of these.
    `vague`: the consequence is “consequences”, “a response” and the like.
    """

    id: Id
    kind: ConditionKind
    trigger: NotRequired[WordsAtObject]
    consequence: NotRequired[WordsAtObject]
    opener: NotRequired[Annotated[WordsAtObject, {"description": "“if”, “unless”, “or”."}]]
    by: NotRequired[Annotated[WordsAtObject, {"description": "Who commits himself or warns."}]]
    to: NotRequired[WordsAtObject]
    deadline: NotRequired[WordsAtObject]
    vague: bool
    trigger_actor: NotRequired[WordsAtObject]
    trigger_act: NotRequired[WordsAtObject]
    trigger_object: NotRequired[WordsAtObject]
    trigger_place: NotRequired[WordsAtObject]
    consequence_actor: NotRequired[WordsAtObject]
    consequence_act: NotRequired[WordsAtObject]
    attribution: NotRequired[
        Annotated[Id, {"description": "In whose content it stands, or whose cue says it."}]
    ]
    chain_words: str
