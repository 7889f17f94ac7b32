"""Lines broken at one width become paragraphs again; other lines stay what they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import Article, read_article
from sayso.articles.wrapped import unwrapped
from sayso.pages import Form, Page

RELEASE = """\
The board of the Velda Commission decided today to raise its target for the
level of the Dreven lake by two metres to 314 metres.

The board took this action in view of a dry spring and of the needs of the
towns below. While some risks persist, they are diminished by the more careful
running of the gates.
"""


def test_a_release_broken_at_one_width_has_its_paragraphs_whole() -> None:
    assert unwrapped(RELEASE).split("\n\n")[0] == (
        "The board of the Velda Commission decided today to raise its target for the level of the"
        " Dreven lake by two metres to 314 metres."
    )


def test_its_sentences_are_read_whole() -> None:
    article = read_article(Page(RELEASE.encode(), Form.DUMP, "release.txt"))
    assert isinstance(article, Article)
    assert "the needs of the towns below." in article.text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Home\nNews\nSport\n\nThe pier is shut, the harbour said on Tuesday.\nIt opens in May.",
        "\n".join(f"Paragraph {n} of an article, as crawlers save it." for n in range(9)),
        "A poem of four\nshort lines that\nend in no point\nand rhyme with naught",
    ],
)  # fmt: skip
def test_lines_that_are_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20010103.txt", "2001-01-03"),
        ("2001-01-03 statement.txt", "2001-01-03"),
        ("/data/2001/20010103_board.txt", "2001-01-03"),
        ("20240312103000-page.txt", None),  # when a crawler came by
        ("20011303.txt", None),
        ("statement.txt", None),
        ("20990101.txt", None),
    ],
)
def test_a_text_without_a_date_is_of_the_day_that_its_file_is_named_after(
    name: str, day: str | None
) -> None:
    article = read_article(Page(RELEASE.encode(), Form.DUMP, name))
    assert isinstance(article, Article)
    assert article.published == day
    assert article.date_reliable is False
    assert article.date_known_from == (day and "the file's name")


def test_a_date_in_the_text_goes_before_the_file_s_name(tmp_path: Path) -> None:
    text = "14 March, 2021 08:30\n\nDreven lake is to rise\n\n" + RELEASE
    article = read_article(Page(text.encode(), Form.DUMP, "20010103.txt"))
    assert isinstance(article, Article)
    assert article.published == "2021-03-14T08:30"


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t"), max_size=300))
def test_no_word_is_lost_or_added(text: str) -> None:
    assert unwrapped(text).split() == text.split()
