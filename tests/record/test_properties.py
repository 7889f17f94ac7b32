"""What holds of any readings at all."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Identity,
    Manner,
    Named,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.events import Event, Participant
from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

from ..made import some_conditions, some_events

few = settings(max_examples=40, deadline=None)

# Letters of two and four bytes, halves of surrogate pairs, NUL, quotes: all that moves a place.
letters = st.sampled_from("ab é\u0301“”\"'\n\0\ud800\udc00😀ﬁ؟\u202e")
some = st.none() | st.text(letters, max_size=8)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@st.composite
def spans(draw: st.DrawFn, text: str, min_size: int) -> tuple[Span, ...]:
    """Spans with words in them, anywhere in `text`."""
    places = [n for n, letter in enumerate(text) if not letter.isspace()]
    span = st.builds(
        lambda at, length: Span(at, min(at + length, len(text))),
        st.sampled_from(places),
        st.integers(1, 9),
    )
    return tuple(draw(st.lists(span, min_size=min_size, max_size=3)))


LUND, NATO = Identity("person:ada lund", "Ada Lund", "person"), Identity("org:nato", "NATO", "body")


def authorities(text: str) -> st.SearchStrategy[dict[str, object]]:
    """All that an attribution says of on whose authority it stands, in any combination."""
    one = spans(text, 1).map(lambda some: some[0])
    place = st.none() | one
    known = st.sampled_from([(None, None), ("state:UA", "Ukraine"), ("org:velda", None)])
    principal = st.builds(lambda at, who: at and Principal(at, *who), place, known)
    days = st.none() | st.dates().map(str)
    interval = st.builds(Interval, days, days, st.sampled_from(Granularity))
    link = st.builds(Authority, st.text(letters, max_size=6), st.sampled_from(SourceKind), place)
    return st.fixed_dictionaries(
        {
            "act": st.sampled_from(Act),
            "negation": place,
            "hedge": place,
            "source_kind": st.sampled_from(SourceKind),
            "source_count": st.integers(0, 2**40),
            "count_exact": st.booleans(),
            "anonymity": place,
            "entity": st.sampled_from([None, LUND, NATO]),
            "role": place,
            "speaks_for": principal,
            "chain": st.lists(link, max_size=3).map(tuple),
            "addressee": place,
            "occasion": place,
            "said_on": st.none() | st.builds(SaidOn, interval, st.sampled_from(Basis), place),
            "named": st.lists(st.builds(Named, one, one), max_size=2).map(tuple),
        }
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A reading with an article; each has an origin and an outlet of its own, nearly always."""
    text = draw(st.text(letters, max_size=20)) + "a" + draw(st.text(letters, max_size=60))
    attributions = st.builds(
        Attribution,
        spans(text, 0),
        spans(text, 0),
        spans(text, 1),
        st.sampled_from(Manner),
        st.floats(0, 1),
    )
    blocks = st.builds(Block, st.sampled_from(BlockKind), spans(text, 1).map(lambda some: some[0]))
    article = Article(
        text=text,
        blocks=tuple(draw(st.lists(blocks, max_size=3))),
        url=draw(some),
        outlet=str(draw(st.uuids())),
        authors=tuple(draw(st.lists(st.text(letters), max_size=2))),
        published=draw(st.none() | st.dates().map(str)),
        date_reliable=draw(st.booleans()),
        date_known_from=draw(some),
        modified=draw(some),
        language=draw(st.none() | st.just("en")),
    )
    said: list[Attribution] = []
    for one in draw(st.lists(attributions, max_size=4, unique_by=lambda said: said.id(""))):
        parent = draw(st.sampled_from([None, *said]))
        speaker = draw(st.none() | spans(text, 1).map(lambda some: some[0]))
        own = draw(authorities(text))
        said.append(replace(one, parent=parent, speaker=speaker, **own))  # type: ignore[arg-type]
    origin = str(draw(st.uuids()))
    pages = st.builds(
        Page,
        st.binary(max_size=30),
        st.sampled_from(Form),
        st.just(origin),
        some,
        some,
        st.none() | moments,
    )
    place = spans(text, 1).map(lambda some: some[0])
    return Reading(
        origin,
        draw(st.none() | pages),
        article,
        tuple(said),
        draw(some_events(place, said, st.text(letters, max_size=6))),
        draw(some_conditions(place, said)),
        model=draw(some),
    )


