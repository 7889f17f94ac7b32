"""HTML pages become articles: blocks in reading order, and what the page says about itself."""

import json
from typing import Any

import pytest

from sayso.articles import Article, BlockKind, read_article
from sayso.pages import Form, Page, Reason, Unreadable

URL = "https://www.courier.example/world/vestby-pier-123"
HEADLINE = "Vestby pier to stay closed after cracks are found"
LEDE = "Officials had been told of the damage months ago, two people say"
P1 = (
    "The harbour authority of Vestby said on Tuesday that the north pier would stay closed "
    "until engineers had looked at its foundations."
)
P2 = "“We will not put a single passenger at risk,” Ingrid Moe, the harbour master, told reporters."
P3 = (
    "According to two officials who asked not to be named, cracks were reported as early as "
    "March, and the ferry company was told of them in a letter that this newspaper has seen."
)
P4 = "The ferry company has denied that it knew of any damage before the closure of the pier."
CAPTION = "The north pier of Vestby in 2019, seen from the lighthouse."
ITEM = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2021-03-14T08:30:00+01:00",
    "dateModified": "2021-03-15T09:00:00+01:00",
    "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Omar Haddad"}],
    "publisher": {"@type": "Organization", "name": "The Vestby Courier"},
}


def article_html(body: str = "", head: str = "", top: str = "") -> str:
    body = body or "".join(f"<p>{p}</p>" for p in (P1, P2, P3, P4))
    return (
        f"<!doctype html><html lang='en'><head><title>{HEADLINE} | The Vestby Courier</title>{head}"
        "</head><body><header><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></header>"
        f"<main><article><h1>{HEADLINE}</h1>{top}<div class='body'>{body}</div></article></main>"
        "<footer>© 2021 The Vestby Courier</footer></body></html>"
    )


def ld(value: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps(value)}</script>"


def result(html: str | bytes, url: str | None = URL, **about: Any) -> Article | Unreadable:
    body = html if isinstance(html, bytes) else html.encode()
    return read_article(Page(body, Form.HTML, "invented", url=url, **about))


def read(html: str | bytes, url: str | None = URL, **about: Any) -> Article:
    article = result(html, url, **about)
    assert isinstance(article, Article), article
    return article


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def paragraphs(article: Article) -> list[str]:
    return [text for kind, text in blocks(article) if kind == BlockKind.PARAGRAPH]


def test_headline_standfirst_captions_and_paragraphs_stand_in_reading_order() -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{CAPTION}</figcaption></figure>"
    html = article_html(
        f"<p>{P1}</p><p>{P2}</p>{figure}<p>{P3}</p><p>{P4}</p>",
        top=f"<p class='standfirst'>{LEDE}</p>",
    )
    article = read(html)
    assert blocks(article) == [
        ("headline", HEADLINE),
        ("lede", LEDE),
        ("paragraph", P1),
        ("paragraph", P2),
        ("caption", CAPTION),
        ("paragraph", P3),
        ("paragraph", P4),
    ]
    assert article.text == "\n\n".join([HEADLINE, LEDE, P1, P2, CAPTION, P3, P4])


def test_a_heading_under_the_headline_is_the_standfirst() -> None:
    assert read(article_html(top=f"<h2>{LEDE}</h2>")).lede == LEDE


def test_the_pages_description_is_the_standfirst_where_it_stands_on_the_page() -> None:
    head = f"<meta property='og:description' content='{LEDE}'>"
    assert read(article_html(head=head, top=f"<div>{LEDE}</div>")).lede == LEDE
    assert read(article_html(head=head)).lede is None


def test_a_description_that_is_the_beginning_of_the_text_is_no_standfirst() -> None:
    head = f"<meta name='description' content='{P1[:80]}…'>"
    article = read(article_html(head=head))
    assert article.lede is None
    assert paragraphs(article) == [P1, P2, P3, P4]


def test_the_headline_is_there_once_though_the_page_has_it_three_times() -> None:
    head = f"<meta property='og:title' content='{HEADLINE} - The Vestby Courier'>"
    article = read(article_html(f"<h2>{HEADLINE}</h2><p>{P1}</p><p>{P3}</p><p>{P4}</p>", head))
    assert article.headline == HEADLINE
    assert article.text.count(HEADLINE) == 1


