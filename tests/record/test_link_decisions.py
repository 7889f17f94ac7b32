"""What a person decided of two passages: kept, dated, taken back, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import Record, Span, WrongUse
from sayso.reading import Reading
from sayso.record import LinkKind, Quoted

HELD = "Dam\n\nHale said that the hinge had held."
FAILED = "Dam\n\nMarsh said that the hinge had failed."


def quoted(record: Record, words: str) -> Quoted:
    """The first place in the record where the words stand."""
    for told in record.some_told(10):
        at = told.text.find(words)
        if at >= 0:
            return Quoted(told.article.id, Span(at, at + len(words)), words)
    raise AssertionError(words)


@pytest.fixture
def two(record: Record, reading: Callable[..., Reading]) -> tuple[Quoted, Quoted]:
    record.add(reading(HELD, (("Hale", "said", "that the hinge had held"),), origin="a"))
    record.add(reading(FAILED, (("Marsh", "said", "that the hinge had failed"),), origin="b"))
    return quoted(record, "that the hinge had held"), quoted(record, "that the hinge had failed")


def test_a_decision_is_dated_and_kept(
    path: Path, record: Record, two: tuple[Quoted, Quoted]
) -> None:
    made = record.reject(LinkKind.SAME, *two)
    record.confirm(LinkKind.AT_ODDS, *two)
    with Record(path) as again:
        first, second = again.link_decisions()
    assert (first.what, first.is_so, second.what, second.is_so) == ("same", False, "at odds", True)
    assert first == made
    assert first.made.endswith("+00:00")


def test_one_that_is_undone_stays_in_the_list(record: Record, two: tuple[Quoted, Quoted]) -> None:
    made = record.confirm(LinkKind.SAME, *two)
    record.undo_link(made.n)
    [one] = record.link_decisions()
    assert one.undone is not None
    with pytest.raises(WrongUse, match="only a decision that stands is undone, 1 is none"):
        record.undo_link(made.n)


def test_what_was_undone_is_not_what_a_later_one_is_called(
    record: Record, two: tuple[Quoted, Quoted]
) -> None:
    record.undo_link(record.confirm(LinkKind.SAME, *two).n)
    assert record.confirm(LinkKind.SAME, *two).n == 2


def test_reading_a_page_again_leaves_decisions_alone(
    record: Record, two: tuple[Quoted, Quoted], reading: Callable[..., Reading]
) -> None:
    made = record.confirm(LinkKind.SAME, *two)
    record.add(
        reading(HELD, (("Hale", "said", "the hinge had held"),), origin="a", model="model-2")
    )
    [one] = record.link_decisions()
    assert one == made
    again = quoted(record, "the hinge had held")
    assert one.is_of(again, two[1])
    assert one.is_of(two[1], again)


def test_words_that_are_not_there_are_no_passage(
    record: Record, two: tuple[Quoted, Quoted]
) -> None:
    other = Quoted(two[0].article_id, Span(0, 3), "Sea")
    with pytest.raises(WrongUse, match="a passage is words of an article, 'Sea' is none"):
        record.confirm(LinkKind.SAME, other, two[1])
    unknown = Quoted("0" * 32, Span(0, 3), "Dam")
    with pytest.raises(WrongUse, match="'Dam' is none"):
        record.confirm(LinkKind.SAME, unknown, two[1])


@pytest.mark.parametrize(
    ("start", "end", "words"), [(900, 950, ""), (3, 5, "\n\n"), (5, 5, ""), (0, 2**70, "Dam")]
)
def test_a_place_without_words_is_no_passage(
    record: Record, two: tuple[Quoted, Quoted], start: int, end: int, words: str
) -> None:
    with pytest.raises(WrongUse, match="a passage is words of an article"):
        record.confirm(LinkKind.SAME, Quoted(two[0].article_id, Span(start, end), words), two[1])


def test_a_number_that_no_decision_can_have_is_wrong_use(record: Record) -> None:
    for undo in (record.undo_link, record.undo):
        with pytest.raises(WrongUse, match="only a decision that stands is undone"):
            undo(2**70)


def test_one_passage_is_no_pair(record: Record, two: tuple[Quoted, Quoted]) -> None:
    with pytest.raises(WrongUse, match="a decision is of two passages, these are one"):
        record.confirm(LinkKind.SAME, two[0], two[0])


@pytest.mark.parametrize(("start", "end", "nearly"), [(0, 10, True), (4, 10, True), (5, 10, False)])
def test_nearly_one_is_what_shares_more_than_half(start: int, end: int, nearly: bool) -> None:
    one, other = Quoted("a", Span(0, 10), "0123456789"), Quoted("a", Span(start, end), "")
    assert one.is_nearly(other) is nearly
    assert other.is_nearly(one) is nearly
    assert not one.is_nearly(Quoted("b", Span(0, 10), "0123456789"))
