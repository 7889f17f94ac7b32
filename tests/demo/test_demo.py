"""The demo world holds together, and its pages are read as `expected.json` says."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sayso.articles import Article, BlockKind, read_article
from sayso.corpora import marked
from sayso.pages import Unreadable, open_pages

DEMO = Path(__file__).resolve().parents[2] / "demo"
PAGES = DEMO / "pages"
EXPECTED: dict[str, dict[str, Any]] = json.loads((DEMO / "expected.json").read_text("utf-8"))
GOLD: dict[str, list[dict[str, Any]]] = json.loads((DEMO / "gold.json").read_text("utf-8"))
READABLE = [name for name, of in EXPECTED.items() if of["unreadable"] is None]
NO_ARTICLE = [name for name, of in EXPECTED.items() if of["unreadable"] and len(of) == 1]
WORDED = [name for name in EXPECTED if name not in NO_ARTICLE]


def each(names: list[str]) -> pytest.MarkDecorator:
    """Runs a test for each of `names`."""
    return pytest.mark.parametrize("name", names)


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DAY = "|".join(WEEKDAYS)


@cache
def read() -> dict[str, Article | Unreadable]:
    """Every page of the demo by its name: the path within `pages/`, a JSONL line after it."""
    results: dict[str, Article | Unreadable] = {}
    for page in open_pages(PAGES):
        name = Path(page.origin).relative_to(PAGES).as_posix()
        results[name] = page if isinstance(page, Unreadable) else read_article(page)
    return results


def article_of(name: str) -> Article:
    article = read()[name]
    assert isinstance(article, Article), f"{name}: {article}"
    return article


def body_of(article: Article) -> str:
    return "\n".join(
        block.span.of(article.text) for block in article.blocks if block.kind == BlockKind.PARAGRAPH
    )


def test_every_page_has_its_expectation() -> None:
    assert sorted(read()) == sorted(EXPECTED)


def test_every_page_in_english_has_gold() -> None:
    assert sorted(GOLD) == sorted(READABLE)


@each(NO_ARTICLE)
def test_a_page_without_an_article_says_why(name: str) -> None:
    result = read()[name]
    assert isinstance(result, Unreadable), "an article was found"
    assert result.reason == EXPECTED[name]["unreadable"]


@each(WORDED)
def test_headline_lede_and_captions_stand_apart_from_the_body(name: str) -> None:
    article, expected = article_of(name), EXPECTED[name]
    captions = [
        block.span.of(article.text) for block in article.blocks if block.kind == BlockKind.CAPTION
    ]
    assert article.headline == expected["headline"]
    assert article.lede == expected["lede"]
    assert captions == expected["captions"]


@each(WORDED)
def test_what_the_page_says_of_its_article_is_found(name: str) -> None:
    article, expected = article_of(name), EXPECTED[name]
    assert article.outlet == expected["outlet"]
    assert list(article.authors) == expected["authors"]
    assert article.language == expected["language"]
    for found, wanted in (
        (article.published, expected["published"]),
        (article.modified, expected["modified"]),
    ):
        assert moment(found) == moment(wanted), f"{found} is not {wanted}"


def moment(iso: str | None) -> datetime | None:
    """An instant to the minute; a bare date is its midnight."""
    return None if iso is None else datetime.fromisoformat(iso).replace(second=0)


@each(WORDED)
def test_the_body_begins_and_ends_where_it_should(name: str) -> None:
    body, expected = body_of(article_of(name)), EXPECTED[name]
    assert body.startswith(expected["first_words"])
    assert body.endswith(expected["last_words"])


@each(WORDED)
def test_none_of_the_chrome_is_in_the_text(name: str) -> None:
    text = article_of(name).text
    assert [chrome for chrome in EXPECTED[name]["not_in_text"] if chrome in text] == []


@each(READABLE)
def test_every_gold_attribution_stands_in_the_text(name: str) -> None:
    article = article_of(name)
    blocks = [block.span for block in article.blocks]
    for attribution in GOLD[name]:
        places = marked(article.text, attribution)
        for span in (*places.source, *places.cue, *places.content):
            inside = any(b.start <= span.start and span.end <= b.end for b in blocks)
            assert inside, f"a mark runs out of its block: {span.of(article.text)!r}"


@each(READABLE)
def test_a_nested_attribution_stands_within_the_content_of_its_parent(name: str) -> None:
    text, gold = article_of(name).text, GOLD[name]
    for attribution in gold:
        if attribution["nested_in"] is None:
            continue
        assert 0 <= attribution["nested_in"] < gold.index(attribution), "the parent comes first"
        outer = marked(text, gold[attribution["nested_in"]]).content
        for inner in marked(text, attribution).content:
            assert any(o.start <= inner.start and inner.end <= o.end for o in outer)


def test_the_days_of_the_week_agree_with_the_calendar() -> None:
    n_seen = 0
    for name in READABLE:
        # The file too, where it is UTF-8: its own date stands outside the article.
        text = article_of(name).text + "\n" + (page_text(name) or "")
        for weekday, *day in re.findall(rf"({_DAY}),? (?:March (\d+)|(\d+) March)\b", text):
            assert WEEKDAYS[date(2024, 3, int("".join(day))).weekday()] == weekday, name
            n_seen += 1
    assert n_seen >= 3


def page_text(name: str) -> str | None:
    try:
        return (PAGES / name).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


@each(READABLE)
def test_a_wire_story_names_the_weekday_of_its_dateline(name: str) -> None:
    text = article_of(name).text
    for day in re.findall(r"March (\d+) \(Halyard\) - ", text):
        assert f"on {WEEKDAYS[date(2024, 3, int(day)).weekday()]}" in text


def test_the_copies_carry_the_words_of_the_wire() -> None:
    wire = set(body_of(article_of("halyard/dreven-dam-blast.html")).split("\n"))
    for name in ("sarrin-tribune/dam-blast-floods-pirek.html", "daily-lantern/wall-of-water.html"):
        copy = set(body_of(article_of(name)).split("\n"))
        assert len(copy & wire) >= 6, name
