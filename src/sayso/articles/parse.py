"""Page → Article, in this very process: which form is read how."""

from __future__ import annotations

from sayso.articles.article import Article
from sayso.pages import Form, Limits, Page


def parse(page: Page, limits: Limits) -> Article:
    """The article on `page`; raises GivenUp, and whatever a parser may, so see `read_article`.

    Each form's module is imported when the first such page comes: trafilatura alone takes
    a second, and plain text does not need it.
    """
    match page.form:
        case Form.HTML:
            from sayso.articles.html import article_of_html

            return article_of_html(page, limits)
        case Form.DUMP:
            from sayso.articles.dump import article_of_dump

            return article_of_dump(page)
        case Form.TEXT:
            from sayso.articles.body import article_of_text

            return article_of_text(page)
        case Form.FIELDS:
            from sayso.articles.fields import article_of_fields

            return article_of_fields(page, limits)
