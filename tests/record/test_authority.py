"""On whose authority: what a record keeps of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Identity,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.errors import NotGrounded
from sayso.reading import Reading
from sayso.record import Record
from sayso.record.migrations import known_steps, migrate
from sayso.record.opening import APPLICATION
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

Make = Callable[..., Reading]

TEXT = (
    "Gates shut\n\nOn Monday two Ukrainian officials, on condition of anonymity, reportedly did not"
    " confirm to Reuters at a briefing that the gates were shut."
)
SAID = ("two Ukrainian officials", "did not confirm", "that the gates were shut")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def full(reading: Make) -> Reading:
    """A reading of one attribution of which everything is known."""
    made = reading(TEXT, (SAID,), outlet="RT")
    day = Interval("2022-05-23", "2022-05-23", Granularity.DAY)
    one = replace(
        made.attributions[0],
        act=Act.CONFIRMS,
        negation=at("not"),
        hedge=at("reportedly"),
        source_kind=SourceKind.UNNAMED_GROUP,
        source_count=2,
        anonymity=at("on condition of anonymity"),
        entity=Identity("state:UA", "Ukraine", "state"),
        role=at("officials"),
        speaks_for=Principal(at("Ukrainian"), "state:UA", "Ukraine"),
        chain=(
            Authority("RT", SourceKind.OUTLET),
            Authority("Reuters", SourceKind.OUTLET, at("Reuters")),
            Authority("two Ukrainian officials", SourceKind.UNNAMED_GROUP, at(SAID[0])),
        ),
        addressee=at("Reuters"),
        occasion=at("a briefing"),
        said_on=SaidOn(day, Basis.INFERRED, at("On Monday")),
    )
    return replace(made, attributions=(one,))


def test_all_that_is_known_comes_back(record: Record, reading: Make) -> None:
    read = full(reading)
    assert record.add(read)
    assert list(record) == [read]
    assert not record.add(read)


def test_a_statement_has_it_too_with_the_words(record: Record, reading: Make) -> None:
    read = full(reading)
    record.add(read)
    [found] = record.find("gates")
    assert found.attribution == read.attributions[0]
    assert found.words_at[at("a briefing")] == "a briefing"
    assert found.chain == (
        "RT ← Reuters ← two Ukrainian officials (unnamed: on condition of anonymity)"
    )


def test_everything_can_be_asked_in_sql(record: Record, reading: Make) -> None:
    record.add(full(reading))
    assert record._db.execute(
        "SELECT act, negated, hedged, source_kind, source_count, speaks_for_name, said_from,"
        " said_until FROM statement"
    ).fetchall() == [("confirms", 1, 1, "unnamed group", 2, "Ukraine", "2022-05-23", "2022-05-23")]
    assert record._db.execute("SELECT what, words FROM detail ORDER BY what").fetchall() == [
        ("addressee", "Reuters"),
        ("anonymity", "on condition of anonymity"),
        ("hedge", "reportedly"),
        ("negation", "not"),
        ("occasion", "a briefing"),
        ("role", "officials"),
        ("said_on", "On Monday"),
        ("speaks_for", "Ukrainian"),
    ]
    assert record._db.execute("SELECT n, name, kind FROM authority ORDER BY n").fetchall() == [
        (1, "RT", "outlet"),
        (2, "Reuters", "outlet"),
        (3, "two Ukrainian officials", "unnamed group"),
    ]


def test_a_later_reading_takes_its_place_and_leaves_nothing_behind(
    record: Record, reading: Make
) -> None:
    read = full(reading)
    record.add(read)
    bare = replace(read, attributions=reading(TEXT, (SAID,)).attributions)
    assert record.add(bare)
    assert list(record) == [bare]
    for table in ("detail", "authority"):
        assert record._db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_what_an_attribution_says_goes_with_it(record: Record, reading: Make) -> None:
    read = full(reading)
    record.add(read)
    record.add(replace(read, attributions=(), model="model-2"))
    for table in ("detail", "authority"):
        assert record._db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


PLACES = ["negation", "hedge", "anonymity", "role", "addressee", "occasion"]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("place", [Span(5, 5), Span(10, 12), Span(9, 9_999)])
def test_what_is_not_words_of_the_text_is_refused(
    record: Record, reading: Make, name: str, place: Span
) -> None:
    read = full(reading)
    one = replace(read.attributions[0], **{name: place})  # type: ignore[arg-type]
    with pytest.raises(NotGrounded):
        record.add(replace(read, attributions=(one,)))
    assert len(record) == 0


def test_neither_are_those_of_principal_day_and_chain(record: Record, reading: Make) -> None:
    read = full(reading)
    [one] = read.attributions
    assert one.said_on
    no_words = Span(5, 5)
    for wrong in (
        replace(one, speaks_for=Principal(no_words)),
        replace(one, said_on=replace(one.said_on, span=no_words)),
        replace(one, chain=(Authority("RT", SourceKind.OUTLET, no_words),)),
    ):
        with pytest.raises(NotGrounded):
            record.add(replace(read, attributions=(wrong,)))


def test_a_record_of_step_6_opens_and_its_attributions_have_what_is_not_known(path: Path) -> None:
    old = sqlite3.connect(path, isolation_level=None)
    old.execute(f"PRAGMA application_id = {APPLICATION}")
    migrate(old, [step for step in known_steps() if step.number <= 6])
    old.execute(
        "INSERT INTO article (id, authors, date_reliable, n_paragraphs, text, outlet)"
        " VALUES ('0f' || hex(zeroblob(15)), '[]', 0, 1, 'Moss said no.', 'RT')"
    )
    old.execute("INSERT INTO page (id, origin, article) VALUES (hex(zeroblob(16)), 'a.html', 1)")
    old.execute(
        "INSERT INTO attribution (id, article, n, source, cue, content, manner, confidence)"
        " VALUES (hex(zeroblob(16)), 1, 1, 'Moss', 'said', 'no', 'indirect', 0.5)"
    )
    old.execute(
        "INSERT INTO span VALUES (1, 'content', 1, 10, 12, 'no'), (1, 'cue', 1, 5, 9, 'said')"
    )
    old.close()
    with Record(path) as record:
        [reading] = record
        [one] = reading.attributions
        assert one == Attribution((), one.cue, one.content, one.manner, 0.5)
        assert (one.source_kind, one.chain, one.said_on) == (SourceKind.NONE, (), None)
        [found] = record.find("no", who="Moss")
        assert (found.attribution, found.chain, found.words_at) == (one, None, {})
        [row] = record.sources()
        assert (row.key, row.n_articles, row.n_words, row.n_statements) == (("RT",), 1, 0, 0)
