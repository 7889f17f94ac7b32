import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reader.network import SHIPPED
from sayso.reader.windows import MAX_PIECES, Prepared, inputs, prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")

texts = st.lists(st.integers(0, 700), max_size=8).map(
    lambda sizes: "\n\n".join(" ".join(["word"] * n) for n in sizes)
)


def prepared(text: str) -> Prepared:
    return prepare(text, [Span(0, len(text))], WORDPIECE)


def test_a_short_article_is_one_window() -> None:
    found = windows(prepared("One two.\n\nThree four."))
    assert [(w.start, w.core_start, w.core_stop, w.stop) for w in found] == [(0, 0, 6, 6)]


def test_a_window_begins_with_the_words_before_it() -> None:
    text = "\n\n".join([" ".join(["word"] * 150)] * 2)
    first, second = windows(prepared(text))
    assert (first.start, first.core_stop) == (0, 150)
    assert (second.start, second.core_start, second.core_stop) == (102, 150, 300)


def test_a_paragraph_longer_than_a_window_is_cut_with_words_on_both_sides() -> None:
    found = windows(prepared(" ".join(["word"] * 400)))
    assert [(w.start, w.core_start, w.core_stop, w.stop) for w in found] == [
        (0, 0, 206, 254),
        (158, 206, 400, 400),
    ]


@given(texts)
@settings(deadline=None)
def test_every_word_is_in_one_core_and_no_window_is_too_long(text: str) -> None:
    article = prepared(text)
    count = np.zeros(len(article.words), int)
    for window in windows(article):
        assert window.start <= window.core_start < window.core_stop <= window.stop
        assert len(inputs(article, window, WORDPIECE).ids) <= MAX_PIECES
        count[window.core_start : window.core_stop] += 1
    assert (count == 1).all()


def test_first_names_the_place_of_each_words_first_piece() -> None:
    article = prepared("Slavyansk fell")
    [window] = windows(article)
    feed = inputs(article, window, WORDPIECE)
    assert feed.first[0] == 0
    assert [feed.ids[i] for i in feed.first[1:]] == [p[0] for p in article.words.pieces]


def test_a_text_of_nothing_has_no_window() -> None:
    assert windows(prepared(" \n ")) == []
