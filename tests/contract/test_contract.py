"""The JSON that others build on."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
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
from sayso.contract import (
    line,
    reading_from_json,
    reading_object,
    schema,
    sourced_object,
    sources_object,
    statement_object,
)
from sayso.errors import WrongUse
from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

Told = Callable[..., Reading]
READING = jsonschema.Draft202012Validator(schema())
STATEMENT, SOURCED, SOURCES = (
    jsonschema.Draft202012Validator(
        {"$schema": schema()["$schema"], "$defs": schema()["$defs"], "$ref": f"#/$defs/{name}"}
    )
    for name in ("statement", "sourced", "sources")
)


def test_an_article_is_an_object_with_its_text_and_the_places_in_it(told: Told) -> None:
    reading = told(
        "Talks\n\nReuters said 🕊️ no.",
        ("Reuters", "said", "no"),
        outlet="The Herald",
        authors=("Ann Lee",),
        published="2022-05-26",
        date_reliable=True,
        language="en",
    )
    page = Page(b"<p>Talks", Form.HTML, "talks.html", retrieved=datetime(2022, 5, 27, tzinfo=UTC))
    made = json.loads(line(reading_object(replace(reading, page=page))))
    READING.validate(made)
    assert made == {
        "article": {
            "id": "0190fb63ebda101285263902026695a7",
            "url": None,
            "outlet": "The Herald",
            "headline": "Talks",
            "lede": None,
            "authors": ["Ann Lee"],
            "published": "2022-05-26",
            "date_reliable": True,
            "date_known_from": None,
            "modified": None,
            "language": "en",
            "text": "Talks\n\nReuters said 🕊️ no.",
            "blocks": [
                {"kind": "headline", "start": 0, "end": 5},
                {"kind": "paragraph", "start": 7, "end": 26},
            ],
        },
        "attributions": [
            {
                "id": "499b979fac64e858b87f977e9ee8d197",
                "source": [[7, 14]],
                "cue": [[15, 19]],
                "content": [[23, 25]],
                "manner": "indirect",
                "confidence": 0.75,
                "act": "says",
                "negated": False,
                "hedged": False,
                "source_kind": "none",
                "source_count": 0,
                "count_exact": True,
                "chain": [],
                "chain_words": "",
            }
        ],
        "events": [],
        "conditions": [],
        "sourcing": {
            "n_words": 5,
            "n_own_words": 4,
            "n_statements": 1,
            "n_named": 0,
            "n_unnamed": 0,
            "unnamed_exact": True,
            "n_roots": 0,
            "shares": [
                {
                    "kind": "none",
                    "n_sources": 0,
                    "count_exact": True,
                    "n_statements": 1,
                    "n_words": 1,
                }
            ],
        },
        "page": {
            "origin": "talks.html",
            "id": "6008e1516e853dc8ce412164ec1408fd",
            "form": "html",
            "url": None,
            "encoding": None,
            "retrieved": "2022-05-27T00:00:00+00:00",
        },
        "model": "a model",
    }


def test_a_page_that_could_not_be_read_is_an_object_with_the_reason() -> None:
    reading = Reading("gone.html", unreadable=Unreadable(Reason.NOT_FOUND, "no such file"))
    made = json.loads(line(reading_object(reading)))
    READING.validate(made)
    assert made == {
        "unreadable": {"reason": "not found", "detail": "no such file"},
        "page": {"origin": "gone.html"},
        "model": None,
    }


def test_an_article_not_in_english_has_no_attributions_and_says_why(told: Told) -> None:
    reading = replace(
        told("La guerre", language="fr"), unreadable=Unreadable(Reason.NOT_ENGLISH, "fr")
    )
    made = json.loads(line(reading_object(reading)))
    READING.validate(made)
    assert made["article"]["text"] == "La guerre"
    assert made["attributions"] == []
    assert made["unreadable"]["reason"] == "not English"


def test_a_statement_found_again_is_an_object_with_its_words(told: Told) -> None:
    record = Record(":memory:")
    record.add(told("Talks\n\nReuters said no.", ("Reuters", "said", "no"), outlet="The Herald"))
    (statement,) = record.find("no")
    made = json.loads(line(statement_object(statement)))
    STATEMENT.validate(made)
    assert made["words"] == {"source": "Reuters", "cue": "said", "content": "no"}
    assert made["content"] == [[20, 22]]
    assert made["paragraph"] == 1
    assert made["article"]["outlet"] == "The Herald"


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"article": None, "attributions": []},
        {"unreadable": {}},
        {"unreadable": {"reason": "too dull"}},
    ],
)
def test_what_is_no_reading_is_refused_by_schema_and_reader_alike(wrong: object) -> None:
    assert not READING.is_valid(wrong)
    with pytest.raises(WrongUse, match="a reading"):
        reading_from_json(json.dumps(wrong))


@pytest.mark.parametrize("wrong", ["", "[]", "7", "null", "{", "[" * 100_000, b"\xff"])
def test_what_is_no_object_is_refused(wrong: str | bytes) -> None:
    with pytest.raises(WrongUse, match=r"a reading is one object as in docs/schema\.json"):
        reading_from_json(wrong)


def test_a_place_past_the_end_of_the_text_is_refused(told: Told) -> None:
    made = reading_object(told("Talks\n\nReuters said no.", ("Reuters", "said", "no")))
    made["attributions"][0]["content"] = [[20, 99]]
    with pytest.raises(WrongUse, match=r"inside the text of 23 characters, was 20\.\.99"):
        reading_from_json(made)


def test_half_a_character_becomes_one_replacement_so_that_places_stay(told: Told) -> None:
    made = line(reading_object(told("\ud83d\udd4a\n\nHe said no.", ("He", "said", "no"))))
    assert json.loads(made.encode("utf-8"))["article"]["text"] == "\ufffd\ufffd\n\nHe said no."


def test_an_object_is_one_line_to_every_program_and_obeyed_by_no_terminal(told: Told) -> None:
    odd = "a\nb\rc\x0bd\x85e\u2028f\u2029g\x1b[2J\x9b2J\x7f\x00h"
    made = line(reading_object(told(odd)))
    assert len(made.splitlines()) == 1
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in made)
    assert json.loads(made)["article"]["text"] == odd


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
maybe = st.none() | words


def agreeing(one: Attribution) -> Attribution:
    """Nobody as source is of no kind, and a role is a speaker's."""
    kind = one.source_kind if one.source else SourceKind.NONE
    return replace(one, source_kind=kind, role=one.role if one.speaker else None)


