"""Words that the article fills in elsewhere: what a record keeps of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.attribution import Named
from sayso.errors import NotGrounded
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

from .conftest import make_reading

TEXT = "Dam\n\nAda Lund left.\n\nOsk Hale said that Lund had met him and that she was late."
SAID = ("Osk Hale", "said", "that Lund had met him and that she was late")


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


LUND = Named(Span(TEXT.rindex("Lund"), TEXT.rindex("Lund") + 4), at("Ada Lund"))
HIM = Named(at("him"), at("Osk Hale"))
SHE = Named(at("she"), at("Ada Lund"))


def naming(*named: Named) -> Reading:
    read = make_reading(TEXT, (SAID,))
    return replace(read, attributions=(replace(read.attributions[0], named=named),))


def test_what_the_article_fills_in_comes_back_in_reading_order(record: Record) -> None:
    read = naming(LUND, HIM, SHE)
    assert record.add(read)
    assert list(record) == [read]
    assert not record.add(read)


def test_a_statement_has_the_words_and_the_names(record: Record) -> None:
    record.add(naming(LUND, SHE))
    [found] = record.find("late")
    assert [found.words_at[one.span] for one in found.attribution.named] == ["Lund", "she"]
    assert [found.words_at[one.name] for one in found.attribution.named] == ["Ada Lund"] * 2


def test_it_can_be_asked_in_sql(record: Record) -> None:
    record.add(naming(LUND, HIM))
    found = record._db.execute("SELECT n, words, name FROM named ORDER BY n").fetchall()
    assert found == [(1, "Lund", "Ada Lund"), (2, "him", "Osk Hale")]


def test_a_later_reading_takes_its_place_and_leaves_nothing_behind(record: Record) -> None:
    record.add(naming(LUND, HIM, SHE))
    bare = naming()
    assert record.add(bare)
    assert list(record) == [bare]
    assert record._db.execute("SELECT count(*) FROM named").fetchone() == (0,)


def test_what_is_filled_in_is_the_statement_s_own(record: Record) -> None:
    record.add(naming(SHE))
    other = make_reading(
        "Rain\n\nMirel Este said that it rained.", (("Mirel Este", "said", "that it rained"),)
    )
    record.add(replace(other, origin="rain.html"))
    [rained] = record.find("rained")
    [late] = record.find("late")
    assert rained.attribution.named == ()
    assert late.attribution.named == (SHE,)


@pytest.mark.parametrize(
    "named", [Named(Span(5, 999), at("Ada Lund")), Named(at("she"), Span(3, 5))]
)
def test_both_places_are_words_of_the_text(record: Record, named: Named) -> None:
    with pytest.raises(NotGrounded):
        record.add(naming(named))
    assert len(record) == 0


places = st.sampled_from([at(word) for word in ("Dam", "Ada", "Lund left", "Osk Hale", "she", ".")])


@settings(max_examples=20, deadline=None)
@given(st.lists(st.builds(Named, places, places), max_size=5))
def test_any_that_are_written_are_read_back_with_their_words(named: list[Named]) -> None:
    with Record(":memory:") as record:
        record.add(naming(*named))
        [found] = record.find("")
    assert found.attribution.named == tuple(named)
    for one in named:
        for place in (one.span, one.name):
            assert found.words_at[place] == place.of(TEXT)
