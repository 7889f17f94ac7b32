"""TEXT: an article's body and nothing else, taken unchanged."""

from __future__ import annotations

from sayso.articles.article import Article, Block, BlockKind
from sayso.articles.compose import Facts, with_facts
from sayso.pages import GivenUp, Page, Reason
from sayso.text import paragraphs


def article_of_text(page: Page) -> Article:
    """The page's own characters as the article's text, a block for every line with words.

    Decoded as UTF-8, U+FFFD for what is not; nothing else is touched: line ends and a
    byte order mark stay, so a span is a place in the file as `open(path, newline="")`
    reads it. No headline is guessed. Raises GivenUp where there are no words.
    """
    text = page.body.decode("utf-8", "replace")
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, span)
        for span in paragraphs(text)
        if any(c.isalnum() for c in span.of(text))
    )
    if not blocks:
        raise GivenUp(Reason.NO_TEXT, "no words in it")
    return with_facts(text, blocks, Facts(url=page.url))
