"""How a record's articles are sourced."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.attribution import SourceKind
from sayso.errors import WrongUse
from sayso.reading import Reading
from sayso.record import Record, Sources
from sayso.record.sources import Use

Make = Callable[..., Reading]

TEXT = "Gates shut\n\nLund said it rained all day. Officials said that Este said no. It snows."
SAID = (
    ("Lund", "said", "it rained all day"),
    ("Officials", "said", "that Este said no"),
    ("Este", "said", "no"),
)
PERSON, GROUP = SourceKind.NAMED_PERSON, SourceKind.UNNAMED_GROUP


def sourced(reading: Reading) -> Reading:
    """Lund by name, officials without, and Este in their words."""
    lund, officials, este = reading.attributions
    lund = replace(lund, source_kind=PERSON, source_count=1)
    officials = replace(officials, source_kind=GROUP, source_count=2, count_exact=False)
    este = replace(este, source_kind=PERSON, source_count=1, parent=officials)
    return replace(reading, attributions=(lund, officials, este))


@pytest.fixture
def three(record: Record, reading: Make) -> Record:
    """Two of the Herald's, in May and in June, and one of nobody's without a date or a source."""
    for n, (outlet, published) in enumerate(
        (("The Herald", "2022-05-26"), ("the herald", "2022-06-01T10:00+03:00"))
    ):
        made = reading(TEXT, SAID, origin=str(n), outlet=outlet, published=published)
        record.add(sourced(made))
    record.add(reading("It rained.", (), origin="2", outlet=None, published=None))
    return record


def test_every_outlet_has_a_row_with_what_rests_on_each_kind(three: Record) -> None:
    unknown, herald = three.sources(["outlet"])
    assert unknown == Sources((None,), 1, 2, {})
    assert (herald.n_articles, herald.n_words, herald.n_statements) == (2, 32, 4)
    assert herald.uses == {PERSON: Use(2, 8, 2), GROUP: Use(2, 8, 4)}


def test_sources_and_roots_are_summed_over_articles(three: Record) -> None:
    _, herald = three.sources(["outlet"])
    assert (herald.n_sources, herald.n_named, herald.n_roots) == (6, 2, 4)


def test_sources_of_articles_that_were_written_before_they_were_counted_are_unknown(
    three: Record, path: Path
) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE attribution SET new_sources = NULL, new_root = NULL WHERE n = 1")
    _, herald = three.sources(["outlet"])
    assert (herald.n_sources, herald.n_named, herald.n_roots) == (None, 2, None)
    assert herald.uses[GROUP].n_sources == 4


def test_the_outlet_is_what_they_are_told_by_unless_something_else_is(three: Record) -> None:
    assert three.sources() == three.sources(["outlet"])


def test_every_month_has_a_row(three: Record) -> None:
    rows = three.sources(["month"])
    assert [(row.key, row.n_articles, row.n_statements) for row in rows] == [
        ((None,), 1, 0),
        (("2022-05",), 1, 2),
        (("2022-06",), 1, 2),
    ]


def test_every_outlet_has_a_row_for_each_of_its_months(three: Record) -> None:
    rows = three.sources(["outlet", "month"])
    assert [row.key[1] for row in rows] == [None, "2022-05", "2022-06"]
    assert [row.n_articles for row in rows] == [1, 1, 1]
    assert three.sources(("month", "outlet"))[0].key == (None, None)


def test_what_is_said_in_anothers_words_is_not_counted_again(three: Record) -> None:
    [_, herald] = three.sources()
    assert herald.uses[PERSON].n_statements == 2


def test_an_outlet_is_one_whatever_its_capitals(record: Record, reading: Make) -> None:
    for n, outlet in enumerate(("ÉCHO", "Écho", "écho", "RT", "rt")):
        record.add(sourced(reading(TEXT, SAID, origin=str(n), outlet=outlet)))
    rows = record.sources()
    assert sum(row.n_articles for row in rows) == 5
    assert sum(row.n_statements for row in rows) == 10
    assert all(row.n_statements == 2 * row.n_articles for row in rows)


def test_an_empty_record_has_no_rows(record: Record) -> None:
    assert record.sources(["outlet", "month"]) == []


@pytest.mark.parametrize(
    ("by", "was"),
    [
        ([], "nothing"),
        (["year"], "year"),
        (["outlet", "1; DROP TABLE page"], "outlet, 1; DROP TABLE page"),
    ],
)
def test_they_are_told_by_nothing_else(three: Record, by: list[str], was: str) -> None:
    with pytest.raises(WrongUse) as refused:
        three.sources(by)
    assert str(refused.value) == f"sources are told by outlet or month, was {was}"
    assert three.counts().articles == 3
