from pathlib import Path

import pytest

from sayso.corpora import AnnotatedText, Marked
from sayso.corpora.inline import inline, unmarked
from sayso.text import Span


def words(text: AnnotatedText, mark: Marked) -> tuple[list[str], list[str], list[str], int | None]:
    source, cue, content = (
        [s.of(text.text) for s in part] for part in (mark.source, mark.cue, mark.content)
    )
    return source, cue, content, mark.parent


def test_marks_are_taken_out_and_nested_ones_know_their_parent() -> None:
    text = unmarked("1", "[1 Halyard] {1 wrote} <1 that [2 Moss] {2 said} <2 it rained>>.")
    assert text.text == "Halyard wrote that Moss said it rained."
    assert [words(text, mark) for mark in text.attributions] == [
        (["Halyard"], ["wrote"], ["that Moss said it rained"], None),
        (["Moss"], ["said"], ["it rained"], 0),
    ]


def test_the_same_number_again_is_a_further_piece() -> None:
    text = unmarked("1", "<1 “No,”> [1 Moss] {1 said}. <1 “Never.”>")
    assert text.attributions[0].content == (Span(0, 5), Span(17, 25))


@pytest.mark.parametrize("marked", ["<1 no", "no>", "[1 a {1 b] c}"])
def test_marks_that_do_not_nest_are_refused(marked: str) -> None:
    with pytest.raises(ValueError, match=r"marks nest|every mark is closed"):
        unmarked("1", marked)


def test_items_stand_a_blank_line_apart_and_notes_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "set.txt"
    path.write_text("# a note\nIt rained.\n\n[1 Moss] {1 left} <1 no>.\n", encoding="utf-8")
    assert [t.text for t in inline(path)] == ["It rained.", "Moss left no."]
