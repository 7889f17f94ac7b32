"""Words of a content that leave open who is meant, and where the article says it in full."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import Entity, Mention, Span
from sayso.entities import Cast, in_full, pronoun_class

LUND = ("Ada Lund", "Lund", "she", "her")


@dataclass(frozen=True)
class Made:
    text: str
    content: tuple[Span, ...]
    people: tuple[Entity, ...]

    def filled(self, speaker: int | None = None) -> list[tuple[str, str]]:
        """What is filled in, with what; the speaker is one of the people."""
        cast = Cast(self.text, self.people)
        who = None if speaker is None else self.people[speaker]
        found = in_full(self.content, cast, who)
        return [(one.span.of(self.text), one.name.of(self.text)) for one in found]


def made(marked: str, *people: tuple[str, ...], link: float = 0.95, kind: str = "person") -> Made:
    """The contents stand between < and >; of each one the words that mean it, its whole name first.
    The network finds each pronoun to be that one with a likelihood of `link`."""
    text = marked.replace("<", "").replace(">", "")
    content = tuple(
        Span(m.start() - 2 * k, m.end() - 2 * k - 2)
        for k, m in enumerate(re.finditer("<[^>]*>", marked))
    )
    return Made(text, content, tuple(_entity(text, words, kind, link) for words in people))


def _entity(text: str, words: tuple[str, ...], kind: str, link: float) -> Entity:
    found: list[Mention] = []
    for word in words:
        for m in re.finditer(rf"\b{word}\b", text):
            span = Span(*m.span())
            if not any(span.start < one.span.end and one.span.start < span.end for one in found):
                form = "name" if pronoun_class(word) is None else "pronoun"
                head = Span(span.end - len(word.split()[-1]), span.end)
                name = span if form == "name" else None
                found.append(Mention(span, head, kind, form, name, span.start))
    found.sort(key=lambda one: one.span)
    links = tuple(link if one.form == "pronoun" else 1.0 for one in found)
    name = next((one.name for one in found if one.span.of(text) == words[0]), None)
    return Entity(kind, name, tuple(found), links)


def test_he_and_a_surname_are_filled_in_in_reading_order() -> None:
    one = made("Ada Lund left. Hale said <that Lund was late> and <that she slept>.", LUND)
    assert one.filled() == [("Lund", "Ada Lund"), ("she", "Ada Lund")]


def test_what_stands_outside_the_content_is_left_alone() -> None:
    assert made("Ada Lund left. She told Hale that Lund slept: <it rained>.", LUND).filled() == []


def test_whole_names_are_not_filled_in() -> None:
    one = made("Ada Lund left. Hale said <that Ada Lund was late>.", LUND)
    assert one.filled() == []


def test_whom_the_content_names_in_full_before_is_known_there() -> None:
    one = made("Hale said <that Ada Lund was late and that she slept>.", LUND)
    assert one.filled() == []


def test_a_name_in_full_only_behind_fills_in_what_stands_before() -> None:
    one = made("Hale said <that Lund was late>. Ada Lund left.", LUND)
    assert one.filled() == [("Lund", "Ada Lund")]


def test_a_name_in_one_piece_of_a_content_is_known_in_the_next() -> None:
    one = made("<“Ada Lund was late”>, Hale said, <“and she slept.”>", LUND)
    assert one.filled() == []


@pytest.mark.parametrize(("link", "filled"), [(0.8, [("she", "Ada Lund")]), (0.79, [])])
def test_a_pronoun_is_filled_in_only_where_the_network_is_sure(
    link: float, filled: list[tuple[str, str]]
) -> None:
    one = made("Ada Lund left. Hale said <that she slept>.", ("Ada Lund", "she"), link=link)
    assert one.filled() == filled


def test_he_is_not_one_who_is_known_to_be_a_she() -> None:
    one = made("Mrs. Ada Lund left. Hale said <that he slept>.", ("Ada Lund", "he"))
    assert one.filled() == []


def test_the_speaker_says_i_and_is_not_she_in_words_of_her_own() -> None:
    one = made("Ada Lund left. <“She slept”>, Lund said.", ("Ada Lund", "Lund", "She"))
    assert one.filled(speaker=0) == []
    assert one.filled() == [("She", "Ada Lund")]


def test_a_surname_that_two_bear_is_left_open() -> None:
    one = made(
        "Ada Lund and Osk Lund left. Hale said <that Lund was late>.",
        ("Ada Lund", "Lund"),
        ("Osk Lund",),
    )
    assert one.filled() == []


def test_of_whom_only_a_surname_is_known_nothing_is_filled_in() -> None:
    assert made("Lund left. Hale said <that she was late>.", ("Lund", "she")).filled() == []


def test_only_people_are_filled_in() -> None:
    words = "The Velda Board met. Hale said <the Board slept>."
    assert made(words, ("Velda Board", "Board"), kind="organization").filled() == []


WORDS = st.lists(st.sampled_from(["Ada Lund", "Lund", "she", "left", "Osk Hale", "he"]), min_size=1)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3))
def test_what_is_filled_in_stands_in_a_content_and_its_name_is_whole(
    parts: list[tuple[list[str], list[str]]],
) -> None:
    marked = ". ".join(f"{' '.join(told)} said <{' '.join(said)}>" for told, said in parts)
    one = made(marked, LUND, ("Osk Hale", "he"))
    found = in_full(one.content, Cast(one.text, one.people), None)
    assert list(found) == sorted(found, key=lambda named: named.span)
    for named in found:
        assert any(c.start <= named.span.start and named.span.end <= c.end for c in one.content)
        assert named.span.of(one.text) in ("Lund", "she", "he")
        assert named.name.of(one.text) in ("Ada Lund", "Osk Hale")
