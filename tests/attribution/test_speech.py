from sayso.attribution.speech import goes_on
from sayso.text import Span


def over(text: str, earlier: str, later: str) -> bool:
    spans = [Span(text.index(w), text.index(w) + len(w)) for w in (earlier, later)]
    return goes_on(text, *spans)


def test_a_quotation_left_open_goes_on_where_the_next_paragraph_opens_one() -> None:
    text = "“We won,” he said. “It was late.\n\n“We slept.”"
    assert over(text, "“It was late.", "“We slept.”")


def test_a_closed_quotation_does_not_go_on() -> None:
    assert not over("“It was late.”\n\n“We slept.”", "“It was late.”", "“We slept.”")


def test_a_paragraph_that_does_not_open_a_quotation_does_not_carry_one_on() -> None:
    assert not over("“It was late.\n\nHe left. “We slept.”", "“It was late.", "“We slept.”")


def test_a_quotation_does_not_jump_a_paragraph() -> None:
    assert not over("“It was late.\n\nHe left.\n\n“We slept.”", "“It was late.", "“We slept.”")
