from pathlib import Path

from sayso.corpora import Marked, polnear
from sayso.text import Span

TEXT = "Lund said they won,\nand lost."
MARKS = """T1\tSource 0 4\tLund
T2\tCue 5 9\tsaid
E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3 Content2:T4
T3\tContent 10 18;20 29\tthey won and lost.
T9\tAttribution 5 9\tsaid
T4\tContent 18 19\t,
#1\tAnnotatorNotes T1\tsure?
"""


def test_spans_in_pieces_and_second_contents_belong_to_their_attribution(tmp_path: Path) -> None:
    for folder, name, words in (
        ("text", "a.txt", TEXT),
        ("attributions", "a_0001.ann", MARKS),
        ("attributions", "a_0002.ann", ""),
    ):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / name).write_text(words, encoding="utf-8", newline="")
    [text] = polnear(tmp_path)
    assert (text.name, text.text) == ("a", TEXT)
    assert text.attributions == (
        Marked((Span(0, 4),), (Span(5, 9),), (Span(10, 18), Span(20, 29), Span(18, 19))),
    )


def test_a_text_that_nobody_marked_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "text" / "a.txt").write_text("Nobody read this.")
    assert list(polnear(tmp_path)) == []
