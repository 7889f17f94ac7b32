"""The schema.org item of an article, out of whatever JSON-LD its page carries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from sayso.articles.plain import key

Item = dict[str, Any]

_N_ITEMS = 5_000  # looked at on one page
_ARTICLE = re.compile(r"(?:article|blogposting|report|liveblogposting)$", re.I)
_BARE = re.compile(
    r'"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,400})"'
)


def article_item(tree: HtmlElement, title: str | None) -> Item:
    """The page's own article item, `{}` where there is none.

    Of several, the one whose headline is `title`, else the first that stands highest:
    pages list the articles they link to as well. Authors and publishers that are only
    named by "@id" are put in place. JSON that is broken still gives its plain strings.
    """
    items: list[Item] = []
    broken: Item = {}
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            try:
                found = json.loads(_bare(script.text), strict=False)
            except (ValueError, RecursionError):
                broken = {**dict(_BARE.findall(script.text[:200_000])), **broken}
            else:
                items.extend(_flat(found))
    articles = [item for item in items if any(_ARTICLE.search(t) for t in types(item))]
    wanted = key(title or "")
    same = [a for a in articles if wanted and key(text_of(a.get("headline")) or "") == wanted]
    chosen = next(iter(same or articles), broken)
    named = [item for item in items if "name" in item and isinstance(item.get("@id"), str)]
    by_id = {item["@id"]: item for item in named}
    return {name: _in_place(value, by_id) for name, value in chosen.items()}


def types(item: Item) -> list[str]:
    return [t for t in as_list(item.get("@type")) if isinstance(t, str)]


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def text_of(value: Any) -> str | None:
    """The words of a value that may be a string, an object with a name, or a list of them."""
    for one in as_list(value):
        if isinstance(one, dict):
            one = one.get("name") or one.get("@value") or one.get("@id")
        if isinstance(one, list):
            one = one[0] if one else None
        if isinstance(one, str) and one.strip():
            return one.strip()
    return None


def _bare(text: str) -> str:
    """The script without the comment marks and the semicolon that some pages put around it."""
    text = text.strip().removeprefix("<![CDATA[").removeprefix("//<![CDATA[").removeprefix("<!--")
    return text.removesuffix("-->").removesuffix("//]]>").removesuffix("]]>").rstrip("; \r\n\t")


def _flat(found: Any) -> Iterator[Item]:
    """Every object in `found`, those that stand highest first."""
    level, n_items = [found], 0
    while level and n_items < _N_ITEMS:
        below: list[Any] = []
        for value in level[:_N_ITEMS]:
            if isinstance(value, dict):
                n_items += 1
                yield value
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        level = [value for value in below if isinstance(value, dict | list)]


def _in_place(value: Any, by_id: dict[str, Item]) -> Any:
    if isinstance(value, list):
        return [_in_place(one, by_id) for one in value]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value
