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
    entity = Entity("person", name, (lund,), (1.0,))
    assert [a.speaker for a in with_speakers(text, [outer, inner], [entity])] == [name, name]


def by_hand(text: str, source: str, *said: tuple[str, str, str]) -> str | None:
    """The speaker of `source`; mentions as (words, kind, form), each its own entity."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words, _, _ in said]
    mentions = [
        Mention(span, span, kind, form, span if form == "name" else None, k)
        for k, (span, (_, kind, form)) in enumerate(zip(spans, said, strict=True))
    ]
    entities = [Entity(m.kind, m.name, (m,), (1.0,)) for m in mentions]
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


@pytest.mark.parametrize(
    ("meant", "link", "between", "speaker"),
    [
        ("Ada Lund", 0.3, "\n", "Ada Lund"),  # the one who spoke last: no more is asked
        ("Ida Moss", 0.75, "\n", "Ida Moss"),
        ("Ida Moss", 0.6, "\n", None),  # half sure, and another one spoke last
        ("Ida Moss", 0.75, " ", "Ada Lund"),  # in one paragraph most often the same one speaks on
        ("Ida Moss", 0.85, " ", "Ida Moss"),
    ],
)
def test_she_is_who_spoke_last_unless_the_network_is_sure_of_another(
    meant: str, link: float, between: str, speaker: str | None
) -> None:
    text = f"Ada Lund said that Ida Moss was late.{between}She said no more."

    def mention(words: str, form: str, at: int) -> Mention:
        span = Span(text.index(words), text.index(words) + len(words))
        return Mention(span, span, "person", form, span if form == "name" else None, at)

    names = {name: mention(name, "name", k) for k, name in enumerate(("Ada Lund", "Ida Moss"))}
    she = mention("She", "pronoun", 9)
    entities = [
        Entity("person", m.name, (m, she), (1.0, link))
        if name == meant
        else Entity("person", m.name, (m,), (1.0,))
        for name, m in names.items()
    ]
    said = [
        Attribution((m.span,), (), (Span(0, 1),), Manner.INDIRECT, 0.9)
        for m in (names["Ada Lund"], she)
    ]
    found = with_speakers(text, said, entities)[1].speaker
    assert (found.of(text) if found else None) == speaker


def test_she_who_is_put_to_nobody_is_who_spoke_last() -> None:
    text = "Ada Lund said that it was late. She said no more."
    lund = Mention(Span(0, 8), Span(0, 3), "person", "name", Span(0, 8), 0)
    she = Mention(Span(32, 35), Span(32, 35), "person", "pronoun", None, 8)
    said = [Attribution((m.span,), (), (Span(14, 18),), Manner.INDIRECT, 0.9) for m in (lund, she)]
    people = [Entity("person", m.name, (m,), (1.0,)) for m in (lund, she)]
    assert [a.speaker for a in with_speakers(text, said, people)] == [lund.name, lund.name]


@pytest.mark.parametrize(
    ("name", "link", "speaker"),
    [
        ("Eno Lund", 0.6, "Eno Lund"),
        ("Eno Lund", 0.4, None),
        ("Ada Lund", 0.4, "Ada Lund"),  # the only one who is known to be a she
        ("Jim Lund", 0.6, None),  # of whom nobody says "she"
    ],
)
def test_where_nobody_spoke_before_she_is_whom_the_network_or_the_name_tells(
    name: str, link: float, speaker: str | None
) -> None:
    text = f"{name} was late. She said why."
    lund = Mention(Span(0, 8), Span(0, 3), "person", "name", Span(0, 8), 0)
    she = Mention(Span(19, 22), Span(19, 22), "person", "pronoun", None, 5)
    one = Attribution((she.span,), (), (Span(28, 31),), Manner.INDIRECT, 0.9)
    entity = Entity("person", lund.name, (lund, she), (1.0, link))
    [found] = with_speakers(text, [one], [entity])
    assert (found.speaker.of(text) if found.speaker else None) == speaker


def test_of_two_with_one_surname_mr_and_mrs_tell_who_is_meant() -> None:
    text = (
        "Giles Moss and his wife, Ida Moss, keep the lock at Kolm. “We sleep little,” Mrs Moss "
        "said. Mr Moss said that he slept well."
    )
    assert [name for source, name in speakers(text) if "Moss" in source] == [
        "Ida Moss",
        "Giles Moss",
    ]


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
            assert len(entity.links) == len(entity.mentions)
            assert all(0.0 <= link <= 1.0 for link in entity.links)
            for mention in entity.mentions:
                assert mention.span.start <= mention.head.start
                assert mention.head.end <= mention.span.end
