from sayso.attribution import Attribution, Manner
from sayso.corpora import AnnotatedText, Marked
from sayso.measure import match, score
from sayso.text import Span

TEXT = "Lund said they won. Moss denied it."
MARKED = (
    Marked((Span(0, 4),), (Span(5, 9),), (Span(10, 18),)),
    Marked((Span(20, 24),), (Span(25, 31),), (Span(32, 34),)),
)


def said(source: Span | None, cue: Span, content: Span) -> Attribution:
    return Attribution((source,) if source else (), (cue,), (content,), Manner.INDIRECT, 0.9)


def text() -> AnnotatedText:
    return AnnotatedText("a", TEXT, MARKED)


def test_what_is_marked_scores_100() -> None:
    perfect = [said(m.source[0], m.cue[0], m.content[0]) for m in MARKED]
    assert set(score([(text(), perfect)]).rows().values()) == {100.0}


def test_nothing_said_scores_0() -> None:
    assert set(score([(text(), [])]).rows().values()) == {0.0}


def test_half_a_content_is_found_but_not_exact() -> None:
    rows = score([(text(), [said(Span(0, 4), Span(5, 9), Span(10, 14))])]).rows()
    assert rows["exact content"] == 0.0
    assert rows["attribution > 0"] == rows["attribution >= 0.5"] == 66.7
    assert rows["attribution >= 0.8"] == 0.0
    assert rows["token content"] == 50.0  # one of three tokens, nothing beside


def test_a_source_is_right_where_any_word_is_shared() -> None:
    [found] = match(text(), [said(Span(20, 24), Span(5, 9), Span(10, 18))])
    assert (found.marked, found.overlap, found.source_right) == (0, 1.0, False)
    [found] = match(text(), [said(None, Span(5, 9), Span(10, 18))])
    assert not found.source_right


def test_each_attribution_is_matched_once_the_greater_overlap_first() -> None:
    whole, part = said(None, Span(5, 9), Span(10, 18)), said(None, Span(5, 9), Span(10, 14))
    assert [(m.marked, m.said) for m in match(text(), [part, whole])] == [(0, 1)]
