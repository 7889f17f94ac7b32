from sayso.attribution import Attribution, Manner
from sayso.corpora import AnnotatedText, Marked
from sayso.measure import calibration_error, kept_at, rights
from sayso.text import Span

TEXT = AnnotatedText("a", "Lund said they won.", (Marked((Span(0, 4),), (), (Span(10, 18),)),))


LUND = Span(0, 4)


def said(content: Span, confidence: float, source: Span = LUND) -> Attribution:
    return Attribution((source,), (), (content,), Manner.INDIRECT, confidence)


RIGHT, WRONG = said(Span(10, 18), 0.9), said(Span(5, 9), 0.9)


def test_right_is_half_the_content_and_the_source() -> None:
    wrong_source = said(Span(10, 18), 0.9, source=Span(5, 9))
    assert [rights(TEXT, [a]) for a in (RIGHT, WRONG, wrong_source)] == [[True], [False], [False]]


def test_confidence_nine_tenths_right_half_the_time_is_off_by_four_tenths() -> None:
    assert round(calibration_error([(TEXT, [RIGHT, WRONG])]), 3) == 0.4


def test_what_is_sure_is_kept_and_weighed() -> None:
    unsure = said(Span(5, 9), 0.4)
    assert kept_at([(TEXT, [RIGHT, unsure])], 0.8) == {"precision": 100.0, "kept": 50.0}