def test_subheads_quotations_and_list_items_are_paragraphs() -> None:
    html = article_html(
        f"<p>{P1}</p><h2>What is known</h2><ul><li>The pier was built in 1931.</li>"
        "<li>It was last repaired in 1998.</li></ul>"
        f"<blockquote><p>{P2}</p></blockquote><p>{P3}</p>"
    )
    assert paragraphs(read(html)) == [
        P1,
        "What is known",
        "The pier was built in 1931.",
        "It was last repaired in 1998.",
        P2,
        P3,
    ]


def test_paragraphs_that_are_only_line_breaks_apart_come_apart() -> None:
    html = article_html(f"<div>{P1}<br><br>{P2}<br/>{P3}<br><br>{P4}</div>")
    assert paragraphs(read(html)) == [P1, P2, P3, P4]


def test_a_table_for_the_layout_does_not_run_paragraphs_together() -> None:
    html = (
        f"<html><body><table><tr><td><p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{P4}</p></td></tr></table>"
    )
    assert paragraphs(read(html)) == [P1, P2, P3, P4]


def test_bylines_dates_and_buttons_are_not_in_the_text() -> None:
    article = read(
        article_html(
            f"<p>By Jane Doe</p><p>14 March 2021</p><p>{P1}</p><p>Advertisement</p><p>{P3}</p>"
            f"<p>{P4}</p><p>Share this article</p>"
        )
    )
    assert paragraphs(article) == [P1, P3, P4]


def test_text_is_text_and_never_markup() -> None:
    article = read(
        article_html(
            f"<p>{P1}</p><p>He wrote &lt;b&gt;no&lt;/b&gt; &amp; left, they said.</p><p>{P3}</p>"
        )
    )
    assert "He wrote <b>no</b> & left, they said." in paragraphs(article)
    assert "&amp;" not in article.text


def test_captions_of_other_articles_are_left_out() -> None:
    teaser = (
        "<a href='/x'><figure><figcaption>King has a cold, doctors say</figcaption></figure></a>"
    )
    article = read(article_html(f"<p>{P1}</p><p>{P2}</p>{teaser}<p>{P3}</p><p>{P4}</p>"))
    assert "King" not in article.text


def test_the_item_of_the_page_says_who_when_and_where() -> None:
    article = read(article_html(head=ld(ITEM) + f"<link rel='canonical' href='{URL}'>"))
    assert article.outlet == "The Vestby Courier"
    assert article.authors == ("Jane Doe", "Omar Haddad")
    assert article.published == "2021-03-14T08:30+01:00"
    assert article.modified == "2021-03-15T09:00+01:00"
    assert (article.date_reliable, article.date_known_from) == (True, "schema.org datePublished")
    assert (article.url, article.language) == (URL, "en")


@pytest.mark.parametrize(
    "value",
    [
        [{"@type": "WebPage"}, ITEM],
        {"@graph": [{"@type": "BreadcrumbList"}, {**ITEM, "@type": ["Thing", "NewsArticle"]}]},
        {"@type": "WebPage", "mainEntity": ITEM},
        {
            "@graph": [
                {**ITEM, "author": {"@id": "#jane"}, "publisher": {"@id": "#courier"}},
                {"@id": "#jane", "@type": "Person", "name": "Jane Doe"},
                {"@id": "#courier", "@type": "Organization", "name": "The Vestby Courier"},
            ]
        },
        {**ITEM, "author": "Jane Doe", "publisher": "The Vestby Courier"},
        {**ITEM, "author": ["Jane Doe", None, 7]},
    ],
)
def test_the_item_may_stand_in_a_list_a_graph_or_another_item(value: Any) -> None:
    article = read(article_html(head=ld(value)))
    assert article.outlet == "The Vestby Courier"
    assert article.authors[0] == "Jane Doe"
    assert article.published == "2021-03-14T08:30+01:00"


