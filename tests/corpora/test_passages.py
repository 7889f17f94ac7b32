import pytest

from sayso.corpora import Marked, marked
from sayso.text import Span

TEXT = "It rained. “No,” said Lund, “never.” It rained."


def mark(passage: str, order: str, content: list[str]) -> dict[str, object]:
    return {
        "passage": passage,
        "order": order,
        "source": ["Lund"],
        "cue": ["said"],
        "content": content,
    }


def test_a_mark_by_words_finds_its_places() -> None:
    by_words = mark(
        "“No,” said Lund, “never.”", "content cue source content", ["“No,”", "“never.”"]
    )
    assert marked(TEXT, by_words) == Marked(
        (Span(22, 26),), (Span(17, 21),), (Span(11, 16), Span(28, 36))
    )


def test_a_passage_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a passage stands once, 'It rained\.' 2 times"):
        marked(TEXT, mark("It rained.", "content", ["It"]))


def test_words_that_are_not_in_the_passage_are_refused() -> None:
    with pytest.raises(ValueError, match="'always' does not stand in"):
        marked(TEXT, mark("“No,” said Lund", "content cue source", ["always"]))


def test_a_piece_without_a_place_in_the_order_is_refused() -> None:
    with pytest.raises(ValueError, match="every piece has its place in the order"):
        marked(TEXT, mark("“No,” said Lund", "content cue", ["“No,”"]))