# Places within the shortest text, so that they need not be made for each.
SHORTEST = 12
span = st.tuples(st.integers(0, SHORTEST), st.integers(0, SHORTEST)).map(lambda p: Span(*sorted(p)))
place = st.none() | span
spans = st.lists(span, max_size=3).map(lambda found: tuple(sorted(found)))
days = st.none() | st.dates().map(str)
intervals = st.builds(Interval, days, days, st.sampled_from(Granularity))
said = st.builds(
    Attribution,
    source=spans,
    cue=spans,
    content=spans.filter(bool),
    manner=st.sampled_from(Manner),
    confidence=st.floats(0, 1),
    speaker=place,
    act=st.sampled_from(Act),
    negation=place,
    hedge=place,
    source_kind=st.sampled_from(SourceKind),
    source_count=st.integers(0, 2**40),
    count_exact=st.booleans(),
    anonymity=place,
    entity=st.none() | st.builds(Identity, words, words, words),
    role=place,
    speaks_for=st.none() | st.builds(Principal, span, maybe, maybe),
    chain=st.lists(st.builds(Authority, words, st.sampled_from(SourceKind), place), max_size=3).map(
        tuple
    ),
    addressee=place,
    occasion=place,
    said_on=st.none() | st.builds(SaidOn, intervals, st.sampled_from(Basis), place),
    named=st.lists(st.builds(Named, span, span), max_size=2).map(tuple),
).map(agreeing)
articles = st.builds(
    Article,
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=SHORTEST, max_size=40),
    blocks=st.lists(st.builds(Block, st.sampled_from(BlockKind), span), max_size=3).map(tuple),
    url=maybe,
    outlet=maybe,
    authors=st.lists(words, max_size=2).map(tuple),
    published=maybe,
    date_reliable=st.booleans(),
    date_known_from=maybe,
    modified=maybe,
    language=maybe,
)
reasons = st.builds(Unreadable, st.sampled_from(Reason), words)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    origin, why = draw(words), draw(st.none() | reasons)
    why = why and Unreadable(why.reason, why.detail, origin)
    if why is not None and draw(st.booleans()):
        return Reading(origin, unreadable=why, model=draw(maybe))
    attributions = tuple(draw(st.lists(said, max_size=3)))
    return Reading(
        origin,
        article=draw(articles),
        attributions=attributions,
        unreadable=why,
        model=draw(maybe),
    )


