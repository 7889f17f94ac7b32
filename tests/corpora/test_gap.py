from pathlib import Path

from sayso.corpora.gap import gap
from sayso.text import Span

ROWS = (
    "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
    'x-1\tAda met Mia. "She left.\tShe\t14\tAda\t0\tTRUE\tMia\t8\tFALSE\thttp://x\n'
)


def test_a_row_has_its_pronoun_and_names_in_place_and_marks_are_only_letters(
    tmp_path: Path,
) -> None:
    (tmp_path / "gap.tsv").write_text(ROWS, encoding="utf-8")
    [text] = gap(tmp_path / "gap.tsv")
    assert text.names == (Span(0, 3), Span(8, 11))
    assert text.pronoun.of(text.text) == "She"
    assert text.right == (True, False)
    assert text.feminine
