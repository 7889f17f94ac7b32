import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reader.lemmas import apply, rule


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("said", "say", "2y"),
        ("was", "be", "3be"),
        ("Officials", "official", "1"),
        ("Halden", "Halden", "^0"),
        ("the", "the", "0"),
    ],
)
def test_a_rule_says_what_goes_and_what_comes(form: str, lemma: str, expected: str) -> None:
    assert rule(form, lemma) == expected
    assert apply(expected, form) == lemma


@given(
    st.text(st.characters(categories=["Ll"]), min_size=1, max_size=12), st.text("abcdy", max_size=8)
)
def test_a_rule_makes_the_lemma_it_was_made_of(form: str, lemma: str) -> None:
    assert apply(rule(form, lemma), form) == lemma or form != form.lower()


@given(st.text(max_size=8), st.sampled_from(["0", "3be", "^2i", "9", "1"]))
def test_a_rule_that_does_not_fit_breaks_nothing(form: str, some_rule: str) -> None:
    assert isinstance(apply(some_rule, form), str)
