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
from sayso.attribution import Attribution, Manner
from sayso.contract import line, reading_from_json, reading_object, schema, statement_object
from sayso.errors import WrongUse
from sayso.pages import Form, Page, Reason, Unreadable
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

Told = Callable[..., Reading]
READING = jsonschema.Draft202012Validator(schema())
STATEMENT = jsonschema.Draft202012Validator(
    {**schema(), "$ref": "#/$defs/statement", "anyOf": [{}]}
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
            }
        ],
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


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(words)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    span = place.map(lambda p: Span(min(p), max(p)))
    spans = st.lists(span, max_size=3).map(tuple)
    some = st.lists(span, min_size=1, max_size=3).map(tuple)
    manners, kinds = st.sampled_from(Manner), st.sampled_from(BlockKind)
    said = st.builds(Attribution, spans, spans, some, manners, st.floats(0, 1))
    blocks = st.lists(st.builds(Block, kinds, span), max_size=3).map(tuple)
    origin = draw(words)
    why = st.builds(Unreadable, st.sampled_from(Reason), words, st.just(origin))
    article = draw(
        st.builds(
            Article,
            text=st.just(text),
            blocks=blocks,
            url=maybe,
            outlet=maybe,
            authors=st.lists(words, max_size=2).map(tuple),
            published=maybe,
            date_reliable=st.booleans(),
            date_known_from=maybe,
            modified=maybe,
            language=maybe,
        )
    )
    if draw(st.booleans()):
        return Reading(origin, unreadable=draw(why), model=draw(maybe))
    attributions = tuple(draw(st.lists(said, max_size=3)))
    return Reading(origin, None, article, attributions, draw(st.none() | why), draw(maybe))


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
