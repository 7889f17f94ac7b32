"""How a page is given up from deep inside a door."""

from __future__ import annotations

from sayso.errors import SaysoError
from sayso.pages.unreadable import Reason, Unreadable


class GivenUp(SaysoError):
    """The page that is being read is given up. Never leaves a room: it becomes Unreadable."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail

    def at(self, origin: str) -> Unreadable:
        return Unreadable(self.reason, self.detail, origin)
