"""From what is asked for to readings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import sayso
from sayso import pipeline
from sayso.articles import Article
from sayso.errors import WrongUse
from sayso.pages import Reason
from sayso.reading import Reading


class Silent:
    """A network that hears nobody say anything."""

    name = "silent"

    @staticmethod
    def load(folder: Path) -> Silent:
        return Silent()


@pytest.fixture(autouse=True)
def network(monkeypatch: pytest.MonkeyPatch) -> None:
    def attributed(reading: Reading, article: Article, network: Silent, syntax: bool) -> Reading:
        return replace(reading, model=network.name)

    monkeypatch.setattr(pipeline, "Network", Silent)
    monkeypatch.setattr(pipeline, "attributed", attributed)


def words(given: str | Path | bytes) -> list[str | None]:
    readings = sayso.read(given, form="text")
    return [reading.article.text if reading.article else None for reading in readings]


def test_a_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It rains.", "utf-8")
    assert words(path) == words(str(path)) == ["It rains."]


def test_a_folder_gives_a_reading_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rains.", "utf-8")
    (tmp_path / "b.txt").write_text("It shines.", "utf-8")
    assert words(tmp_path) == ["It rains.", "It shines."]


def test_a_str_with_a_line_break_is_a_text() -> None:
    assert words("It rains.\nIt shines.") == ["It rains.\nIt shines."]


def test_a_long_str_is_a_text() -> None:
    assert words("It rains. " * 500) == ["It rains. " * 500]


def test_a_file_with_a_line_break_in_its_name_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a\nb.txt").write_text("It rains.", "utf-8")
    assert words("a\nb.txt") == ["It rains."]


def test_bytes_are_a_page() -> None:
    assert words(b"It rains.") == ["It rains."]


@pytest.mark.parametrize("given", ["talk.html", "“No,” he said.", "", "\0", "x" * 300])
def test_a_str_that_is_neither_file_nor_text_says_what_to_give(given: str) -> None:
    with pytest.raises(WrongUse, match=r"there is no file .* its bytes: read\(text\.encode\(\)\)"):
        sayso.read(given)


def test_a_form_there_is_not_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="a form is one of auto, html, dump, text, jsonl"):
        sayso.read(b"It rains.", form="pdf")


def test_half_a_character_in_a_text_is_replaced_one_for_one() -> None:
    assert words("a\ud800b\n") == ["a?b\n"]


def test_a_path_that_leads_nowhere_is_a_result() -> None:
    (reading,) = sayso.read(Path("gone.html"))
    assert str(reading.unreadable) == "not found: No such file or directory"
    assert repr(reading) == "<Reading of gone.html: not found: No such file or directory>"


def test_a_reading_names_the_network_that_read_it() -> None:
    (reading,) = sayso.read("Talks resume.\n", form="text")
    assert reading.model == "silent"


def test_no_bytes_are_an_empty_page_and_no_wrong_use() -> None:
    [reading] = pipeline.read(b"")
    assert reading.unreadable is not None
    assert reading.unreadable.reason == Reason.EMPTY


def test_a_short_text_is_a_text_where_that_is_said() -> None:
    [reading] = pipeline.read("“We won”, said Ann Lee.", form="text")
    assert reading.article is not None
    assert reading.article.text == "“We won”, said Ann Lee."


def test_a_model_there_is_not_is_wrong_use_before_anything_is_read() -> None:
    with pytest.raises(WrongUse, match="a model is one of full, small, was 'huge'"):
        pipeline.read("Talks resume.\n", form="text", model="huge")


def test_what_is_no_origin_is_wrong_use() -> None:
    with pytest.raises(WrongUse, match="an origin is a path"):
        list(pipeline.readings([None]))  # type: ignore[list-item]


def test_an_article_longer_than_any_is_too_big_before_the_network_sees_it() -> None:
    [reading] = pipeline.read(b"The river rose. " * 30_000, form="text")
    assert reading.unreadable is not None
    assert reading.unreadable.reason == Reason.TOO_BIG
    assert reading.unreadable.detail == "480,000 characters in one article, the limit is 400,000"
