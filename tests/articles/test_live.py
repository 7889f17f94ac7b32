"""Live pages give all of their posts; pages that only look like them give what they gave."""

import json

import pytest

from sayso.articles import Article, BlockKind
from sayso.articles.html import article_of_html
from sayso.pages import Form, GivenUp, Limits, Page

HEADLINE = "Vestby pier: as it happened"
POSTS = [
    ("23.20", "Divers come up", "The divers have left the water, the harbour master says."),
    ("21.45", "Ferry sent away", "“Nobody lands here tonight,” Ingrid Moe told the captain."),
    ("15.40", "A noise", "Two residents say that they heard a crack, and then another one."),
    ("08.00", "Good morning", "Welcome to our coverage of the closure of the pier at Vestby."),
]
SAID = [line for clock, title, words in POSTS for line in (f"{clock} {title}", words)]
LIVE = {"@type": "LiveBlogPosting", "headline": HEADLINE, "datePublished": "2021-03-14"}
LD = f"<script type='application/ld+json'>{json.dumps(LIVE)}</script>"


def heading(clock: str, title: str) -> str:
    return f"<h3><time datetime='2021-03-14T{clock.replace('.', ':')}'>{clock}</time> {title}</h3>"


def post(tag: str, about: str, clock: str, title: str, words: str) -> str:
    share = f"<div><a href='#p{clock}'>Link to this post</a></div>"
    return f"<{tag} {about}>{heading(clock, title)}<p>{words}</p>{share}</{tag}>"


def live_html(posts: str, head: str = "", top: str = "", end: str = "") -> str:
    return (
        f"<html><head><title>{HEADLINE}</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main><h1>{HEADLINE}</h1>{top}{posts}</main>{end}<footer>© The Vestby Courier</footer>"
    )


def read(html: str) -> Article:
    return article_of_html(Page(html.encode(), Form.HTML, "invented"), Limits())


def paragraphs(html: str) -> list[str]:
    article = read(html)
    return [
        block.span.of(article.text) for block in article.blocks if block.kind == BlockKind.PARAGRAPH
    ]


@pytest.mark.parametrize("head", ["", LD], ids=["unstated", "stated"])
@pytest.mark.parametrize("about", ["", "class='post'", "class='entry-content'"])
@pytest.mark.parametrize("tag", ["article", "section", "div"])
def test_a_live_page_gives_all_of_its_posts_in_page_order(tag: str, about: str, head: str) -> None:
    posts = "".join(post(tag, about, *one) for one in POSTS)
    assert paragraphs(live_html(f"<div class='feed'>{posts}</div>", head)) == SAID


def test_posts_may_be_items_of_a_list() -> None:
    posts = "".join(f"<li>{post('article', '', *one)}</li>" for one in POSTS)
    assert paragraphs(live_html(f"<ol>{posts}</ol>")) == SAID


def test_posts_may_be_known_by_a_clock_that_is_no_time_element() -> None:
    posts = "".join(
        f"<article><h3>{clock} {title}</h3><p>{words}</p></article>"
        for clock, title, words in POSTS
    )
    assert paragraphs(live_html(posts)) == SAID


def test_articles_with_headings_and_no_times_are_posts_too() -> None:
    posts = "".join(
        f"<article><h2>{title}</h2><p>{words}</p></article>" for _, title, words in POSTS
    )
    assert paragraphs(live_html(posts)) == [line for post in POSTS for line in post[1:]]


def test_a_post_without_a_time_or_a_sentence_is_not_lost_between_others() -> None:
    posts = [post("div", "class='post'", *one) for one in POSTS]
    posts.insert(2, "<div class='post pinned'><p>More soon</p></div>")
    assert paragraphs(live_html("".join(posts))) == [*SAID[:4], "More soon", *SAID[4:]]


def test_posts_may_stand_in_sections_one_for_each_day() -> None:
    days = [POSTS[:3], POSTS[3:]]
    posts = "".join(
        f"<section class='day'>{''.join(post('article', '', *one) for one in day)}</section>"
        for day in days
    )
    assert paragraphs(live_html(posts)) == SAID


