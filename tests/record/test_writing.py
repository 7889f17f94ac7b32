"""Adding readings: what changes, what stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sayso.articles import Article
from sayso.attribution import Attribution, Manner
from sayso.errors import NotGrounded, WrongUse
from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading
from sayso.record import Counts, Record
from sayso.text import Span

Make = Callable[..., Reading]

TALKS = "Talks resume\n\nReuters said the war was over."


def test_an_article_comes_back_as_it_was_read(record: Record, reading: Make) -> None:
    read = reading(retrieved=datetime(2022, 5, 27, 9, 30, tzinfo=UTC))
    assert record.add(read)
    assert read.article
    assert record.article(read.article.id) == read


def test_adding_the_same_reading_twice_changes_nothing(record: Record, reading: Make) -> None:
    assert record.add(reading())
    assert not record.add(reading())
    assert record.counts() == Counts(pages=1, articles=1, statements=2, unreadable=0)


def test_a_page_fetched_twice_is_one_article(record: Record, reading: Make) -> None:
    record.add(reading(body=b"<p>with an advertisement"))
    record.add(reading(body=b"<p>with another"))
    assert record.counts() == Counts(pages=2, articles=1, statements=2, unreadable=0)


def test_the_same_bytes_fetched_again_keep_their_first_date(record: Record, reading: Make) -> None:
    monday, tuesday = datetime(2022, 5, 23, tzinfo=UTC), datetime(2022, 5, 24, tzinfo=UTC)
    assert record.add(reading(retrieved=tuesday))
    assert record.add(reading(retrieved=monday))
    assert not record.add(reading(retrieved=tuesday))
    assert [read.page and read.page.retrieved for read in record] == [monday]


def test_a_newer_model_replaces_its_own_statements(record: Record, reading: Make) -> None:
    record.add(reading(TALKS, (("Reuters", "said", "the war was over"),), model="model-1"))
    assert record.add(reading(TALKS, (("Reuters", "", "the war was over"),), model="model-2"))
    (found,) = record.find("war")
    assert (found.source, found.cue) == ("Reuters", "")
    assert [read.model for read in record] == ["model-2"]


def test_a_statement_that_both_models_found_keeps_its_row(
    record: Record, reading: Make, path: Path
) -> None:
    both, first = ("Reuters", "said", "the war was over"), ("Reuters", "", "the war")
    record.add(reading(TALKS, (both, first), model="model-1"))
    before = rows(path, "SELECT key FROM attribution WHERE cue = 'said'")
    record.add(reading(TALKS, (both,), model="model-2"))
    assert rows(path, "SELECT key FROM attribution WHERE cue = 'said'") == before
    assert rows(path, "SELECT model FROM attribution") == [("model-2",)]


def test_a_newer_model_leaves_what_others_say_of_the_article(
    record: Record, reading: Make, path: Path
) -> None:
    record.add(reading(model="model-1"))
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE bookmark (article INTEGER REFERENCES article (key))")
    db.execute("INSERT INTO bookmark SELECT key FROM article")
    db.commit()
    record.add(reading(said=(), model="model-2"))
    assert rows(path, "SELECT id FROM bookmark JOIN article ON key = article") != []
    assert record.counts().statements == 0
    db.close()


def test_an_article_read_without_a_model_keeps_its_statements(
    record: Record, reading: Make
) -> None:
    record.add(reading())
    assert not record.add(reading(said=(), model=None))
    assert record.counts().statements == 2


def test_an_article_whose_only_page_is_read_as_another_goes(record: Record, reading: Make) -> None:
    record.add(reading("Menu\n\nReuters said the war was over.", (("", "", "war"),)))
    record.add(reading("Talks\n\nReuters said the war was over.", (("", "", "war"),)))
    assert [found.headline for found in record.find("war")] == ["Talks"]


def test_a_page_that_could_not_be_read_is_a_result(record: Record) -> None:
    timed_out = Unreadable(Reason.TIMED_OUT, "20 s", "https://a.example/1")
    read = Reading("https://a.example/1", unreadable=timed_out)
    assert record.add(read)
    assert not record.add(read)
    assert record.unreadable() == [timed_out]
    assert list(record) == [read]
    assert len(record) == 0


def test_a_page_that_reads_well_at_last_is_not_unreadable(record: Record, reading: Make) -> None:
    url = "https://a.example/1"
    record.add(Reading(url, unreadable=Unreadable(Reason.TIMED_OUT, "20 s", url)))
    page = Page(b"<p>Talks resume", Form.HTML, url)
    record.add(Reading(url, page, unreadable=Unreadable(Reason.CRASHED, "", url)))
    assert record.counts() == Counts(pages=1, articles=0, statements=0, unreadable=1)
    record.add(reading(origin=url))
    assert record.counts() == Counts(pages=1, articles=1, statements=2, unreadable=0)


def test_a_page_that_was_read_well_is_not_lost_to_a_time_out(record: Record, reading: Make) -> None:
    record.add(reading(origin="https://a.example/1"))
    timed_out = Unreadable(Reason.TIMED_OUT, "20 s", "https://a.example/1")
    assert not record.add(Reading("https://a.example/1", unreadable=timed_out))
    assert record.unreadable() == []


def test_what_comes_by_standard_input_is_a_page_of_its_own_each_time(
    record: Record, reading: Make
) -> None:
    record.add(reading(origin="-"))
    junk = Page(b"\x00", Form.TEXT, "-")
    record.add(Reading("-", junk, unreadable=Unreadable(Reason.BINARY, "", "-")))
    record.add(reading("Another\n\nIt rained.", (), origin="-", body=b"<p>Another"))
    assert record.counts() == Counts(pages=3, articles=2, statements=2, unreadable=1)


def test_an_article_that_is_not_in_english_is_kept_with_the_reason(
    record: Record, reading: Make
) -> None:
    french = reading("Guerre\n\nSelon Reuters, c’est fini.", (), model=None)
    why = Unreadable(Reason.NOT_ENGLISH, "fr", french.origin)
    read = Reading(french.origin, french.page, french.article, unreadable=why)
    record.add(read)
    assert list(record) == [read]
    assert record.counts() == Counts(pages=1, articles=1, statements=0, unreadable=1)


def test_a_record_may_leave_the_bytes_out(path: Path, reading: Make) -> None:
    with Record(path, keep_pages=False) as record:
        record.add(reading())
        assert not record.add(reading())
        assert [read.page for read in record] == [None]
    with Record(path) as record:
        assert record.add(reading())
        assert [read.page for read in record] == [Page(b"<p>Talks resume", Form.HTML, "talks.html")]


def test_half_a_surrogate_pair_and_a_nul_do_not_move_the_words(record: Record) -> None:
    text = "It is \x00over \ud800 he said"
    places = (Span(14, 16),), (Span(17, 21),), (Span(0, 13),)
    read = Reading(
        "caf\udce9.txt",
        article=Article(text, (), authors=("A\ud800", "B")),
        attributions=(Attribution(*places, manner=Manner.INDIRECT, confidence=1.0),),
    )
    record.add(read)
    assert list(record) == [read]
    assert record.find("over")[0].content == "It is \x00over \ud800"
    assert not record.add(read)


@pytest.mark.parametrize(
    ("span", "message", "found"),
    [
        (
            Span(40, 99),
            "a span ends inside the text of 44 characters, was 40..99 with 'ver.'",
            "ver.",
        ),
        (Span(14, 14), "a span names words, was 14..14 with ''", ""),
        (Span(12, 14), "a span names words, was 12..14 with '\\n\\n'", "\n\n"),
    ],
)
def test_a_span_that_is_not_words_of_the_text_is_refused(
    record: Record, reading: Make, span: Span, message: str, found: str
) -> None:
    article = reading(TALKS, ()).article
    said = Attribution((), (), (span,), Manner.INDIRECT, 0.9)
    with pytest.raises(NotGrounded) as refused:
        record.add(Reading("talks.html", article=article, attributions=(said,)))
    assert str(refused.value) == message
    assert (refused.value.span, refused.value.found) == (span, found)
    assert len(record) == 0


def test_a_reading_that_contradicts_itself_is_refused(record: Record, reading: Make) -> None:
    said = reading().attributions
    why = Unreadable(Reason.EMPTY)
    with pytest.raises(WrongUse, match="has neither"):
        record.add(Reading("a.html"))
    with pytest.raises(WrongUse, match="without an article has no attributions"):
        record.add(Reading("a.html", attributions=said, unreadable=why))


def test_a_confidence_that_is_not_a_number_is_refused(record: Record, reading: Make) -> None:
    said = Attribution((), (), (Span(0, 5),), Manner.DIRECT, float("nan"))
    with pytest.raises(WrongUse, match=r"from 0 to 1, was nan"):
        record.add(Reading("a.html", article=reading().article, attributions=(said,)))


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    db = sqlite3.connect(path)
    try:
        return db.execute(sql).fetchall()
    finally:
        db.close()


@pytest.mark.parametrize("origin", ["-:1", "bytes", "bytes:2"])
def test_what_is_handed_over_under_one_name_is_not_one_page(
    record: Record, reading: Make, origin: str
) -> None:
    # Another pipe's line 1 that read well used to hide the failure of this one.
    well = reading()
    assert record.add(Reading(origin, well.page, well.article, well.attributions))
    assert record.add(Reading(origin, unreadable=Unreadable(Reason.BAD_FIELDS, "no text", origin)))
    assert len(record.unreadable()) == 1


def nested(reading: Reading, parent: int, child: int) -> Reading:
    """`reading` with the attribution `child` put in `parent`, and after it."""
    outer = reading.attributions[parent]
    inner = replace(reading.attributions[child], parent=outer)
    return replace(reading, attributions=(outer, inner))


def test_a_nested_attribution_comes_back_with_its_parent(record: Record, reading: Make) -> None:
    read = nested(reading(), 0, 1)
    record.add(read)
    assert read.article
    assert record.article(read.article.id).attributions == read.attributions
    statement = next(s for s in record.find("It is not"))
    assert statement.parent == read.attributions[0].id(read.article.id)


def test_a_later_reading_may_put_another_above(record: Record, reading: Make) -> None:
    record.add(nested(reading(), 0, 1))
    swapped = nested(reading(), 1, 0)
    record.add(swapped)
    assert swapped.article
    assert record.article(swapped.article.id).attributions == swapped.attributions


def test_a_parent_that_comes_later_is_wrong_use(record: Record, reading: Make) -> None:
    outer, inner = nested(reading(), 0, 1).attributions
    with pytest.raises(WrongUse, match="an attribution comes after the one it stands in"):
        record.add(replace(reading(), attributions=(inner, outer)))


def test_a_speaker_without_words_is_not_grounded(record: Record, reading: Make) -> None:
    read = reading()
    said = replace(read.attributions[0], speaker=Span(5, 5))
    with pytest.raises(NotGrounded, match="a span names words"):
        record.add(replace(read, attributions=(said,)))
