"""A page that could not be read: a result with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a page could not be read, in the words a person sees."""

    NOT_FOUND = "not found"
    NOT_PERMITTED = "not permitted"
    NOT_FETCHED = "not fetched"
    TIMED_OUT = "timed out"
    TOO_BIG = "too big"
    TOO_DEEP = "too deep"
    TOO_MANY_TAGS = "too many tags"
    TOO_MANY_ATTRIBUTES = "too many attributes"
    EMPTY = "empty"
    BINARY = "not text"
    DAMAGED = "damaged"
    BAD_FIELDS = "fields not understood"
    NO_TEXT = "no text"
    NOT_AN_ARTICLE = "not an article"
    NOT_ENGLISH = "not English"
    CRASHED = "the parser crashed"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a page could not be read: the rule in `reason`, the value that broke it in `detail`."""

    reason: Reason
    detail: str = ""
    origin: str = ""

    def __str__(self) -> str:
        return f"{self.reason}: {self.detail}" if self.detail else str(self.reason)
