"""`sayso who` and `sayso decide`: who speaks in a record, and who is who."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Identity, Manner, SourceKind
from sayso.cli import main
from sayso.reading import Reading
from sayso.record import Record
from sayso.text import Span

TEXT = "Ada Lund said no."


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record of two articles, in one of which the name is spelled in another way."""
    path = tmp_path / "news.db"
    with Record(path) as made:
        for url, name in (("a", "Ada Lund"), ("b", "Ada Lundd")):
            article = Article(TEXT, (Block(BlockKind.PARAGRAPH, Span(0, len(TEXT))),), url=url)
            one = Attribution((Span(0, 8),), (Span(9, 13),), (Span(14, 16),), Manner.INDIRECT, 0.9)
            who = Identity(f"person:{name.lower()}", name, "person")
            one = replace(one, entity=who, source_kind=SourceKind.NAMED_PERSON, source_count=1)
            made.add(Reading(url, article=article, attributions=(one,), model="m"))
    return str(path)


def test_who_lists_who_speaks_and_who_is_spelled_alike(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["who", "--in", record]) == 0
    assert capsys.readouterr().out == (
        "Ada Lund (person:ada lund)\n"
        "  1 statement in 1 article; perhaps person:ada lundd\n\n"
        "Ada Lundd (person:ada lundd)\n"
        "  1 statement in 1 article; called Ada Lund; perhaps person:ada lund\n\n"
    )


def test_a_person_decides_that_two_are_one_and_takes_it_back(
    record: str, capsys: pytest.CaptureFixture[str]
) -> None:
    merge = ["decide", "merge", "person:ada lundd", "person:ada lund", "--in", record]
    assert main(merge) == 0
    assert "to take it back: sayso decide undo 1" in capsys.readouterr().err
    assert main(["who", "--in", record, "--json"]) == 0
    [one] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (one["id"], one["n_statements"], one["n_articles"]) == ("person:ada lund", 2, 2)
    assert main(["decide", "undo", "1", "--in", record]) == 0
    capsys.readouterr()
    assert main(["decide", "list", "--in", record, "--json"]) == 0
    [decision] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert decision["what"] == "merge"
    assert "undone" in decision


def test_a_name_is_changed(record: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["decide", "rename", "person:ada lund", "Dr. Lund", "--in", record]) == 0
    capsys.readouterr()
    assert main(["who", "dr", "--in", record]) == 0
    assert capsys.readouterr().out.startswith("Dr. Lund (person:ada lund)\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["decide", "merge", "person:ada lund"], "takes 2 words, was given 1"),
        (["decide", "undo", "first"], "a decision has a number, was 'first'"),
        (["decide", "undo", "7"], "only a decision that stands is undone, 7 is none"),
        (["decide", "rename", "person:x", "X"], "an entity is one of the record's"),
        (["who", "--limit", "0"], "--limit is 1 or more, was 0"),
    ],
)
def test_wrong_use_says_the_rule_and_ends_with_2(
    record: str, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--in", record]) == 2
    assert message in capsys.readouterr().err
