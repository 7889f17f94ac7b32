"""The shapes of stories in JSON."""

from __future__ import annotations

from typing import Annotated, TypedDict

from sayso.contract.claim_shapes import ClaimObject
from sayso.contract.copy_shapes import GroupObject
from sayso.contract.odds_shapes import OddsObject
from sayso.contract.shapes import Chance, FoundInObject


class TellingObject(TypedDict):
    """An article of a story."""

    article: FoundInObject
    like: Annotated[Chance, {"description": "How near it is to the article that was asked for."}]
    first: Annotated[
        list[str], {"description": "Ids of claims in `shared` that it had before all others."}
    ]
    alone: Annotated[list[ClaimObject], {"description": "Claims that no other account has."}]


class StoryObject(TypedDict):
    """The articles of a record that tell one story, what `sayso story --json` prints."""

    tellings: Annotated[list[TellingObject], {"description": "Those published first in front."}]
    groups: list[GroupObject]
    shared: Annotated[list[ClaimObject], {"description": "Claims of several accounts."}]
    odds: list[OddsObject]
