"""The report in a terminal and as plain text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.pages import Reason, Unreadable
from sayso.reading import Reading
from sayso.show import as_text
from sayso.show.wrap import columns
from sayso.text import Span

Told = Callable[..., Reading]


def body(reading: Reading, **how: int) -> str:
    """The report without headline, facts and table."""
    text = as_text(reading.article, reading.attributions, **how)  # type: ignore[arg-type]
    return text.split("\n\n")[1]


def test_a_report_says_what_is_known_then_the_text_then_who_said_what(told: Told) -> None:
    reading = told(
        "Talks resume\n\nThe war is over, Reuters reported.",
        ("Reuters", "reported", "The war is over"),
        outlet="The Herald",
        authors=("Ann Lee", "Bo Dahl"),
        published="2022-05-26T23:02+03:00",
        date_reliable=True,
        date_known_from="schema.org datePublished",
        url="https://herald.example/talks",
    )
    assert (
        as_text(reading.article, reading.attributions)
        == """\
Talks resume
Outlet   The Herald
Date     2022-05-26 23:02 +03:00 (reliable: schema.org datePublished)
By       Ann Lee, Bo Dahl
Address  https://herald.example/talks

«¹The war is over»¹, [¹Reuters] {¹reported}.

Marked above: [source], {cue}, «content»; raised numbers are the rows below.

