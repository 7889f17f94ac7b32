"""sayso reads news pages and keeps a record of who said what, at the exact words."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.articles import Article as Article
    from sayso.articles import Block as Block
    from sayso.attribution import Attribution as Attribution
    from sayso.conditions import Condition as Condition
    from sayso.conditions import ConditionKind as ConditionKind
    from sayso.contract import reading_from_json as reading_from_json
    from sayso.entities import Entity as Entity
    from sayso.entities import Mention as Mention
    from sayso.errors import SaysoError as SaysoError
    from sayso.errors import WrongUse as WrongUse
    from sayso.events import Bound as Bound
    from sayso.events import Counted as Counted
    from sayso.events import Event as Event
    from sayso.events import EventType as EventType
    from sayso.events import Status as Status
    from sayso.pages import Page as Page
    from sayso.pages import Unreadable as Unreadable
    from sayso.pipeline import read as read
    from sayso.reader import Token as Token
    from sayso.reading import Reading as Reading
    from sayso.record import Record as Record
    from sayso.record import Statement as Statement
    from sayso.text import Span as Span

__version__ = "0.1.0"

# Where each name is, so that it is loaded when it is first used: the process that reads HTML
# imports sayso too, and has no use for the network.
_ROOMS = {
    "Article": "articles",
    "Attribution": "attribution",
    "Block": "articles",
    "Bound": "events",
    "Condition": "conditions",
    "ConditionKind": "conditions",
    "Counted": "events",
    "Entity": "entities",
    "Event": "events",
    "EventType": "events",
    "Mention": "entities",
    "Page": "pages",
    "Reading": "reading",
    "Record": "record",
    "SaysoError": "errors",
    "Span": "text",
    "Statement": "record",
    "Status": "events",
    "Token": "reader",
    "Unreadable": "pages",
    "WrongUse": "errors",
    "read": "pipeline",
    "reading_from_json": "contract",
}

__all__ = [*_ROOMS]


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(f"sayso.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_ROOMS])
