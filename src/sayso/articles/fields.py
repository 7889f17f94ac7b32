"""FIELDS: one JSON object with named fields → Article."""

from __future__ import annotations

import json
import re
from typing import Any

from sayso.articles.article import Article, BlockKind
from sayso.articles.compose import Facts, composed
from sayso.articles.dates import any_date, is_later, is_plausible
from sayso.articles.headline import says_the_same
from sayso.articles.names import names_in
from sayso.articles.plain import key, plain
from sayso.pages import GivenUp, Limits, Page, Reason
from sayso.text import paragraphs

# What each thing is called, the usual name first. Case, "_" and "-" do not matter.
_ALIASES = {
    "headline": ("headline", "title", "heading"),
    "text": ("text", "body", "content", "articlebody", "fulltext", "maintext", "articletext"),
    "lede": ("lede", "standfirst", "subtitle", "subheadline", "description", "summary"),
    "outlet": ("outlet", "source", "publisher", "sitename", "publication", "sourcename"),
    "authors": ("authors", "author", "byline", "creator"),
    "published": ("published", "date", "datepublished", "publishedat", "publicationdate",
                  "publishdate", "pubdate", "datepublish", "publishtime"),
    "modified": ("modified", "datemodified", "updated", "updatedat", "modifiedat", "datemodify"),
    "url": ("url", "link", "canonicalurl", "articleurl", "originalurl"),
    "language": ("language", "lang", "inlanguage"),
}  # fmt: skip
_OBJECTS = ("outlet", "authors")  # may be {"name": …}, as news APIs and schema.org have it
_HTML = re.compile(
    r"</(?:p|div|a|b|i|em|strong|h[1-6]|ul|ol|li|span|blockquote|figure)>|<br ?/?>", re.I
)
_N_SHOWN = 60


def article_of_fields(page: Page, limits: Limits) -> Article:
    """The article whose parts the fields of `page` name; raises GivenUp.

    A field of the wrong kind is BAD_FIELDS, with its name and value: a record that is
    wrong in one place is not to be trusted in the others.
    """
    given = _fields(page)
    body = _paragraphs(_text(given, "text") or "", limits)
    headline, lede = (plain(_text(given, name) or "") for name in ("headline", "lede"))
    if not any(any(c.isalnum() for c in piece) for piece in body):
        raise GivenUp(Reason.NO_TEXT, "no words in its text")
    if key(body[0]) == key(headline):
        body = body[1:] or body
    outlet = plain(_text(given, "outlet") or "") or None
    published, modified = (_date(given, name) for name in ("published", "modified"))
    url = _text(given, "url") or page.url
    pieces = [(BlockKind.PARAGRAPH, piece) for piece in body]
    # A summary that is only the beginning of the text is no standfirst of its own.
    if lede and not "".join(map(key, body)).startswith(key(lede.rstrip(" .…"))[:200]):
        pieces.insert(0, (BlockKind.LEDE, lede))
    if headline and not (lede and says_the_same(headline, lede)):
        pieces.insert(0, (BlockKind.HEADLINE, headline))
    elif headline:
        pieces[0] = (BlockKind.HEADLINE, headline)
    facts = Facts(
        url=url if url and url.startswith(("http://", "https://")) else None,
        outlet=outlet,
        authors=names_in(*_authors(given), outlet=outlet),
        published=published,
        date_reliable=published is not None and is_plausible(published),
        date_known_from=f"the field {_name(given, 'published')}" if published else None,
        modified=modified if is_later(modified, published) else None,
        language=_text(given, "language"),
    )
    return composed(pieces, facts)


def _fields(page: Page) -> dict[str, Any]:
    """The object of the page under the names of `_ALIASES`, each as (its own name, value)."""
    try:
        given = json.loads(page.body.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError) as error:
        raise GivenUp(Reason.BAD_FIELDS, f"not JSON: {error}") from None
    if not isinstance(given, dict):
        raise GivenUp(Reason.BAD_FIELDS, f"an object is wanted, was {_shown(given)}")
    by_key = {re.sub(r"[\s_-]", "", name.lower()): (name, value) for name, value in given.items()}
    found: dict[str, Any] = {}
    for name, aliases in _ALIASES.items():
        # An empty field is as good as none: "content" may be there beside an empty "text".
        named = [by_key[a] for a in aliases if by_key.get(a, ("", None))[1] not in (None, "", [])]
        if named:
            found[name] = named[0]
    if "text" not in found:
        names = ", ".join(list(given)[:12])
        raise GivenUp(
            Reason.BAD_FIELDS, f"a field “text” with words is wanted, has {names or 'none'}"
        )
    return found


def _name(given: dict[str, Any], name: str) -> str:
    return f"“{given[name][0]}”"


def _text(given: dict[str, Any], name: str) -> str | None:
    if name not in given:
        return None
    value = given[name][1]
    if name in _OBJECTS and isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str):
        return value
    raise GivenUp(Reason.BAD_FIELDS, f"{_name(given, name)} is to be text, was {_shown(value)}")


def _authors(given: dict[str, Any]) -> list[str]:
    if "authors" not in given:
        return []
    value = given["authors"][1]
    names = [one.get("name") if isinstance(one, dict) else one for one in
             (value if isinstance(value, list) else [value])]  # fmt: skip
    for name in names:
        if not isinstance(name, str):
            detail = f"{_name(given, 'authors')} is to be a name or names, was {_shown(value)}"
            raise GivenUp(Reason.BAD_FIELDS, detail)
    return [name for name in names if isinstance(name, str)]


def _date(given: dict[str, Any], name: str) -> str | None:
    """The date in a field; a date that cannot be read is not known, a number is BAD_FIELDS."""
    value = _text(given, name)
    return any_date(value) if value else None


def _paragraphs(text: str, limits: Limits) -> list[str]:
    if len(_HTML.findall(text[:50_000])) >= 2:
        from sayso.articles.segments import segments
        from sayso.articles.tree import tree_of

        found = [line.text for line in segments(tree_of(text, limits))]
    else:
        found = [plain(span.of(text)) for span in paragraphs(text)]
    return [piece for piece in found if piece]


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _N_SHOWN else text[:_N_SHOWN] + "…"
