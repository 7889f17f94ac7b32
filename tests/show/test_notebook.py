"""The report as HTML in a notebook."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import Article
from sayso.attribution import Attribution, Manner
from sayso.pages import Reason, Unreadable
from sayso.reading import Reading
from sayso.show import as_html
from sayso.text import Span

Told = Callable[..., Reading]
HOSTILE = (
    "</b></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'><a href=javascript:x>"
)


class Elements(HTMLParser):
    """The elements and words of a fragment, its style left out; fails where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        assert {name for name, _ in attrs} <= {"class", "title", "href", "rel", "scope"}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1] not in ("style", "sup"):
            self.words += data


def test_sources_cues_and_contents_are_marked_with_the_number_of_their_row(told: Told) -> None:
    reading = told("Talks\n\nReuters said no.", ("Reuters", "said", "no"))
    assert (
        '<p class="paragraph">'
        '<b title="source of 1"><sup>1</sup>Reuters</b> '
        '<i title="cue of 1"><sup>1</sup>said</i> '
        '<mark title="content of 1"><sup>1</sup>no</mark>.</p>'
    ) in reading._repr_html_()


def test_marks_that_cross_are_cut_so_that_elements_do_not(told: Told) -> None:
    reading = told("Talks\n\none two three", (None, None, "one two"), (None, None, "two three"))
    assert (
        '<mark title="content of 1"><sup>1</sup>one </mark>'
        '<mark title="content of 1"><mark title="content of 2"><sup>2</sup>two</mark></mark>'
        '<mark title="content of 2"> three</mark>'
    ) in reading._repr_html_()


def test_places_are_code_points_and_not_utf_16_units(told: Told) -> None:
    reading = told("Talks\n\n🕊️𝄞 peace, he said", ("he", "said", "peace"))
    assert '<sup>1</sup>peace</mark>, <b title="source of 1">' in reading._repr_html_()


def test_nothing_in_a_page_becomes_markup(told: Told) -> None:
    reading = told(
        f"{HOSTILE}\n\n{HOSTILE}",
        (HOSTILE, HOSTILE, HOSTILE),
        outlet=HOSTILE,
        authors=(HOSTILE,),
        url=HOSTILE,
        published=HOSTILE,
        date_known_from=HOSTILE,
        modified=HOSTILE + "2",
        language=HOSTILE,
    )
    elements = Elements(reading._repr_html_())
    assert " ".join(sorted({*elements.names})) == (
        "b br div h3 i mark p style sup table tbody td th thead tr"
    )
    assert elements.links == []
    assert elements.words.count(HOSTILE) == 12


def test_the_reason_that_a_page_was_not_read_is_no_markup_either() -> None:
    html = as_html(None, (), Unreadable(Reason.CRASHED, HOSTILE))
    assert {*Elements(html).names} == {"div", "style", "p", "strong"}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)//https://x",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//evil.example",
        "https://x/ onmouseover=alert(1)",
        'https://x/"onmouseover="alert(1)',
        "https://x/\nhttps://y",
        "https:",
    ],
)
def test_what_is_no_plain_web_address_is_not_a_link(told: Told, url: str) -> None:
    assert Elements(told("Talks", url=url)._repr_html_()).links == []


def test_a_web_address_is_a_link(told: Told) -> None:
    url = "https://herald.example/talks?a=1&b=2"
    assert Elements(told("Talks", url=url)._repr_html_()).links == [url]


def test_a_reading_that_is_not_there_says_why() -> None:
    reading = Reading("x.html", unreadable=Unreadable(Reason.EMPTY, "nothing in it"))
    assert "Could not be read: empty: nothing in it" in reading._repr_html_()


def test_marks_can_be_read_by_weak_eyes_in_light_and_dark() -> None:
    css = files("sayso.show").joinpath("style.css").read_text("utf-8")
    pairs = re.findall(r"--\w+: (#\w{6}); ?\s*--\w+-ink: (#\w{6})", css)
    assert len(pairs) == 9
    # WCAG 2.2, 1.4.6: 7 to 1 is enough for anybody.
    assert [pair for pair in pairs if _contrast(*pair) < 7] == []


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


spans = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda p: Span(min(p), max(p))),
    max_size=3,
).map(tuple)
said = st.builds(Attribution, spans, spans, spans, st.sampled_from(Manner), st.floats(0, 1))


@given(st.text("ab <>&\"'é🕊", min_size=1, max_size=30), st.lists(said, max_size=5))
def test_whatever_overlaps_the_text_is_there_once_and_tags_match(
    text: str, attributions: list[Attribution]
) -> None:
    html = as_html(Article(text, ()), attributions)
    shown = Elements(html).words.partition("Address: unknown")[2]
    assert shown.startswith(text.strip())
