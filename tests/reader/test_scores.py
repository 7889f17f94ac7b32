import numpy as np

from sayso.reader.scores import Links
from sayso.reader.windows import Window

# Two windows of an article of five words; the second has word 2 as context.
FIRST = np.array([[0.1, 0.2, 0.3, 0.4], [0.5, 0.1, 0.1, 0.3], [0, 0, 0, 1]], np.float32)
SECOND = np.array([[0.6, 0.3, 0.1, 0.0], [0.2, 0.2, 0.2, 0.4]], np.float32)
LINKS = Links((Window(0, 0, 3, 3), Window(2, 3, 5, 5)), (FIRST, SECOND))


def test_a_matrix_has_the_chances_among_some_words_and_of_none() -> None:
    found = LINKS.matrix(np.array([0, 2])).tolist()
    assert [[round(p, 2) for p in row] for row in found] == [[0.1, 0.2, 0.4], [0.0, 0.0, 1.0]]


def test_what_is_out_of_a_windows_reach_has_no_chance() -> None:
    found = LINKS.matrix(np.array([1, 2, 4]))
    assert np.allclose(found[2], [0.2, 0.0, 0.2, 0.4])


def test_a_span_over_two_windows_asks_each_for_its_own_words() -> None:
    answers = LINKS.asked(slice(2, 4))
    assert np.isclose(answers.to(slice(2, 3)), (1 + 0.3) / 2)
    assert np.isclose(answers.none, (0 + 0.6) / 2)


def test_words_out_of_reach_answer_nothing() -> None:
    answers = LINKS.asked(slice(3, 5))
    assert answers.to(slice(0, 2)) == 0
    assert np.isclose(answers.to(slice(1, 9)), 1 - answers.none)


def test_the_best_answer_is_a_word_or_none() -> None:
    assert LINKS.asked(slice(2, 3)).best() == (2, 1.0)
    word, chance = LINKS.asked(slice(3, 5)).best()
    assert (word, round(chance, 6)) == (-1, 0.4)
