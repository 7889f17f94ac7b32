"""Attributions inside others, on scores written by hand: no network.

Word by word: "H wrote that M said it rained": 0 source, 1 cue, 2.. content, 3 source, 4 cue, 5 6.
"""

from collections.abc import Callable

from sayso.attribution.join import Joined
from sayso.attribution.nest import nest
from sayso.reader import Piece, Scores

HandScores = Callable[..., Scores]

OUTER = Joined(Piece("cue", 1, 2), Piece("source", 0, 1), [Piece("content", 2, 10)])
INNER = [
    Piece("content", 2, 3),
    Piece("source", 3, 4),
    Piece("cue", 4, 5),
    Piece("content", 5, 7),
]
HANGS = {2: 1, 4: 1, 5: 4, 6: 4}


def test_a_cue_in_a_content_makes_an_attribution_inside_it(by_hand: HandScores) -> None:
    [found] = nest([OUTER], by_hand(10, {}, {4: 3}, INNER, HANGS))
    assert found.parent == 0
    assert (found.joined.source, found.joined.cue) == (INNER[1], INNER[2])
    assert found.joined.contents == [Piece("content", 5, 7)]


def test_where_no_cue_is_likely_nothing_is_nested(by_hand: HandScores) -> None:
    assert nest([OUTER], by_hand(10, {}, {}, [Piece("content", 2, 10)], {})) == []


def test_a_cue_outside_all_contents_is_no_nested_one(by_hand: HandScores) -> None:
    said = Joined(OUTER.cue, OUTER.source, [Piece("content", 6, 8)])
    assert nest([said], by_hand(10, {}, {4: 3}, INNER[1:], HANGS)) == []


def test_a_cue_that_nothing_hangs_on_is_left_out(by_hand: HandScores) -> None:
    assert nest([OUTER], by_hand(10, {}, {4: 3}, INNER[:3], {2: 1, 4: 1})) == []


def test_a_chain_of_three_has_the_whole_of_the_innermost_in_the_middle_one(
    by_hand: HandScores,
) -> None:
    third = [Piece("source", 5, 6), Piece("cue", 6, 7), Piece("content", 7, 9)]
    hangs = {2: 1, 4: 1, 6: 4, 7: 6, 8: 6}
    middle_words = Piece("content", 9, 10)
    scores = by_hand(10, {}, {4: 3, 6: 5}, [*INNER[:3], *third, middle_words], hangs | {9: 4})
    middle, inner = nest([OUTER], scores)
    assert (middle.parent, inner.parent) == (0, 1)
    assert middle.joined.contents == [Piece("content", 5, 10)]
    assert inner.joined.contents == [Piece("content", 7, 9)]


def test_no_attribution_stands_in_itself(by_hand: HandScores) -> None:
    second = [Piece("cue", 7, 8), Piece("content", 8, 9)]
    ring = {4: 7, 7: 4, 5: 4, 6: 4, 8: 7}
    found = nest([OUTER], by_hand(10, {}, {4: 3}, [*INNER[1:], *second], ring))
    # The first that would stand in itself goes to the outermost; the other stays in it.
    assert [(f.joined.cue, f.parent) for f in found] == [
        (Piece("cue", 4, 5), 0),
        (Piece("cue", 7, 8), 1),
    ]


def test_whoever_hangs_on_a_ring_keeps_its_place(by_hand: HandScores) -> None:
    second = [Piece("cue", 7, 8), Piece("content", 8, 9)]
    third = [Piece("cue", 3, 4), Piece("content", 2, 3)]
    hangs = {3: 4, 2: 3, 4: 7, 7: 4, 5: 4, 6: 4, 8: 7}
    pieces = [*third, *INNER[2:], *second]
    found = nest([OUTER], by_hand(10, {}, {}, pieces, hangs))
    parents = {f.joined.cue: f.parent for f in found}
    places = {1 + k: f.joined.cue for k, f in enumerate(found)}
    assert places[parents[Piece("cue", 3, 4)]] == Piece("cue", 4, 5)