n  source   cue       content          manner    sure
-  -------  --------  ---------------  --------  ----
1  Reuters  reported  The war is over  indirect  75%
"""
    )


def test_what_is_not_known_is_said_to_be_unknown(told: Told) -> None:
    reading = told("Talks\n\nNothing was said.", published="2022-05", date_known_from="the URL")
    assert as_text(reading.article) == (
        "Talks\n"
        "Outlet   unknown\n"
        "Date     2022-05 (not reliable: the URL)\n"
        "Address  unknown\n\n"
        "Nothing was said.\n\n"
        "Nobody is said to have said anything.\n"
    )


def test_a_source_of_two_attributions_is_marked_once_with_both_numbers(told: Told) -> None:
    reading = told(
        "Talks\n\nBlinken said no and denied it.",
        ("Blinken", "said", "no"),
        ("Blinken", "denied", "it"),
    )
    assert body(reading) == "[¹⁺²Blinken] {¹said} «¹no»¹ and {²denied} «²it»²."


def test_a_content_within_a_content_is_closed_first(told: Told) -> None:
    reading = told(
        "Talks\n\nReuters said Kiev denied the attack.",
        ("Reuters", "said", "Kiev denied the attack"),
        ("Kiev", "denied", "the attack"),
    )
    assert body(reading) == "[¹Reuters] {¹said} «¹[²Kiev] {²denied} «²the attack»²»¹."


def test_contents_that_cross_keep_their_own_ends(told: Told) -> None:
    reading = told("Talks\n\none two three", (None, None, "one two"), (None, None, "two three"))
    assert body(reading) == "«¹one «²two»¹ three»²"


def test_a_content_over_two_paragraphs_is_marked_in_both() -> None:
    article = Article(
        "one two\n\nthree four",
        (Block(BlockKind.PARAGRAPH, Span(0, 7)), Block(BlockKind.PARAGRAPH, Span(9, 19))),
    )
    said = Attribution((), (), (Span(4, 14),), Manner.DIRECT, 1.0)
    assert as_text(article, [said]).split("\n\n")[1:3] == ["one «¹two»¹", "«¹three»¹ four"]


def test_words_outside_every_block_are_shown_too() -> None:
    article = Article("before inside after", (Block(BlockKind.CAPTION, Span(7, 13)),))
    assert as_text(article).split("\n\n")[1:4] == ["before", "Caption: inside", "after"]


def test_an_attribution_without_a_source_has_a_dash_in_its_row(told: Told) -> None:
    reading = told("Talks\n\nIt is over.", (None, None, "It is over"))
    assert "1  —       —    It is over  indirect  75%" in as_text(
        reading.article, reading.attributions
    )


def test_a_long_content_is_cut_at_a_word(told: Told) -> None:
    said = "the talks that began on Monday in the capital will go on until somebody gives way"
    reading = told(f"Talks\n\n{said}", (None, None, said))
    table = as_text(reading.article, reading.attributions, width=60).split("\n\n")[-1]
    assert table.splitlines()[2:] == [
        "1  —       —    the talks that began on       indirect  75%",
        "                Monday in the capital will…",
    ]


def test_an_article_not_in_english_is_shown_and_said_not_to_be_attributed(told: Told) -> None:
    reading = told("Pourparlers\n\nLa guerre est finie.", language="fr")
    text = as_text(reading.article, (), Unreadable(Reason.NOT_ENGLISH, "fr"))
    assert "Language  fr\n" in text
    assert text.endswith("La guerre est finie.\n\nNot attributed: not English: fr\n")


def test_a_page_without_an_article_is_one_line_of_why() -> None:
    text = as_text(None, (), Unreadable(Reason.TOO_BIG, "11,000,000 bytes"))
    assert text == "Could not be read: too big: 11,000,000 bytes\n"


def test_colour_takes_the_place_of_brackets_and_keeps_the_numbers(told: Told) -> None:
    reading = told("Talks\n\nReuters said no.", ("Reuters", "said", "no"))
    text = as_text(reading.article, reading.attributions, colour=True)
    assert "\x1b[1;4m¹Reuters\x1b[0m \x1b[35m¹said\x1b[0m \x1b[32m¹no\x1b[0m.\n" in text


def test_a_page_cannot_command_the_terminal(told: Told) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\x9b31m\r\x08\u202egnp.exe\u2028next"
    reading = told(
        f"{hostile}\n\n{hostile}",
        (hostile, hostile, hostile),
        outlet=hostile,
        url=f"https://x/{hostile}",
        authors=(hostile,),
        published=hostile,
        date_known_from=hostile,
    )
    text = as_text(reading.article, reading.attributions, width=200)
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", text) == []
    assert "␛]0;owned␇␛[2J�31m ␈�gnp.exe next" in text


def test_wide_characters_take_two_columns() -> None:
    article = Article("会" * 50, ())
    lines = as_text(article, width=41).splitlines()
    assert lines[4:7] == ["", "会" * 20, "会" * 20]


any_text = st.text(st.characters(), min_size=1, max_size=60)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Attribution]]:
    text = draw(any_text)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = st.lists(place.map(lambda p: Span(*p)), max_size=3).map(tuple)
    said = st.builds(Attribution, spans, spans, spans, st.sampled_from(Manner), st.floats(0, 1))
    return Article(text, (), url=draw(any_text)), draw(st.lists(said, max_size=4))


@given(articles(), st.integers(40, 120), st.booleans())
def test_no_line_is_wider_than_the_terminal(
    made: tuple[Article, list[Attribution]], width: int, colour: bool
) -> None:
    lines = as_text(*made, width=width, colour=colour).split("\n")
    assert all(columns(re.sub("\x1b\\[[0-9;]+m", "", line)) <= width for line in lines)


@given(articles())
def test_every_word_is_there_and_every_mark_that_opens_closes(
    made: tuple[Article, list[Attribution]],
) -> None:
    article, said = made
    text = as_text(article, said, width=1_000)
    for opening, closing in ("[]", "{}", "«»"):
        own = article.text.count(opening) - article.text.count(closing)
        told = text.partition("Address")[2].partition("\n\n")[2].partition("Marked above")[0]
        assert told.count(opening) - told.count(closing) == own


def test_a_row_says_in_which_other_it_stands_and_who_a_pronoun_is(told: Told) -> None:
    reading = told(
        "Talks\n\nHenrik Solm left. Reuters wrote that he said no.",
        ("Reuters", "wrote", "that he said no"),
        ("he", "said", "no"),
    )
    outer, inner = reading.attributions
    assert reading.article
    at = reading.article.text.index("Henrik Solm")
    inner = replace(inner, parent=outer, speaker=Span(at, at + 11))
    table = as_text(reading.article, (outer, inner)).split("----\n")[-1]
    assert (
        table
        == """\
1       Reuters           wrote  that he said no  indirect  75%
2 in 1  he [Henrik Solm]  said   no               indirect  75%
"""
    )


def test_a_name_that_the_source_has_in_full_is_not_said_twice(told: Told) -> None:
    reading = told("Talks\n\nHenrik Solm said no.", ("Henrik Solm", "said", "no"))
    [one] = reading.attributions
    report = as_text(reading.article, (replace(one, speaker=one.source[0]),))
    assert "[Henrik" not in report.split("----\n")[-1]
