from sayso.attribution import Manner
from sayso.attribution.manner import manner
from sayso.text import Span


def of(text: str, *contents: str) -> Manner:
    return manner(text, [Span(text.index(c), text.index(c) + len(c)) for c in contents])


def test_all_in_quotation_marks_is_direct() -> None:
    assert of("“We won,” she said.", "“We won,”") is Manner.DIRECT


def test_none_in_quotation_marks_is_indirect() -> None:
    assert of("She said that they won.", "that they won") is Manner.INDIRECT


def test_a_quoted_part_makes_it_mixed() -> None:
    text = "She said they had “won big” that day."
    assert of(text, "they had “won big” that day") is Manner.MIXED


def test_pieces_on_both_sides_of_the_speaker_are_one_direct_quotation() -> None:
    text = "“We won,” she said, “and you lost.”"
    assert of(text, "“We won,”", "“and you lost.”") is Manner.DIRECT


def test_a_content_inside_the_marks_is_direct_without_the_marks_themselves() -> None:
    assert of("She said “we won” twice.", "we won") is Manner.DIRECT


def test_an_apostrophe_quotes_nothing() -> None:
    assert (
        of("She said the mayors’ dam wasn’t safe.", "the mayors’ dam wasn’t safe")
        is Manner.INDIRECT
    )


def test_a_speech_reopened_in_the_next_paragraph_is_direct() -> None:
    text = "“We won.\n\n“We will win again,” she said."
    assert of(text, "“We won.", "“We will win again,”") is Manner.DIRECT


def test_marks_with_no_letter_between_are_indirect() -> None:
    assert of("She said …", "…") is Manner.INDIRECT
