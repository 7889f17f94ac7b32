from pathlib import Path

from sayso.corpora.conllu import conllu

TWO = """\
# newdoc id = a
# newpar
# text = Lund's dam held.
1-2\tLund's\t_\t_\t_\t_\t_\t_\t_\t_
1\tLund\tLund\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
3\tdam\tdam\tNOUN\tNN\t_\t4\tnsubj\t_\t_
4\theld\thold\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# newpar
# text = Good
1\tGood\tgood\tADJ\tJJ\t_\t0\troot\t_\t_
"""


def test_every_token_stands_at_its_words_and_paragraphs_are_lines(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(TWO, encoding="utf-8")
    [text] = conllu(tmp_path / "a.conllu")
    assert text.text == "Lund's dam held.\nGood"
    assert [[t.span.of(text.text) for t in s] for s in text.sentences] == [
        ["Lund", "'s", "dam", "held", "."],
        ["Good"],
    ]
    assert [t.head for t in text.sentences[0]] == [2, 0, 3, -1, 3]
