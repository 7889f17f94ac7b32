"""On whose authority: the block of an article's sourcing, and the list under the rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import (
    Act,
    Attribution,
    Authority,
    Manner,
    Principal,
    SaidOn,
    SourceKind,
)
from sayso.reading import Reading
from sayso.show import as_text, profile
from sayso.show.authority import act, chain, day, told
from sayso.show.wrap import columns
from sayso.sourcing import sourcing
from sayso.text import Span
from sayso.when import Basis, Granularity, Interval

Told = Callable[..., Reading]

TEXT = (
    "Gates shut\n\nOn Monday two Ukrainian officials, on condition of anonymity, did not confirm to"
    " Reuters at a briefing that the gates were shut. Mayor Ada Lund said it rained. She said no."
)
DAY = Interval("2022-05-23", "2022-05-23", Granularity.DAY)
RT = Authority("RT", SourceKind.OUTLET)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def reading(told: Told) -> Reading:
    """Two officials through Reuters without a name, and a mayor by name, twice."""
    made = told(
        TEXT,
        ("two Ukrainian officials", "did not confirm", "that the gates were shut"),
        ("Mayor Ada Lund", "said", "it rained"),
        ("She", "said", "no"),
        outlet="RT",
    )
    officials, mayor, she = made.attributions
    group = SourceKind.UNNAMED_GROUP
    officials = replace(
        officials,
        act=Act.CONFIRMS,
        negation=at("not"),
        source_kind=group,
        source_count=2,
        anonymity=at("on condition of anonymity"),
        speaks_for=Principal(at("Ukrainian"), "state:UA", "Ukraine"),
        chain=(
            RT,
            Authority("Reuters", SourceKind.OUTLET, at("Reuters")),
            Authority("two Ukrainian officials", group, at("two Ukrainian officials")),
        ),
        addressee=at("Reuters"),
        occasion=at("a briefing"),
        said_on=SaidOn(DAY, Basis.INFERRED, at("On Monday")),
    )
    person, lund = SourceKind.NAMED_PERSON, at("Ada Lund")
    mayor = replace(
        mayor,
        speaker=lund,
        role=at("Mayor"),
        source_kind=person,
        source_count=1,
        chain=(RT, Authority("Ada Lund", person, lund)),
        said_on=SaidOn(DAY, Basis.PUBLICATION),
    )
    she = replace(
        she,
        content=(Span(len(TEXT) - 3, len(TEXT) - 1),),
        speaker=lund,
        role=at("Mayor"),
        source_kind=person,
        source_count=1,
        chain=(RT, Authority("She", person, at("She"))),
        said_on=SaidOn(DAY, Basis.PUBLICATION),
    )
    return replace(made, attributions=(officials, mayor, she))


def test_a_report_has_a_block_and_a_list_of_on_whose_authority(reading: Reading) -> None:
    report = as_text(reading.article, reading.attributions)
    assert report.split("\n\n")[1] == (
        "Sources                 1 named, 2 unnamed, 2 roots, in 3 statements\n"
        "unnamed in groups       2: 15% of the words, 1 statement\n"
        "named people            1: 9% of the words, 2 statements\n"
        "the article itself      76% of the words\n"
        "longest on one unnamed  5 words: “two Ukrainian officials”"
    )
    assert report.partition("On whose authority\n")[2] == (
        "1  RT ← Reuters ← two Ukrainian officials (unnamed: on condition of anonymity)\n"
        "   not: confirms · unnamed group, 2 · for Ukraine · to Reuters · occasion: a\n"
        "   briefing · 2022-05-23 (“On Monday”)\n"
        "2  RT ← Ada Lund, Mayor\n"
        "   says · named person · 2022-05-23 (publication date)\n"
        "3  RT ← She [Ada Lund], Mayor\n"
        "   says · named person · 2022-05-23 (publication date)\n"
    )


def test_where_no_chain_is_known_there_is_neither(told: Told) -> None:
    bare = told("Talks\n\nReuters said no.", ("Reuters", "said", "no"))
    report = as_text(bare.article, bare.attributions)
    assert "On whose authority" not in report
    assert "of the words" not in report


def test_an_article_that_nobody_speaks_in_is_all_its_own(told: Told) -> None:
    article = told("Talks\n\nIt rained.").article
    assert article
    assert profile(sourcing(article, ()), article.text) == [
        ("Sources", "0 named, none unnamed, 0 roots, in 0 statements"),
        ("the article itself", "100% of the words"),
    ]


def test_what_is_no_exact_number_is_at_least_that(reading: Reading) -> None:
    officials = replace(reading.attributions[0], source_count=3, count_exact=False)
    assert reading.article
    rows = dict(profile(sourcing(reading.article, (officials,)), TEXT))
    assert rows["Sources"] == "0 named, at least 3 unnamed, 1 root, in 1 statement"
    assert rows["unnamed in groups"] == "at least 3: 15% of the words, 1 statement"
    assert told(officials, TEXT).startswith("not: confirms · unnamed group, at least 3 · ")


def test_an_act_says_whether_it_was_done_and_whether_the_article_holds_back(
    reading: Reading,
) -> None:
    one = reading.attributions[0]
    assert act(one) == "not: confirms"
    assert act(replace(one, hedge=at("Monday"))) == "not: confirms, hedged"
    assert act(replace(one, negation=None)) == "confirms"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-05-23", "2022-05-23", "2022-05-23 (“Monday”)"),
        ("2022-05-01", "2022-05-31", "2022-05-01 to 2022-05-31 (“Monday”)"),
        ("2022-05-23", None, "from 2022-05-23 (“Monday”)"),
        (None, "2022-05-23", "until 2022-05-23 (“Monday”)"),
        ("2022-05-23T12:00", "2022-05-23T23:59", "2022-05-23 12:00 to 2022-05-23 23:59 (“Monday”)"),
    ],
)
def test_a_day_is_said_with_the_words_that_tell_it(
    start: str | None, end: str | None, said: str
) -> None:
    interval = Interval(start, end, Granularity.DAY)
    assert day(SaidOn(interval, Basis.STATED, at("Monday")), TEXT) == said


def test_a_name_that_the_chain_has_is_not_said_twice(reading: Reading) -> None:
    _, mayor, she = reading.attributions
    assert chain(mayor, TEXT) == "RT ← Ada Lund, Mayor"
    assert chain(she, TEXT) == "RT ← She [Ada Lund], Mayor"


def test_a_chain_cannot_command_the_terminal(reading: Reading) -> None:
    hostile = "\x1b[2J\x9b31m\r\u202eRT\n"
    one = replace(reading.attributions[0], chain=(Authority(hostile, SourceKind.OUTLET), RT))
    report = as_text(reading.article, (one,))
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", report) == []


SIZE = 30
span = st.tuples(st.integers(0, SIZE), st.integers(0, SIZE)).map(lambda p: Span(*sorted(p)))
place = st.none() | span
spans = st.lists(span, min_size=1, max_size=2).map(lambda found: tuple(sorted(found)))
names = st.text(min_size=1, max_size=90)
kinds = st.sampled_from(SourceKind)
said = st.builds(
    Attribution,
    source=spans,
    cue=spans,
    content=spans,
    manner=st.sampled_from(Manner),
    confidence=st.floats(0, 1),
    speaker=place,
    act=st.sampled_from(Act),
    negation=place,
    hedge=place,
    source_kind=kinds,
    source_count=st.integers(0, 10**12),
    count_exact=st.booleans(),
    anonymity=place,
    role=place,
    speaks_for=st.none() | st.builds(Principal, span, st.none(), st.none() | names),
    chain=st.lists(st.builds(Authority, names, kinds, place), max_size=4).map(tuple),
    addressee=place,
    occasion=place,
    said_on=st.none() | st.builds(SaidOn, st.just(DAY), st.sampled_from(Basis), place),
)


@given(
    st.text(min_size=SIZE, max_size=2 * SIZE),
    st.lists(said, max_size=4),
    st.integers(40, 200),
    st.booleans(),
)
def test_no_line_is_wider_than_the_terminal(
    text: str, attributions: list[Attribution], width: int, colour: bool
) -> None:
    article = Article(text, (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    lines = as_text(article, attributions, width=width, colour=colour).split("\n")
    assert all(columns(re.sub("\x1b\\[[0-9;]+m", "", line)) <= width for line in lines)
