"""What an HTML page says about its article: where, whose, by whom, when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.articles.compose import Facts
from sayso.articles.dates import any_date, days_apart, is_later, is_plausible
from sayso.articles.jsonld import Item, article_item, as_list, text_of, types
from sayso.articles.names import is_persons, names_in
from sayso.articles.plain import key, plain

_PUBLISHED = [
    "article:published_time", "og:published_time", "og:article:published_time",
    "article:published", "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "date", "citation_publication_date",
    "cxenseparse:recs:publishtime",
]  # fmt: skip
_MODIFIED = [
    "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod",
    "last-modified", "dc.date.modified", "dcterms.modified",
]  # fmt: skip
_AUTHORS = [
    "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author",
    "citation_author",
]  # fmt: skip
_NO_OUTLETS = frozenset({"blogger", "wordpress", "wordpresscom", "home", "homepage", "website"})
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_-]|$)")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the head of a page states: its meta names with their first values, and its item."""

    metas: dict[str, str]
    item: Item
    title: str | None  # of the window, site name and all

    @property
    def is_article(self) -> bool:
        """Whether the page itself says that it is an article."""
        return bool(types(self.item)) or self.metas.get("og:type", "").lower() == "article"

    @property
    def descriptions(self) -> list[str]:
        """What the page gives as its standfirst, or as the beginning of its text."""
        given = [text_of(self.item.get(name)) for name in ("alternativeHeadline", "description")]
        given += [
            self.metas.get(n) for n in ("og:description", "description", "twitter:description")
        ]
        return [plain(words) for words in given if words]


def stated_by(tree: HtmlElement) -> Stated:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        value = plain(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and value:
                metas.setdefault(name, value)
    for element in tree.iter("time", "span", "div"):
        name = (element.get("itemprop") or "").lower()
        if name in ("datepublished", "datemodified"):
            metas.setdefault(name, element.get("datetime") or element.get("content") or "")
    title = next((plain(t.text_content()) for t in tree.iter("title")), None)
    item = article_item(tree, metas.get("og:title") or title)
    return Stated(metas, item, title or None)


def facts_of(tree: HtmlElement, stated: Stated, page_url: str | None) -> Facts:
    """The facts of a page, structured data before guesses; None for what is not known."""
    url = _url(tree, stated, page_url)
    outlet = _outlet(stated, url)
    published, reliable, known_from = _published(tree, stated, url)
    modified = _first_date(
        text_of(stated.item.get("dateModified")), *(stated.metas.get(n) for n in _MODIFIED)
    )
    return Facts(
        url=url,
        outlet=outlet,
        authors=_authors(tree, stated, outlet),
        published=published,
        date_reliable=reliable,
        date_known_from=known_from,
        modified=modified if is_later(modified, published) else None,
        language=tree.get("lang") or text_of(stated.item.get("inLanguage")),
    )


def _url(tree: HtmlElement, stated: Stated, page_url: str | None) -> str | None:
    links = [
        link.get("href")
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    for given in (*links, stated.metas.get("og:url")):
        url = _web_address(urljoin(page_url or "", (given or "").strip())) if given else None
        # A site's front page given as the address of everything on it is a mistake of the site.
        if url and (urlsplit(url).path.strip("/") or not page_url):
            return url
    return _web_address(page_url or "")


def _web_address(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def _outlet(stated: Stated, url: str | None) -> str | None:
    publisher = text_of(stated.item.get("publisher"))
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    for given in (
        publisher,
        stated.metas.get("og:site_name"),
        stated.metas.get("application-name"),
    ):
        name = plain(given or "").lstrip("@")
        # Short names are sections ("U.S.") unless the host has them too ("RT", "nj").
        is_short = len(key(name)) < 4 and key(name) not in key(host)
        if name and not is_short and key(name) not in _NO_OUTLETS and "://" not in name:
            return name[:200]
    return host or None


def _authors(tree: HtmlElement, stated: Stated, outlet: str | None) -> tuple[str, ...]:
    given = [
        text_of(author)
        for author in as_list(stated.item.get("author"))
        if not isinstance(author, dict) or "Organization" not in types(author)
    ]
    names = names_in(*filter(None, given), outlet=outlet)
    if not names:
        names = names_in(*(stated.metas[n] for n in _AUTHORS if n in stated.metas), outlet=outlet)
    if not names:
        from trafilatura.metadata import extract_author

        guessed = names_in(extract_author(tree) or "", outlet=outlet)
        names = tuple(name for name in guessed if is_persons(name))
    return names


def _published(
    tree: HtmlElement, stated: Stated, url: str | None
) -> tuple[str | None, bool, str | None]:
    """The day of publication, whether it can be relied on, and where it is said."""
    said: list[tuple[str, str]] = []
    places: list[tuple[str, Any]] = [
        ("schema.org datePublished", text_of(stated.item.get("datePublished"))),
        *((f"meta {name}", stated.metas.get(name)) for name in _PUBLISHED),
    ]
    for place, value in places:
        date = any_date(value) if value else None
        if date and is_plausible(date):
            said.append((date, place))
    in_path = _DAY_IN_PATH.search(urlsplit(url).path) if url else None
    day = "-".join(in_path.groups()) if in_path else None
    if said:
        date, place = said[0]
        others = [other for other, _ in said[1:]] + ([day] if day else [])
        # A day apart is another time zone.
        contradicted = any((days_apart(date, other) or 0) > 1 for other in others)
        return date, not contradicted, place
    if day and is_plausible(day) and days_apart(day, day) == 0:
        return day, False, "the URL"
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True, url=url)
    return (found, False, "a guess of htmldate") if found else (None, False, None)


def _first_date(*values: str | None) -> str | None:
    dates = (any_date(value) for value in values if value)
    return next((date for date in dates if date and is_plausible(date)), None)


def without_site(title: str, outlet: str | None, url: str | None) -> str:
    """A window's title without the site's name before or behind it."""
    host = (urlsplit(url).hostname or "") if url else ""
    names = {key(outlet or ""), key(host.removeprefix("www.")), key(host.split(".")[-2:][0])} - {""}
    for mark in (" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " « ", " » "):
        head, _, tail = title.rpartition(mark)
        if head and (key(tail) in names or (mark == " | " and len(tail.split()) <= 4)):
            return without_site(head, outlet, url)
        head, _, tail = title.partition(mark)
        if tail and key(head) in names:
            return tail
    return title
