"""Which words are the headline, and where on the page they stand."""

from __future__ import annotations

from sayso.articles.jsonld import text_of
from sayso.articles.metadata import Stated, without_site
from sayso.articles.plain import key
from sayso.articles.plain import plain as plain_text
from sayso.articles.segments import Segment


def headline_of(
    lines: list[Segment], stated: Stated, outlet: str | None, url: str | None
) -> tuple[str | None, int | None]:
    """The headline and the number of the line it stands on, either of them None.

    The words on the page count: an h1, where the page's head gives no title or one that
    says the same. Else the head's title, without the name of the site.
    """
    titles = [
        text_of(stated.item.get("headline")),
        stated.metas.get("og:title"),
        stated.metas.get("twitter:title"),
        stated.title,
    ]
    given = [without_site(plain_text(title), outlet, url) for title in titles if title]
    given = [title for title in given if key(title) and key(title) != key(outlet or "")]
    h1s = [n for n, line in enumerate(lines) if _stands_in(line, "h1") and key(line.text)]
    for title in given:
        for n in h1s:
            if says_the_same(lines[n].text, title):
                return lines[n].text, n
    if h1s and not given:
        return lines[h1s[0]].text, h1s[0]
    if not given:
        return None, None
    wanted = {key(title) for title in given}
    at = next((n for n, line in enumerate(lines) if key(line.text) in wanted), None)
    return (lines[at].text if at is not None else given[0]), at


def says_the_same(a: str, b: str) -> bool:
    """Whether two headlines are one: more than half of their words are common to them."""
    words_a, words_b = set(a.casefold().split()), set(b.casefold().split())
    return 2 * len(words_a & words_b) > min(len(words_a), len(words_b)) and (
        3 * len(words_a & words_b) > max(len(words_a), len(words_b)) or key(a) == key(b)
    )


def _stands_in(line: Segment, tag: str) -> bool:
    return line.element.tag == tag or any(True for _ in line.element.iterancestors(tag))
