"""Article → attributions with the network that ships."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner, attribute
from sayso.reader import Network
from sayso.text import Span

NETWORK = Network.load()


def article(text: str) -> Article:
    return Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))


def read(text: str) -> tuple[Attribution, ...]:
    return attribute(article(text), NETWORK)


def words(text: str) -> list[tuple[list[str], list[str], list[str], Manner]]:
    return [
        (
            [s.of(text) for s in a.source],
            [s.of(text) for s in a.cue],
            [s.of(text) for s in a.content],
            a.manner,
        )
        for a in read(text)
    ]


def test_who_told_what_is_found_at_the_exact_words() -> None:
    text = "Mirela Costane said on Tuesday that the dam would be inspected next week."
    assert words(text) == [
        (
            ["Mirela Costane"],
            ["said"],
            ["that the dam would be inspected next week"],
            Manner.INDIRECT,
        )
    ]


def test_a_quotation_in_two_pieces_is_one_attribution() -> None:
    text = "“The dam is safe,” Halden told reporters in Halvesk, “and it will stay safe.”"
    [(source, cue, content, manner)] = words(text)
    assert (source, cue, manner) == (["Halden"], ["told"], Manner.DIRECT)
    assert content == ["“The dam is safe,”", "“and it will stay safe.”"]


def test_where_nobody_says_anything_nothing_is_attributed() -> None:
    assert read("The river rose two metres overnight. Roads to the north are closed.") == ()


def test_an_empty_article_says_nothing() -> None:
    assert read("") == ()


def test_one_article_reads_the_same_after_another() -> None:
    one = "Lund said the bridge was closed."
    alone = read(one)
    read("“No,” said Moss. " * 50)
    assert read(one) == alone


def test_unbalanced_marks_and_markup_in_the_text_are_only_words() -> None:
    text = '“<script>alert(1)</script>, he said. ‘“Never", Moss replied: «no.\n\n"”’'
    for found in read(text):
        for span in (*found.source, *found.cue, *found.content):
            assert 0 <= span.start < span.end <= len(text)


def test_a_paragraph_of_100_000_characters_is_read_to_its_end() -> None:
    text = "The road was closed and the water rose. " * 2500 + "“The dam is safe,” Lund said."
    assert [a.source[0].of(text) for a in read(text)][-1:] == ["Lund"]


def test_indirect_speech_at_the_end_of_such_a_paragraph_is_found() -> None:
    text = "The road was closed and the water rose. " * 2500 + "Lund said the dam was safe."
    assert [a.source[0].of(text) for a in read(text)][-1:] == ["Lund"]


marks = st.sampled_from(
    ["“", "”", '"', "‘", "’", "«", "\n", "\n\n", ".", ",", " — ", "\u2028", "😀"]
)
phrases = st.sampled_from(
    ["Lund said", "that the dam was safe", "according to two officials", "it rained"]
)


@given(st.lists(st.one_of(marks, phrases), max_size=30).map(" ".join))
@settings(deadline=None, max_examples=60)
def test_every_span_gives_back_words_and_no_two_outermost_contents_overlap(text: str) -> None:
    found = read(text)
    assert found == read(text)
    contents = sorted(s for a in found if a.parent is None for s in a.content)
    assert all(a.end <= b.start for a, b in pairwise(contents))
    for attribution in found:
        assert attribution.content
        assert 0 <= attribution.confidence <= 1
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert span.of(text).strip() == span.of(text) != ""
