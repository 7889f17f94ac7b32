"""Teasers: pieces of a page that lead to a story on another one."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import _Element

from sayso.articles.chrome import is_chrome
from sayso.articles.plain import n_words, plain

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_READ_ON = re.compile(
    r"(?:read|see) (?:more|on|the full)\b|continue reading|full story|more\b", re.I
)
_N_LABEL_WORDS = 3  # of a topic; a link of more that stands alone is a title
_N_TEXTS = 50
_N_LEVELS = 12  # from a link up to the heading that it is in


def is_teaser(post: _Element, url: str | None) -> bool:
    """Whether `post`, on the page at `url`, is a link to a story of its own or has its title."""
    own = _path(url or "")
    links = [*post.iterancestors("a"), *filter(_is_title, post.iter("a"))]
    return any(_leads_away(link.get("href") or "", own) for link in links)


def _is_title(link: _Element) -> bool:
    """Whether `link` has a heading's words, or all those of a line, or calls to read on."""
    text = _text(link)
    in_heading = next(link.iter(*HEADINGS), None) is not None or any(
        one.tag in HEADINGS for one in [link, *islice(link.iterancestors(), _N_LEVELS)]
    )
    above = link.getparent()
    alone = above is not None and _text(above) == text
    is_line = alone and n_words(text) > _N_LABEL_WORDS and not is_chrome(text)
    return (in_heading and bool(text)) or is_line or _READ_ON.match(text) is not None


def _text(element: _Element) -> str:
    return plain("".join(map(str, islice(element.itertext(), _N_TEXTS))))


def _leads_away(href: str, own_path: str) -> bool:
    """Whether a link is to another page: no place on its own, and no page below that."""
    path = "" if "#" in href else _path(href)
    return bool(path) and not (len(own_path) > 1 and path.startswith(own_path))


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""
