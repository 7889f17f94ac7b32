"""What is known of an article, in the words a person reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.articles import Article
from sayso.attribution import Attribution
from sayso.text import Span

NO_HEADLINE = "(no headline)"
UNKNOWN = "unknown"
NONE = "—"

HEADINGS = ("n", "source", "cue", "content", "manner", "sure")


def facts(article: Article) -> dict[str, str]:
    """Outlet, date and address always, "unknown" where they are; the rest where there is any."""
    found = {"Outlet": article.outlet or UNKNOWN, "Date": _date(article)}
    if article.modified and article.modified != article.published:
        found["Changed"] = readable(article.modified)
    if article.authors:
        found["By"] = ", ".join(article.authors)
    if article.language not in (None, "en"):
        found["Language"] = str(article.language)
    found["Address"] = article.url or UNKNOWN
    return found


def rows(attributions: Sequence[Attribution], text: str) -> list[tuple[str, ...]]:
    """The attributions under HEADINGS, numbered from 1; "3 in 2" stands in the content of 2."""
    number = {id(attribution): n for n, attribution in enumerate(attributions, start=1)}
    return [_row(attribution, number, text) for attribution in attributions]


def _row(attribution: Attribution, number: Mapping[int, int], text: str) -> tuple[str, ...]:
    n = str(number[id(attribution)])
    parent = number.get(id(attribution.parent))
    return (
        f"{n} in {parent}" if parent else n,
        _source(attribution, text) or NONE,
        words(attribution.cue, text) or NONE,
        words(attribution.content, text),
        str(attribution.manner),
        f"{attribution.confidence:.0%}",
    )


def _source(attribution: Attribution, text: str) -> str:
    """The source's words, and in square brackets who that is, where they do not say it."""
    said = words(attribution.source, text)
    name = attribution.speaker and words((attribution.speaker,), text)
    return said if not name or name in said else f"{said} [{name}]"


def words(spans: tuple[Span, ...], text: str) -> str:
    """The words at `spans`, " … " between pieces."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _date(article: Article) -> str:
    if not article.published:
        return UNKNOWN
    sure = "reliable" if article.date_reliable else "not reliable"
    known = f": {article.date_known_from}" if article.date_known_from else ""
    return f"{readable(article.published)} ({sure}{known})"


def several(n: int, noun: str) -> str:
    """ "1 statement", "2 statements"."""
    return f"{n} {noun}{'' if n == 1 else 's'}"


def readable(date: str) -> str:
    """ "2022-05-26 23:02 +03:00" for "2022-05-26T23:02+03:00"; what is no such date as it is."""
    day, t, time = date.partition("T")
    if not t:
        return date
    for sign in "+-Z":
        time = time.replace(sign, f" {sign}")
    return f"{day} {time}".replace(" Z", " UTC").replace(" +00:00", " UTC")
