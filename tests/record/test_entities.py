"""Who speaks across the articles of a record, and what a person decides about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.attribution import Identity, SourceKind
from sayso.errors import WrongUse
from sayso.reading import Reading
from sayso.record import Record

from .conftest import make_reading

LUND = Identity("person:ada lund", "Ada Lund", "person")
GERASCHENKO = Identity("person:anton geraschenko", "Anton Geraschenko", "person")
GERASHCHENKO = Identity("person:anton gerashchenko", "Anton Gerashchenko", "person")


def said_by(who: Identity | None, *, url: str, text: str = "Talks\n\nLund said no.") -> Reading:
    """An article in which the one statement is of `who`."""
    reading = make_reading(text, (("Lund", "said", "no"),), url=url, origin=url)
    [one] = reading.attributions
    one = replace(one, entity=who, source_kind=SourceKind.NAMED_PERSON, source_count=1)
    return replace(reading, attributions=(one,))


def names(record: Record) -> list[tuple[str, str, int, int]]:
    return [(a.id, a.name, a.n_statements, a.n_articles) for a in record.actors()]


def test_one_name_is_one_person_in_all_articles(record: Record) -> None:
    record.add(said_by(LUND, url="a"))
    record.add(said_by(LUND, url="b"))
    assert names(record) == [("person:ada lund", "Ada Lund", 2, 2)]


def test_unnamed_sources_are_nobody_in_other_articles(record: Record) -> None:
    record.add(said_by(None, url="a"))
    assert record.actors() == []


def test_two_spellings_are_two_until_a_person_says_otherwise(record: Record) -> None:
    record.add(said_by(GERASCHENKO, url="a"))
    record.add(said_by(GERASHCHENKO, url="b"))
    one, other = record.actors()
    assert one.perhaps == (other.id,)
    assert other.perhaps == (one.id,)
    record.merge(GERASHCHENKO.id, GERASCHENKO.id)
    assert names(record) == [(GERASCHENKO.id, "Anton Geraschenko", 2, 2)]


def test_a_decision_survives_that_the_page_is_read_again(record: Record) -> None:
    first = said_by(GERASHCHENKO, url="a")
    record.add(first)
    record.add(said_by(GERASCHENKO, url="b"))
    record.merge(GERASHCHENKO.id, GERASCHENKO.id)
    [one] = first.attributions
    record.add(replace(first, attributions=(replace(one, confidence=0.4),), model="model-2"))
    assert names(record) == [(GERASCHENKO.id, "Anton Geraschenko", 2, 2)]


def test_a_decision_is_taken_back_and_stays_in_the_list(record: Record) -> None:
    record.add(said_by(GERASCHENKO, url="a"))
    record.add(said_by(GERASHCHENKO, url="b"))
    n = record.merge(GERASHCHENKO.id, GERASCHENKO.id)
    record.undo(n)
    assert len(record.actors()) == 2
    [decision] = record.decisions()
    assert (decision.what, decision.entity, decision.into) == (
        "merge",
        GERASHCHENKO.id,
        GERASCHENKO.id,
    )
    assert decision.undone is not None
    with pytest.raises(WrongUse, match="stands is undone, 1 is none"):
        record.undo(n)


def test_in_one_article_the_name_is_another_persons(record: Record) -> None:
    record.add(said_by(LUND, url="a"))
    other = said_by(LUND, url="b")
    record.add(other)
    assert other.article
    n = record.split(LUND.id, other.article.id[:8])
    assert names(record) == [(LUND.id, "Ada Lund", 1, 1), (f"{LUND.id}#{n}", "Ada Lund", 1, 1)]
    record.rename(f"{LUND.id}#{n}", "Ada Lund (the singer)")
    assert {a.name for a in record.actors()} == {"Ada Lund", "Ada Lund (the singer)"}


def test_an_actor_is_found_by_the_words_of_any_name(record: Record) -> None:
    record.add(said_by(LUND, url="a"))
    assert [a.id for a in record.actors("lund")] == [LUND.id]
    assert record.actors("lund moss") == []


@pytest.mark.parametrize(("entity", "into"), [("person:nobody", LUND.id), (LUND.id, "person:x")])
def test_only_who_is_in_the_record_is_merged(record: Record, entity: str, into: str) -> None:
    record.add(said_by(LUND, url="a"))
    with pytest.raises(WrongUse, match="an entity is one of the record's"):
        record.merge(entity, into)


def test_nobody_is_merged_with_himself_or_in_a_ring(record: Record) -> None:
    record.add(said_by(GERASCHENKO, url="a"))
    record.add(said_by(GERASHCHENKO, url="b"))
    record.merge(GERASHCHENKO.id, GERASCHENKO.id)
    with pytest.raises(WrongUse, match="are one already"):
        record.merge(GERASCHENKO.id, GERASHCHENKO.id)


def test_a_name_has_letters(record: Record) -> None:
    record.add(said_by(LUND, url="a"))
    with pytest.raises(WrongUse, match="a name has letters"):
        record.rename(LUND.id, "  ")


def test_decisions_stand_in_the_file(record: Record, tmp_path: Path) -> None:
    record.add(said_by(LUND, url="a"))
    record.rename(LUND.id, "A. Lund")
    with Record(record.path) as again:
        assert [a.name for a in again.actors()] == ["A. Lund"]


def test_find_finds_a_speaker_by_the_full_name(record: Record) -> None:
    text = "Talks\n\nAda Lund came late. She said no."
    reading = make_reading(text, (("She", "said", "no"),))
    [one] = reading.attributions
    at = text.index("Ada")
    full = type(one.content[0])(at, at + 8)
    record.add(replace(reading, attributions=(replace(one, speaker=full),)))
    assert [s.content for s in record.find("", who="Ada Lund")] == ["no"]
