"""An article's body, given as text, stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.articles import Article, read_article
from sayso.articles.parse import parse
from sayso.pages import Form, GivenUp, Limits, Page, Reason, Unreadable


def read(text: str | bytes) -> Article:
    body = text if isinstance(text, bytes) else text.encode()
    article = read_article(Page(body, Form.TEXT, "a"))
    assert isinstance(article, Article)
    return article


def words(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "One.\nTwo.\n\n\nThree.\n",
        "Windows.\r\n\r\nTwo.\r\n",
        "\ufeffA mark.\n",
        "  Blanks\xa0stay.  \n\tTabs too. \n",
        "“Unbalanced, he said.\n\nAnd ‘more’” of ”it.",
        "e\u0301 is not made \u00e9.",
        "She said it. " * 8_000,
    ],
)
def test_the_text_is_the_files_text(text: str) -> None:
    article = read(text)
    assert article.text == text
    assert (article.headline, article.published, article.outlet) == (None, None, None)


def test_every_line_with_words_is_a_paragraph() -> None:
    article = read("\ufeffOne.\r\n\r\n * * * \r\n  Two.  \nThree.")
    assert words(article) == ["\ufeffOne.", "Two.", "Three."]


def test_bytes_that_are_no_characters_are_replaced_and_the_rest_goes_on() -> None:
    assert read(b"He said \xff\xfe no.\nAnd left.").text == "He said \ufffd\ufffd no.\nAnd left."


@pytest.mark.parametrize("text", ["* * *", "\n \n", "”“", "—"])
def test_text_without_words_is_no_text(text: str) -> None:
    result = read_article(Page(text.encode(), Form.TEXT, "a"))
    assert result == Unreadable(Reason.NO_TEXT, "no words in it", "a")


def test_a_few_words_are_in_no_language_and_many_are() -> None:
    assert read("No comment.").language is None
    assert read("The minister said on Tuesday that the bridge would stay closed.").language == "en"
    assert read("Der Minister sagte am Dienstag, die Brücke bleibe geschlossen.").language == "de"


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(Form))
def test_any_bytes_in_any_form_give_an_article_or_a_reason(body: bytes, form: Form) -> None:
    result = read_article(Page(body, form, "a"))
    assert result == read_article(Page(body, form, "a"))
    if isinstance(result, Unreadable):
        assert result.reason != Reason.CRASHED, result
        return
    end = 0
    for block in result.blocks:
        assert end <= block.span.start < block.span.end
        assert block.span.of(result.text).strip() == block.span.of(result.text)
        end = block.span.end
    assert end <= len(result.text)


TAGS = "<p> </p> <div> <br> <h1> <li> <table><tr><td> </td> <b> <!-- --> <script> &quot; < >"
PIECES = [
    *TAGS.split(),
    "<a href='x'>",
    "<figure><figcaption>",
    '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": "',
    '"}</script>',
    "The minister said that it was so. ",
    "“It is not,” she said. ",
    "14 March 2021",
    "By Jane Doe",
    "Related",
    "Share",
    "icon icon icon icon",
    "\n",
    "\u202e",
    "\x00",
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from([Form.HTML, Form.DUMP]))
def test_any_page_has_blocks_that_run_forward_with_a_blank_line_between(
    pieces: list[str], form: Form
) -> None:
    try:
        article = parse(Page("".join(pieces).encode(), form, "a"), Limits())
    except GivenUp:
        return
    assert article.text == "\n\n".join(words(article))
    assert all(word and "\n" not in word for word in words(article))