@given(readings())
def test_every_reading_comes_back_from_its_json_as_it_was(reading: Reading) -> None:
    made = line(reading_object(reading))
    READING.validate(json.loads(made))
    assert reading_from_json(made) == reading
    assert reading_from_json(made.encode()) == reading


def test_what_stands_in_another_names_its_parent_and_a_known_speaker_his_name(told: Told) -> None:
    reading = told(
        "Talks\n\nReuters wrote that Henrik Solm said no.",
        ("Reuters", "wrote", "that Henrik Solm said no"),
        ("Henrik Solm", "said", "no"),
    )
    outer, inner = reading.attributions
    assert reading.article
    at = reading.article.text.index("Henrik Solm")
    inner = replace(inner, parent=outer, speaker=Span(at, at + 11))
    nested = replace(reading, attributions=(outer, inner))
    made = json.loads(line(reading_object(nested)))
    READING.validate(made)
    first, second = made["attributions"]
    assert "parent" not in first
    assert "speaker" not in first
    assert second["parent"] == first["id"]
    assert second["speaker"] == {"name": "Henrik Solm", "at": [at, at + 11]}
    assert reading_from_json(made).attributions == (outer, inner)


GATES = (
    "Gates shut\n\nOn Monday Ukraine’s minister, Ada Lund, reportedly did not confirm to Reuters at"
    " a briefing that the gates were shut. He spoke on condition of anonymity."
)


def at(words: str) -> Span:
    start = GATES.index(words)
    return Span(start, start + len(words))


def full(told: Told) -> Reading:
    """A reading of one attribution of which everything is known."""
    reading = told(
        GATES,
        ("Ukraine’s minister, Ada Lund,", "did not confirm", "the gates were shut"),
        outlet="RT",
    )
    day = Interval("2022-05-23", None, Granularity.DAY)
    one = replace(
        reading.attributions[0],
        speaker=at("Ada Lund"),
        act=Act.CONFIRMS,
        negation=at("not"),
        hedge=at("reportedly"),
        source_kind=SourceKind.NAMED_PERSON,
        source_count=1,
        anonymity=at("on condition of anonymity"),
        entity=Identity("person:ada lund", "Ada Lund", "person"),
        role=at("minister"),
        speaks_for=Principal(at("Ukraine"), "state:UA", "Ukraine"),
        chain=(
            Authority("RT", SourceKind.OUTLET),
            Authority("Reuters", SourceKind.OUTLET, at("Reuters")),
            Authority("Ada Lund", SourceKind.NAMED_PERSON, at("Ada Lund")),
        ),
        addressee=at("Reuters"),
        occasion=at("a briefing"),
        said_on=SaidOn(day, Basis.INFERRED, at("On Monday")),
    )
    return replace(reading, attributions=(one,))


def test_on_whose_authority_it_is_said_has_the_words_and_their_places(told: Told) -> None:
    reading = full(told)
    made = json.loads(line(reading_object(reading)))
    READING.validate(made)
    [one] = made["attributions"]
    ukraine = {
        "words": "Ukraine",
        "at": [22, 29],
        "id": "state:UA",
        "name": "Ukraine",
    }
    assert one == one | {
        "act": "confirms",
        "negated": True,
        "negation": {"words": "not", "at": [67, 70]},
        "hedged": True,
        "hedge": {"words": "reportedly", "at": [52, 62]},
        "source_kind": "named person",
        "source_count": 1,
        "count_exact": True,
        "anonymity": {"words": "on condition of anonymity", "at": [139, 164]},
        "entity": {"id": "person:ada lund", "name": "Ada Lund", "kind": "person"},
        "speaker": {
            "name": "Ada Lund",
            "at": [42, 50],
            "role": {"words": "minister", "at": [32, 40]},
            "speaks_for": ukraine,
        },
        "speaks_for": ukraine,
        "chain": [
            {"name": "RT", "kind": "outlet"},
            {"name": "Reuters", "kind": "outlet", "at": [82, 89]},
            {"name": "Ada Lund", "kind": "named person", "at": [42, 50]},
        ],
        "chain_words": "RT ← Reuters ← Ada Lund",
        "addressee": {"words": "Reuters", "at": [82, 89]},
        "occasion": {"words": "a briefing", "at": [93, 103]},
        "said_on": {
            "start": "2022-05-23",
            "end": None,
            "granularity": "day",
            "basis": "inferred",
            "words": "On Monday",
            "at": [12, 21],
        },
    }
    assert reading_from_json(made) == reading


