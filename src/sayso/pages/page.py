"""What came through a door, unchanged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256


class Form(StrEnum):
    """How a page's bytes are to be read."""

    HTML = "html"
    DUMP = "dump"  # the text of a whole page, chrome and all, as a crawler saves it
    TEXT = "text"  # an article's body and nothing else: taken unchanged
    FIELDS = "fields"  # one JSON object with named fields, a line of JSONL


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes, how to read them, and where and when they were had. Never changed."""

    body: bytes
    form: Form
    origin: str  # the path, URL or "-" that was asked for; a JSONL line adds ":LINE"
    url: str | None = None  # where it was published, redirects followed
    encoding: str | None = None  # as the server declared it
    retrieved: datetime | None = None  # with its time zone; None for bytes of unknown age

    @property
    def id(self) -> str:
        """A hash of the bytes, 32 hexadecimal digits."""
        return sha256(self.body).hexdigest()[:32]
