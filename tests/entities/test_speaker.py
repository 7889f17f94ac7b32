"""Who a source is, with the network that ships."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import Attribution, Entity, Mention, Span, read
from sayso.attribution import Manner
from sayso.entities import with_speakers

ARTICLE = (
    "Henrik Solm arrived in Sarrin on Friday. {} Mirela Costane, the foreign minister, met "
    "the delegation in the evening."
)


def speakers(text: str) -> list[tuple[str, str | None]]:
    [reading] = read(text.encode(), form="text")
    return [
        (" … ".join(s.of(text) for s in a.source), a.speaker.of(text) if a.speaker else None)
        for a in reading.attributions
    ]


def test_a_surname_is_put_to_the_full_name() -> None:
    text = ARTICLE.format("Solm said the talks would fail.")
    assert speakers(text)[0] == ("Solm", "Henrik Solm")


def test_a_pronoun_is_put_to_the_name_before_it() -> None:
    text = ARTICLE.format("He said the talks would fail.")
    assert speakers(text)[0] == ("He", "Henrik Solm")


@pytest.mark.parametrize("source", ["Officials", "A spokesman", "Two people at the meeting"])
def test_whom_the_article_does_not_name_is_left_open(source: str) -> None:
    text = ARTICLE.format(f"{source} said the talks would fail.")
    assert speakers(text)[0] == (source, None)


def test_who_says_i_in_somebodys_words_is_that_somebody() -> None:
    text = "Ada Lund said: I think it failed."
    name = Span(0, 8)
    lund = Mention(name, Span(0, 3), "person", "name", name, 0)
    outer = Attribution((name,), (Span(9, 13),), (Span(15, 32),), Manner.INDIRECT, 0.9)
    inner = replace(outer, source=(Span(15, 16),), cue=(Span(17, 22),), parent=outer)
    entity = Entity("person", name, (lund,))
    assert [a.speaker for a in with_speakers(text, [outer, inner], [entity])] == [name, name]


def by_hand(text: str, source: str, *said: tuple[str, str, str]) -> str | None:
    """The speaker of `source`; mentions as (words, kind, form), each its own entity."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words, _, _ in said]
    mentions = [
        Mention(span, span, kind, form, span if form == "name" else None, k)
        for k, (span, (_, kind, form)) in enumerate(zip(spans, said, strict=True))
    ]
    entities = [Entity(m.kind, m.name, (m,)) for m in mentions]
    at = text.index(source)
    one = Attribution((Span(at, at + len(source)),), (), (Span(0, 1),), Manner.INDIRECT, 0.9)
    [found] = with_speakers(text, [one], entities)
    return found.speaker.of(text) if found.speaker else None


def test_a_name_in_apposition_is_the_speakers() -> None:
    text = "The mayor, Ada Lund, said no."
    said = (("The mayor", "person", "other"), ("Ada Lund", "person", "name"))
    assert by_hand(text, "The mayor, Ada Lund,", *said) == "Ada Lund"


def test_a_spokesman_for_somebody_is_not_that_somebody() -> None:
    text = "A spokesman for Ada Lund said no."
    said = (("A spokesman for Ada Lund", "person", "other"), ("Ada Lund", "person", "name"))
    assert by_hand(text, "A spokesman for Ada Lund", *said) is None


def test_two_people_are_no_one_speaker() -> None:
    text = "Lund and Moss said no."
    said = (("Lund", "person", "name"), ("Moss", "person", "name"))
    assert by_hand(text, "Lund and Moss", *said) is None


words = st.sampled_from(
    ["He", "she", "Lund", "Ada Lund", "said", "that", "the mayor", ".", "“", "”", "\n", "who", ","]
)


@given(st.lists(words, max_size=25).map(" ".join))
def test_a_speaker_is_a_place_in_the_text_with_words(text: str) -> None:
    for reading in read(text.encode(), form="text"):
        for a in reading.attributions:
            assert a.speaker is None or a.speaker.of(text).strip()
        for entity in reading.entities:
            assert entity.mentions
            for mention in entity.mentions:
                assert mention.span.start <= mention.head.start
                assert mention.head.end <= mention.span.end
