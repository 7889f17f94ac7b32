"""What sayso knows of one page after reading it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.pages import Page, Unreadable


@dataclass(frozen=True, slots=True)
class Reading:
    """One page, the article found in it, and its attributions, in reading order.

    Either `article` is there, or `unreadable` says why not; both, where an article was
    found that is not attributed (not in English). `page` is None where there were no bytes.
    """

    origin: str  # what was asked for: a path, a URL, "-"
    page: Page | None = None
    article: Article | None = None
    attributions: tuple[Attribution, ...] = ()
    unreadable: Unreadable | None = None
    model: str | None = None  # which network read it
