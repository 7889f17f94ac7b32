"""Joining, on scores written by hand: no network."""

from collections.abc import Callable

from sayso.attribution.join import join
from sayso.reader import Piece, Scores

HandScores = Callable[..., Scores]

N = 13
TEXT = "xyz “abc\n“de”"  # a code point a word


def test_one_source_may_serve_two_cues(by_hand: HandScores) -> None:
    lund, said, added = Piece("source", 0, 1), Piece("cue", 1, 2), Piece("cue", 5, 6)
    this, that = Piece("content", 2, 4), Piece("content", 6, 8)
    found = join(
        [lund, said, this, added, that],
        by_hand(N, {2: 1, 3: 1, 6: 5, 7: 5}, {1: 0, 5: 0}),
        TEXT,
    )
    assert [(j.source, j.cue, j.contents) for j in found] == [
        (lund, said, [this]),
        (lund, added, [that]),
    ]


def test_a_content_in_two_pieces_is_one_attribution(by_hand: HandScores) -> None:
    one, said, lund, two = (
        Piece("content", 0, 2),
        Piece("cue", 2, 3),
        Piece("source", 3, 4),
        Piece("content", 4, 6),
    )
    [found] = join([one, said, lund, two], by_hand(N, {0: 2, 1: 2, 4: 2, 5: 2}, {2: 3}), TEXT)
    assert found.contents == [one, two]


def test_a_cue_that_asks_for_no_source_has_none(by_hand: HandScores) -> None:
    lund, cue, content = Piece("source", 0, 1), Piece("cue", 4, 5), Piece("content", 5, 7)
    [found] = join([lund, cue, content], by_hand(N, {5: 4, 6: 4}, {4: -1}), TEXT)
    assert found.source is None


def test_a_cue_that_nothing_hangs_on_is_left_out(by_hand: HandScores) -> None:
    assert join([Piece("source", 0, 1), Piece("cue", 1, 2)], by_hand(N, {}, {1: 0}), TEXT) == []


def test_a_speech_goes_on_in_the_paragraph_that_opens_it_again(by_hand: HandScores) -> None:
    said, first, second = Piece("cue", 1, 2), Piece("content", 4, 8), Piece("content", 9, 13)
    [found] = join([said, first, second], by_hand(N, {4: 1, 5: 1, 6: 1, 7: 1, 9: -1}, {}), TEXT)
    assert found.contents == [first, second]


def test_a_content_with_no_cue_stands_alone(by_hand: HandScores) -> None:
    content = Piece("content", 0, 3)
    [found] = join([content], by_hand(N, {0: -1, 1: -1, 2: -1}, {}), TEXT)
    assert (found.cue, found.source, found.contents) == (None, None, [content])


def test_a_source_that_the_cue_points_at_is_one_though_its_role_was_missed(
    by_hand: HandScores,
) -> None:
    said, content = Piece("cue", 1, 2), Piece("content", 2, 4)
    [found] = join([said, content], by_hand(N, {2: 1, 3: 1}, {1: 0}), TEXT)
    assert found.source == Piece("source", 0, 1)


def test_a_cue_that_a_content_points_at_is_one_though_its_role_was_missed(
    by_hand: HandScores,
) -> None:
    content = Piece("content", 2, 4)
    [found] = join([content], by_hand(N, {2: 1, 3: 1}, {1: -1}), TEXT)
    assert found.cue == Piece("cue", 1, 2)


def test_no_span_is_made_of_words_that_have_another_role(by_hand: HandScores) -> None:
    said, content = Piece("cue", 1, 2), Piece("content", 2, 4)
    [found] = join([said, content], by_hand(N, {2: 1, 3: 1}, {1: 3}), TEXT)
    assert found.source is None
