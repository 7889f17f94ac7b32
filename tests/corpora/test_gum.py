from pathlib import Path

import pytest

from sayso.corpora.gum import Mention, gum

DOCUMENT = """\
# newdoc id = {name}
# newpar
# text = Ada Lund said she left .
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-snnnn-cf1-1,2-coref-Ada_Lund
2\tLund\tLund\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
4\tshe\tshe\tPRON\tPRP\t_\t5\tnsubj\t_\tEntity=(1-person-giv:act-snnnn-cf1-1-ana)
5\tleft\tleave\tVERB\tVBD\t_\t3\tccomp\t_\t_
6\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = It rained .
1\tIt\tit\tPRON\tPRP\t_\t2\texpl\t_\t_
2\trained\train\tVERB\tVBD\t_\t0\troot\t_\t_
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""
CLAUSES = """\
1\tAda Lund said\t0\t_\t_\t_\t2\tattribution-positive_r\t_\t_
2\tshe left .\t0\t_\t_\t_\t0\tROOT\t_\t_
3\tIt rained .\t0\t_\t_\t_\t2\tjoint-list_m\t_\t_
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "splits.md").write_text("## dev\n\n  * GUM_news_b\n\n## test\n\n  * GUM_news_c\n")
    (tmp_path / "dep").mkdir()
    (tmp_path / "rst" / "dependencies").mkdir(parents=True)
    for name in ("GUM_news_a", "GUM_news_b", "GUM_news_c"):
        (tmp_path / "dep" / f"{name}.conllu").write_text(DOCUMENT.format(name=name), "utf-8")
        (tmp_path / "rst" / "dependencies" / f"{name}.rsd").write_text(CLAUSES, "utf-8")
    return tmp_path


def test_dev_is_what_is_named_and_train_what_is_named_nowhere(folder: Path) -> None:
    assert [d.treebank.name for d in gum(folder, "dev")] == ["GUM_news_b"]
    assert [d.treebank.name for d in gum(folder, "train")] == ["GUM_news_a"]


def test_brackets_are_mentions_with_their_heads(folder: Path) -> None:
    [text] = gum(folder, "train")
    assert text.genre == "news"
    assert text.mentions == (
        Mention("1", "person", (0, 2), 0, True),
        Mention("1", "person", (3, 4), 3, False),
    )


def test_a_name_inside_a_name_has_a_head_of_its_own(folder: Path) -> None:
    path = folder / "dep" / "GUM_news_a.conllu"
    words = "# newdoc id = GUM_news_a\n# text = Kyoto University closed .\n" + (
        "1\tKyoto\tKyoto\tPROPN\tNNP\t_\t2\tcompound\t_\t"
        "Entity=(1-organization-new-snnnn-cf1-1,2-coref(2-place-new-snnnn-cf2-1-sgl)\n"
        "2\tUniversity\tUniversity\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=1)\n"
        "3\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    )
    path.write_text(words, "utf-8")
    [text] = gum(folder, "train")
    assert [(m.kind, m.tokens, m.head) for m in text.mentions] == [
        ("place", (0, 1), 0),
        ("organization", (0, 2), 1),
    ]


def test_a_sentence_with_an_attribution_is_told_and_one_without_is_not(folder: Path) -> None:
    [text] = gum(folder, "train")
    assert sorted(text.told) == [0, 1, 2, 3, 4, 5]
    assert text.clauses == ((0, 3),)


def test_where_clauses_and_trees_are_cut_differently_all_may_be_told(folder: Path) -> None:
    path = folder / "rst" / "dependencies" / "GUM_news_a.rsd"
    path.write_text("\n".join(CLAUSES.split("\n")[:1]) + "\n", "utf-8")
    [text] = gum(folder, "train")
    assert len(text.told) == 9
