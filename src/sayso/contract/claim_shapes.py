"""The shapes of claims in JSON."""

from __future__ import annotations

from typing import Annotated, NotRequired, TypedDict

from sayso.compare import Level
from sayso.contract.shapes import Chance, StatementObject
from sayso.contract.words import Id, SpanPair
from sayso.record import LinkKind


class PieceObject(TypedDict):
    """A stretch of a wording: the article's words, or what was added so that it stands alone."""

    words: str
    is_added: bool


class RootObject(TypedDict):
    """Whose word it is, and in how many accounts he is heard to say it, copies counted once."""

    id: Annotated[str, {"description": "The same for the same one in every article."}]
    name: str
    is_known: Annotated[bool, {"description": "False of unnamed sources of one outlet."}]
    n_accounts: Annotated[int, {"minimum": 1}]


class AppearanceObject(TypedDict):
    """Where one says it: a statement, whole, and the sentence of it that is meant."""

    statement: StatementObject
    sentence: str
    at: SpanPair
    root: Annotated[str, {"description": "The id of one of the roots."}]
    is_passed_on: Annotated[
        bool, {"description": "Whether the words stand there as another's, whose root counts."}
    ]


class ClaimObject(TypedDict):
    """Statements that say the same thing, a line of `sayso claims --json`. A suggestion; nothing in
    it says that it is so."""

    id: Annotated[
        str,
        {
            "pattern": "^[0-9a-f]{12}$",
            "description": "That of its first appearance: another where an earlier one is added.",
        },
    ]
    level: Level
    sure: Annotated[Chance, {"description": "How likely the least likely join in it is."}]
    wording: Annotated[
        list[PieceObject], {"description": "The first one's, so that it stands alone."}
    ]
    roots: list[RootObject]
    appearances: Annotated[
        list[AppearanceObject], {"description": "Those said first in front, as far as is known."}
    ]
    against: NotRequired[
        Annotated[list[Id], {"description": "Statements that cannot hold beside it."}]
    ]


class QuotedObject(TypedDict):
    """Words of an article and where they stand."""

    article: Id
    at: SpanPair
    words: str


class LinkDecisionObject(TypedDict):
    """What a person decided of two passages, a line of `sayso review list --json`."""

    n: int
    made: Annotated[str, {"description": "ISO 8601, UTC."}]
    what: LinkKind
    is_so: bool
    a: QuotedObject
    b: QuotedObject
    undone: NotRequired[str]
