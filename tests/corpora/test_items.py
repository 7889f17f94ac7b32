"""Items of our own: a text, what is known of its page, what is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.corpora import Asked, Item, items
from sayso.text import Span

SETS = Path(__file__).parents[2] / "bench" / "sets"


def read(tmp_path: Path, text: str) -> list[Item]:
    path = tmp_path / "items.txt"
    path.write_text(text, "utf-8")
    return list(items(path))


def test_an_item_is_a_text_and_the_answers_to_what_is_asked(tmp_path: Path) -> None:
    text = "Lund said it rained. Este said no.\n> it rained || Lund\n> no || Este\n"
    assert read(tmp_path, text) == [
        Item(
            "Lund said it rained. Este said no.",
            {},
            (Asked(Span(10, 19), "Lund"), Asked(Span(31, 33), "Este")),
        )
    ]


def test_lines_before_the_text_say_what_is_known_of_the_page(tmp_path: Path) -> None:
    head = "# a comment\noutlet: Port Quill Post\nbyline: Halyard\npublished: 2022-05-26\n"
    [item] = read(tmp_path, f"{head}It rained: heavily.\n> heavily || none\n")
    assert item.facts == {
        "outlet": "Port Quill Post",
        "byline": "Halyard",
        "published": "2022-05-26",
    }
    assert item.text == "It rained: heavily."


def test_a_text_has_paragraphs_and_items_stand_apart_by_hyphens(tmp_path: Path) -> None:
    text = "One.\n\nTwo.\n> Two || a\n---\n# again\nThree.\n> Three || b || c\n---\n"
    assert [(item.text, item.asked[0].answer) for item in read(tmp_path, text)] == [
        ("One.\n\nTwo.", "a"),
        ("Three.", "b || c"),
    ]


def test_places_are_code_points(tmp_path: Path) -> None:
    [item] = read(tmp_path, "🕊️𝄞 peace, he said.\n> peace || he\n")
    assert item.asked[0].at.of(item.text) == "peace"


def test_a_text_of_which_nothing_is_asked_is_no_item(tmp_path: Path) -> None:
    assert read(tmp_path, "It rained.\n") == read(tmp_path, "") == []


@pytest.mark.parametrize("line", ["> snow || Lund", "> it rained", "> it rained|| Lund"])
def test_words_that_the_text_does_not_have_are_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match="words of its text"):
        read(tmp_path, f"Lund said it rained.\n{line}\n")


@pytest.mark.parametrize("name", ["chains.txt", "asides.txt"])
def test_words_that_are_asked_for_stand_once_in_their_text(name: str) -> None:
    found = list(items(SETS / name))
    assert len(found) >= 50
    for item in found:
        for asked in item.asked:
            words = asked.at.of(item.text)
            assert words.strip()
            assert item.text.count(words) == 1, words
