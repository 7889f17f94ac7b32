"""The labelled items, and how what is found is scored against them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.conditions import Condition, ConditionKind
from sayso.corpora import ConditionItem, condition_items
from sayso.measure import condition_score
from sayso.text import Span

TEXT = "We will shoot if they cross, he said."
ITEM = ConditionItem(
    TEXT,
    "deterrent threat",
    {"trigger": Span(17, 27), "consequence": Span(0, 13), "by": Span(29, 31)},
)
RIGHT = Condition(ConditionKind.DETERRENT_THREAT, Span(17, 27), Span(0, 13), by=Span(29, 31))


def items(tmp_path: Path, text: str) -> list[ConditionItem]:
    path = tmp_path / "items.txt"
    path.write_text(text, "utf-8")
    return list(condition_items(path))


def test_an_item_is_a_text_and_the_words_of_its_condition(tmp_path: Path) -> None:
    [first, second] = items(
        tmp_path,
        f"# a comment\n{TEXT}\n> trigger: they cross\n> consequence: We will shoot\n> by: he\n"
        "> kind: deterrent threat\n---\nIt rained.\n> none\n",
    )
    assert first == ITEM
    assert (second.text, second.kind, second.parts) == ("It rained.", None, {})


def test_a_label_must_stand_in_its_text(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a label is a part and words of its text"):
        items(tmp_path, "It rained.\n> trigger: it snowed\n")


def test_an_item_is_of_one_half_by_its_text_alone() -> None:
    assert ConditionItem("It rained.", None, {}).half == "seen"
    assert ConditionItem(TEXT, None, {}).half == ConditionItem(TEXT, "vow", {}).half


def test_all_right_is_a_hundred() -> None:
    rows = condition_score([(ITEM, [RIGHT])])
    assert rows["found: F1"] == rows["kind right, of those found"] == 100
    assert rows["trigger: overlap F1"] == rows["by: overlaps"] == 100


def test_one_more_than_is_marked_costs_precision_only() -> None:
    rows = condition_score([(ITEM, [RIGHT, Condition(ConditionKind.VOW, None, Span(32, 36))])])
    assert (rows["found: precision"], rows["found: recall"]) == (50, 100)


def test_what_is_found_where_nothing_is_marked_is_wrong() -> None:
    rows = condition_score([(ConditionItem(TEXT, None, {}), [RIGHT])])
    assert (rows["found: precision"], rows["conditions"]) == (0, 0)


def test_half_the_words_are_two_thirds() -> None:
    half = Condition(ConditionKind.DETERRENT_THREAT, Span(17, 22), Span(0, 13))
    rows = condition_score([(ITEM, [half])])
    assert rows["trigger: overlap F1"] == 66.7
