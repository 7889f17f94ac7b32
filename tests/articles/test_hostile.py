"""Pages that are made to hang, to fill the memory or to come out empty in silence."""

import time
from collections.abc import Callable

import pytest

from sayso.articles import Article, read_article
from sayso.articles.caps import check
from sayso.pages import Form, GivenUp, Limits, Page, Reason, Unreadable

P = "<p>The minister said on Tuesday that the bridge would be closed until the spring.</p>"
QUICK = Limits(parse_timeout_s=4)


def result(html: str, limits: Limits = QUICK) -> Article | Unreadable:
    body = html.encode("utf-8", "surrogatepass")
    return read_article(Page(body, Form.HTML, "hostile"), limits)


TOO_MUCH: dict[str, tuple[Callable[[], str], Reason, str]] = {
    "attributes on one tag": (
        lambda: f"<div {' '.join(f'a{n}=1' for n in range(300_000))}>{P}",
        Reason.TOO_MANY_ATTRIBUTES,
        "300,000 on one <div>",
    ),
    "attributes without values": (
        lambda: f"<div {' '.join(f'a{n}' for n in range(300_000))}>{P}",
        Reason.TOO_MANY_ATTRIBUTES,
        "300,000 on one <div>",
    ),
    "paragraphs": (lambda: "<p>x</p>" * 200_000, Reason.TOO_MANY_TAGS, "more than 100,000"),
    "100,000 levels": (lambda: "<div>" * 100_000 + P, Reason.TOO_DEEP, "more than 250 levels"),
    "5,000 levels": (lambda: "<div>" * 5_000 + P, Reason.TOO_DEEP, "more than 250 levels"),
    "tables": (lambda: "<table><tr><td>" * 3_000 + P, Reason.TOO_DEEP, "more than 250 levels"),
    "lists": (lambda: "<ul><li>" * 5_000 + P, Reason.TOO_DEEP, "more than 250 levels"),
    "levels only the parser sees": (
        lambda: "<table><tr><td>" * 100 + P,
        Reason.TOO_DEEP,
        "Excessive depth in document",
    ),
    "one text": (lambda: "<p>" + "x " * 4_999_000, Reason.TOO_BIG, "9,998,000 bytes of text"),
    "entities": (lambda: "<p>" + "&amp;" * 1_990_000, Reason.TOO_BIG, "9,950,000 bytes of text"),
}


@pytest.mark.parametrize(("page", "reason", "detail"), TOO_MUCH.values(), ids=list(TOO_MUCH))
def test_a_page_that_is_too_much_says_of_what(
    page: Callable[[], str], reason: Reason, detail: str
) -> None:
    refused = result("<html><body>" + page(), Limits())
    assert isinstance(refused, Unreadable)
    assert refused.reason == reason
    assert detail in refused.detail


def test_bytes_beyond_the_limit_are_not_even_sent_to_be_read() -> None:
    page = Page(b"x" * 10_000_001, Form.TEXT, "a")
    assert read_article(page) == Unreadable(
        Reason.TOO_BIG, "10,000,001 bytes, the limit is 10,000,000", "a"
    )


def test_a_page_that_keeps_the_parser_busy_ends_at_the_time_limit_and_the_next_is_read() -> None:
    began = time.monotonic()
    refused = result("<html><body>" + "<p>It was said.</p>" * 99_000, Limits(parse_timeout_s=0.5))
    assert refused == Unreadable(Reason.TIMED_OUT, "not read within 0.5 s", "hostile")
    assert time.monotonic() - began < 10  # 0.5 s of the processor, whoever else wants it
    assert isinstance(result(f"<html><body>{P * 3}", Limits()), Article)


def test_a_page_that_needs_too_much_memory_is_too_big_and_the_next_is_read() -> None:
    tight = Limits(parse_memory_bytes=260_000_000)
    refused = result("<html><body>" + P + "<p>It was said. " * 90_000, tight)
    assert isinstance(refused, Unreadable)
    assert refused.reason in (Reason.TOO_BIG, Reason.CRASHED)  # libxml2 may not live to say it
    assert isinstance(result(f"<html><body>{P * 3}", Limits()), Article)


LD = '<script type="application/ld+json">'
READABLE = {
    "249 levels": "<div>" * 240 + P * 3,
    "paragraphs without ends": P + "<p>One more thing was said there." * 2_000,
    "a NUL and half a character": P + "<p>It is \x00 what \udc80 it is, she told them all.</p>",
    "a comment of 5 MB": f"<!--{'x' * 5_000_000}-->{P}",
    "comments that never end": P + "<!--" * 100_000,
    "tags that never end": P + "<a" * 200_000,
    "scripts that never end": P + "<script>" * 100_000,
    "quotation marks without partners": P + '<a ">' * 30_001 + "<p title='>“It is,” he said.",
    "a span of a billion columns": P + "<table><tr><td colspan=1000000000>x</table>",
    "an item of 100,000 levels": LD + '{"a":' * 100_000 + "</script>" + P,
    "an item of escapes": LD + '{"headline": "' + "\\u0041" * 300_000 + '"}</script>' + P,
    "a million blanks": P + "<p>" + " " * 1_000_000 + "x",
    "a million digits": P + "<p>" + "1" * 1_000_000,
    "5 MB without a blank": P + "<p>" + "ab" * 2_500_000,
    "a paragraph of 100,000 characters": P + "<p>" + "She said it again. " * 5_300,
    "a very long byline": f"<meta name=author content='{'by a, ' * 100_000}'>{P}",
    "marks that turn writing round": P + "<p>\u202eeht \u2066was\u2069 the last, she said.</p>",
}  # fmt: skip


@pytest.mark.parametrize("html", READABLE.values(), ids=list(READABLE))
def test_a_page_that_is_only_strange_is_read(html: str) -> None:
    article = result(f"<html><body>{html}", Limits())
    assert isinstance(article, Article), article
    assert "The minister said on Tuesday" in article.text
    assert not set(article.text) & set("\x00\udc80\u202e\u2066\u2069")


def test_levels_that_close_one_another_are_not_counted() -> None:
    check("<p>One.<li>Two.<td>Three.<a href=x>Four." * 1_000, Limits())
    check("<div><span></div>" * 1_000, Limits())
    check("<br><img><hr>" * 1_000, Limits())


def test_what_looks_like_tags_in_scripts_comments_and_values_is_not_counted() -> None:
    check(f"<script>{'<div>' * 1_000}</script>", Limits())
    check(f"<!--{'<div>' * 1_000}-->", Limits())
    check(f'<p title="{"<div>" * 1_000}">', Limits())


def test_words_in_a_value_are_no_attributes() -> None:
    check(f"<p data-x='{'word ' * 5_000}'>", Limits(max_attributes=2))
    with pytest.raises(GivenUp, match="3 on one <p>"):
        check("<p a=1 b='x y z' c>", Limits(max_attributes=2))
