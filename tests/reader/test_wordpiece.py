"""The pieces are those of the `tokenizers` package, at their places."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece as Reference
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece

VOCABULARY = SHIPPED / "vocabulary.txt"


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    return WordPiece.load(VOCABULARY)


@pytest.fixture(scope="module")
def reference() -> Tokenizer:
    pieces = Path(VOCABULARY).read_text(encoding="utf-8").splitlines()
    tokenizer = Tokenizer(Reference({p: i for i, p in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def test_words_split_at_white_space_and_marks(wordpiece: WordPiece) -> None:
    text = "“We won’t,” said Dr. Kovač-Lund."
    words = wordpiece.words(text)
    assert [words.span(i, i).of(text) for i in range(len(words))] == [
        *("“", "We", "won", "’", "t", ",", "”", "said", "Dr", "."),
        *("Kovač", "-", "Lund", "."),
    ]


def test_places_are_of_the_whole_text_where_only_a_part_is_read(wordpiece: WordPiece) -> None:
    words = wordpiece.words("Skip this. Read this.", 11, 20)
    assert (words.start.tolist(), words.end.tolist()) == ([11, 16], [15, 20])


def test_a_word_of_more_than_100_letters_is_unknown_and_keeps_its_place(
    wordpiece: WordPiece,
) -> None:
    words = wordpiece.words("a" * 101)
    assert words.pieces == ((wordpiece.unknown,),)
    assert words.span(0, 0).end == 101


# The two packages know different versions of Unicode, so only blocks that no longer grow.
OLD_LETTERS = st.one_of(
    st.characters(max_codepoint=0x05FF, exclude_categories=("Cn", "Cs")),
    st.characters(min_codepoint=0x1E00, max_codepoint=0x2BFF, exclude_categories=("Cn", "Cs")),
    st.characters(min_codepoint=0x3040, max_codepoint=0x9FFF, exclude_categories=("Cn", "Cs")),
)


@given(st.text(OLD_LETTERS, max_size=60))
@example("Ünïcödé naïve — 北京 is Beijing’s name\u00ad; 3\u00a0km\u200b!")
@example("\u037e\u1e9b\u0323 ﬁne İstanbul ǅ")
@example("a\x85b\x1cc\x0bd\u2028e")
def test_pieces_are_those_of_the_reference(
    wordpiece: WordPiece, reference: Tokenizer, text: str
) -> None:
    ours = [i for pieces in wordpiece.words(text).pieces for i in pieces]
    assert ours == reference.encode(text, add_special_tokens=False).ids


@given(st.text(max_size=200))
def test_words_run_forward_never_overlap_and_have_no_white_space_at_their_ends(
    wordpiece: WordPiece, text: str
) -> None:
    words = wordpiece.words(text)
    assert (words.start < words.end).all()
    assert (words.end[:-1] <= words.start[1:]).all()
