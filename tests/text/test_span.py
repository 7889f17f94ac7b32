import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import Span, paragraphs, trimmed


def test_span_counts_code_points_and_leaves_out_the_end() -> None:
    assert Span(2, 5).of("a “we won”") == "“we"


def test_a_span_that_runs_backward_is_refused_with_its_values() -> None:
    with pytest.raises(ValueError, match=r"runs forward from 0, was 5\.\.2"):
        Span(5, 2)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_trimming_leaves_the_words() -> None:
    assert trimmed("  we won \n", 0, 10).of("  we won \n") == "we won"
    assert trimmed("   ", 0, 3) == Span(0, 0)


def test_a_paragraph_is_a_line_with_something_in_it() -> None:
    text = "One.\r\n\r\n  Two. \n\u2028Three."
    assert [p.of(text) for p in paragraphs(text)] == ["One.", "Two.", "Three."]


@given(st.text())
def test_paragraphs_cover_every_letter_once(text: str) -> None:
    found = "".join(p.of(text) for p in paragraphs(text))
    assert "".join(found.split()) == "".join(text.split())
