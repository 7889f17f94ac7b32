"""Live pages: many short posts, of which an extractor that looks for one story takes one."""

from __future__ import annotations

import re
from collections import Counter

from lxml.etree import _Element
from lxml.html import HtmlElement

from sayso.articles.around import is_caption
from sayso.articles.chrome import is_byline, is_chrome
from sayso.articles.jsonld import types
from sayso.articles.metadata import Stated
from sayso.articles.plain import is_prose, key, n_words
from sayso.articles.segments import Segment
from sayso.articles.teasers import HEADINGS, is_teaser

_POSTS = frozenset({"article", "section", "div", "li"})
_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d\d\b|\d{1,2} ?[ap]\.?m\b|\d{1,3} ?(?:m|h|min|mins|hours?) ago", re.I
)
_OTHERS_WORDS = re.compile(r"comment|disqus|repl(?:y|ies)\b|review|respond|related|teaser", re.I)
_ELSEWHERE = frozenset({"nav", "footer", "aside", "form"})
_N_POSTS = 3
_N_LEVELS = 12  # from a time of day up to the post that it is of
_N_GROUPS = 8  # looked at closely, those of most posts first
_LEAST_SHARE = 0.5  # of what an extractor took; less, and the posts are not what the page is about

_Kind = tuple[str, str]  # tag and first class
_Group = dict[_Element, bool]  # posts under one parent, and whether each has a time


def posts_of(
    tree: HtmlElement,
    lines: list[Segment],
    stated: Stated,
    url: str | None,
    at: int | None,
    took: list[int | None],
) -> range | None:
    """The lines of a live page's posts, what stands between them included; None on other pages.

    Posts are alike: one tag, one class, one parent, each with a time or, as `<article>`, a
    heading. They stand below the headline, which is on line `at`, do not link to the story
    that they begin, and hold most of the lines that an extractor `took`. A page that states
    that it is live need not show the last two.
    """
    is_live = any(t.endswith("LiveBlogPosting") for t in types(stated.item))
    if not is_live and stated.metas.get("og:type", "").lower() == "website":
        return None
    groups = _groups(tree, lines)
    alike = sorted(
        ((parent, _alike(group)) for parent, group in groups.items() if len(group) >= _N_POSTS),
        key=lambda one: -len(one[1]),
    )
    found: list[tuple[bool, range]] = []
    for parent, posts in alike[:_N_GROUPS]:
        if not _are_posts(posts, is_live, url):
            continue
        inside = _lines_in(_kin(parent, groups) or list(posts), lines)
        if not inside or sum(is_prose(lines[n].text) for n in inside) < _N_POSTS:
            continue
        if at is not None and inside[0] <= at:
            continue
        share = _share(took, inside, lines)
        if is_live or share >= _LEAST_SHARE:
            found.append((share > 0, range(inside[0], inside[-1] + 1)))
    # Python's max gives the first of equals: the one of most posts.
    return max(found, key=lambda one: one[0])[1] if found else None


def with_posts(
    body: list[str], places: list[int | None], lines: list[Segment], at: int | None, posts: range
) -> list[str]:
    """`body` with every line of `posts` in its place, and the introduction before them."""
    here = {place for place in places if place is not None}
    top = posts.start if at is None else at + 1
    said = [
        n for n in range(top, posts.stop)
        if n in here or (_is_said(lines[n]) and (n in posts or is_prose(lines[n].text)))
    ]  # fmt: skip
    words = "".join(key(lines[n].text) for n in said)
    before: list[str] = []
    behind: list[str] = []
    into = before
    for piece, place in zip(body, places, strict=True):
        if place is not None and place >= top:
            into = behind
        if (place is None and key(piece) not in words) or (
            place is not None and not top <= place < posts.stop
        ):
            into.append(piece)
    return [*before, *(lines[n].text for n in said), *behind]


def _groups(tree: HtmlElement, lines: list[Segment]) -> dict[_Element, _Group]:
    """What may be posts, by their parents: whatever holds a time of day or a heading."""
    groups: dict[_Element, _Group] = {}
    clocks = (line.element for line in lines if _CLOCK.match(line.text))
    for marks, is_time in (
        (tree.iter("time"), True),
        (clocks, True),
        (tree.iter(*HEADINGS), False),
    ):
        for mark in marks:
            one: _Element = mark
            for _ in range(_N_LEVELS):
                parent = one.getparent()
                if parent is None:
                    break
                if one.tag in _POSTS:
                    group = groups.setdefault(parent, {})
                    group[one] = group.get(one, False) or is_time
                one = parent
    return groups


def _alike(group: _Group) -> _Group:
    """Those of the kind that is most frequent in `group`."""
    kind = Counter(map(_kind, group)).most_common(1)[0][0]
    return {one: has_time for one, has_time in group.items() if _kind(one) == kind}


def _kind(element: _Element) -> _Kind:
    return str(element.tag), next(iter((element.get("class") or "")[:300].split()), "")


def _are_posts(posts: _Group, is_live: bool, url: str | None) -> bool:
    first = next(iter(posts), None)
    if first is None or len(posts) < _N_POSTS:
        return False
    around = [first, *first.iterancestors()]
    if any(one.tag in _ELSEWHERE or _says(one, _OTHERS_WORDS) for one in around[:_N_LEVELS]):
        return False
    with_time = sum(posts.values())
    if not is_live and first.tag != "article" and 2 * with_time < len(posts):
        return False
    return is_live or 2 * sum(is_teaser(post, url) for post in posts) < len(posts)


def _kin(parent: _Element, groups: dict[_Element, _Group]) -> list[_Element]:
    """`parent` and those like it beside it: the days of a live page."""
    kind, above = _kind(parent), parent.getparent()
    if not kind[1] and kind[0] not in ("section", "ol", "ul"):
        return []
    kin = [one for one in groups if one.getparent() is above and _kind(one) == kind]
    return kin if len(kin) > 1 else []


def _lines_in(elements: list[_Element], lines: list[Segment]) -> list[int]:
    wanted = set(elements)
    return [
        n for n, line in enumerate(lines)
        if line.element in wanted or any(one in wanted for one in line.element.iterancestors())
    ]  # fmt: skip


def _share(took: list[int | None], inside: list[int], lines: list[Segment]) -> float:
    """How much of what was taken, in words, stands between the first and the last of `inside`."""
    taken = {place for place in took if place is not None}
    total = sum(n_words(lines[n].text) for n in taken)
    within = sum(n_words(lines[n].text) for n in taken if inside[0] <= n <= inside[-1])
    return within / total if total else 0.0


def _is_said(line: Segment) -> bool:
    """Whether a line among posts is a post's words, and no button, link, byline or caption."""
    if is_chrome(line.text) or is_byline(line.text) or is_caption(line):
        return False
    around = _around(line.element)
    if any(one.tag in _ELSEWHERE or _says(one, _OTHERS_WORDS) for one in around):
        return False
    is_heading = any(one.tag in HEADINGS for one in around)
    return line.share_linked <= 0.8 or is_heading or is_prose(line.text)


def _around(element: _Element) -> list[_Element]:
    return [
        element,
        *(one for one, _ in zip(element.iterancestors(), range(_N_LEVELS), strict=False)),
    ]


def _says(element: _Element, pattern: re.Pattern[str]) -> bool:
    if element.tag in ("body", "html", "main"):
        return False
    return any(pattern.search((element.get(name) or "")[:300]) for name in ("class", "id"))
