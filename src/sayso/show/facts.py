"""What is known of an article, in the words a person reads."""

from __future__ import annotations

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


def row(n: int, attribution: Attribution, text: str) -> tuple[str, ...]:
    """One attribution under HEADINGS."""
    return (
        str(n),
        words(attribution.source, text) or NONE,
        words(attribution.cue, text) or NONE,
        words(attribution.content, text),
        str(attribution.manner),
        f"{attribution.confidence:.0%}",
    )


def words(spans: tuple[Span, ...], text: str) -> str:
    """The words at `spans`, " … " between pieces."""
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _date(article: Article) -> str:
    if not article.published:
        return UNKNOWN
    sure = "reliable" if article.date_reliable else "not reliable"
    known = f": {article.date_known_from}" if article.date_known_from else ""
    return f"{readable(article.published)} ({sure}{known})"


def readable(date: str) -> str:
    """ "2022-05-26 23:02 +03:00" for "2022-05-26T23:02+03:00"; what is no such date as it is."""
    day, t, time = date.partition("T")
    if not t:
        return date
    for sign in "+-Z":
        time = time.replace(sign, f" {sign}")
    return f"{day} {time}".replace(" Z", " UTC").replace(" +00:00", " UTC")
