from dataclasses import replace

import numpy as np

from sayso.corpora import AnnotatedText
from sayso.corpora.inline import unmarked
from sayso.train.nest import composed

FRAME, TOLD = (
    replace(unmarked(name, marked), nested_too=False)
    for name, marked in (
        ("a", "[1 Halyard] {1 reported} <1 that the dam had broken in two places>."),
        ("b", "[1 The mayor] {1 denied} <1 that anybody was hurt>."),
    )
)


def words(text: AnnotatedText) -> list[tuple[list[str], list[str], list[str], int | None]]:
    return [
        (
            [s.of(text.text) for s in m.source],
            [s.of(text.text) for s in m.cue],
            [s.of(text.text) for s in m.content],
            m.parent,
        )
        for m in text.attributions
    ]


def test_a_sentence_is_put_in_place_of_what_another_says_with_all_its_marks() -> None:
    found = {
        text.text: words(text)
        for seed in range(20)
        for text in composed([FRAME, TOLD], np.random.default_rng(seed))
    }
    assert found["Halyard reported that the mayor denied that anybody was hurt."] == [
        (["Halyard"], ["reported"], ["that the mayor denied that anybody was hurt"], None),
        (["the mayor"], ["denied"], ["that anybody was hurt"], 0),
    ]


def test_chains_of_three_are_composed_too() -> None:
    chains = [
        text
        for seed in range(40)
        for text in composed([FRAME, TOLD], np.random.default_rng(seed))
        if [m.parent for m in text.attributions] == [None, 0, 1]
    ]
    assert chains


def test_nothing_is_composed_of_nothing() -> None:
    assert composed([AnnotatedText("a", "It rained.", ())], np.random.default_rng(0)) == []
