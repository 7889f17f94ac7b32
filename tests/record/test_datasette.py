"""Datasette opens a record as it is, with search."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.reading import Reading
from sayso.record import Record

from .. import strike

Make = Callable[..., Reading]


def shown(path: Path, page: str) -> list[Any]:
    """The rows that a page of Datasette shows."""

    async def get() -> list[Any]:
        from datasette.app import Datasette  # type: ignore[import-untyped]

        datasette = Datasette([str(path)])
        response = await datasette.client.get(f"/news/{page}")
        assert response.status_code == 200
        datasette.databases["news"].close()
        found: list[Any] = response.json()
        return found

    return asyncio.run(get())


@pytest.fixture
def rows(path: Path, reading: Make) -> Callable[[str], list[Any]]:
    """The rows that a page of Datasette shows of a record with two statements."""
    with Record(path) as record:
        record.add(reading())
    return lambda page: shown(path, page)


def test_a_search_of_statements_gives_those_that_have_the_word(
    rows: Callable[[str], list[Any]],
) -> None:
    (row,) = rows("statement.json?_search=war&_shape=array")
    assert (row["source"], row["content"]) == ("Reuters", "the war was over")
    assert (row["headline"], row["outlet"]) == ("Talks resume", "The Herald")
    assert rows("statement.json?_search=peace&_shape=array") == []


def test_a_search_may_be_of_the_source_alone(rows: Callable[[str], list[Any]]) -> None:
    assert len(rows("statement.json?_search_source=blinken&_shape=array")) == 1
    assert rows("statement.json?_search_source=war&_shape=array") == []


def test_a_search_of_articles_gives_those_that_have_the_word(
    rows: Callable[[str], list[Any]],
) -> None:
    (row,) = rows("article.json?_search=senate&_shape=array")
    assert row["headline"] == "Talks resume"
    assert rows("article.json?_search=peace&_shape=array") == []


def test_a_search_may_be_of_events_and_of_conditions(path: Path) -> None:
    with Record(path) as record:
        record.add(strike.reading())
    assert [row["place_name"] for row in shown(path, "event.json?_search=velda&_shape=array")] == [
        "Lyman"
    ]
    assert shown(path, "event.json?_search=peace&_shape=array") == []
    assert len(shown(path, "condition.json?_search_who=lund&_shape=array")) == 1
    [row] = shown(path, "reported_event.json?_shape=array")
    assert row["chain"] == "The Herald ← Ostra"
    assert len(shown(path, "stated_condition.json?_shape=array")) == 1


NAMES = """page article block attribution span migration unreadable outlet entity event participant
    account silent toll event_span condition condition_span reported_event
    stated_condition""".split()


@pytest.mark.parametrize("name", NAMES)
def test_every_table_and_view_opens(name: str, rows: Callable[[str], list[Any]]) -> None:
    assert isinstance(rows(f"{name}.json?_shape=array"), list)
