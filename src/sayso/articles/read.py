"""Page → Article, in a process that may be killed."""

from __future__ import annotations

from sayso.articles.article import Article
from sayso.articles.file_name import dated_by_name
from sayso.articles.process import Reader
from sayso.pages import Limits, Page, Reason, Unreadable

_reader = Reader()


def read_article(page: Page, limits: Limits | None = None) -> Article | Unreadable:
    """The article on `page`, or why there is none; never an exception for a bad page.

    Ends within `limits.parse_timeout_s`. An article in another language than English is an
    Article too, its `language` set; None where it is not sure.
    """
    limits = limits or Limits()
    if len(page.body) > limits.max_bytes:
        detail = f"{len(page.body):,} bytes, the limit is {limits.max_bytes:,}"
        return Unreadable(Reason.TOO_BIG, detail, page.origin)
    found = _reader.read(page, limits)
    return found if isinstance(found, Unreadable) else dated_by_name(found, page)


def start(limits: Limits | None = None) -> None:
    """Starts the reading process, so that it is ready when the first page comes."""
    _reader.start(limits or Limits())


def close() -> None:
    """Ends the reading process; the next page starts another. Done by itself at exit."""
    _reader.close()
