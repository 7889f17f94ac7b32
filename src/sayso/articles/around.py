"""What stands around a body on an HTML page: the standfirst, the captions."""

from __future__ import annotations

import re

from lxml.etree import _Element

from sayso.articles.chrome import is_byline, is_chrome, is_date_line
from sayso.articles.plain import is_prose, key, n_words
from sayso.articles.segments import Segment

_STANDFIRST = re.compile(
    r"stand-?first|sub-?head(?:line|ing)?|sub-?title|\bdek\b|\bdeck\b|\blede\b|"
    r"\bchapo\b|\bstrap(?:line)?\b|"
    r"(?:article|story|post|entry|content|news)[-_]{1,2}(?:summary|intro|lead|excerpt|description|standfirst)|"
    r"alternativeheadline",
    re.I,
)
_CAPTION = re.compile(r"caption", re.I)
_LABEL = re.compile(r"^(?:image|media|video|photo) ?(?:caption|source)(?:[: ]|(?=[A-Z]))\s*", re.I)
_ELSEWHERE = frozenset(["nav", "footer", "aside", "a"])


def standfirst(lines: list[Segment], after: int, before: int, given: list[str]) -> int | None:
    """The line between `after` and `before` that is the standfirst; None if none is.

    Marked so by its class, a heading under the headline, or the page's own description
    said in full. `before`, where the body begins, may be it, but not a paragraph that the
    page repeats as its description.
    """
    keys = {key(words) for words in given}
    for n in range(after + 1, min(before + 1, len(lines))):
        line = lines[n]
        if not 5 <= n_words(line.text) <= 90 or line.share_linked > 0.5 or is_elsewhere(line):
            continue
        if is_chrome(line.text) or is_byline(line.text) or is_date_line(line.text):
            continue
        marked = _has(line.element, _STANDFIRST, levels=2)
        given_as = key(line.text) in keys and (n < before or not is_prose(line.text))
        if marked or given_as or line.element.tag in ("h2", "h3"):
            return n
    return None


def captions(lines: list[Segment], after: int, before: int) -> list[int]:
    """The lines between `after` and `before` that are captions of pictures."""
    return [
        n
        for n in range(max(after, 0), min(before, len(lines)))
        if is_caption(lines[n]) and not is_elsewhere(lines[n])
    ]


def is_caption(line: Segment) -> bool:
    if n_words(line.text) < 3 or line.share_linked > 0.5:
        return False
    element = line.element
    in_figure = element.tag == "figcaption" or any(
        True for _ in element.iterancestors("figcaption")
    )
    return in_figure or _has(element, _CAPTION, levels=2)


def without_label(caption: str) -> str:
    """A caption without the words "Image caption" that are there for those who hear the page."""
    return _LABEL.sub("", caption)


def is_elsewhere(line: Segment) -> bool:
    """Whether the line is in a part of the page that is about other pages."""
    return line.element.tag in _ELSEWHERE or any(
        ancestor.tag in _ELSEWHERE for ancestor in line.element.iterancestors()
    )


def _has(element: _Element, pattern: re.Pattern[str], *, levels: int) -> bool:
    """Whether the class, id or itemprop of `element`, or of those it stands in, is `pattern`."""
    one: _Element | None = element
    for _ in range(levels):
        if one is None or one.tag in ("body", "article", "main", "html"):
            return False
        for attribute in ("class", "id", "itemprop"):
            if pattern.search((one.get(attribute) or "")[:300]):
                return True
        one = one.getparent()
    return False