def test_the_introduction_of_a_live_page_stands_before_its_posts() -> None:
    words = "Engineers closed the pier on Monday, and nobody has said for how long it will be so."
    posts = "".join(post("article", "", *one) for one in POSTS)
    assert paragraphs(live_html(posts, top=f"<p>{words}</p>")) == [words, *SAID]


def test_what_an_extractor_took_behind_the_posts_stays() -> None:
    words = "This page was written by the night desk, which thanks the divers for their patience."
    posts = "".join(post("section", "", *one) for one in POSTS)
    assert paragraphs(live_html(f"<div>{posts}<p>{words}</p></div>")) == [*SAID, words]


def test_links_and_bylines_and_boxes_between_posts_are_not_their_words() -> None:
    aside = "<aside><p>King has a cold, his doctors said on Tuesday evening.</p></aside>"
    byline = "<p>By Jane Doe</p>"
    posts = aside.join(post("article", "", *one) + byline for one in POSTS)
    assert paragraphs(live_html(posts)) == SAID


STORY = [
    "The harbour authority said on Tuesday that the north pier would stay closed until March.",
    "“We will not put a single passenger at risk,” Ingrid Moe, the harbour master, said.",
    "The ferry company has denied that it knew of any damage before the closure of the pier.",
]
BODY = f"<article>{''.join(f'<p>{words}</p>' for words in STORY)}</article>"


@pytest.mark.parametrize("name", ["comment", "reader"])
def test_readers_comments_are_no_posts(name: str) -> None:
    comments = "".join(post("div", f"class='{name}'", *one) for one in POSTS)
    assert paragraphs(live_html(BODY, end=f"<div id='below'>{comments}</div>")) == STORY


def test_teasers_below_a_story_are_no_posts() -> None:
    teasers = "".join(
        f"<article><h3><a href='/story/{clock}'>{title}</a></h3><time>{clock}</time><p>{words}</p>"
        "</article>"
        for clock, title, words in POSTS
    )
    assert paragraphs(live_html(BODY, end=f"<div class='more'>{teasers}</div>")) == STORY


@pytest.mark.parametrize(
    "title",
    [
        "<p><a href='/story/1'>Divers at the pier come up again</a></p>",
        "<h3>Divers come up</h3><a href='/story/1'>Read more</a>",
    ],
)
def test_posts_that_lead_to_a_story_of_their_own_are_teasers(title: str) -> None:
    teasers = "".join(
        f"<div class='post'>{title}<time>{clock}</time><p>{words}</p></div>"
        for clock, _, words in POSTS
    )
    assert "23.20" not in paragraphs(live_html(teasers))  # the lines of posts are all taken


@pytest.mark.parametrize("tag", ["article", "section", "div", "li"])
def test_a_front_of_teasers_is_no_article(tag: str) -> None:
    teasers = "".join(
        f"<{tag} class='card'><h2><a href='/story/{n}'>Minister number {n} resigns over the pier"
        f"</a></h2><time>1{n % 10}.30</time></{tag}>"
        for n in range(20)
    )
    with pytest.raises(GivenUp):
        read(live_html(teasers))


def test_a_time_in_a_sentence_is_part_of_it() -> None:
    words = "The pier was closed at <time>9.15 p.m.</time> on Monday, the harbour authority said."
    story = f"<article><p>{words}</p>{''.join(f'<p>{said}</p>' for said in STORY)}</article>"
    assert paragraphs(live_html(story))[0] == words.replace("<time>", "").replace("</time>", "")


def test_a_heading_may_link_to_a_page_below_the_live_page_or_to_nowhere() -> None:
    head = "<link rel='canonical' href='https://www.courier.example/live/pier'>"
    for href in ("/live/pier/divers", "https://www.courier.example/live/pier#p1", "http://[x"):
        posts = "".join(
            f"<article><h3><time>{clock}</time> <a href='{href}'>{title}</a></h3><p>{words}</p>"
            "</article>"
            for clock, title, words in POSTS
        )
        assert paragraphs(live_html(posts, head)) == SAID
