"""The shapes of copies in JSON."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.compare import CreditKind
from sayso.contract.shapes import FoundInObject
from sayso.contract.words import Id, SpanPair


class CreditObject(TypedDict):
    """Whom an article credits with its account, and how; without a place it stands beside the text,
    in its outlet or authors."""

    kind: CreditKind
    name: str
    at: NotRequired[SpanPair]


class SharedObject(TypedDict):
    """What an article shares with one that stands before it in the group."""

    article: Annotated[Id, {"description": "The other one."}]
    is_from_there: Annotated[
        bool,
        {"description": "Whether the other is known to be earlier, or the agency it credits."},
    ]
    share: Annotated[
        float,
        {
            "minimum": 0,
            "maximum": 1,
            "description": "Of the shorter one's stretches of eight words, those in both.",
        },
    ]
    words: Annotated[str, {"description": "The longest passage, as it stands here."}]
    at: SpanPair
    at_there: Annotated[SpanPair, {"description": "Where it stands in the other."}]


class CopyObject(TypedDict):
    """An article of a group."""

    article: FoundInObject
    credits: list[CreditObject]
    shares: NotRequired[SharedObject]


class GroupObject(TypedDict):
    """Articles that are copies of one another, a line of `sayso copies --json`."""

    root: Annotated[
        str | None,
        {"description": "The agency that one of them credits with the whole account."},
    ]
    articles: Annotated[
        list[CopyObject], {"description": "The agency's own, then as they were published."}
    ]
