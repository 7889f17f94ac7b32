from dataclasses import replace

from sayso.attribution import Attribution, Manner
from sayso.corpora.inline import unmarked
from sayso.measure.nested import nested_score

TEXT = unmarked("1", "[1 Halyard] {1 wrote} <1 that [2 Moss] {2 said} <2 it rained>>.")


def as_said() -> list[Attribution]:
    """The very attributions that are marked."""
    made: list[Attribution] = []
    for mark in TEXT.attributions:
        parent = None if mark.parent is None else made[mark.parent]
        made.append(Attribution(mark.source, mark.cue, mark.content, Manner.INDIRECT, 1.0, parent))
    return made


def test_what_is_marked_is_all_right() -> None:
    rows = nested_score([(TEXT, as_said())])
    assert rows["nested, parent and source right"] == 100.0
    assert rows["outermost of the set, by half"] == 100.0


def test_a_nested_one_without_its_parent_is_not_found() -> None:
    outer, inner = as_said()
    rows = nested_score([(TEXT, [outer, replace(inner, parent=None)])])
    assert rows["nested, found"] == 0.0


def test_a_wrong_parent_is_found_and_not_right() -> None:
    outer, inner = as_said()
    wrong = replace(outer, content=outer.cue)
    rows = nested_score([(TEXT, [outer, wrong, replace(inner, parent=wrong)])])
    assert rows["nested, found by half"] == 100.0
    assert rows["nested, parent right"] == 0.0
