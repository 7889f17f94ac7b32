"""DUMP: the text of a whole page, its chrome and all → Article.

There is no markup left, so what is what shows in the words: prose is the body; above it
stand headline, standfirst, date, byline and captions in whatever order; the rest is the
page's own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.articles.article import Article, BlockKind
from sayso.articles.chrome import (
    begins_a_box,
    ends_the_article,
    has_credit,
    is_byline,
    is_chrome,
    is_date_line,
)
from sayso.articles.compose import Facts, composed
from sayso.articles.dates import find_date, is_later, is_plausible
from sayso.articles.decode import decoded
from sayso.articles.names import names_in
from sayso.articles.plain import ends_a_sentence, is_prose, key, n_words, plain
from sayso.articles.wrapped import unwrapped
from sayso.pages import GivenUp, Page, Reason
from sayso.text import paragraphs

_N_BEFORE_END = 3  # paragraphs; before, "Most read" is a box at the side
_UPDATED = ("updated", "last updated", "modified", "last modified", "edited")


@dataclass(slots=True)
class _Top:
    """What was found above the body."""

    headline: str | None = None
    lede: str | None = None
    captions: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    published: list[str] = field(default_factory=list)
    modified: str | None = None


def article_of_dump(page: Page) -> Article:
    """The article in a page's text; raises GivenUp where there is none.

    Outlet and URL are not known: a name in a menu may be anybody's.
    """
    text = unwrapped(decoded(page.body, page.encoding))
    lines = [line for span in paragraphs(text) if (line := plain(span.of(text)))]
    if not any(any(c.isalnum() for c in line) for line in lines):
        raise GivenUp(Reason.NO_TEXT, "no words in it")
    start = _body_start(lines)
    if start is None:
        n = sum(map(n_words, lines))
        raise GivenUp(Reason.NOT_AN_ARTICLE, f"no paragraph among {n:,} words")
    top, start = _read_top(lines, start)
    body = _body(lines[start:], top)
    pieces = [(BlockKind.HEADLINE, top.headline)] if top.headline else []
    pieces += [(BlockKind.LEDE, top.lede)] if top.lede else []
    pieces += [(BlockKind.CAPTION, caption) for caption in top.captions]
    days = {date[:10] for date in top.published}
    published = top.published[0] if top.published else None
    facts = Facts(
        url=page.url,
        authors=top.authors,
        published=published,
        date_reliable=len(days) == 1 and published is not None and is_plausible(published),
        date_known_from="a date line above the text" if published else None,
        modified=top.modified if is_later(top.modified, published) else None,
    )
    return composed(pieces + body, facts)


def _body_start(lines: list[str]) -> int | None:
    """The first line of prose that more prose follows soon; the only one if there is one."""
    prose = [n for n, line in enumerate(lines) if is_prose(line) and not _is_about_page(line)]
    for n, following in pairwise(prose):
        if following - n <= 4:
            return n
    return prose[0] if prose else None


def _is_about_page(line: str) -> bool:
    return is_chrome(line) or is_byline(line) or is_date_line(line)


def _read_top(lines: list[str], start: int) -> tuple[_Top, int]:
    """What the lines before `start` say, and where the body really starts.

    A paragraph with a date, a byline or the headline again between it and the rest is no
    part of the body but the standfirst.
    """
    top = _Top()
    n = start
    for n_ahead in range(1, 8):
        ahead = start + n_ahead
        if ahead < len(lines) and _is_above_body(lines, ahead, start):
            n = ahead + 1
    titles = _titles(lines, n)
    top.headline = titles[0] if titles else None
    wanted = key(top.headline or "")
    at = next((i for i, line in enumerate(lines[:n]) if key(line) == wanted), None)
    for i, line in enumerate(lines[:n]):
        if is_date_line(line):
            _read_date(line, top)
        if is_byline(line):
            top.authors = top.authors or names_in(_before_date(line))
        elif at is not None and i > at and not _is_about_page(line) and key(line) != wanted:
            if has_credit(line):
                top.captions.append(line)
            elif (
                top.lede is None
                and n_words(line) >= 6
                and not is_date_line(line)
                and not _is_window_title(line, top.headline or line)
            ):
                top.lede = line
    while n < len(lines) and (_is_about_page(lines[n]) or key(lines[n]) == wanted):
        n += 1
    return top, n


def _is_above_body(lines: list[str], n: int, start: int) -> bool:
    """Whether line `n`, which stands after the first prose, shows that the body has not begun."""
    line = lines[n]
    again = not is_prose(line) and any(key(line) == key(other) for other in lines[:start])
    return again or is_byline(line) or is_date_line(line)


def _titles(lines: list[str], n: int) -> list[str]:
    """What may be the headline among the first `n` lines, the likeliest first.

    A line that comes twice, as titles do in text and image; else the last that is long
    enough before a date, a byline or the body.
    """
    names = [
        line
        for line in lines[:n]
        if 3 <= n_words(line) <= 35
        and not _is_about_page(line)
        and not has_credit(line)
        and not ends_the_article(line)
        and not begins_a_box(line)
    ]
    # "Headline | Site" is the window's title, where the headline is there as well.
    names = [line for line in names if not any(_is_window_title(line, other) for other in names)]
    counts = Counter(key(line) for line in lines[: n + 2])
    twice = [line for line in names if counts[key(line)] > 1 and n_words(line) >= 4]
    unended = [line for line in names if not ends_a_sentence(line) or line.endswith(("?", "!"))]
    long = [line for line in unended if n_words(line) >= 4]
    return twice or _first_of_the_last_run(lines[:n], long) or unended[-1:]


def _is_window_title(line: str, headline: str) -> bool:
    rest = line[len(headline) :].lstrip()
    return line.startswith(headline) and rest[:1] in ("|", "-", "–", "—", "·", "•", "»")


def _first_of_the_last_run(lines: list[str], names: list[str]) -> list[str]:
    """The titles among `names`, those first that stand together nearest to the body.

    Headline and standfirst follow one another; menus and teasers stand further up.
    """
    if not names:
        return []
    wanted = set(names)
    n = len(lines) - 1
    while n >= 0 and lines[n] not in wanted:
        n -= 1
    while n > 0 and (
        lines[n - 1] in wanted
        or (_is_about_page(lines[n - 1]) and n > 1 and lines[n - 2] in wanted)
    ):
        n -= 1
    return [line for line in lines[n:] if line in wanted]


def _before_date(line: str) -> str:
    found = find_date(line)
    return line[: found[1]] if found else line


def _read_date(line: str, top: _Top) -> None:
    """The dates on one line; each is of publication unless a word before it says otherwise."""
    at = 0
    while found := find_date(line[at:]):
        date, start, end = found
        before = line[at : at + start].lower()
        if any(word in before for word in _UPDATED):
            top.modified = top.modified or date
        else:
            top.published.append(date)
        at += end


def _body(lines: list[str], top: _Top) -> list[tuple[BlockKind, str]]:
    """The lines of the body, up to what pages put behind it."""
    pieces: list[tuple[BlockKind, str]] = []
    n_prose = 0
    known = {key(words) for words in (top.headline, top.lede) if words}
    for n, line in enumerate(lines):
        if ends_the_article(line) and n_prose >= _N_BEFORE_END:
            break
        if (begins_a_box(line) or ends_the_article(line)) and not _goes_on(lines[n + 1 :]):
            break
        n_prose += is_prose(line)
        if is_chrome(line) or is_byline(line) or (n < 3 and key(line) in known):
            continue
        if has_credit(line) and not is_prose(line):
            pieces.append((BlockKind.CAPTION, line))
        elif not is_date_line(line):
            pieces.append((BlockKind.PARAGRAPH, line))
    while len(pieces) > 1 and _is_left_over(pieces[-1]):
        pieces.pop()
    return pieces


def _goes_on(lines: list[str]) -> bool:
    """Whether the article goes on behind a box of links: two paragraphs that follow on another."""
    return any(is_prose(one) and is_prose(two) for one, two in pairwise(lines[:7]))


def _is_left_over(piece: tuple[BlockKind, str]) -> bool:
    """Whether a last line is no end of an article: a teaser's title, a caption of it."""
    kind, line = piece
    return kind == BlockKind.CAPTION or (not ends_a_sentence(line) and n_words(line) < 20)
