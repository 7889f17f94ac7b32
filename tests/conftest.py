"""Readings made from words, for every room that shows or passes them on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings

from sayso.articles import Article, Block, BlockKind
from sayso.attribution import Attribution, Manner
from sayso.reading import Reading
from sayso.text import Span

Told = Callable[..., Reading]

# A machine that is busy with something else is slow, and not wrong.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session")
def told() -> Told:
    """`told("Headline\\n\\nIt rains, he said.", ("he", "said", "It rains"), outlet="The Herald")`.

    Paragraphs stand apart by a blank line and the first is the headline; after the text, who
    said what, in words that stand in it (None: there is none); then what is known of the article.
    """
    return _told


def _told(text: str, *said: tuple[str | None, str | None, str], **facts: object) -> Reading:
    blocks = []
    at = 0
    for n, paragraph in enumerate(text.split("\n\n")):
        kind = BlockKind.PARAGRAPH if n else BlockKind.HEADLINE
        blocks.append(Block(kind, Span(at, at + len(paragraph))))
        at += len(paragraph) + 2

    def place(words: str | None) -> tuple[Span, ...]:
        if words is None:
            return ()
        start = text.index(words)
        return (Span(start, start + len(words)),)

    attributions = tuple(
        Attribution(place(source), place(cue), place(content), Manner.INDIRECT, 0.75)
        for source, cue, content in said
    )
    article = replace(Article(text, tuple(blocks)), **facts)  # type: ignore[arg-type]
    return Reading("talks.html", article=article, attributions=attributions, model="a model")
