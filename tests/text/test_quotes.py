from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.text import quotations


def quoted(text: str) -> list[str]:
    return [q.of(text) for q in quotations(text)]


def test_a_quotation_keeps_its_marks() -> None:
    assert quoted("He said “we won” and left.") == ["“we won”"]


def test_plain_curly_low_and_pointed_marks_are_all_marks() -> None:
    assert quoted('"a" “b” „c“ „d” «e» ‘f’') == ['"a"', "“b”", "„c“", "„d”", "«e»", "‘f’"]


def test_a_quotation_within_a_quotation_is_part_of_it() -> None:
    assert quoted("“He told me ‘never’ twice,” she said.") == ["“He told me ‘never’ twice,”"]


def test_a_mark_never_closed_quotes_to_the_end_of_the_paragraph() -> None:
    assert quoted("“We begin here.") == ["“We begin here."]


def test_a_mark_never_opened_is_passed_over() -> None:
    assert quoted("we ended there.” Then “more” came.") == ["“more”"]


def test_an_apostrophe_closes_nothing() -> None:
    assert quoted("‘it’s ours’ he said; the ’90s and the dogs’ bowl") == ["‘it’s ours’"]


def test_a_lone_single_mark_does_not_quote_the_rest() -> None:
    assert quoted("rock ‘n roll is here to stay") == []


def test_a_closing_mark_before_a_word_opens() -> None:
    assert quoted("he said ”we won” twice") == ["”we won”"]


@given(st.text(alphabet="ab '\"“”‘’„«»\n", max_size=80))
def test_quotations_run_forward_and_never_overlap(text: str) -> None:
    found = quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(len(q) >= 1 and q.end <= len(text) for q in found)
