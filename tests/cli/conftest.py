"""The commands with a network that a test can foresee."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest

from sayso import articles, pipeline
from sayso.articles import Article
from sayso.attribution import Attribution, Manner, SourceKind
from sayso.cli import main
from sayso.pages import Limits
from sayso.reading import Reading
from sayso.text import Span

SAID = re.compile(r"(\w+) (said) “([^”]+)”")


@dataclass(frozen=True)
class Simple:
    """Stands in for the network: “…” is a content where a name and "said" are before it."""

    name: str

    @staticmethod
    def load(folder: Path) -> Simple:
        return Simple(f"simple {folder.name}")


def attributed(reading: Reading, article: Article, network: Simple, syntax: bool) -> Reading:
    said = tuple(
        Attribution(
            (Span(*m.span(1)),),
            (Span(*m.span(2)),),
            (Span(*m.span(3)),),
            Manner.DIRECT,
            confidence=0.9,
            source_kind=SourceKind.NAMED_PERSON,
            source_count=1,
        )
        for m in SAID.finditer(article.text)
    )
    return replace(reading, attributions=said, model=network.name)


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Sayso = Callable[..., Ran]


@pytest.fixture
def sayso(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Sayso:
    """`sayso("read", "a.txt")` runs the command in an empty folder."""
    monkeypatch.setattr(pipeline, "Network", Simple)
    monkeypatch.setattr(pipeline, "attributed", attributed)
    # A machine that is busy with something else is slow, and not wrong.
    patient = partial(articles.read_article, limits=Limits(parse_timeout_s=200))
    monkeypatch.setattr(articles, "read_article", patient)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as exit:
            code = int(exit.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run
