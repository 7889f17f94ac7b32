"""Who a source is, with the network that ships."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import read

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


def test_who_says_i_in_a_quotation_is_nobody_else() -> None:
    text = "The town flooded. “I think the gate failed,” Ada Lund said."
    found = dict(speakers(text))
    assert found["Ada Lund"] == "Ada Lund"
    assert found.get("I") in (None, "Ada Lund")


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
