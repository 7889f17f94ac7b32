"""The text of a whole page, chrome and all, becomes an article."""

from pathlib import Path

import pytest

from sayso.articles import Article, BlockKind, read_article
from sayso.pages import Form, Page, Reason, Unreadable, open_pages

SEED = Path(__file__).parents[3] / "shared/seeds/000_13d2d2d650608619.txt"

BODY = [
    "The harbour authority of Vestby said on Tuesday that the north pier would stay closed "
    "until engineers had looked at its foundations.",
    "“We will not put a single passenger at risk,” Ingrid Moe, the harbour master, told reporters.",
    "“No comment.”",
    "According to two officials who asked not to be named, cracks were reported as early as March.",
    "The ferry company has denied that it knew of any damage before the closure.",
]
HEADLINE = "Vestby pier to stay closed after cracks are found"
LEDE = "Officials had been told of the damage months ago, two people say"


def dump(*lines: str) -> Page:
    return Page("\n".join(lines).encode(), Form.DUMP, "invented")


def read(*lines: str) -> Article:
    article = read_article(dump(*lines))
    assert isinstance(article, Article)
    return article


def blocks(article: Article, kind: BlockKind) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


def test_icons_a_date_and_a_headline_that_comes_twice() -> None:
    article = read(
        "icon homeicon searchicon chevron lefticon closeicon fbicon twicon mail",
        "14 March, 2021 08:30",
        "",
        HEADLINE,
        "",
        LEDE,
        HEADLINE,
        "",
        *BODY,
    )
    assert article.headline == HEADLINE
    assert article.lede == LEDE
    assert blocks(article, BlockKind.PARAGRAPH) == BODY
    assert article.text == "\n\n".join([HEADLINE, LEDE, *BODY])
    assert (article.published, article.date_reliable) == ("2021-03-14T08:30", True)
    assert article.date_known_from == "a date line above the text"
    assert (article.outlet, article.url, article.language) == (None, None, "en")


def test_a_menu_a_byline_share_buttons_and_what_stands_behind() -> None:
    article = read(
        "Skip to main content",
        "Home",
        "World",
        "Politics",
        "Business Sport Opinion Culture",
        "Sign in",
        "Subscribe",
        HEADLINE,
        LEDE,
        "By Jane Doe and Omar Haddad",
        "Published: March 14, 2021 at 8:30 a.m. EDT",
        "Share on Facebook",
        "Share",
        "Tweet",
        *BODY[:3],
        "Advertisement",
        "Read more: Five bridges that nobody looked at",
        *BODY[3:],
        "Related articles",
        "Ferry company fined over late boats",
        "Ten things to do in Vestby this summer",
        "© 2021 The Vestby Courier. All rights reserved.",
    )
    assert article.headline == HEADLINE
    assert article.lede == LEDE
    assert article.authors == ("Jane Doe", "Omar Haddad")
    assert article.published == "2021-03-14T08:30-04:00"
    assert blocks(article, BlockKind.PARAGRAPH) == BODY


def test_a_cookie_notice_a_caption_and_a_later_update() -> None:
    article = read(
        "We use cookies to give you the best experience. By continuing you agree to our policy.",
        "Accept all cookies",
        "Manage preferences",
        HEADLINE + " | The Vestby Courier",
        HEADLINE,
        "Published 14 March 2021, 08:30 GMT | Updated 15 March 2021, 09:00 GMT",
        "The north pier of Vestby, seen from the lighthouse in 2019. (Photo: Ola Nordmann/AFP)",
        *BODY,
        "Most read",
        "The minister said that she would resign if the vote was lost, and lost it.",
        "The king has a cold, a man who knows him told this newspaper on Friday.",
    )
    assert article.headline == HEADLINE
    assert article.published == "2021-03-14T08:30+00:00"
    assert article.modified == "2021-03-15T09:00+00:00"
    assert blocks(article, BlockKind.CAPTION) == [
        "The north pier of Vestby, seen from the lighthouse in 2019. (Photo: Ola Nordmann/AFP)"
    ]
    assert blocks(article, BlockKind.PARAGRAPH) == BODY


def test_a_headline_and_a_first_paragraph_and_no_standfirst() -> None:
    article = read("Home News Sport", "2021-03-14", HEADLINE, "", *BODY)
    assert article.headline == HEADLINE
    assert article.lede is None
    assert blocks(article, BlockKind.PARAGRAPH) == BODY


def test_a_standfirst_that_is_a_sentence_stands_before_the_byline() -> None:
    lede = "Officials in Vestby had been told of the damage months ago, two people say."
    article = read(HEADLINE, lede, "By Jane Doe", "14/03/2021", *BODY)
    assert article.headline == HEADLINE
    assert article.lede == lede
    assert article.authors == ("Jane Doe",)
    assert blocks(article, BlockKind.PARAGRAPH) == BODY


def test_a_box_in_the_middle_does_not_end_the_article() -> None:
    article = read(HEADLINE, "14.03.2021", *BODY[:3], "READ MORE", "A bridge falls", *BODY[3:])
    assert [p for p in blocks(article, BlockKind.PARAGRAPH) if p in BODY] == BODY


def test_subheads_and_short_answers_in_the_body_are_kept() -> None:
    lines = [*BODY[:2], "What comes next", BODY[3], "Yes.", BODY[4]]
    article = read(HEADLINE, "14.03.2021", *lines)
    assert blocks(article, BlockKind.PARAGRAPH) == lines


def test_the_day_is_not_known_where_day_and_month_could_be_either() -> None:
    article = read(HEADLINE, "03/04/2021", *BODY)
    assert article.published == "2021"


def test_no_date_is_better_than_a_guess() -> None:
    article = read(HEADLINE, "2 hours ago", "By Jane Doe", *BODY)
    assert article.published is None
    assert article.date_known_from is None
    assert article.date_reliable is False


def test_two_days_above_the_text_are_not_relied_on() -> None:
    article = read("Friday, 12 March 2021", HEADLINE, "14 March 2021", *BODY)
    assert article.date_reliable is False


MENU = ["Home", "World", "Sign in", "Subscribe", "Contact us"]
TITLES = ["Minister resigns", "Bridge closed", "King has a cold", "Rain on Monday"]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (MENU, Reason.NOT_AN_ARTICLE),
        (TITLES, Reason.NOT_AN_ARTICLE),
        (["* * *", "---", "..."], Reason.NO_TEXT),
    ],
)
def test_a_page_without_a_paragraph_is_no_article(lines: list[str], reason: Reason) -> None:
    result = read_article(dump(*lines))
    assert isinstance(result, Unreadable)
    assert result.reason == reason


def test_one_paragraph_of_news_is_an_article() -> None:
    article = read(HEADLINE, "14 March 2021", BODY[0])
    assert (article.headline, blocks(article, BlockKind.PARAGRAPH)) == (HEADLINE, BODY[:1])


@pytest.mark.skipif(not SEED.exists(), reason="the seed page is kept beside the project")
def test_the_seed_page() -> None:
    (page,) = open_pages(SEED)
    assert isinstance(page, Page)
    article = read_article(page)
    assert isinstance(article, Article)
    lines = [" ".join(line.split()) for line in SEED.read_text(encoding="utf-8").split("\n")]
    words = [line for line in lines if line]
    assert article.text.startswith("\n\n".join([words[2], words[3], words[5]]))
    assert article.published == "2022-05-26T23:02"
    assert [block.kind for block in article.blocks[:3]] == ["headline", "lede", "paragraph"]
    assert blocks(article, BlockKind.PARAGRAPH) == words[5:]
    assert "icon" not in article.text
    assert article.text.count(words[2]) == 1
