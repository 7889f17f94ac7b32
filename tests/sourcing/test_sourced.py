"""On whose authority, as it is read with the network that ships."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import Attribution, Reading, Span, read
from sayso.sourcing import in_words

PAGES = {
    "gates": (
        "Three Lomerian officials, who asked not to be named, told Reuters on Monday that Velda "
        "had shut the gates. One of the officials said that the river would be low for weeks.\n\n"
        "Foreign Minister Mirela Costane has denied that the gates were shut. She told reporters "
        "at a news conference that her country keeps its word.\n"
    ),
    "fire": (
        "Police said on Tuesday that the fire in Port Quarrel was set. Ada Lund, a fellow of the "
        "Dreven Institute, said that she had warned the mayor. The mayor's office did not respond "
        "to questions.\n\n"
        "According to a report by the Halvesk Gazette, the firm had not paid for its alarms.\n"
    ),
}


def reading(text: str) -> Reading:
    [found] = read(text.encode("utf-8", "replace"), form="text")
    return found


def said(text: str, words: str) -> Attribution:
    """The innermost attribution whose content has the words."""
    start = text.index(words)
    found = [
        one
        for one in reading(text).attributions
        if any(s.start <= start < s.end for s in one.content)
    ]
    return found[-1]


def spans(one: Attribution) -> Iterator[Span]:
    """Every place that an attribution names."""
    yield from (*one.source, *one.cue, *one.content)
    yield from filter(
        None,
        (
            one.speaker,
            one.negation,
            one.hedge,
            one.anonymity,
            one.role,
            one.addressee,
            one.occasion,
        ),
    )
    if one.speaks_for:
        yield one.speaks_for.span
    if one.said_on and one.said_on.span:
        yield one.said_on.span
    yield from (link.span for link in one.chain if link.span)


def test_officials_without_names_through_an_agency() -> None:
    text = PAGES["gates"]
    one = said(text, "Velda had")
    assert (str(one.source_kind), one.source_count, one.count_exact) == ("unnamed group", 3, True)
    assert one.anonymity
    assert one.anonymity.of(text) == "asked not to be named"
    assert in_words(one, text) == (
        "the article ← Reuters ← Three Lomerian officials (unnamed: asked not to be named)"
    )
    assert one.speaker is None


def test_one_of_them_is_one_and_came_the_same_way() -> None:
    text = PAGES["gates"]
    one = said(text, "the river would")
    assert (str(one.source_kind), one.source_count) == ("unnamed person", 1)
    assert [link.name for link in one.chain] == ["the article", "Reuters", "One of the officials"]
    sourcing = reading(text).sourcing
    assert sourcing
    assert (sourcing.n_unnamed, sourcing.n_named) == (3, 1)


def test_a_minister_who_denies_and_speaks_at_a_news_conference() -> None:
    text = PAGES["gates"]
    one = said(text, "the gates were shut")
    assert (str(one.act), one.negated, str(one.source_kind)) == ("denies", False, "named person")
    assert one.role
    assert one.role.of(text) == "Foreign Minister"
    she = said(text, "her country")
    assert she.speaker
    assert she.speaker.of(text) == "Mirela Costane"
    assert she.addressee
    assert she.addressee.of(text) == "reporters"
    assert she.occasion
    assert she.occasion.of(text) == "a news conference"


def test_a_body_and_its_day_a_fellow_and_her_role() -> None:
    text = PAGES["fire"]
    police = said(text, "the fire in")
    assert police.said_on is None  # “Tuesday” of a page without a date
    lund = said(text, "she had warned")
    assert lund.role
    assert lund.role.of(text) == "a fellow of the Dreven Institute"
    assert lund.speaks_for is None


def test_an_outlets_report_is_the_outlets() -> None:
    text = PAGES["fire"]
    one = said(text, "had not paid")
    assert str(one.source_kind) == "outlet"
    assert one.chain[-1].name == "Halvesk Gazette"


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_reading_twice_is_the_same(text: str) -> None:
    assert reading(text) == reading(text)


def hold(found: Reading) -> None:
    """What is true of every page that was read."""
    if found.article is None:
        return
    text = found.article.text
    before: list[Attribution] = []
    for one in found.attributions:
        for span in spans(one):
            assert span.end <= len(text)
            assert span.of(text).strip()
        assert one.parent is None or any(one.parent is other for other in before)
        assert one.source_count >= 0
        assert (one.source_count == 0) == (str(one.source_kind) == "none")
        assert one.chain[0].span is None
        assert str(one.chain[0].kind) == "outlet"
        before.append(one)
    outer = [one.content for one in found.attributions if one.parent is None]
    assert outer == sorted(outer)
    assert "Could not" not in str(found)
    assert found.sourcing is not None or found.unreadable is not None


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_every_place_has_words_and_parents_come_first(text: str) -> None:
    hold(reading(text))


words = st.sampled_from(
    'He she They Lund Ada officials three one of the said told Reuters that , . “ ” " ‘ ’ ( ) - '
    "who which mayor I it Monday 2022 citing according to a report by on condition anonymity "
    "\u202e \u0301 🕊️ Kremlin US \n".split(" ")
)


@settings(max_examples=60)
@given(st.lists(words, max_size=40).map(" ".join) | st.text(max_size=120))
def test_whatever_the_text_it_holds(text: str) -> None:
    for found in read(text.encode("utf-8", "replace"), form="text"):
        hold(found)
        str(found)


@pytest.mark.parametrize(
    "unit",
    [
        "“no” Lund said “yes” ",
        "Ada Lund said that three officials told Reuters that it rained, ",
        "“",
        "Reuters Halyard CNN The ",
        "one of the officials, on condition of anonymity because ",
        "an interview with a letter to the ",
    ],
)
def test_twice_the_line_takes_no_more_than_some_twice_the_time(unit: str) -> None:
    def seconds(n: int) -> float:
        text = "Lund said that it rained. " + unit * n
        start = time.perf_counter()
        for found in read(text.encode(), form="text"):
            hold(found)
            str(found)
        return time.perf_counter() - start

    seconds(50)  # what is loaded once
    size = 6_000 // len(unit)  # of which a second is the network's
    short, long = seconds(size), seconds(2 * size)
    assert long < 3 * short + 1.0, (short, long)


def test_two_thousand_quotes_in_a_line_are_read() -> None:
    found = reading("Lund said " + "“no” and " * 2_000 + "“yes”.")
    hold(found)
    assert found.article


def entity(text: str, words: str) -> str | None:
    one = said(text, words)
    return one.entity.id if one.entity else None


def test_who_is_named_by_surname_alone_is_told_by_office_and_day() -> None:
    text = (
        "MOSCOW, May 3, 2021 (Halyard) - On May 3, 2021, Russian President Putin said that the "
        "talks would go on.\n\nMr. Putin added that the river had frozen. On the same day Mr. "
        "Costane said that the gates were shut.\n"
    )
    assert entity(text, "the talks would") == "person:vladimir putin"
    assert entity(text, "the river had") == "person:vladimir putin"
    assert entity(text, "the gates were") is None


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Women said by almost twenty points that the river was low.", "the river was", "public"),
        ("Almost half said they wanted a new bridge.", "a new bridge", "public"),
        ("Thirty percent of farmers said the river was low.", "the river was", "public"),
        ("Many of them said the river was low.", "the river was", "unnamed group"),
        ("Police said the river was low.", "the river was", "unnamed group"),
        (
            "The Ports Party met on Monday. The party said the river was low.",
            "the river was",
            "named organisation",
        ),
        (
            "Ada Lund spoke first. The Velda senator said the river was low.",
            "the river was",
            "named person",
        ),
        (
            "“The river is low,” said Gil Brandt, the Ports and Border Protection commissioner.",
            "The river is",
            "named person",
        ),
        (
            "A lawyer for the singer Delia Brandt said the river was low.",
            "the river was",
            "unnamed person",
        ),
        ("CRAW, a club of anglers, said the river was low.", "the river was", "named organisation"),
        ("A Velda Consult Poll found the river was low.", "the river was", "document"),
    ],
)
def test_kinds_of_sources_by_their_words(text: str, words: str, kind: str) -> None:
    assert str(said(text, words).source_kind) == kind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Gil Evans built two. Evans said the bridge was safe.", "the bridge", "named person"),
        ("Those documents show that the river was low.", "the river was", "document"),
        ("One study of voters found that the river was low.", "the river was", "document"),
        ("A recently leaked memo said the river was low.", "the river was", "document"),
    ],
)
def test_a_kind_is_told_by_more_than_a_words_ending(text: str, words: str, kind: str) -> None:
    assert str(said(text, words).source_kind) == kind


def test_a_deputy_and_a_namesake_are_nobody_of_the_tables() -> None:
    text = (
        "MOSCOW, May 3, 2021 (Halyard) - Deputy Foreign Minister Lavrov said on May 3, 2021 that "
        "the river was low.\n\nOn May 3, 2021, Sgt. Johnson of the United Kingdom said that the "
        "gates were shut.\n"
    )
    assert entity(text, "the river was") is None
    assert entity(text, "gates were shut") is None
