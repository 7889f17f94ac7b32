"""The day that a text file's name gives: "20010103.txt", "2001-01-03 statement.txt"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import PurePath

from sayso.articles.article import Article
from sayso.pages import Form, Page

# Eight digits that go on, as in "20240312103000-page.txt", are when a crawler came by.
_DAY = re.compile(r"((?:19|20)\d\d)-?([01]\d)-?([0-3]\d)(?![\dT])")

_PLAIN = frozenset({Form.TEXT, Form.DUMP})


def dated_by_name(article: Article, page: Page) -> Article:
    """The article with the day that its file is named after, where a plain text has no other."""
    if article.published is not None or page.form not in _PLAIN:
        return article
    found = _DAY.match(PurePath(page.origin).name)
    day = _day("-".join(found.groups())) if found else None
    if day is None:
        return article
    return replace(article, published=day, date_known_from="the file's name")


def _day(told: str) -> str | None:
    from sayso.articles.dates import is_plausible  # which loads a parser of dates

    try:
        day = date.fromisoformat(told).isoformat()
    except ValueError:
        return None
    return day if is_plausible(day) else None
