"""The figures of the reference scorer's paper (Pradhan et al. 2014, figure 1 and section 4)."""

from sayso.measure.coref import CorefScore
from sayso.text import Span


def cluster(letters: str) -> frozenset[Span]:
    return frozenset(Span(ord(c), ord(c) + 1) for c in letters)


def test_key_abc_defg_against_response_ab_cd_fghi_scores_as_in_the_paper() -> None:
    total = CorefScore()
    total.add([cluster("abc"), cluster("defg")], [cluster("ab"), cluster("cd"), cluster("fghi")])
    rows = total.rows()
    assert {name: rows[name] for name in ("MUC", "B3", "CEAFe")} == {
        "MUC": 40.0,
        "B3": 45.5,  # the paper gives 0.46
        "CEAFe": 52.0,
    }


def test_the_same_entities_are_all_right() -> None:
    total = CorefScore()
    total.add([cluster("ab"), cluster("c")], [cluster("c"), cluster("ab")])
    assert set(total.rows().values()) == {100.0}


def test_nothing_found_is_nothing_right() -> None:
    total = CorefScore()
    total.add([cluster("ab")], [])
    assert total.rows()["CoNLL"] == 0.0
