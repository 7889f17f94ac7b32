"""
What can go wrong, as a tree:

* SaysoError
  x WrongUse               an argument that cannot be right        .value
  x ModelError             the network's files cannot be used      .path
  x RecordError            the record refused                      .path
    + RecordFull             no room to write                      .path
    + NotARecord             the file is something else            .path
    + NotGrounded            the words are not at that place       .span, .found

A page that cannot be read is none of these: it is a result, `pages.Unreadable`,
with its reason, and the run goes on.
"""

from __future__ import annotations

from pathlib import Path


class SaysoError(Exception):
    """What every error that sayso raises on purpose is."""


class WrongUse(SaysoError, ValueError):
    """An argument that cannot be right, whatever the pages say."""

    def __init__(self, message: str, value: object = None) -> None:
        super().__init__(message)
        self.value = value


class ModelError(SaysoError):
    """The network's files are missing, damaged or of another format."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class RecordError(SaysoError):
    """The record refused; what it held before is still there."""

    def __init__(self, message: str, path: Path) -> None:
        super().__init__(message)
        self.path = path


class RecordFull(RecordError):
    """The disk has no room for the record to grow."""


class NotARecord(RecordError):
    """The file is there and is not a record, or one of a newer sayso."""


class NotGrounded(RecordError):
    """A span names words that the article's text does not have at that place."""

    def __init__(self, message: str, path: Path, span: object, found: str) -> None:
        super().__init__(message, path)
        self.span = span
        self.found = found