def test_of_several_items_the_one_with_the_headline_is_the_pages() -> None:
    other = {**ITEM, "headline": "King has a cold", "datePublished": "2020-01-01"}
    article = read(
        article_html(head=ld([other, ITEM]) + f"<meta property='og:title' content='{HEADLINE}'>")
    )
    assert article.published == "2021-03-14T08:30+01:00"


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[[[[",
        "null",
        "7",
        '"x"',
        '{"@type": 7, "author": 7}',
        '{"@type": "NewsArticle", "author": [[[]]], "publisher": [], "datePublished": {"a": 1}}',
        '{"@graph": ' * 5_000,
    ],
)
def test_a_broken_item_costs_nothing_but_itself(script: str) -> None:
    head = f"<script type='application/ld+json'>{script}</script>"
    assert paragraphs(read(article_html(head=head))) == [P1, P2, P3, P4]


def test_a_broken_item_still_gives_its_plain_strings() -> None:
    script = '{"@type": "NewsArticle", "datePublished": "2021-03-14", "text": "a "quoted" word"}'
    article = read(article_html(head=f"<script type='application/ld+json'>{script}</script>"))
    assert article.published == "2021-03-14"


def test_meta_tags_say_it_where_there_is_no_item() -> None:
    head = (
        "<meta property='article:published_time' content='2021-03-14T07:30:00Z'>"
        "<meta property='article:modified_time' content='2021-03-14T07:30:00Z'>"
        "<meta property='og:site_name' content='The Vestby Courier'>"
        "<meta name='author' content='By Jane Doe, Staff Writer'>"
        "<meta property='og:url' content='https://www.courier.example/a'>"
    )
    article = read(article_html(head=head), url=None)
    assert article.published == "2021-03-14T07:30+00:00"
    assert article.modified is None
    assert article.outlet == "The Vestby Courier"
    assert article.authors == ("Jane Doe",)
    assert article.url == "https://www.courier.example/a"
    assert article.date_known_from == "meta article:published_time"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Jane Doe<br>Sunday, 14 March 2021", ("Jane Doe",)),
        ("By Jane Doe and Omar Haddad", ("Jane Doe", "Omar Haddad")),
        ("By our own correspondent<br>14 March 2021", ()),
        ("By Friday night the town had fallen.", ()),
    ],
)
def test_a_byline_under_the_headline_names_the_authors_that_nothing_else_does(
    byline: str, authors: tuple[str, ...]
) -> None:
    assert read(article_html(top=f"<div class='dateline'>{byline}</div>")).authors == authors


@pytest.mark.parametrize(
    "end",
    [
        "Our Standards: <a href='/standards'>The Courier Handbook</a>",
        "Do you have a view on this? Letters of up to 200 words may be sent to the editor.",
    ],
)
def test_what_a_paper_prints_below_its_articles_is_not_in_the_text(end: str) -> None:
    words = [P1, P2, P3, P4]
    html = article_html("".join(f"<p>{p}</p>" for p in [*words, end]))
    assert paragraphs(read(html)) == words


def test_a_last_paragraph_that_speaks_of_letters_is_kept() -> None:
    last = "He wrote letters of up to three pages to the editor, who has kept every one of them."
    html = article_html("".join(f"<p>{p}</p>" for p in [P1, P2, P3, last]))
    assert paragraphs(read(html)) == [P1, P2, P3, last]


def test_a_date_that_the_url_contradicts_is_not_reliable() -> None:
    head = "<meta property='article:published_time' content='2021-03-14'>"
    same, other = ("https://a.example/2021/03/14/pier", "https://a.example/2019/11/02/pier")
    assert read(article_html(head=head), same).date_reliable is True
    assert read(article_html(head=head), other).date_reliable is False


def test_a_date_in_the_future_is_no_date() -> None:
    head = "<meta property='article:published_time' content='2999-01-01'>"
    assert read(article_html(head=head)).published is None


def test_a_day_in_the_url_is_known_and_not_relied_on() -> None:
    article = read(article_html(), "https://a.example/2021/03/14/pier")
    assert article.published == "2021-03-14"
    assert (article.date_reliable, article.date_known_from) == (False, "the URL")


def test_a_canonical_url_that_is_the_front_page_is_not_believed() -> None:
    head = "<link rel='canonical' href='https://www.courier.example/'>"
    assert read(article_html(head=head)).url == URL