@st.composite
def failures(draw: st.DrawFn) -> Reading:
    origin = str(draw(st.uuids()))
    why = Unreadable(draw(st.sampled_from(Reason)), draw(st.text(letters)), origin)
    return Reading(origin, unreadable=why)


def dump(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the dates of the migrations."""
    db: sqlite3.Connection = record._db
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


def content(record: Record) -> list[Reading]:
    """What the record says, without the order in which it came to know."""
    return sorted(record, key=lambda read: read.origin)


@few
@given(readings() | failures())
def test_what_was_written_is_read_again(read: Reading) -> None:
    with Record(":memory:") as record:
        assert record.add(read)
        assert list(record) == [read]
        if read.article:
            assert record.article(read.article.id) == read


@few
@given(st.lists(readings() | failures(), max_size=3))
def test_adding_twice_changes_nothing(some: list[Reading]) -> None:
    with Record(":memory:") as record:
        for read in some:
            record.add(read)
        before = dump(record)
        assert [record.add(read) for read in some] == [False] * len(some)
        assert dump(record) == before


@few
@given(st.lists(readings() | failures(), max_size=4))
def test_the_order_of_adding_does_not_matter(some: list[Reading]) -> None:
    shuffled = sorted(some, key=lambda read: read.origin)
    with Record(":memory:") as one, Record(":memory:") as other:
        for read in some:
            one.add(read)
        for read in shuffled:
            other.add(read)
        assert content(one) == content(other)


@few
@given(st.lists(readings() | failures(), max_size=3), st.lists(readings(), max_size=3))
def test_two_records_are_one_when_the_readings_of_both_are_added(
    some: list[Reading], others: list[Reading]
) -> None:
    with Record(":memory:") as left, Record(":memory:") as right, Record(":memory:") as all_at_once:
        for read in some:
            left.add(read)
        for read in others:
            right.add(read)
        for read in some + others:
            all_at_once.add(read)
        for read in right:
            left.add(read)
        assert content(left) == content(all_at_once)


PLACES = (
    *((table, 'start, "end", words') for table in ("span", "detail", "participant", "toll")),
    *((table, 'start, "end", words') for table in ("event_span", "condition_span")),
    *((table, 'start, "end", "trigger"') for table in ("event", "account")),
    ("event", "place_start, place_end, place"),
    ("event", "time_start, time_end, time"),
    ("participant", "name_start, name_end, name"),
    ("account", 'by_start, by_end, "by"'),
    ("account", "words_start, words_end, words"),
    ("toll", "who_start, who_end, who"),
)


@few
@given(readings())
def test_the_words_of_a_span_are_what_stands_there(read: Reading) -> None:
    assert read.article
    with Record(":memory:") as record:
        record.add(read)
        for table, columns in PLACES:
            found = record._db.execute(f"SELECT {columns} FROM {table}").fetchall()
            for start, end, words in found:
                here = words if start is None else read.article.text[start:end]
                assert (start is None) == (words is None)
                assert here == words
        for said in record.find("", limit=None):
            pieces = [span.of(read.article.text) for span in said.content_spans]
            assert " … ".join(pieces) == said.content


@few
@given(readings())
def test_what_is_found_is_what_was_written(read: Reading) -> None:
    with Record(":memory:") as record:
        record.add(read)
        found = [found.event for found in record.events()]
        assert [nameless(event) for event in found] == [nameless(event) for event in read.events]
        assert tuple(found.condition for found in record.conditions()) == read.conditions


def nameless(event: Event) -> Event:
    """The event without what entities are called: in a record each has one name."""

    def bare(some: tuple[Participant, ...]) -> tuple[Participant, ...]:
        known = [one.identity and replace(one.identity, name="") for one in some]
        return tuple(replace(one, identity=who) for one, who in zip(some, known, strict=True))

    return replace(event, actors=bare(event.actors), recipients=bare(event.recipients))


@few
@given(readings(), st.text(letters) | st.text())
def test_no_search_is_an_error(read: Reading, words: str) -> None:
    with Record(":memory:") as record:
        record.add(read)
        record.find(words)
        record.find("", who=words, outlet=words)
        record.events(who=words, place=words, outlet=words)
        record.conditions(who=words, to=words)
