from sayso.reader.features import CASINGS, PLACES, QUOTE_STATES, features
from sayso.reader.network import SHIPPED
from sayso.reader.wordpiece import WordPiece
from sayso.text import Span

WORDPIECE = WordPiece.load(SHIPPED / "vocabulary.txt")


def classes(text: str) -> dict[str, tuple[str, str, str]]:
    words = WORDPIECE.words(text)
    X = features(text, words, Span(0, len(text)))
    return {
        words.span(i, i).of(text): (CASINGS[a], QUOTE_STATES[b], PLACES[c])
        for i, (a, b, c) in enumerate(X)
    }


def test_each_word_has_its_casing() -> None:
    found = classes("USA has McCoy and 200 men .")
    assert {word: row[0] for word, row in found.items()} == {
        "USA": "upper",
        "has": "lower",
        "McCoy": "mixed",
        "and": "lower",
        "200": "digit",
        "men": "lower",
        ".": "mark",
    }


def test_words_know_whether_they_are_quoted() -> None:
    found = classes("Lund said “we won” twice")
    assert {word: row[1] for word, row in found.items()} == {
        "Lund": "outside",
        "said": "outside",
        "“": "opening",
        "we": "inside",
        "won": "inside",
        "”": "closing",
        "twice": "outside",
    }


def test_a_paragraph_starts_and_ends() -> None:
    found = classes("They met again")
    assert [row[2] for row in found.values()] == ["paragraph start", "within", "paragraph end"]


def test_a_paragraph_of_no_words_has_no_features() -> None:
    assert features("", WORDPIECE.words(""), Span(0, 0)).shape == (0, 3)
