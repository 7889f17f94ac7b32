"""HTML → Article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from sayso.articles.around import captions, is_caption, standfirst, without_label
from sayso.articles.article import Article, BlockKind
from sayso.articles.byline import names_under
from sayso.articles.chrome import invites_letters, is_byline, is_chrome, is_date_line
from sayso.articles.compose import composed
from sayso.articles.decode import decoded
from sayso.articles.finder import Finder
from sayso.articles.headline import headline_of, says_the_same
from sayso.articles.live import posts_of, with_posts
from sayso.articles.metadata import facts_of, stated_by
from sayso.articles.plain import key, n_words
from sayso.articles.refuse import refuse_no_article
from sayso.articles.segments import Segment, segments
from sayso.articles.tree import tree_of
from sayso.pages import Limits, Page

_N_TOP = 4  # pieces of a body among which a headline or a byline may have got

_RUNNING = frozenset(
    {"p", "h2", "h3", "h4", "h5", "li", "blockquote", "em", "strong", "b", "i", "a"}
)


def article_of_html(page: Page, limits: Limits) -> Article:
    """The article on an HTML page; raises GivenUp where there is none or it is too much."""
    tree = tree_of(decoded(page.body, page.encoding), limits)
    stated = stated_by(tree)
    lines = list(segments(tree))
    facts = facts_of(tree, stated, page.url)
    headline, at = headline_of(lines, stated, facts.outlet, facts.url)
    finder = Finder(lines, is_caption)
    taken = (line for piece in _body(tree, page.url) for line in finder.split(piece))
    body = _without_end(_without_top(list(taken), headline))
    places = finder.places(body)
    posts = posts_of(tree, lines, stated, facts.url, at, places)
    if posts is not None:
        body = with_posts(body, places, lines, at, posts)
        places = finder.places(body)
    refuse_no_article(
        body, stated=stated.is_article, n_page_words=sum(n_words(line.text) for line in lines)
    )
    if not facts.authors:
        first = next((place for place in places if place is not None), None)
        facts = replace(facts, authors=names_under(lines, at, first, facts.outlet))
    return composed(_pieces(headline, at, body, lines, places, stated.descriptions), facts)


def _body(tree: HtmlElement, url: str | None) -> list[str]:
    # trafilatura takes times out with the words in them, in the middle of a sentence too.
    times = [time for time in tree.iter("time") if getattr(time.getparent(), "tag", "") in _RUNNING]
    for time in times:
        time.tag = "span"
    document = bare_extraction(tree, url=url, fast=True, include_comments=False)
    for time in times:
        time.tag = "time"
    if document is None or isinstance(document, dict) or document.body is None:
        return []
    return [line.text for line in segments(document.body, silent=frozenset())]


def _without_top(body: list[str], headline: str | None) -> list[str]:
    """`body` without the headline, bylines and buttons that came with it."""
    return [
        piece
        for n, piece in enumerate(body)
        if not is_chrome(piece)
        and not (
            n < _N_TOP
            and (is_byline(piece) or is_date_line(piece) or key(piece) == key(headline or ""))
        )
    ]


def _without_end(body: list[str]) -> list[str]:
    return body[:-1] if len(body) > 1 and invites_letters(body[-1]) else body


def _pieces(
    headline: str | None,
    at: int | None,
    body: list[str],
    lines: list[Segment],
    where: list[int | None],
    descriptions: list[str],
) -> Iterator[tuple[BlockKind, str]]:
    """Everything in reading order: captions stand where the page has them."""
    found = [place for place in where if place is not None]
    first, last = (found[0], found[-1]) if found else (0, 0)
    top = at if at is not None and at < first else max(0, first - 30)
    lede = standfirst(lines, top, first, descriptions) if found else None
    if headline is not None:
        yield BlockKind.HEADLINE, headline
    said = {key(headline or "")}
    if lede is not None and not (headline and says_the_same(lines[lede].text, headline)):
        yield BlockKind.LEDE, lines[lede].text
        said.add(key(lines[lede].text))
    pictures = captions(lines, top, last)
    for piece, place in zip(body, where, strict=True):
        while place is not None and pictures and pictures[0] <= place:
            caption = without_label(lines[pictures.pop(0)].text)
            # Credits are repeated inside their captions, captions between sizes of a picture.
            if not any(key(caption) in other for other in said):
                said.add(key(caption))
                yield BlockKind.CAPTION, caption
        if place is not None and is_caption(lines[place]) and key(piece) in said:
            continue
        if place is None or place != lede:
            yield BlockKind.PARAGRAPH, piece
