"""One JSON object with named fields becomes an article."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from sayso.articles import Article, read_article
from sayso.pages import Form, Page, Reason, Unreadable, open_pages

NEWS = Path(__file__).parents[3] / "shared/data/articles/news-2013-2020.jsonl.gz"
TEXT = "The pier is closed, the harbour master said.\n\n“We will not risk it,” she told reporters."


def result(given: Any) -> Article | Unreadable:
    body = given if isinstance(given, bytes) else json.dumps(given).encode()
    return read_article(Page(body, Form.FIELDS, "a.jsonl:7"))


def read(**fields: Any) -> Article:
    article = result({"text": TEXT, **fields})
    assert isinstance(article, Article), article
    return article


def test_fields_become_the_article_and_what_is_known_about_it() -> None:
    article = read(
        title=" Pier\nclosed ",
        source="The Vestby Courier",
        date="2021-03-14",
        authors='Jane Doe, "Omar Haddad", Staff Correspondent',
        url="https://courier.example/a",
    )
    assert article.text == "Pier closed\n\n" + TEXT
    assert [block.kind.value for block in article.blocks] == ["headline", "paragraph", "paragraph"]
    assert article.outlet == "The Vestby Courier"
    assert article.authors == ("Jane Doe", "Omar Haddad")
    assert (article.published, article.date_reliable) == ("2021-03-14", True)
    assert article.date_known_from == "the field “date”"
    assert article.url == "https://courier.example/a"


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ({"headline": "H"}, "H"),
        ({"Title": "H"}, "H"),
        ({"title": None, "headline": "H"}, "H"),
        ({"title": ""}, None),
    ],
)
def test_a_headline_goes_by_several_names(names: dict[str, Any], found: str | None) -> None:
    assert read(**names).headline == found


@pytest.mark.parametrize(
    "name", ["text", "body", "content", "articleBody", "full_text", "maintext"]
)
def test_a_body_goes_by_several_names(name: str) -> None:
    article = result({name: TEXT})
    assert isinstance(article, Article)
    assert article.text == TEXT


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("By Jane Doe and Omar Haddad", ("Jane Doe", "Omar Haddad")),
        (["Jane Doe", "Jane Doe"], ("Jane Doe",)),
        ([{"name": "Jane Doe"}], ("Jane Doe",)),
        ({"name": "Jane Doe"}, ("Jane Doe",)),
        ("", ()),
        (None, ()),
        ([], ()),
        ("jane@courier.example", ()),
    ],
)
def test_authors_may_be_a_name_or_names(authors: Any, names: tuple[str, ...]) -> None:
    assert read(authors=authors).authors == names


def test_a_summary_is_the_standfirst_unless_it_is_how_the_text_begins() -> None:
    assert read(title="T", description="Cracks were found.").lede == "Cracks were found."
    assert read(title="T", description="The pier is closed, the harbour…").lede is None
    assert read(title="Pier closed", description="Pier closed").lede is None


def test_a_headline_that_the_text_begins_with_is_there_once() -> None:
    article = read(title="Pier closed", text="Pier closed\n" + TEXT)
    assert article.text == "Pier closed\n\n" + TEXT


def test_markup_in_a_field_is_read_and_not_shown() -> None:
    article = read(
        title="A &lt; B", text="<p>One <b>thing</b>.</p><p>Another, he said.</p><script>x</script>"
    )
    assert article.text.endswith("One thing.\n\nAnother, he said.")


def test_a_date_that_is_none_is_not_known() -> None:
    assert read(date="yesterday").published is None
    assert read(date="Mar 14, 2021 at 9:05 pm").published == "2021-03-14T21:05"


def test_an_address_that_is_not_on_the_web_is_not_known() -> None:
    assert read(url="javascript:alert(1)").url is None


@pytest.mark.parametrize(
    ("given", "detail"),
    [
        (b"{", "not JSON: Expecting property name"),
        (b"not json", "not JSON: Expecting value"),
        (b"[" * 100_000, "not JSON: "),
        ([1, 2], "an object is wanted, was [1, 2]"),
        ("x", 'an object is wanted, was "x"'),
        ({"title": "T", "year": 7}, "a field “text” with words is wanted, has title, year"),
        ({}, "a field “text” with words is wanted, has none"),
        ({"text": 7}, "“text” is to be text, was 7"),
        ({"text": ["a", "b"]}, '“text” is to be text, was ["a", "b"]'),
        ({"text": TEXT, "title": {"a": 1}}, '“title” is to be text, was {"a": 1}'),
        ({"text": TEXT, "date": 20210314}, "“date” is to be text, was 20210314"),
        ({"text": TEXT, "author": 7}, "“author” is to be a name or names, was 7"),
        ({"text": TEXT, "authors": ["a", 7]}, '“authors” is to be a name or names, was ["a", 7]'),
    ],
)
def test_a_field_that_is_wrong_is_named_with_its_value(given: Any, detail: str) -> None:
    refused = result(given)
    assert isinstance(refused, Unreadable)
    assert refused.reason == Reason.BAD_FIELDS
    assert refused.detail.startswith(detail)
    assert refused.origin == "a.jsonl:7"


def test_a_text_without_words_is_no_text() -> None:
    refused = result({"text": "* * *"})
    assert isinstance(refused, Unreadable)
    assert refused.reason == Reason.NO_TEXT


@pytest.mark.skipif(not NEWS.exists(), reason="the news articles are kept beside the project")
def test_real_articles_with_fields_read_well() -> None:
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        given = [json.loads(next(lines)) for _ in range(40)]
    for fields, page in zip(given, open_pages(NEWS), strict=False):
        assert isinstance(page, Page)
        article = read_article(page)
        assert isinstance(article, Article)
        assert article.headline == " ".join(fields["title"].split())
        assert article.outlet == fields["source"]
        assert article.published == fields["date"]
        assert article.language == "en"
        assert "".join(fields["text"].split())[-200:] == "".join(article.text.split())[-200:]
