"""Mentions written by hand: no network's word counts, but where one is given."""

import re

import numpy as np

from sayso.entities.mention import Mention
from sayso.entities.resolve import joined
from sayso.reader import MentionScores
from sayso.reader.coref import N_AGREE, N_APART
from sayso.text import Span


def groups(text: str, again: dict[int, int] | None = None) -> list[list[str]]:
    """Mentions in [brackets], a name where one begins with a capital; `again` says who is whom.

    A pronoun is a small word of five letters at most.
    """
    plain = ""
    found: list[Mention] = []
    for piece in re.split(r"(\[[^]]+\])", text):
        if piece.startswith("["):
            word = piece[1:-1]
            span = Span(len(plain), len(plain) + len(word))
            named = word[0].isupper() and word not in ("He", "She")
            form = "name" if named else "pronoun"
            found.append(Mention(span, span, "person", form, span if named else None, len(found)))
            plain += word
        else:
            plain += piece
    n = len(found)
    asks, answers = np.eye(n, n, dtype=np.float32), np.zeros((n, n), np.float32)
    for i, j in (again or {}).items():
        answers[j, i] = 9.0
    none = np.zeros(n, np.int64)
    scores = MentionScores(
        kinds=np.zeros((n, 11), np.float32),
        named=np.zeros(n, np.float32),
        first=none,
        last=none,
        asks=asks,
        answers=answers,
        new=np.ones(n, np.float32),
    )
    tables = np.zeros(N_AGREE, np.float32), np.zeros(N_APART, np.float32)
    entities = joined(plain, found, scores, *tables)
    return [[m.span.of(plain) for m in entity.mentions] for entity in entities]


def test_a_surname_goes_to_the_only_full_name_that_has_it() -> None:
    assert groups("[Ada Lund] met [Bo Moss]. [Lund] left.") == [["Ada Lund", "Lund"], ["Bo Moss"]]


def test_a_surname_of_two_people_goes_to_neither_of_itself() -> None:
    assert groups("[Ada Lund] met [Bo Lund]. [Lund] left.") == [
        ["Ada Lund"],
        ["Bo Lund"],
        ["Lund"],
    ]


def test_a_short_name_opens_a_person_to_no_other_of_that_surname() -> None:
    assert groups("[Ada Lund] came. [Lund] met [Bo Lund].") == [["Ada Lund", "Lund"], ["Bo Lund"]]


def test_a_pronoun_goes_where_the_network_says() -> None:
    assert groups("[Ada Lund] met [Bo Moss]. [he] left.", {2: 1}) == [
        ["Ada Lund"],
        ["Bo Moss", "he"],
    ]


def test_nobody_is_he_and_she() -> None:
    assert groups("[Ada Lund] came. [she] met [he].", {1: 0, 2: 0}) == [
        ["Ada Lund", "she"],
        ["he"],
    ]


def test_a_hundred_different_names_are_a_hundred_entities() -> None:
    names = [f"[Name{k} Family{k}]" for k in range(100)]
    assert len(groups(" ".join(names))) == 100
