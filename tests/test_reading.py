"""A reading as it shows itself."""

from __future__ import annotations

from collections.abc import Callable

from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading

Told = Callable[..., Reading]


def test_in_a_list_a_reading_is_one_line(told: Told) -> None:
    reading = told("Talks resume\n\nReuters said no.", ("Reuters", "said", "no"))
    assert repr([reading]) == "[<Reading of “Talks resume”: 1 attribution>]"


def test_without_a_headline_it_goes_by_its_origin(told: Told) -> None:
    reading = told("Reuters said no.")
    assert reading.article is not None
    bare = Reading("a.txt", article=type(reading.article)("Reuters said no.", ()))
    assert repr(bare) == "<Reading of a.txt: 0 attributions>"


def test_a_page_that_could_not_be_read_shows_why_and_not_its_bytes() -> None:
    page = Page(b"x" * 1_000_000, Form.HTML, "big.html")
    reading = Reading("big.html", page, unreadable=Unreadable(Reason.TOO_DEEP, "256 levels"))
    assert repr(reading) == "<Reading of big.html: too deep: 256 levels>"
    assert str(reading) == "Could not be read: too deep: 256 levels\n"


def test_printed_it_is_the_report(told: Told) -> None:
    reading = told("Talks resume\n\nReuters said no.", ("Reuters", "said", "no"))
    assert "[¹Reuters] {¹said} «¹no»¹." in str(reading)
