"""The contract's types as a JSON Schema."""

from __future__ import annotations

from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from sayso.contract.claim_shapes import ClaimObject, LinkDecisionObject
from sayso.contract.copy_shapes import GroupObject
from sayso.contract.odds_shapes import OddsObject
from sayso.contract.position_shapes import PositionObject
from sayso.contract.shapes import (
    ActorObject,
    DecisionObject,
    EntryObject,
    FoundConditionObject,
    FoundEventObject,
    ReadingObject,
    SourcedObject,
    SourcesObject,
    StatementObject,
)
from sayso.contract.story_shapes import StoryObject

Schema = dict[str, Any]

_PRINTED = (
    StatementObject,
    FoundEventObject,
    EntryObject,
    FoundConditionObject,
    GroupObject,
    OddsObject,
    ClaimObject,
    PositionObject,
    StoryObject,
    SourcedObject,
    SourcesObject,
    ActorObject,
    DecisionObject,
    LinkDecisionObject,
)
_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}


def schema() -> Schema:
    """JSON Schema 2020-12: a reading; in $defs what `sayso find` and other commands print, too."""
    defs: Schema = {}
    reading = _of(ReadingObject, defs)
    for other in _PRINTED:
        _of(other, defs)
    either = [{"required": ["article", "attributions"]}, {"required": ["unreadable"]}]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What sayso says of one page",
        **reading,
        "anyOf": either,
        "$defs": defs,
    }


def _of(kind: Any, defs: Schema) -> Schema:
    """The schema of one type; objects go into `defs` and are referred to."""
    if get_origin(kind) is NotRequired:
        return _of(get_args(kind)[0], defs)
    if get_origin(kind) is Annotated:
        inner, *notes = get_args(kind)
        return {
            **_of(inner, defs),
            **{name: value for note in notes for name, value in note.items()},
        }
    if get_origin(kind) is list:
        return {"type": "array", "items": _of(get_args(kind)[0], defs)}
    if get_origin(kind) is UnionType:
        return {"type": [_PLAIN[part] for part in get_args(kind)]}
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if issubclass(kind, StrEnum):
        return {"enum": [str(member) for member in kind]}
    assert is_typeddict(kind), kind
    name = kind.__name__.removesuffix("Object").lower()
    if name not in defs:
        defs[name] = {}  # its place in the order, before those it is made of
        defs[name] = _object(kind, defs)
    return {"$ref": f"#/$defs/{name}"}


def _object(kind: Any, defs: Schema) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    return {
        "description": kind.__doc__,
        "type": "object",
        "required": [name for name in hints if get_origin(hints[name]) is not NotRequired],
        "properties": {name: _of(hint, defs) for name, hint in hints.items()},
    }
