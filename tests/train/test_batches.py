from sayso.corpora import AnnotatedText, Marked
from sayso.reader.labels import LABELS
from sayso.reader.network import SHIPPED
from sayso.reader.windows import prepare, windows
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span
from sayso.train.batches import example, gold

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
    found = example(
        prepared, gold(prepared, AnnotatedText("a", TEXT, (MARKED,))), window, WORDPIECE
    )
    said, lund = 6, 5
    assert [found.cue_of[i].nonzero()[0].tolist() for i in (0, 8)] == [[said + 1], [said + 1]]
    assert found.source_of[said].nonzero()[0].tolist() == [lund + 1]
    assert not found.cue_of[lund].any()


def test_a_cue_without_a_source_asks_for_none() -> None:
    text = AnnotatedText("a", TEXT, (Marked((), MARKED.cue, MARKED.content),))
    prepared = prepare(TEXT, [Span(0, len(TEXT))], WORDPIECE)
    [window] = windows(prepared)
    found = example(prepared, gold(prepared, text), window, WORDPIECE)
    assert found.source_of[6].nonzero()[0].tolist() == [0]


def test_a_content_over_two_paragraphs_begins_again_in_the_second() -> None:
    text = AnnotatedText("a", "We won.\nAgain.", (Marked((), (), (Span(0, 14),)),))
    prepared = prepare(text.text, [Span(0, 14)], WORDPIECE)
    labels = [LABELS[y] for y in gold(prepared, text).label]
    assert labels == ["B-content", "I-content", "I-content", "B-content", "I-content"]