NEW = (
    {"sourcing"},
    {
        *("act", "negated", "negation", "hedged", "hedge", "source_kind", "source_count"),
        *("count_exact", "anonymity", "entity", "speaks_for", "chain", "chain_words"),
        *("addressee", "occasion", "said_on"),
    },
)


def test_an_object_from_before_there_was_any_of_it_is_still_read(told: Told) -> None:
    made = json.loads(line(reading_object(full(told))))
    for name in NEW[0]:
        del made[name]
    for name in NEW[1]:
        del made["attributions"][0][name]
    for name in ("role", "speaks_for"):
        del made["attributions"][0]["speaker"][name]
    [one] = reading_from_json(made).attributions
    [old] = full(told).attributions
    assert one == Attribution(
        old.source, old.cue, old.content, old.manner, old.confidence, speaker=old.speaker
    )


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("act", "sings"),
        ("source_kind", "ghost"),
        ("chain", [{"name": "RT", "kind": "outlet", "at": [0, 9_999]}]),
        ("occasion", {"words": "a briefing", "at": [0, 9_999]}),
        ("said_on", {"start": None, "end": None, "granularity": "aeon", "basis": "stated"}),
        ("speaks_for", {"words": "Ukraine"}),
        ("entity", {"id": "state:UA"}),
        ("chain", None),
    ],
)
def test_what_says_it_wrongly_is_refused(told: Told, name: str, wrong: object) -> None:
    made = json.loads(line(reading_object(full(told))))
    made["attributions"][0][name] = wrong
    with pytest.raises(WrongUse):
        reading_from_json(made)


def test_a_statement_found_again_has_it_as_its_reading_has(told: Told) -> None:
    reading = full(told)
    record = Record(":memory:")
    record.add(reading)
    [statement] = record.find("gates", who="Lund")
    made = json.loads(line(statement_object(statement)))
    STATEMENT.validate(made)
    [one] = json.loads(line(reading_object(reading)))["attributions"]
    assert made == made | one


def test_the_profile_of_an_article_is_an_object(told: Told) -> None:
    reading = full(told)
    group = SourceKind.UNNAMED_GROUP
    one = replace(
        reading.attributions[0], speaker=None, source_kind=group, source_count=2, count_exact=False
    )
    made = json.loads(line(sourced_object(replace(reading, attributions=(one,)))))
    SOURCED.validate(made)
    assert made["article"]["headline"] == "Gates shut"
    assert "text" not in made["article"]
    assert made["sourcing"]["n_unnamed"] == 2
    assert made["sourcing"]["unnamed_exact"] is False
    assert made["sourcing"]["longest_unnamed"]["n_words"] == 4
    assert made["sourcing"]["longest_unnamed"]["at"] == [109, 128]


def test_a_page_that_is_not_sourced_says_why() -> None:
    why = Unreadable(Reason.NOT_FOUND, "no such file")
    made = json.loads(line(sourced_object(Reading("gone.html", unreadable=why))))
    SOURCED.validate(made)
    assert made == {
        "page": {"origin": "gone.html"},
        "unreadable": {"reason": "not found", "detail": "no such file"},
    }


@given(readings())
def test_every_page_has_an_object_that_says_how_it_is_sourced(reading: Reading) -> None:
    SOURCED.validate(json.loads(line(sourced_object(reading))))


def test_a_row_of_a_records_sources_is_an_object(told: Told) -> None:
    record = Record(":memory:")
    record.add(replace(full(told), origin="1"))
    [row] = record.sources(["outlet", "month"])
    made = json.loads(line(sources_object(row, ["outlet", "month"])))
    SOURCES.validate(made)
    assert made == {
        "outlet": "RT",
        "month": None,
        "n_articles": 1,
        "n_words": 28,
        "n_statements": 1,
        "n_sources": 1,
        "n_named": 1,
        "n_roots": 1,
        "kinds": [{"kind": "named person", "n_sources": 1, "n_statements": 1, "n_words": 4}],
    }