@pytest.mark.parametrize(
    ("site_name", "outlet"),
    [
        ("@courier", "courier"),
        ("U.S.", "courier.example"),
        ("Blogger", "courier.example"),
        ("https://courier.example", "courier.example"),
        ("RT", "courier.example"),
        ("ier", "ier"),
    ],
)
def test_a_section_or_a_platform_is_no_outlet(site_name: str, outlet: str) -> None:
    head = f"<meta property='og:site_name' content='{site_name}'>"
    assert read(article_html(head=head)).outlet == outlet


def test_only_web_addresses_are_urls() -> None:
    head = "<link rel='canonical' href='javascript:alert(1)'><meta property='og:url' content='x'>"
    assert read(article_html(head=head), url=None).url is None


def test_the_host_stands_for_an_outlet_that_has_no_name() -> None:
    assert read(article_html()).outlet == "courier.example"
    assert read(article_html(), url=None).outlet is None


@pytest.mark.parametrize(
    ("label", "encoding", "declared"),
    [
        ("", "utf-8", None),
        ("<meta charset='windows-1252'>", "cp1252", None),
        ("<meta charset='iso-8859-1'>", "cp1252", None),
        ("", "cp1252", "iso-8859-1"),
        ("<meta charset='iso-8859-1'>", "utf-8", "latin-1"),
        ("<meta charset='nonsense'>", "utf-8", "no-such-thing"),
        ("", "utf-16", None),
        ("", "utf-8-sig", None),
        ("", "cp1252", None),
    ],
)
def test_quotation_marks_survive_whatever_the_labels_say(
    label: str, encoding: str, declared: str | None
) -> None:
    body = article_html(head=label).encode(encoding, "replace")
    assert P2 in paragraphs(read(body, encoding=declared))


def test_bytes_that_are_no_characters_do_not_stop_the_others() -> None:
    body = (
        article_html()
        .encode()
        .replace(b"lighthouse", b"\xff\xfe")
        .replace(b"Tuesday", b"Tues\xe9day")
    )
    article = read(body, encoding="utf-8")
    assert paragraphs(article)[1:] == [P2, P3, P4]
    assert "Tues\ufffdday" in article.text


def test_a_short_item_of_news_is_an_article() -> None:
    article = read(f"<html><title>{HEADLINE}</title><body><h1>{HEADLINE}</h1><p>{P1}</p></html>")
    assert blocks(article) == [("headline", HEADLINE), ("paragraph", P1)]


TITLES = [
    f"<li><a href='/{n}'>Minister number {n} resigns over the pier</a></li>" for n in range(60)
]
NO_ARTICLES = {
    "a list of links": f"<html><body><h1>News</h1><ul>{''.join(TITLES)}</ul></body></html>",
    "a login": "<html><body><h1>Welcome back</h1><form><input name='user'></form>"
    "<p>Please sign in to continue reading this and all other articles on our site.</p></html>",
    "a cookie wall": "<html><body><p>We and our partners store cookies on your device to show you "
    "advertisements that fit you.</p><button>Accept all cookies</button></html>",
    "a script": "<html><body><p>Please enable JavaScript to see this page as it was made to be."
    "</p><script>var x = 1;</script></body></html>",
    "a page that is gone": "<html><body><h1>404</h1><p>We are sorry, but the page you requested "
    "could not be found on this server.</p></body></html>",
}


@pytest.mark.parametrize("html", NO_ARTICLES.values(), ids=list(NO_ARTICLES))
def test_what_is_no_article_is_said_to_be_none(html: str) -> None:
    refused = result(html)
    assert isinstance(refused, Unreadable), refused
    assert refused.reason == Reason.NOT_AN_ARTICLE
    assert refused.origin == "invented"


@pytest.mark.parametrize(
    "html", ["<html></html>", "<p></p>", "<!-- x -->", "<script>var x</script>", "<"]
)
def test_a_page_without_words_has_no_text(html: str) -> None:
    refused = result(html)
    assert isinstance(refused, Unreadable)
    assert refused.reason == Reason.NO_TEXT


def test_an_article_in_another_language_is_an_article_that_says_so() -> None:
    words = (
        "Die Hafenbehörde von Vestby teilte am Dienstag mit, dass der nördliche Pier geschlossen "
        "bleibe, bis Fachleute die Fundamente untersucht hätten."
    )
    html = article_html(f"<p>{words}</p><p>{words} Das war alles.</p>")
    assert read(html).language == "de"  # though the page says that it is English
