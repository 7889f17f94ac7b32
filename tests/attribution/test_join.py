"""Joining, on scores written by hand: no network."""

import numpy as np

from sayso.attribution.join import join
from sayso.reader import Piece, Scores
from sayso.reader.labels import LABELS
from sayso.reader.scores import Links
from sayso.reader.windows import Prepared, Window
from sayso.reader.wordpiece import Words

N = 13
TEXT = "xyz “abc\n“de”"  # a code point a word


def scores(cue_of: dict[int, int], source_of: dict[int, int]) -> Scores:
    """Word -> the word that answers it, -1 for none; each with probability .9."""

    def links(answers: dict[int, int]) -> Links:
        rows = np.full((N, N + 1), 0.1 / N, np.float32)
        for asking, answer in answers.items():
            rows[asking, answer + 1] = 0.9
        return Links((Window(0, 0, N, N),), (rows,))

    places = np.arange(N)
    words = Words(places, places + 1, tuple((i,) for i in range(N)))
    prepared = Prepared(words, np.zeros((N, 3), np.int64), np.zeros(N, np.int64))
    flat = np.zeros((N, len(LABELS)), np.float32)
    return Scores(prepared, flat, np.zeros((7, 7), np.float32), links(cue_of), links(source_of))


def test_one_source_may_serve_two_cues() -> None:
    lund, said, added = Piece("source", 0, 1), Piece("cue", 1, 2), Piece("cue", 5, 6)
    this, that = Piece("content", 2, 4), Piece("content", 6, 8)
    found = join(
        [lund, said, this, added, that],
        scores({2: 1, 3: 1, 6: 5, 7: 5}, {1: 0, 5: 0}),
        TEXT,
    )
    assert [(j.source, j.cue, j.contents) for j in found] == [
        (lund, said, [this]),
        (lund, added, [that]),
    ]


def test_a_content_in_two_pieces_is_one_attribution() -> None:
    one, said, lund, two = (
        Piece("content", 0, 2),
        Piece("cue", 2, 3),
        Piece("source", 3, 4),
        Piece("content", 4, 6),
    )
    [found] = join([one, said, lund, two], scores({0: 2, 1: 2, 4: 2, 5: 2}, {2: 3}), TEXT)
    assert found.contents == [one, two]


def test_a_cue_that_asks_for_no_source_has_none() -> None:
    lund, cue, content = Piece("source", 0, 1), Piece("cue", 4, 5), Piece("content", 5, 7)
    [found] = join([lund, cue, content], scores({5: 4, 6: 4}, {4: -1}), TEXT)
    assert found.source is None


def test_a_cue_that_nothing_hangs_on_is_left_out() -> None:
    assert join([Piece("source", 0, 1), Piece("cue", 1, 2)], scores({}, {1: 0}), TEXT) == []


def test_a_speech_goes_on_in_the_paragraph_that_opens_it_again() -> None:
    said, first, second = Piece("cue", 1, 2), Piece("content", 4, 8), Piece("content", 9, 13)
    [found] = join([said, first, second], scores({4: 1, 5: 1, 6: 1, 7: 1, 9: -1}, {}), TEXT)
    assert found.contents == [first, second]


def test_a_content_with_no_cue_stands_alone() -> None:
    content = Piece("content", 0, 3)
    [found] = join([content], scores({0: -1, 1: -1, 2: -1}, {}), TEXT)
    assert (found.cue, found.source, found.contents) == (None, None, [content])


def test_a_source_that_the_cue_points_at_is_one_though_its_role_was_missed() -> None:
    said, content = Piece("cue", 1, 2), Piece("content", 2, 4)
    [found] = join([said, content], scores({2: 1, 3: 1}, {1: 0}), TEXT)
    assert found.source == Piece("source", 0, 1)


def test_a_cue_that_a_content_points_at_is_one_though_its_role_was_missed() -> None:
    content = Piece("content", 2, 4)
    [found] = join([content], scores({2: 1, 3: 1}, {1: -1}), TEXT)
    assert found.cue == Piece("cue", 1, 2)


def test_no_span_is_made_of_words_that_have_another_role() -> None:
    said, content = Piece("cue", 1, 2), Piece("content", 2, 4)
    [found] = join([said, content], scores({2: 1, 3: 1}, {1: 3}), TEXT)
    assert found.source is None
