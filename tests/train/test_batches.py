from sayso.corpora import AnnotatedText, Marked
from sayso.reader.labels import LABELS
from sayso.reader.network import SHIPPED
from sayso.reader.windows import prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.speech import gold, speech_example

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")
TEXT = "“We won,” Lund said, “again.”\nIt rained."
MARKED = Marked((Span(10, 14),), (Span(15, 19),), (Span(0, 9), Span(21, 29)))


def test_words_get_the_labels_of_the_spans_they_stand_in() -> None:
    text = AnnotatedText("a", TEXT, (MARKED,))
    prepared = prepare(TEXT, [Span(0, len(TEXT))], WORDPIECE)
    labels = [LABELS[y] for y in gold(prepared, text).label]
    assert list(zip(labels, [TEXT[s] for s in prepared.words.start], strict=True)) == [
        ("B-content", "“"),
        ("I-content", "W"),
        ("I-content", "w"),
        ("I-content", ","),
        ("I-content", "”"),
        ("B-source", "L"),
        ("B-cue", "s"),
        ("O", ","),
        ("B-content", "“"),
        ("I-content", "a"),
        ("I-content", "."),
        ("I-content", "”"),
        *[("O", c) for c in ("I", "r", ".")],
    ]


def test_every_word_of_a_content_asks_for_its_cue_and_the_cue_for_its_source() -> None:
    prepared = prepare(TEXT, [Span(0, len(TEXT))], WORDPIECE)
    [window] = windows(prepared)
    found = speech_example(
        prepared, gold(prepared, AnnotatedText("a", TEXT, (MARKED,))), window, WORDPIECE
    )
    said, lund = 6, 5
    assert [found.targets["cue_of"][i].nonzero()[0].tolist() for i in (0, 8)] == [
        [said + 1],
        [said + 1],
    ]
    assert found.targets["source_of"][said].nonzero()[0].tolist() == [lund + 1]
    assert not found.targets["cue_of"][lund].any()


def test_a_cue_without_a_source_asks_for_none() -> None:
    text = AnnotatedText("a", TEXT, (Marked((), MARKED.cue, MARKED.content),))
    prepared = prepare(TEXT, [Span(0, len(TEXT))], WORDPIECE)
    [window] = windows(prepared)
    found = speech_example(prepared, gold(prepared, text), window, WORDPIECE)
    assert found.targets["source_of"][6].nonzero()[0].tolist() == [0]


def test_a_content_over_two_paragraphs_begins_again_in_the_second() -> None:
    text = AnnotatedText("a", "We won.\nAgain.", (Marked((), (), (Span(0, 14),)),))
    prepared = prepare(text.text, [Span(0, 14)], WORDPIECE)
    labels = [LABELS[y] for y in gold(prepared, text).label]
    assert labels == ["B-content", "I-content", "I-content", "B-content", "I-content"]


NESTED = "Halyard wrote that Moss said it rained."
WROTE = Marked((Span(0, 7),), (Span(8, 13),), (Span(14, 38),))
SAID = Marked((Span(19, 23),), (Span(24, 28),), (Span(29, 38),), parent=0)


def test_words_of_a_nested_attribution_have_its_roles_and_their_outer_ones_too() -> None:
    text = AnnotatedText("a", NESTED, (WROTE, SAID))
    prepared = prepare(NESTED, [Span(0, len(NESTED))], WORDPIECE)
    marks = gold(prepared, text)
    assert [LABELS[y] for y in marks.label] == [
        *("B-source", "B-cue", "B-content"),
        *["I-content"] * 4,
        "O",
    ]
    assert [LABELS[y] for y in marks.deep] == [
        *("B-source", "B-cue", "B-content", "B-source", "B-cue", "B-content", "I-content", "O")
    ]


def test_a_nested_cue_hangs_on_the_cue_of_its_parent_and_an_outer_one_on_none() -> None:
    prepared = prepare(NESTED, [Span(0, len(NESTED))], WORDPIECE)
    [window] = windows(prepared)
    marks = gold(prepared, AnnotatedText("a", NESTED, (WROTE, SAID)))
    hangs = speech_example(prepared, marks, window, WORDPIECE).targets["deep_cue_of"]
    wrote, that, said, rained = 1, 2, 4, 6
    assert [hangs[w].nonzero()[0].tolist() for w in (wrote, that, said, rained)] == [
        [0],
        [wrote + 1],
        [wrote + 1],
        [said + 1],
    ]
